//! The keyboard shortcut for leaving the page: Shift, three times.
//!
//! The pattern is *Exit this page* of the GOV.UK Design System. Here, the third press has to come within five seconds
//! of the first. A press counts when Shift goes down and up again with no other key in between. Any other key or a
//! click starts the count again, so that typing capitals elsewhere in the page never throws a reader out.
//!
//! This module only counts. Whether the shortcut is on, and what leaving means, is decided elsewhere.

/// The longest time from the first press to the third, in milliseconds, itself included.
pub const WITHIN_MS: f64 = 5000.0;

/// What happened on the keyboard, or with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Shift went down, left or right.
    ShiftDown,
    /// Shift is held down, and the keyboard repeats it. It changes nothing: one long press counts once.
    ShiftRepeat,
    /// Shift came up.
    ShiftUp,
    /// Any other key went down, or a mouse button. It starts the count again.
    Other,
}

/// A counter of presses of Shift. There is one for the whole page, however many widgets it has.
///
/// ```
/// use worth_it_quiz::exit_keys::{ExitKeys, Key};
///
/// let mut keys = ExitKeys::default();
/// let mut press = |at| {
///     keys.take(Key::ShiftDown, at);
///     keys.take(Key::ShiftUp, at)
/// };
/// assert!(!press(0.0));
/// assert!(!press(200.0));
/// assert!(press(400.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExitKeys {
    /// The times of the last two presses, in milliseconds; the older first.
    presses: [Option<f64>; 2],
    /// Whether Shift is down, and nothing else was pressed since.
    alone: bool,
}

impl ExitKeys {
    /// A counter before any press; the default as a constant, for a `static`.
    pub const NONE: Self = Self {
        presses: [None; 2],
        alone: false,
    };

    /// Takes an event, and returns whether it completes the shortcut.
    ///
    /// `at` is the time of the event in milliseconds, by any clock that never goes back. Once complete, the count
    /// starts again from nothing.
    ///
    /// ```
    /// use worth_it_quiz::exit_keys::{ExitKeys, Key};
    ///
    /// let mut keys = ExitKeys::default();
    /// for at in [0.0, 200.0, 400.0] {
    ///     keys.take(Key::ShiftDown, at);
    ///     keys.take(Key::Other, at + 50.0); // A capital letter.
    ///     assert!(!keys.take(Key::ShiftUp, at + 100.0));
    /// }
    /// ```
    pub fn take(&mut self, key: Key, at: f64) -> bool {
        match key {
            Key::ShiftDown => self.alone = true,
            Key::Other => *self = Self::default(),
            Key::ShiftUp if self.alone => return self.pressed(at),
            Key::ShiftUp | Key::ShiftRepeat => {}
        }
        false
    }

    /// Counts a press that is complete, and returns whether it is the third in time.
    fn pressed(&mut self, at: f64) -> bool {
        self.alone = false;
        let [first, second] = self.presses;
        self.presses = [second, Some(at)];
        let leaves = first.is_some_and(|first| at - first <= WITHIN_MS);
        if leaves {
            *self = Self::default();
        }
        leaves
    }
}
