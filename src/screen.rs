//! What a reader sees, as data: words, states, and the message that each control sends.
//!
//! A screen is one flat list, in which each item has a depth. That is all of a tree that comparing needs: the shell
//! walks the old list and the new one side by side, and keeps its elements as far as kinds and depths agree. So the
//! focus survives, and so does the work of a page translator.
//!
//! Screens know nothing of elements, and hold no text: an item has the handles of its words and the values that fill
//! them. Each screen is built in a file of its own; the notice stands with the start screen.

use crate::{
    model::{country::Country, help_lines::Means, quiz::Quiz},
    session::{Msg, Session, Stage, Step},
    text::{Text, Words},
};

mod builder;
mod help;
mod question;
mod result;
mod result_help;
mod result_tools;
mod start;

use self::builder::ScreenBuilder;
pub use self::result_help::number_to_copy;

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Which screen this is.
    pub key: ScreenKey,
    /// The items from top to bottom, each before those that are part of it; empty while the page is being left.
    pub items: Vec<Item>,
}

/// Which screen this is.
///
/// While the reader stays at a screen, its elements are kept as far as they fit. With another key, and wherever the focus goes
/// to a new screen, all are drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKey {
    /// Nothing at all, while the page is being left.
    Away,
    /// The start screen.
    Start,
    /// The notice before the question with this index, from 0.
    Notice(u8),
    /// Any question.
    Question,
    /// The result.
    Result,
    /// The help lines.
    Help,
}

/// One item of a screen: a text, a control, or a group of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The depth of the item, from 0. It is part of the last item before it that is less deep.
    pub depth: u8,
    /// What the item is, which decides how it is drawn.
    pub kind: Kind,
    /// What the item says; `None` for a group, and for a hint or an error that has nothing to say.
    pub words: Option<Words>,
    /// Where a [`Kind::Way`] or a [`Kind::Page`] leads; `None` for every other kind.
    pub link: Option<Link>,
    /// What the item does.
    pub control: Control,
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// To the digits of a text, by these means.
    Phone(Means, Text),
    /// To this address, as an older document has it.
    Address(Text),
    /// To this page, an `https` address.
    Page(Text),
}

/// What an item does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Nothing, as far as the session knows: a text, a group, or a link that the browser follows.
    None,
    /// Sends a message when it is pressed.
    Button(Msg),
    /// Sends a message when it is picked among others, or ticked: an answer, or a box.
    Choice {
        /// The message that it sends.
        msg: Msg,
        /// Whether it is picked. At most one answer of a group is.
        picked: bool,
    },
    /// Sends [`Msg::PickedCountry`] with the country that is picked; this one is now, or none in particular.
    Country(Option<Country>),
    /// Shows how far a reader has come, and sends nothing.
    Progress {
        /// The number of the question, from 1.
        done: u8,
        /// The number of questions.
        all: u8,
    },
}

/// What an item is, by its function in the screen rather than its looks.
///
/// The names are those of the screens; which element and class each is drawn as is up to the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Group at the top of the result: the kicker and the verdict as its heading.
    Verdict,
    /// A few words above the verdict, which say that it is one.
    Kicker,
    /// The heading of the start screen, a notice, the help lines or the result. It takes the focus.
    Heading,
    /// A heading of a part of the start screen or of the result.
    Subheading,
    /// A plain paragraph, on any screen.
    Paragraph,
    /// The first paragraph of the start screen.
    Lead,
    /// One human sentence right below the verdict.
    Opening,
    /// A line of care, which must not be missed.
    Care,
    /// What the result cannot know.
    Limits,
    /// A paragraph in small print: what the quiz is, on the start screen, and that numbers can change, below help
    /// lines.
    Small,
    /// List of plain points: on the start screen, the next steps, and what would have to be true first.
    List,
    /// A point of any list. It has words of its own, or it is a group: a theme with its remark, or a service.
    Point,
    /// List of themes, in the result: those that decided, would have to change, or are open.
    Themes,
    /// The name of a theme.
    Name,
    /// Words beside others: why a theme matters, the text of a choice, or the label of the list of countries.
    Remark,
    /// List of services: in the help lines, and wherever crisis lines are.
    Services,
    /// The name of a service. It may be in another script than the rest.
    ServiceName,
    /// The people that a service is for, and its hours.
    About,
    /// The hours of a service, in which `{1}` to `{7}` stand for Monday to Sunday.
    Hours,
    /// A code that readers type in.
    Code,
    /// Link to a web page, which opens in a new tab. Without words it shows the name of its site.
    Page,
    /// Link that calls or writes to a service.
    Way,
    /// Group of buttons side by side, on every screen.
    Row,
    /// The main button of a screen: *Start*, *Continue*, and *Go back to the quiz* below the help lines.
    Primary,
    /// Any other full button, such as *Help lines*, *Skip these* or *Print*.
    Secondary,
    /// The button that goes back, on notices, questions and the result.
    Back,
    /// A button that looks like a link: for the shortcut, for the result at once, and for answers to change.
    Quiet,
    /// The name of a theme that was left open: a button that leads to its question.
    OpenName,
    /// The button beside a theme that leads to its question. Left out in print and copy.
    Change,
    /// Group of the result: why.
    Reasons,
    /// Group of the result: what was left open.
    Open,
    /// Group below a service: what a reader can say. Left out in print and copy unless the reader wants it there.
    Say,
    /// Group of the result: what else is so. Boxes without a tick are left out in print and copy.
    Also,
    /// Group of a box and its label.
    Tick,
    /// A box to tick.
    Box,
    /// Group of the shortcut for leaving, shown where there is a keyboard.
    Shortcut,
    /// Group of the help lines: the choice of country, the emergency number and the services.
    Help,
    /// Group at the end of the result: changing answers, printing, copying, starting over. Left out in print and copy.
    Tools,
    /// Group of the list of countries and its label. Left out in print and copy.
    Country,
    /// The list of countries, of which one is picked.
    Countries,
    /// Group of what to call in an emergency: a sentence, and a link for each number.
    Emergency,
    /// Whom the services below it are for.
    GroupName,
    /// Group of links to the international directories, in one line.
    Directories,
    /// Group above a question that says where the reader is.
    Progress,
    /// Where the reader is, in words.
    Position,
    /// The same as a bar. Screen readers pass it over, since the words say it.
    Bar,
    /// Group of a question and its choices. It takes the focus, since its screen has no other heading.
    Question,
    /// Group around what is asked, which names the group of the question or of boxes for screen readers.
    Legend,
    /// What is asked: the heading inside the legend.
    Ask,
    /// The time or theme that a question is about, from its section.
    Context,
    /// What counts, below a question. Always there, and empty where the question has no hint.
    Hint,
    /// What is wrong, above the choices. Always there, and empty until the reader goes on without an answer.
    Error,
    /// Group of all choices of a question.
    Choices,
    /// Group of one choice: the button that picks it and its text, so that both can be clicked.
    Choice,
    /// The button that picks a choice.
    Radio,
    /// Group of the crisis lines, below the question about threats.
    Aside,
}

impl Kind {
    /// Whether an item of this kind is there even while it has nothing to say, and takes no room then. Any other item
    /// without words holds what has some.
    #[must_use]
    pub const fn can_be_empty(self) -> bool {
        matches!(self, Self::Hint | Self::Error)
    }
}

/// Returns what the reader of a session sees.
///
/// It depends on nothing but the quiz and the session, so drawing it again changes nothing.
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
