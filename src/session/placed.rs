//! A session that begins at any stage, for pages that show one screen of a document to its author.

use super::{Session, Shortcut, Stage, Ticks};
use crate::model::{answers::Answers, country::Country};

impl Session {
    /// Returns a session at a stage, as if a reader had come there with these answers and ticks.
    ///
    /// The stage has to exist in the quiz. A result is taken for one that was seen before, so it finishes nothing.
    ///
    /// ```
    /// use worth_it_quiz::{Answers, session::{Session, Stage, Step, Ticks}};
    ///
    /// let stage = Stage::Help(Step::Start);
    /// let session = Session::placed(stage, Answers::default(), Ticks::default(), None);
    /// assert_eq!(session.stage(), stage);
    /// ```
    #[must_use]
    pub fn placed(stage: Stage, answers: Answers, ticks: Ticks, country: Option<Country>) -> Self {
        Self {
            stage,
            answers,
            ticks,
            country,
            home: country,
            shortcut: Shortcut::On,
            finished: true,
        }
    }

    /// Returns the same session with the shortcut for leaving turned off.
    #[must_use]
    pub const fn without_shortcut(self) -> Self {
        Self {
            shortcut: Shortcut::Off,
            ..self
        }
    }
}
