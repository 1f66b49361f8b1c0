//! The boxes that a reader ticked on the result.

use crate::model::quiz::MOST_TICKS;

/// A box that a reader can tick on the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// What else is so: the box of the document with this index, from 0.
    Also(u8),
    /// Whether print and copy have what the reader can say to a help line.
    Say,
}

/// The boxes that are ticked; none at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// A bit for each of the document's boxes.
    also: u32,
    say: bool,
}

impl Ticks {
    /// Whether a box is ticked.
    ///
    /// ```
    /// use worth_it_quiz::session::{Tick, Ticks};
    ///
    /// assert!(!Ticks::default().has(Tick::Also(0)));
    /// ```
    #[must_use]
    pub const fn has(self, tick: Tick) -> bool {
        match tick {
            Tick::Also(index) => self.also & bit(index) != 0,
            Tick::Say => self.say,
        }
    }

    /// Returns ticks in the document's boxes, the lowest bit for the first.
    #[cfg(feature = "preview")]
    #[must_use]
    pub const fn of(also: u32) -> Self {
        Self { also, say: false }
    }

    /// Ticks a box, or takes its tick away. One past [`MOST_TICKS`] stays as it is.
    pub(super) const fn toggle(&mut self, tick: Tick) {
        match tick {
            Tick::Also(index) => self.also ^= bit(index),
            Tick::Say => self.say = !self.say,
        }
    }
}

/// Returns the bit of a box; none past the last.
const fn bit(index: u8) -> u32 {
    match 1_u32.checked_shl(index as u32) {
        Some(bit) => bit,
        None => 0,
    }
}

const _: () = assert!(MOST_TICKS == u32::BITS as usize);
