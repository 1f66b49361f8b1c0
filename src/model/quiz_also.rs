//! The situations of one reader, as a set, and what of a document's ticks they call for.

use super::also::Situation;
use crate::text::Text;

/// A set of situations.
///
/// ```
/// use worth_it_quiz::model::{also::Situation, quiz_also::Situations};
///
/// let situations: Situations = [Situation::Harm, Situation::NotNow].into_iter().collect();
/// assert!(situations.contains(Situation::Harm));
/// assert!(!situations.contains(Situation::NoContact));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situations(
    /// A bit for each situation, by its place in the declaration.
    u8,
);

impl Situations {
    /// Adds a situation, where this is so.
    pub const fn insert(&mut self, situation: Situation, is_so: bool) {
        self.0 |= (is_so as u8) << situation as u8;
    }

    /// Whether a situation is among these.
    #[must_use]
    pub const fn contains(self, situation: Situation) -> bool {
        self.0 & (1 << situation as u8) != 0
    }

    /// Whether any situation is in both sets.
    ///
    /// ```
    /// use worth_it_quiz::model::{also::Situation, quiz_also::Situations};
    ///
    /// let harm: Situations = [Situation::Harm].into_iter().collect();
    /// assert!(harm.overlaps(harm));
    /// assert!(!harm.overlaps(Situations::default()));
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl FromIterator<Situation> for Situations {
    fn from_iter<I: IntoIterator<Item = Situation>>(situations: I) -> Self {
        let mut set = Self::default();
        for situation in situations {
            set.insert(situation, true);
        }
        set
    }
}

/// A box that a reader can tick on the result, and the steps that it can add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizAlso {
    /// The label of the box.
    pub text: Text,
    /// The steps, in the order shown.
    pub steps: Vec<QuizAlsoStep>,
}

/// A step that a tick adds in some situations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizAlsoStep {
    /// The step.
    pub text: Text,
    /// The situations that call for it: any of them will do.
    pub when: Situations,
    /// The situations that rule it out, whatever else is so.
    pub unless: Situations,
}

impl QuizAlsoStep {
    /// Whether the step is for a reader in these situations.
    ///
    /// ```
    /// use worth_it_quiz::{
    ///     model::{also::Situation, quiz_also::{QuizAlsoStep, Situations}},
    ///     text::Text,
    /// };
    ///
    /// let set = |situation| [situation].into_iter().collect();
    /// let step = QuizAlsoStep {
    ///     text: Text::at(7),
    ///     when: set(Situation::NotNow),
    ///     unless: set(Situation::Harm),
    /// };
    /// let mut reader: Situations = set(Situation::NotNow);
    /// assert!(step.fits(reader));
    /// reader.insert(Situation::Harm, true);
    /// assert!(!step.fits(reader));
    /// ```
    #[must_use]
    pub const fn fits(&self, situations: Situations) -> bool {
        self.when.overlaps(situations) && !self.unless.overlaps(situations)
    }
}
