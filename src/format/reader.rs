//! Reads the body of the compiled form, from front to back.
//!
//! Texts are not read but passed: the reader counts them, and returns the handle of each. Only what decides something
//! (ids, codes, schemes of addresses) is looked at.

use super::{
    codes::{Coded, FORMAT, MARK, NO_VALUE},
    damage::Damage,
};
use crate::text::{Text, Texts};

/// The rest of a body that is being read.
///
/// Nothing here returns an error. Where something is missing or wrong, a placeholder is returned and the reader
/// remembers it; [`Reader::end`] then refuses the whole. So no read needs an early return of its own.
pub struct Reader<'b> {
    bytes: &'b [u8],
    format: u8,
    /// The index of the next text in the list of all texts.
    next: u32,
    /// Whether everything so far was as the format asks.
    fits: bool,
}

impl<'b> Reader<'b> {
    /// Begins to read a body, after the first mark. What comes before it is the length that `postcard` writes, which is
    /// no text but counts as a piece. `before` is the number of pieces in the files before: see
    /// [`pieces`](super::pieces).
    pub fn new(body: &'b [u8], before: u32, format: u8) -> Self {
        let mut reader = Self {
            format,
            bytes: body,
            next: before,
            fits: true,
        };
        reader.id();
        reader
    }

    /// Whether the file is of an older format than this version writes.
    pub const fn is_old(&self) -> bool {
        self.format < FORMAT
    }

    /// Ends the reading.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where anything was missing or wrong, or something is left over.
    pub fn end(&self) -> Result<(), Damage> {
        if self.fits && self.bytes.is_empty() {
            Ok(())
        } else {
            Err(Damage::Body)
        }
    }

    /// Returns the number of pieces up to the end of this file, where nothing is left of it: see
    /// [`pieces`](super::pieces).
    pub const fn pieces(&self) -> u32 {
        self.next + 1
    }

    /// Refuses the body in the end, unless this holds.
    pub fn require(&mut self, holds: bool) {
        self.fits &= holds;
    }

    /// Passes a text, and returns its handle.
    pub fn text(&mut self) -> Text {
        self.id();
        self.last()
    }

    /// Returns the handle of the text that was passed last.
    pub const fn last(&self) -> Text {
        Text::at(self.next - 1)
    }

    /// Passes a text, and returns its bytes. Where no mark ends it, the rest of the body is refused.
    pub fn id(&mut self) -> &'b [u8] {
        let bytes = self.bytes;
        let mut length = 0;
        while bytes.get(length).is_some_and(|byte| *byte != MARK) {
            length += 1;
        }
        let rest = bytes.get(length + 1..);
        self.require(rest.is_some());
        self.bytes = rest.unwrap_or_default();
        self.next += 1;
        bytes.get(..length).unwrap_or_default()
    }

    /// Whether an item of a list, or an optional part, comes next. Where none does, passes the empty text that says so.
    /// So call it once only before each.
    pub fn more(&mut self) -> bool {
        let more = !matches!(self.bytes, [] | [MARK, ..]);
        if !more {
            self.id();
        }
        more
    }

    /// Passes a list of texts, up to and including the empty one that ends it.
    pub fn texts(&mut self) -> Texts {
        let first = self.next;
        while self.more() {
            self.id();
        }
        Texts::at(first..self.next - 1)
    }

    /// Passes a number of texts. They may be empty, unlike those of a list.
    pub fn some_texts(&mut self, count: usize) -> Texts {
        self.some_texts_with(count, |_, _| ())
    }

    /// Passes a number of texts, and calls `look` with the index and the bytes of each.
    pub fn some_texts_with(&mut self, count: usize, mut look: impl FnMut(usize, &[u8])) -> Texts {
        let first = self.next;
        for index in 0..count {
            look(index, self.id());
        }
        Texts::at(first..self.next)
    }

    /// Returns the bytes that are left.
    pub const fn bytes(&self) -> &'b [u8] {
        self.bytes
    }

    /// Passes a text that may be absent.
    pub fn maybe_text(&mut self) -> Option<Text> {
        self.more().then(|| self.text())
    }

    /// Passes a text that may be absent, and is absent in every file of an older format.
    pub fn later_text(&mut self) -> Option<Text> {
        if self.is_old() {
            None
        } else {
            self.maybe_text()
        }
    }

    /// Reads the letter of a value, which has to be there.
    pub fn value<T: Coded>(&mut self) -> T {
        let value = self.maybe_value();
        self.require(value.is_some());
        value.unwrap_or(T::FIRST)
    }

    /// Reads the letter of a value that may be absent.
    pub fn maybe_value<T: Coded>(&mut self) -> Option<T> {
        T::ALL.get(self.letter(T::LETTERS)?).copied()
    }

    /// Reads a letter, and returns its index among those allowed; `None` for the letter of an absent value. Any other
    /// letter is refused.
    fn letter(&mut self, letters: &[u8]) -> Option<usize> {
        let (letter, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let index = letters.iter().position(|other| other == letter);
        self.require(index.is_some() || *letter == NO_VALUE);
        index
    }

    /// Passes the end of a text of letters. Letters that are left over are refused.
    pub fn end_letters(&mut self) {
        let more = self.more();
        self.require(!more);
    }
}
