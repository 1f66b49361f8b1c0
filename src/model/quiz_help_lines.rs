//! Help lines as readers get them: the services that a reader can call, and how.
//!
//! Which of them a reader sees depends on the country that the reader picked, never on where the reader is. Lines come
//! in groups by whom they serve, those for anyone first; crisis lines come first where an answer calls for them, else after the others, and
//! the international directories stand behind all others, so that nobody is left without a row.

use super::{
    country::Country,
    help_lines::{Audience, EmergencyPurpose, Involved, Means},
};
use crate::text::Text;

/// The help lines of a quiz: those that its document adds first, then the shared table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizHelpLines {
    pub(crate) emergency: Vec<QuizEmergencyNumber>,
    /// The countries of the table, in its order; some have no emergency number.
    pub(crate) countries: Vec<Country>,
    pub(crate) lines: Vec<QuizHelpLine>,
    /// The contacts of all lines, one line's after another's.
    pub(crate) contacts: Vec<QuizContact>,
}

/// An emergency number of a country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizEmergencyNumber {
    /// The country where it is answered.
    pub country: Country,
    /// The number, in digits.
    pub number: Text,
    /// What it is for.
    pub purpose: EmergencyPurpose,
    /// The part of the country where it is answered; `None` for the whole.
    pub region: Option<Text>,
}

/// One service that answers people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizHelpLine {
    /// The country that it serves; `None` for readers everywhere.
    pub country: Option<Country>,
    /// What it calls itself.
    pub name: Text,
    /// Whom it serves.
    pub serves: Audience,
    /// The part of the country that it serves; `None` for the whole.
    pub region: Option<Text>,
    /// When it answers.
    pub hours: QuizHours,
    /// The address of its own page; `None` where there is none.
    pub page: Option<Text>,
    /// Whom it may bring in; `None` for a service that tells nobody.
    pub may_involve: Option<Involved>,
    /// Where its contacts begin among all contacts.
    pub(crate) first: usize,
    /// Where they end.
    pub(crate) end: usize,
}

/// The hours in which a service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuizHours {
    /// Day and night.
    Always,
    /// These, in which `{1}` to `{7}` stand for Monday to Sunday.
    Known(Text),
    /// Nobody knows. A row that said nothing would read as open now.
    Unknown,
}

/// One way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizContact {
    /// By which means.
    pub kind: Means,
    /// The number as people write it; the name of the site for a web chat.
    pub display: Text,
    /// What a link to it leads to.
    pub target: Target,
    /// The word to send.
    pub keyword: Option<Text>,
    /// What to choose after the call is taken.
    pub option: Option<Text>,
}

/// What a link to a service leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The digits of what is shown, in the scheme of the contact's kind.
    Shown,
    /// This number, in the scheme of the contact's kind.
    Number(Text),
    /// This address, whole.
    Address(Text),
}

/// The order in which lines are shown, by whom they serve. Crisis lines have places of their own.
pub const ORDER: [Audience; 8] = [
    Audience::Anyone,
    Audience::Women,
    Audience::Men,
    Audience::Young,
    Audience::Lgbt,
    Audience::Stalking,
    Audience::OwnConduct,
    Audience::Directory,
];

impl QuizHelpLines {
    /// Returns the lines of a country for some people, with those for readers everywhere, in the table's order. The
    /// international directories are apart: see [`QuizHelpLines::directories`].
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, model::{country::Country, help_lines::Audience}};
    /// # let quiz = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let table = author::parse_help_table(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let mut quiz = Quiz::decode(&quiz).unwrap();
    /// quiz.add_help_lines(&table.compile().unwrap()).unwrap();
    /// let lines = |country| quiz.help_lines().lines(country, Audience::Anyone);
    /// assert_eq!(lines(Country::of("AU")).len(), 1);
    /// assert!(lines(None).is_empty());
    /// ```
    #[must_use]
    pub fn lines(&self, country: Option<Country>, serves: Audience) -> Vec<&QuizHelpLine> {
        let mut lines = Vec::new();
        for line in &self.lines {
            let is_here = line.country.is_none() || line.country == country;
            if is_here && line.serves == serves && !is_directory(line) {
                lines.push(line);
            }
        }
        lines
    }

    /// Returns the international directories, which have a row for most countries.
    #[must_use]
    pub fn directories(&self) -> Vec<&QuizHelpLine> {
        let mut directories = Vec::new();
        for line in &self.lines {
            if is_directory(line) {
                directories.push(line);
            }
        }
        directories
    }

    /// Returns the emergency numbers of a country, the one for somebody in danger first; none without a country, or where
    /// none can be trusted for the whole of it.
    pub fn emergency(
        &self,
        country: Option<Country>,
    ) -> impl Iterator<Item = &QuizEmergencyNumber> {
        let rows = self.emergency.iter();
        rows.filter(move |row| Some(row.country) == country)
    }

    /// Returns the countries that have an entry or a line, in no order that a reader would expect; some more than once.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        let of_lines = self.lines.iter().filter_map(|line| line.country);
        self.countries.iter().copied().chain(of_lines)
    }

    /// Returns the ways to call or write to a service, in the order of its row; empty where it has a page only.
    #[must_use]
    pub fn contacts(&self, line: &QuizHelpLine) -> &[QuizContact] {
        self.contacts.get(line.first..line.end).unwrap_or_default()
    }
}

/// Whether a line is an international directory, which a country's own list of services is not.
fn is_directory(line: &QuizHelpLine) -> bool {
    line.country.is_none() && line.serves == Audience::Directory
}
