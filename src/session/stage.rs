//! Where in a quiz a reader can be.
//!
//! A [`Step`] is a part of the quiz itself. A [`Stage`] adds what can take its place: the help lines, which lead back
//! to it, and nothing at all.

/// Where in the quiz the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// At the start screen, before the first question.
    Start,
    /// At the notice before a hard section, whose first question has this index, from 0.
    Notice(u8),
    /// At a question.
    Question {
        /// The index of the question, from 0.
        number: u8,
        /// Why the reader is here, which decides where the buttons lead.
        purpose: Purpose,
        /// Whether the reader tried to go on without an answer.
        complaint: Complaint,
    },
    /// At the result.
    Result {
        /// The index of the question from which the reader came, to which *Back* leads.
        after: u8,
        /// What was copied to the clipboard.
        copy: CopyState,
    },
}

/// What was copied since the reader came to the result. It only changes the label of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// Nothing was asked for.
    NotCopied,
    /// Asked for, and not copied yet: the clipboard is asynchronous.
    Asked(Copyable),
    /// Copied. Something else may be in the clipboard by now.
    Copied(Copyable),
}

impl CopyState {
    /// Returns the state once the clipboard has what was asked for.
    pub(super) const fn done(self) -> Self {
        match self {
            Self::Asked(what) => Self::Copied(what),
            other => other,
        }
    }
}

/// What a reader can copy from the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copyable {
    /// The result as text.
    Result,
    /// The number and name of one help line.
    Number,
}

/// Why a reader is at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To answer it on the way through the quiz. *Continue* leads to the next.
    Answer,
    /// To change its answer. *Continue* and *Back* both lead to the result.
    Change {
        /// The index of the question to which *Back* leads from the result, once the reader is there again.
        after: u8,
    },
    /// To answer what was left open. *Continue* leads to the next open question, and after the last to the result; *Back*
    /// leads to the result.
    Complete {
        /// As in [`Purpose::Change`].
        after: u8,
    },
}

/// What a question complains about. A choice clears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// Nothing.
    None,
    /// The reader went on without an answer. *Rather not say* is an answer.
    Unanswered,
}

/// Whether the keyboard shortcut for leaving is on: see [`exit_keys`](crate::exit_keys).
///
/// Readers who press Shift alone for another reason, such as sticky keys or an input method, need to turn it off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcut {
    /// On, the default.
    #[default]
    On,
    /// Turned off by the reader. It stays off until the reader turns it on again, whatever else is cleared.
    Off,
}

/// What a reader sees: a part of the quiz, or what takes its place. It decides which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// At a part of the quiz.
    At(Step),
    /// At the help lines, which were opened at this step and lead back to it.
    Help(Step),
    /// Nowhere: the page is hidden or being left, and nothing is shown. Only [`Msg::PageRestored`](super::Msg) leads
    /// back, to the start screen.
    Away,
}

impl Default for Stage {
    fn default() -> Self {
        Self::At(Step::Start)
    }
}
