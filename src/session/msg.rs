//! What a session is told, and what it orders.

use crate::model::country::Country;

/// What a reader did, or what happened to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Started the quiz.
    Started,
    /// Chose an answer; both by their index, from 0. A quiz has far fewer than 255 of either.
    Chose {
        /// The question that was on the screen.
        question: u8,
        /// The choice.
        choice: u8,
    },
    /// Went on.
    Continued,
    /// Went back.
    WentBack,
    /// Asked for the result before the end.
    AskedResult,
    /// Skipped the hard section that was announced.
    SkippedSection,
    /// Opened the help lines.
    OpenedHelp,
    /// Closed the help lines.
    ClosedHelp,
    /// Picked a country for the help lines, or none.
    PickedCountry(Option<Country>),
    /// Went from the result to a question, to change its answer.
    ChangedAnswer(u8),
    /// Switched the keyboard's way out on or off.
    SwitchedShortcut,
    /// Asked to print the result.
    AskedPrint,
    /// Asked to copy the result.
    AskedCopy,
    /// The clipboard took the result.
    Copied,
    /// Began again, blank.
    StartedOver,
    /// Left the page by the way out.
    Left,
    /// The page was put away, or left in another way.
    PageHidden,
    /// The page came back as it was put away.
    PageRestored,
}

/// An order to the outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the new screen, and scroll by the least that shows it.
    FocusScreen,
    /// Say the error that the screen now shows.
    AnnounceError,
    /// Move the focus as before, and tell the page that the reader started.
    Start,
    /// Move the focus as before, and tell the page that the reader finished, and nothing else.
    Finish,
    /// Print the result alone.
    Print,
    /// Put the result into the clipboard, as text.
    Copy,
    /// Cover the screen and go to another site.
    Leave,
}
