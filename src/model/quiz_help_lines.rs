//! Help lines as readers get them: the services that a reader can call, and how.
//!
//! Which lines a reader sees depends on one thing only, the country that the reader picked. Nothing here knows of
//! answers, so no help line is ever held back because of one.

use super::{
    country::Country,
    help_lines::{Audience, Hours, Means},
};
use crate::text::Text;

/// The help lines that an owner added, followed by those of the table.
///
/// ```
/// # use worth_it_quiz::{author, model::quiz_help_lines::QuizHelpLines};
/// # let table = author::parse_directory(include_str!("../../www/quizzes/helplines.json")).unwrap();
/// let help_lines = QuizHelpLines::default().with_table(&table.compile().unwrap(), 0).unwrap();
/// assert!(help_lines.lines(None).iter().all(|line| line.country.is_none()));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizHelpLines {
    pub(crate) emergency: Vec<(Country, Text)>,
    pub(crate) lines: Vec<QuizHelpLine>,
    pub(crate) contacts: Vec<QuizContact>,
}

/// One service that answers people. [`QuizHelpLines::contacts`] has the ways to reach it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizHelpLine {
    /// The country that the service is for; `None` for an international directory.
    pub country: Option<Country>,
    /// What the service calls itself, in any script.
    pub name: Text,
    /// The people that the service is for.
    pub serves: Audience,
    /// The part of the country that the service covers; `None` for the whole.
    pub region: Option<Text>,
    /// When the service answers; `None` where that does not apply.
    pub hours: Option<Hours>,
    /// The service's own page; `None` where it has none.
    pub page: Option<QuizPage>,
    /// The index of its first contact among all contacts.
    pub(crate) first: usize,
    /// The index after that of its last contact.
    pub(crate) end: usize,
}

/// The page of a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizPage {
    /// The host of the page without `www.`: the label of the link, so that it says where it leads.
    pub site: Text,
    /// The address of the page. It begins with `https://`: a file with any other is refused.
    pub address: Text,
}

/// One way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizContact {
    /// A call, a text message or a chat.
    pub kind: Means,
    /// The number as people in the country write it.
    pub display: Text,
    /// The address that starts the call or the message: see
    /// [`Contact::address`](super::help_lines::Contact::address).
    pub address: Text,
    /// The word to send in a text message; `None` where any will do.
    pub keyword: Option<Text>,
    /// The key to press once the call is answered; `None` where there is no menu.
    pub option: Option<Text>,
}

impl QuizHelpLines {
    /// Returns the lines of a country, followed by the international directories; without a country, the directories
    /// alone.
    ///
    /// A country that has no lines gets the directories, so the result is empty only where there are none. Within each
    /// part, the order is that of the table. A country's crisis lines are left to [`QuizHelpLines::crisis`].
    ///
    /// ```
    /// # use worth_it_quiz::{author, model::{country::Country, quiz_help_lines::QuizHelpLines}};
    /// # let table = author::parse_directory(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let help_lines = QuizHelpLines::default().with_table(&table.compile().unwrap(), 0).unwrap();
    /// let ireland = help_lines.lines(Country::of("IE"));
    /// assert_eq!(ireland[0].country, Country::of("IE"));
    /// assert_eq!(ireland.last().unwrap().country, None);
    /// assert_eq!(help_lines.lines(Country::of("AQ")), help_lines.lines(None));
    /// ```
    #[must_use]
    pub fn lines(&self, country: Option<Country>) -> Vec<&QuizHelpLine> {
        let mut lines = self.local(country, |serves| serves != Audience::Crisis);
        for line in &self.lines {
            if line.country.is_none() {
                lines.push(line);
            }
        }
        lines
    }

    /// Returns the crisis lines of a country; where it has none, or without a country, the first directory.
    ///
    /// The result is empty only where there is no directory either.
    ///
    /// ```
    /// # use worth_it_quiz::{author, model::{country::Country, quiz_help_lines::QuizHelpLines}};
    /// # let table = author::parse_directory(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let help_lines = QuizHelpLines::default().with_table(&table.compile().unwrap(), 0).unwrap();
    /// use worth_it_quiz::model::help_lines::Audience;
    ///
    /// assert_eq!(help_lines.crisis(Country::of("US"))[0].serves, Audience::Crisis);
    /// assert_eq!(help_lines.crisis(None)[0].serves, Audience::Directory);
    /// ```
    #[must_use]
    pub fn crisis(&self, country: Option<Country>) -> Vec<&QuizHelpLine> {
        let mut lines = self.local(country, |serves| serves == Audience::Crisis);
        if lines.is_empty() {
            let mut all = self.lines.iter();
            lines.extend(all.find(|line| line.serves == Audience::Directory));
        }
        lines
    }

    /// Returns the lines of a country whose audience is wanted, in the order of the table; none without a country.
    fn local(
        &self,
        country: Option<Country>,
        is_wanted: impl Fn(Audience) -> bool,
    ) -> Vec<&QuizHelpLine> {
        let mut lines = Vec::new();
        for line in &self.lines {
            if country.is_some() && line.country == country && is_wanted(line.serves) {
                lines.push(line);
            }
        }
        lines
    }

    /// Returns a country's emergency number; `None` without a country, or where the table has no number for it.
    ///
    /// ```
    /// # use worth_it_quiz::{author, format::TextList, model::{country::Country, quiz_help_lines::QuizHelpLines}};
    /// # let table = author::parse_directory(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let table = table.compile().unwrap();
    /// # let help_lines = QuizHelpLines::default().with_table(&table, 0).unwrap();
    /// let number = help_lines.emergency(Country::of("US")).unwrap();
    /// assert_eq!(TextList::of(&[&table]).text(number), "911");
    /// assert_eq!(help_lines.emergency(None), None);
    /// ```
    #[must_use]
    pub fn emergency(&self, country: Option<Country>) -> Option<Text> {
        let mut rows = self.emergency.iter();
        let (_, number) = rows.find(|(other, _)| Some(*other) == country)?;
        Some(*number)
    }

    /// Returns the ways to call or write to a service, in the order of the table; empty where it has only a page.
    ///
    /// The service has to be one of these help lines: contacts are found by index.
    ///
    /// ```
    /// # use worth_it_quiz::{author, model::{country::Country, quiz_help_lines::QuizHelpLines}};
    /// # let table = author::parse_directory(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let help_lines = QuizHelpLines::default().with_table(&table.compile().unwrap(), 0).unwrap();
    /// let line = help_lines.lines(Country::of("US"))[0];
    /// assert!(!help_lines.contacts(line).is_empty());
    /// let directory = help_lines.lines(None)[0];
    /// assert!(help_lines.contacts(directory).is_empty());
    /// ```
    #[must_use]
    pub fn contacts(&self, line: &QuizHelpLine) -> &[QuizContact] {
        self.contacts.get(line.first..line.end).unwrap_or_default()
    }
}
