//! What goes into a session and what comes out of it.
//!
//! A [`Msg`] says what happened, never what is to be done about it. An [`Effect`] is an order, and carries no answer
//! and no verdict, so none can leak through it.

use super::Tick;
use crate::model::country::Country;

/// What a reader did, or what happened to the page. Each control of a screen carries the one that it sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The reader started the quiz. Sent from the start screen.
    Started,
    /// The reader chose an answer. Sent from a question; both are identified by their index, from 0.
    Chose {
        /// The question that was on the screen. A choice for any other is ignored: it came too late.
        question: u8,
        /// The choice. One that the question does not offer is ignored.
        choice: u8,
    },
    /// The reader went on. Sent from a notice or a question; a question without an answer complains instead.
    Continued,
    /// The reader went back one screen. Sent from a notice, a question or the result; the
    /// help lines have [`Msg::ClosedHelp`], and take this for the same.
    WentBack,
    /// The reader asked for the result before the end. Sent from a question, answered or not.
    AskedResult,
    /// The reader skipped the hard section. Sent from its notice.
    SkippedSection,
    /// The reader opened the help lines. Sent from the start screen, a notice or the result, and taken at any step.
    OpenedHelp,
    /// The reader closed the help lines. Sent from there.
    ClosedHelp,
    /// The reader picked a country for the help lines, or none. Sent from the help lines or the result.
    PickedCountry(Option<Country>),
    /// The reader went back to the question with this index, from 0, to change its answer. Sent from the result.
    ChangedAnswer(u8),
    /// The reader went to the question with this index, from 0, to answer it and what else was left open after it. Sent from
    /// the result.
    AskedOpen(u8),
    /// The reader ticked a box, or took its tick away. Sent from the result.
    Ticked(Tick),
    /// The reader turned the keyboard shortcut for leaving on or off. Sent from the start screen.
    SwitchedShortcut,
    /// The reader asked to print the result. Sent from there.
    AskedPrint,
    /// The reader asked to copy the result. Sent from there.
    AskedCopy,
    /// The reader asked to copy the number of a help line. Sent from the result.
    AskedNumber,
    /// The clipboard took what was copied. Sent by the outside some time after [`Effect::Copy`] or
    /// [`Effect::CopyNumber`], unless that failed.
    Copied,
    /// The reader started over, which clears all answers. Sent from the result.
    StartedOver,
    /// The reader left, by the leave link or the keyboard shortcut. Taken at any stage.
    Left,
    /// The page was closed or put into the browser's back-forward cache (`pagehide`), or the reader is leaving by any
    /// widget of the page.
    PageHidden,
    /// The page came back out of the back-forward cache (`pageshow` with `persisted`). Whoever sees it now may be
    /// somebody else, so it shows the start screen.
    PageRestored,
}

/// An order to the outside, to be carried out once the new screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the heading or the question of the new screen, and scroll by the least that shows it.
    FocusScreen,
    /// Have screen readers say the error that the screen now shows. The focus stays.
    AnnounceError,
    /// Move the focus as for [`Effect::FocusScreen`], and dispatch the event `worth-it-quiz:start`.
    Start,
    /// Move the focus as for [`Effect::FocusScreen`], and dispatch the event `worth-it-quiz:finish`. Once a run, and
    /// without detail: the page must not learn what came out.
    Finish,
    /// Print the result alone.
    Print,
    /// Put the result into the clipboard, as text, and send [`Msg::Copied`] once it is there.
    Copy,
    /// Put the number and name of the first help line of the result into the clipboard, and nothing else; then as for [`Effect::Copy`].
    CopyNumber,
    /// Cover the whole viewport at once, and go to another site. The answers are gone already.
    Leave,
}
