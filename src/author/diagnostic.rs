//! What authors are told of a text: where something is wrong, what it is, and what to do about it.

use std::fmt;

use super::{messages, path::Path};
use crate::{
    model::{
        help_lines::MOST_HOURS,
        quiz::{MOST_CHOICES, MOST_QUESTIONS, MOST_TICKS},
        signal::{Domain, Role, Signal, Subject},
    },
    rule,
};

/// One thing that is wrong with a text, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path to it, as far as the text can be read.
    pub path: Path,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl Diagnostic {
    /// Returns what is told of an offset, in bytes, in a text.
    pub(super) fn new(text: &str, offset: usize, path: Path, message: impl Into<String>) -> Self {
        let (line, column) = line_and_column(text, offset);
        Self {
            path,
            line,
            column,
            message: message.into(),
        }
    }
}

impl Diagnostic {
    /// Returns what is said last of a number of problems that are not told one by one; nothing of none.
    pub(super) fn of_more(number: usize) -> Option<Self> {
        (number > 0).then(|| Self::new("", 0, Path::default(), messages::more(number)))
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            column,
            message,
        } = self;
        write!(f, "{path}: {message} (line {line}, column {column})")
    }
}

/// Returns line and column, both from 1 and the column in characters, of an offset in a text.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let breaks = before.matches('\n').count();
    (breaks + 1, line.chars().count() + 1)
}

/// Why a text is not a quiz or a table of help lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Everything that was found: where the text is not JSON, or all that is of another shape, or else every rule that
    /// the document breaks.
    pub diagnostics: Vec<Diagnostic>,
    /// The broken rules among them; none where the shape is wrong already.
    pub violations: Vec<Violation>,
}

impl From<Vec<Diagnostic>> for Report {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            diagnostics,
            violations: Vec::new(),
        }
    }
}

impl From<Diagnostic> for Report {
    fn from(diagnostic: Diagnostic) -> Self {
        vec![diagnostic].into()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.diagnostics.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Report {}

/// A rule that a document breaks, and where.
///
/// Its text names the path, what is wrong and what to do:
///
/// ```
/// # use worth_it_quiz::author;
/// let text = include_str!("../../www/quizzes/en.json").replacen(r#""id": "C1""#, r#""id": "B1""#, 1);
/// let report = author::parse(&text).unwrap_err();
/// let first = report.violations[0].to_string();
/// assert!(first.starts_with("sections[0].questions[1].id: "), "{first}");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The path to what breaks the rule.
    pub path: Path,
    /// The rule.
    pub problem: Problem,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

/// A rule that a document breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A text that readers or the quiz need is blank.
    Empty,
    /// The language is no tag, such as `en` or `pt-BR`.
    LanguageTag,
    /// A label lacks a placeholder that it needs.
    PlaceholderMissing(&'static str),
    /// A label has a word in braces that nothing is put into; with those that it takes.
    PlaceholderUnknown(String, Vec<&'static str>),
    /// A text has markup, as it is written.
    Markup(String),
    /// A country is not an ISO 3166-1 alpha-2 code.
    CountryCode,
    /// There are no questions, or more than [`MOST_QUESTIONS`].
    QuestionCount,
    /// There are more choices than [`MOST_CHOICES`].
    ChoiceCount,
    /// There are more boxes to tick than [`MOST_TICKS`].
    TickCount,
    /// A section asks nothing.
    NoQuestions,
    /// An id was used before.
    DuplicateId(String),
    /// A question about harm doesn't say which kind.
    DomainMissing,
    /// A question that is not about harm has a kind of harm.
    DomainNotHarm,
    /// A choice has a signal that its question's role doesn't take.
    SignalNotOfRole(Role),
    /// No choice is `clear` or `met`.
    NoGoodChoice,
    /// More than one choice of a question about harm is `clear`.
    SeveralClear,
    /// No choice speaks against going back or, in a question about harm, none is red.
    NoBadChoice,
    /// The reader cannot skip the question.
    NoSkip,
    /// The reader cannot say *not sure*.
    NoUnsure,
    /// A question with one of our ids has another role or domain.
    StockRole(String),
    /// A question with one of our ids has other choices or signals.
    StockChoices(String),
    /// Something is omitted that a question asks about.
    OmittedButAsked(Subject),
    /// Something is neither asked about nor omitted with a reason.
    NotCovered(Subject),
    /// No answers lead to *not worth it*.
    NotWorthItUnreachable,
    /// No answers lead to *not safe*.
    NotSafeUnreachable,
    /// A question has no words in the result.
    TopicMissing(String),
    /// Words in the result belong to no question.
    TopicWithoutQuestion,
    /// A help line can't be reached by any means.
    NoContact,
    /// A phone can't dial this.
    Dial,
    /// An address that readers open is no `https` address.
    Page,
    /// Hours are too long, or have a slot that is no weekday.
    Hours,
    /// A word to send, but not in a text message.
    KeywordNotText,
    /// A row of the shared table without the date of its source.
    SourceDateMissing,
    /// A tick without steps, or a step for no situation.
    NothingHere,
    /// What says when a review was is no date.
    ReviewDate,
    /// What a review says of a text is no digest.
    Digest,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("this text is missing or blank; write it"),
            Self::LanguageTag => f.write_str("expected a language tag, such as \"en\" or \"pt-BR\""),
            Self::PlaceholderMissing(placeholder) => {
                write!(f, "{placeholder} is missing; the quiz puts the value in its place")
            }
            Self::PlaceholderUnknown(written, takes) if takes.is_empty() => {
                write!(f, "nothing is put into {written} here; take the braces out")
            }
            Self::PlaceholderUnknown(written, takes) => {
                write!(f, "nothing is put into {written}; expected {}", takes.join(" or "))
            }
            Self::Markup(written) => {
                write!(f, "readers would see {} as it is; write plain text", messages::shortened(written))
            }
            Self::CountryCode => f.write_str("expected a country code of two capital letters, such as \"IE\""),
            Self::QuestionCount => write!(f, "expected 1 to {MOST_QUESTIONS} questions in all"),
            Self::ChoiceCount => write!(f, "expected at most {MOST_CHOICES} choices"),
            Self::TickCount => write!(f, "expected at most {MOST_TICKS} boxes to tick"),
            Self::NoQuestions => f.write_str("a section needs at least one question"),
            Self::DuplicateId(id) => write!(f, "\"{id}\" stands here twice; give each its own id"),
            Self::DomainMissing => f.write_str("a question of the role \"harm\" needs a domain"),
            Self::DomainNotHarm => f.write_str("only a question of the role \"harm\" has a domain; take it out"),
            Self::SignalNotOfRole(role) => write!(f, "expected {}", signals(*role)),
            Self::NoGoodChoice => f.write_str("one choice has to be \"clear\", or \"met\" in a condition"),
            Self::SeveralClear => f.write_str("at most one choice can be \"clear\" where harm is asked about"),
            Self::NoBadChoice => f.write_str("one choice has to speak against going back; about harm, a red one"),
            Self::NoSkip => f.write_str("a choice with the id \"skip\" and the signal \"unknown\" is missing"),
            Self::NoUnsure => f.write_str("a second choice with the signal \"unknown\", for \"not sure\", is missing"),
            Self::StockRole(id) => write!(f, "{id} keeps its role and domain in every document; a question of your own needs another id"),
            Self::StockChoices(id) => {
                write!(f, "{id} keeps the ids, order and signals of its choices in every document; a question of your own needs another id")
            }
            Self::OmittedButAsked(subject) => write!(f, "a question asks about \"{}\"; take this out", subject.id()),
            Self::NotCovered(subject) => {
                write!(f, "nothing asks about \"{0}\"; add a question, or say in omits.{0} why not", subject.id())
            }
            Self::NotWorthItUnreachable => {
                f.write_str("\"not-worth-it\" is out of reach; offer a \"serious\" choice, or three \"mild\" ones")
            }
            Self::NotSafeUnreachable => f.write_str("\"not-safe\" is out of reach; offer a red choice"),
            Self::TopicMissing(id) => write!(f, "\"{id}\" is missing; the result needs words for each question"),
            Self::TopicWithoutQuestion => f.write_str("no question has this id"),
            Self::NoContact => f.write_str("a help line needs a contact or a page"),
            Self::Dial => f.write_str("expected what a phone there dials: digits alone, without +, spaces or dashes; a code with * or # has the kind \"ussd\""),
            Self::Page => f.write_str("expected an address that begins with https://"),
            Self::Hours => write!(f, "expected \"always\", or hours of at most {MOST_HOURS} characters such as \"{{1}}–{{5}} 9–17\", where {{1}} to {{7}} stand for Monday to Sunday"),
            Self::KeywordNotText => f.write_str("only a text message has a word to send; take it out"),
            Self::SourceDateMissing => f.write_str("each row says when its source was written; add \"sourceDate\""),
            Self::NothingHere => f.write_str("this list is empty; write something, or take the whole out"),
            Self::ReviewDate => f.write_str("expected a date such as \"2026-11-28\""),
            Self::Digest => f.write_str("expected a SHA-256 in 64 digits from 0 to f, as the command writes it"),
        }
    }
}

/// The signals that a role takes, as a sentence goes on with them.
fn signals(role: Role) -> String {
    let quoted = |signal: &Signal| format!("\"{}\"", signal.id());
    let everywhere = rule::signals(role, None);
    let mut names: Vec<_> = everywhere.iter().map(quoted).collect();
    let last = names.pop().unwrap_or_default();
    let mut in_humiliation = rule::signals(role, Some(Domain::Humiliation)).iter();
    let more = in_humiliation.find(|signal| !everywhere.contains(signal));
    let more = more.map_or_else(String::new, |signal| {
        format!(" (in humiliation {} too)", quoted(signal))
    });
    format!(
        "{} or {last} in the role \"{}\"{more}",
        names.join(", "),
        role.id()
    )
}
