//! Help lines as readers get them: whom a reader can call, and how.

use super::{
    country::Country,
    help_lines::{Audience, Hours, Means},
};
use crate::text::Text;

/// The table of help lines, the same in every language, behind those that an owner adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizHelpLines {
    pub(crate) emergency: Vec<(Country, Text)>,
    pub(crate) lines: Vec<QuizHelpLine>,
    pub(crate) contacts: Vec<QuizContact>,
}

/// One service that answers people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizHelpLine {
    /// The country that it serves; `None` for an international directory.
    pub country: Option<Country>,
    /// What it calls itself.
    pub name: Text,
    /// Whom it serves.
    pub serves: Audience,
    /// The part of the country that it serves; `None` for the whole.
    pub region: Option<Text>,
    /// When it answers; `None` where that does not apply.
    pub hours: Option<Hours>,
    /// Its own page; `None` where there is none.
    pub page: Option<QuizPage>,
    /// Where its contacts begin among all contacts.
    pub(crate) first: usize,
    /// Where they end.
    pub(crate) end: usize,
}

/// The page of a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizPage {
    /// The name of its site.
    pub site: Text,
    /// Its address, which begins with `https://`.
    pub address: Text,
}

/// One way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuizContact {
    /// By which means.
    pub kind: Means,
    /// The number as people write it.
    pub display: Text,
    /// The address that starts the call or the message.
    pub address: Text,
    /// The word to send.
    pub keyword: Option<Text>,
    /// What to choose after the call is taken.
    pub option: Option<Text>,
}

impl QuizHelpLines {
    /// The lines of a country, the directories last; without a country, the directories.
    ///
    /// The order is the table's own. Crisis lines are left to [`QuizHelpLines::crisis`].
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

    /// The crisis lines of a country; where it has none, the first directory.
    #[must_use]
    pub fn crisis(&self, country: Option<Country>) -> Vec<&QuizHelpLine> {
        let mut lines = self.local(country, |serves| serves == Audience::Crisis);
        if lines.is_empty() {
            let mut all = self.lines.iter();
            lines.extend(all.find(|line| line.serves == Audience::Directory));
        }
        lines
    }

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

    /// A country's emergency number; `None` without a country, or where the table has no number for it.
    #[must_use]
    pub fn emergency(&self, country: Option<Country>) -> Option<Text> {
        let mut rows = self.emergency.iter();
        let (_, number) = rows.find(|(other, _)| Some(*other) == country)?;
        Some(*number)
    }

    /// The ways to call or write to a service, in the table's order; empty where it has a page only.
    #[must_use]
    pub fn contacts(&self, line: &QuizHelpLine) -> &[QuizContact] {
        self.contacts.get(line.first..line.end).unwrap_or_default()
    }
}
