//! Where in a quiz a reader can be.

/// Where in the quiz the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the first question.
    Start,
    /// Before a hard section; the index of its first question.
    Notice(u8),
    /// At a question.
    Question {
        /// Its index, from 0.
        number: u8,
        /// Why the reader is here.
        purpose: Purpose,
        /// Whether the reader tried to go on without an answer.
        complaint: Complaint,
    },
    /// At the result.
    Result {
        /// The index of the question before it, to which *Back* leads.
        after: u8,
        /// Whether the reader keeps a copy.
        copy: CopyState,
    },
}

/// Whether a result was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// Not so far.
    NotCopied,
    /// It is in the clipboard, or was.
    Copied,
}

/// Why a reader is at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is next.
    Answer,
    /// To change its answer, and go back to the result.
    Change {
        /// The index of the question to which *Back* leads from the result.
        after: u8,
    },
}

/// What a question complains about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// Nothing.
    None,
    /// There is no answer yet.
    Unanswered,
}

/// Whether the keyboard's way out (see [`exit_keys`](crate::exit_keys)) is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcut {
    /// It is open.
    #[default]
    On,
    /// The reader switched it off.
    Off,
}

/// What a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A part of the quiz.
    At(Step),
    /// The help lines, and where they were opened.
    Help(Step),
    /// Nothing: the page is being left.
    Away,
}

impl Default for Stage {
    fn default() -> Self {
        Self::At(Step::Start)
    }
}
