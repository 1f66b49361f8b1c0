//! The way out by keyboard: Shift, three times.
//!
//! A press counts when Shift goes down and up again with no other key in between, so that typing capitals
//! elsewhere in the page never throws a reader out.

/// How long after the first press the third may come, in milliseconds.
pub const WITHIN_MS: f64 = 5000.0;

/// What happened on the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Shift went down, left or right.
    ShiftDown,
    /// Shift was held, so that the keyboard repeated it.
    ShiftRepeat,
    /// Shift came up.
    ShiftUp,
    /// Any other key went down, or the mouse was pressed.
    Other,
}

/// Counts presses of Shift.
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
    /// When the last two presses came, in milliseconds; the older first.
    presses: [Option<f64>; 2],
    alone: bool,
}

impl ExitKeys {
    /// No press so far.
    pub const NONE: Self = Self {
        presses: [None; 2],
        alone: false,
    };

    /// Takes what happened at a time in milliseconds of any clock that never goes back, and tells whether the reader asks to leave.
    pub fn take(&mut self, key: Key, at: f64) -> bool {
        match key {
            Key::ShiftDown => self.alone = true,
            Key::Other => *self = Self::default(),
            Key::ShiftUp if self.alone => return self.pressed(at),
            Key::ShiftUp | Key::ShiftRepeat => {}
        }
        false
    }

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
