//! What a reader sees, as data: words, states, and the message that each control sends.
//!
//! A screen is one flat list, in which each item says how deep it stands. It knows nothing of elements: the shell
//! draws it, and keeps its elements while the screen's shape stays. Nor does it hold a text: an item names its template
//! and the values that fill it.

use crate::{
    model::quiz::Quiz,
    session::{Msg, Session, Stage, Step},
    text::{Text, Words},
};

mod builder;
mod help;
mod question;
mod result;
mod start;

use self::builder::ScreenBuilder;

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Tells screens apart.
    pub key: ScreenKey,
    /// What stands there, from top to bottom.
    pub items: Vec<Item>,
}

/// Tells screens apart. While it stays, so do the nodes that can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKey {
    /// Nothing at all, while the page is being left.
    Away,
    /// The start screen.
    Start,
    /// The notice before the question with this index.
    Notice(u8),
    /// Any question.
    Question,
    /// The result.
    Result,
    /// The help lines.
    Help,
}

/// A piece of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// How deep it stands: it is part of the last item before it that is less deep.
    pub depth: u8,
    /// What it is.
    pub kind: Kind,
    /// What it says; none where it only holds others, or has nothing to say.
    pub words: Option<Words>,
    /// Where a link leads, or the code of a country; none for no country in particular.
    pub value: Option<Text>,
    /// What it does.
    pub control: Control,
}

/// What an item does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Nothing.
    None,
    /// Sends a message.
    Button(Msg),
    /// Sends a message when it is picked among others.
    Choice {
        /// The message.
        msg: Msg,
        /// Whether it is picked.
        picked: bool,
    },
    /// Shows how far a reader has come.
    Progress {
        /// The number of the question, from 1.
        done: u8,
        /// The number of questions.
        all: u8,
    },
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Holds the words on the verdict.
    Verdict,
    /// A few words above the heading.
    Kicker,
    /// The heading, which takes the focus.
    Heading,
    /// A heading inside the screen.
    Subheading,
    /// A paragraph that speaks as the rest.
    Paragraph,
    /// The first words of a screen.
    Lead,
    /// A paragraph set apart, since it matters.
    Strong,
    /// A paragraph in small print.
    Small,
    /// Holds points.
    List,
    /// A point of a list; it may hold names and remarks.
    Point,
    /// Holds themes as points.
    Themes,
    /// The name of a theme.
    Name,
    /// What is said of a name.
    Remark,
    /// Holds services as points.
    Services,
    /// The name of a service, in any script.
    ServiceName,
    /// Whom a service is there for, and when.
    About,
    /// A way to reach a service.
    Way,
    /// Holds controls side by side.
    Row,
    /// The screen's main button.
    Primary,
    /// Another button.
    Secondary,
    /// The way back.
    Back,
    /// A quiet button, like a link.
    Quiet,
    /// Holds the reasons of a result.
    Reasons,
    /// Holds the help lines.
    Help,
    /// Holds what a reader can do with a result, which is left out on paper.
    Tools,
    /// Holds the choice of country with its label.
    Country,
    /// Holds the countries.
    Countries,
    /// One country.
    CountryName,
    /// Whom to call at once.
    Emergency,
    /// Holds what says where the reader is.
    Progress,
    /// Where the reader is, in words.
    Position,
    /// The same as a bar.
    Bar,
    /// Holds a question with its answers; takes the focus.
    Question,
    /// Holds what is asked.
    Legend,
    /// What is asked.
    Ask,
    /// The time or theme that a question is about.
    Context,
    /// What counts, or nothing.
    Hint,
    /// What is wrong, or nothing.
    Error,
    /// Holds the answers on offer.
    Choices,
    /// Holds an answer on offer.
    Choice,
    /// What picks the answer.
    Radio,
    /// Holds help that a question calls for.
    Aside,
}

/// What the reader of a session sees.
///
/// ```
/// use worth_it_quiz::{Quiz, author, screen::{Kind, ScreenKey, screen}, session::Session};
///
/// let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
/// let quiz = Quiz::decode(&document).unwrap();
/// let start = screen(&quiz, &Session::new(None));
/// assert_eq!(start.key, ScreenKey::Start);
/// assert_eq!(start.items[0].kind, Kind::Heading);
/// ```
#[must_use]
pub fn screen(quiz: &Quiz, session: &Session) -> Screen {
    let mut screen = ScreenBuilder::new(quiz, session);
    let key = match session.stage() {
        Stage::Away => ScreenKey::Away,
        Stage::Help(_) => screen.help_screen(),
        Stage::At(Step::Start) => screen.start(),
        Stage::At(Step::Notice(first)) => screen.notice(first),
        Stage::At(Step::Question {
            number, complaint, ..
        }) => screen.question(number, complaint),
        Stage::At(Step::Result { copy, .. }) => screen.result(copy),
    };
    Screen {
        key,
        items: screen.items,
    }
}
