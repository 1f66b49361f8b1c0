//! What a reader sees, as data: labels, states, and the message that each control sends.
//!
//! A screen knows nothing of elements. The shell draws it, and keeps its nodes while the screen's shape stays.

use std::borrow::Cow;

use crate::{
    document::{Direction, Strings},
    help::Directory,
    quiz::Quiz,
    session::{Msg, Session, Spot, Stage},
};

mod blocks;
mod fill;
mod help;
mod question;
mod result;
mod start;

use self::{
    blocks::Blocks,
    fill::{fill, join},
};

/// A text that is either the document's own or was filled in.
pub type Text<'a> = Cow<'a, str>;

/// Everything that a screen is made from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The quiz.
    pub quiz: &'a Quiz,
    /// The help lines.
    pub directory: &'a Directory,
    /// The reader's way through the quiz.
    pub session: &'a Session,
    /// Writes a number in the digits of the document's language.
    pub number: &'a dyn Fn(usize) -> String,
}

/// One screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen<'a> {
    /// A question.
    Question(QuestionScreen<'a>),
    /// Any other screen.
    Page(Page<'a>),
    /// Nothing at all, while the page is being left.
    Away,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScreen<'a> {
    /// Its place, from 0.
    pub number: usize,
    /// The number of questions.
    pub total: usize,
    /// Where the reader is, in words.
    pub progress: Text<'a>,
    /// The time or theme that it is about.
    pub context: &'a str,
    /// The question.
    pub text: &'a str,
    /// What counts, or nothing.
    pub hint: Option<&'a str>,
    /// The answers on offer.
    pub choices: Vec<&'a str>,
    /// The place of the chosen answer.
    pub chosen: Option<usize>,
    /// What is wrong, or nothing.
    pub error: Option<&'a str>,
    /// Help that this very question calls for.
    pub aside: Vec<Block<'a>>,
    /// The controls below.
    pub actions: Vec<Action<'a>>,
}

/// A screen of blocks from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<'a> {
    /// Tells screens apart: while it stays, only the help lines can have changed.
    pub key: PageKey,
    /// The heading, which takes the focus.
    pub heading: Text<'a>,
    /// A few words above the heading, or nothing.
    pub kicker: Option<&'a str>,
    /// What stands below.
    pub blocks: Vec<Block<'a>>,
}

/// Tells screens apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKey {
    /// The start screen.
    Start,
    /// The notice before the question with this place.
    Notice(usize),
    /// The result.
    Result,
    /// The help lines.
    Help,
}

/// A piece of a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'a> {
    /// A heading inside the screen.
    Heading(&'a str),
    /// A paragraph.
    Text(Text<'a>, Tone),
    /// A list of sentences.
    Points(&'a [String]),
    /// A list of themes, each with a sentence or nothing.
    Themes(Vec<(&'a str, Option<&'a str>)>),
    /// A list of sentences put together from several places.
    Lines(Vec<&'a str>),
    /// Controls side by side.
    Actions(Vec<Action<'a>>),
    /// The choice of country with the help lines for it.
    Help(HelpBlock<'a>),
    /// Services to reach.
    Services(Vec<Service<'a>>),
    /// A part of the screen that the page's styles can reach.
    Part(Part, Vec<Self>),
}

/// How a paragraph speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As the rest.
    Plain,
    /// As the first words of a screen.
    Lead,
    /// Set apart, since it matters.
    Strong,
    /// In small print.
    Small,
}

/// A part of a screen that stands out for styles or on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The reasons of a result.
    Reasons,
    /// The help lines.
    Help,
    /// What a reader can do with a result, left out on paper.
    Tools,
}

/// A control.
#[derive(Clone, Debug, PartialEq)]
pub struct Action<'a> {
    /// What it says.
    pub label: &'a str,
    /// What it sends.
    pub msg: Msg,
    /// How it weighs among the others.
    pub weight: Weight,
}

/// How a control weighs among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The screen's main button.
    Primary,
    /// Another button.
    Secondary,
    /// The way back.
    Back,
    /// A quiet one, like a link.
    Quiet,
}

/// The choice of country with the help lines for it.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpBlock<'a> {
    /// Label of the choice.
    pub label: &'a str,
    /// The choice for any other country.
    pub any: &'a str,
    /// The countries: code and name.
    pub countries: &'a [(String, String)],
    /// The code of the picked country.
    pub picked: Option<&'a str>,
    /// Whom to call at once.
    pub emergency: Text<'a>,
    /// The services.
    pub services: Vec<Service<'a>>,
    /// A word on numbers that change.
    pub check: &'a str,
}

/// A service to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Service<'a> {
    /// Its name, with its region.
    pub name: Text<'a>,
    /// Whom it serves, and when.
    pub about: Text<'a>,
    /// The ways to reach it.
    pub links: Vec<Link<'a>>,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Link<'a> {
    /// What it says.
    pub label: Text<'a>,
    /// Where it leads.
    pub address: Text<'a>,
}

/// The words around every screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame<'a> {
    /// The quiz's heading in the page.
    pub title: &'a str,
    /// Label of the way out.
    pub leave: &'a str,
    /// What a printed page shows.
    pub paper: &'a str,
    /// Language of the texts.
    pub lang: &'a str,
    /// Which way the texts run.
    pub dir: Direction,
}

impl<'a> Frame<'a> {
    /// Gives the words around every screen of a quiz.
    #[must_use]
    pub fn of(quiz: &'a Quiz) -> Self {
        let document = quiz.document();
        Self {
            title: &document.title,
            leave: &document.strings.leave,
            paper: &document.strings.about,
            lang: &document.lang,
            dir: document.dir,
        }
    }
}

/// Shows what the reader of a session sees.
///
/// ```
/// use worth_it_quiz::{author, help::Directory, screen::{Context, PageKey, Screen, screen}, session::Session};
///
/// let quiz = author::parse(include_str!("../www/quizzes/en.json")).unwrap();
/// let directory = author::parse_directory(include_str!("../www/quizzes/helplines.json")).unwrap();
/// let session = Session::new(None);
/// let context =
///     Context { quiz: &quiz, directory: &directory, session: &session, number: &|n| n.to_string() };
/// let Screen::Page(page) = screen(context) else { panic!("the start screen is a page") };
/// assert_eq!(page.key, PageKey::Start);
/// ```
#[must_use]
pub fn screen(context: Context<'_>) -> Screen<'_> {
    match context.session.stage() {
        Stage::Away => Screen::Away,
        Stage::Help(_) => Screen::Page(help::page(context)),
        Stage::At(Spot::Start) => Screen::Page(start::page(context)),
        Stage::At(Spot::Notice(first)) => Screen::Page(start::notice(context, first)),
        Stage::At(Spot::Question {
            number, complaint, ..
        }) => question::screen(context, number, complaint),
        Stage::At(Spot::Result { copy, .. }) => Screen::Page(result::page(context, copy)),
    }
}

impl<'a> Context<'a> {
    fn strings(self) -> &'a Strings {
        self.quiz.strings()
    }
}
