//! Reads the body of the compiled form from its front.

use super::{
    codes::{Coded, MARK, NO_VALUE},
    damage::Damage,
};
use crate::text::{Text, Texts};

/// What is still to be read.
///
/// Where something is missing, a value of no meaning stands in, so that what reads needs no way out of its own; the
/// whole is refused in the end.
pub struct Reader<'b> {
    bytes: &'b [u8],
    /// The index of the next text in the list of all texts.
    next: u32,
    fits: bool,
}

impl<'b> Reader<'b> {
    /// Begins after the length, which is no text. `before` is how many pieces other files have: see
    /// [`pieces`](super::pieces).
    pub fn new(body: &'b [u8], before: u32) -> Self {
        let mut reader = Self {
            bytes: body,
            next: before,
            fits: true,
        };
        reader.id();
        reader
    }

    /// Refuses a body that had too little, or has something left.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`].
    pub fn end(&self) -> Result<(), Damage> {
        if self.fits && self.bytes.is_empty() {
            Ok(())
        } else {
            Err(Damage::Body)
        }
    }

    /// Refuses the body, unless this holds.
    pub fn require(&mut self, holds: bool) {
        self.fits &= holds;
    }

    /// Passes a text.
    pub fn text(&mut self) -> Text {
        self.id();
        self.last()
    }

    /// The text that was passed last.
    pub const fn last(&self) -> Text {
        Text::at(self.next - 1)
    }

    /// Takes the bytes of a text.
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

    /// Whether something stands here. An empty text, which says that nothing does, is passed.
    pub fn more(&mut self) -> bool {
        let more = !matches!(self.bytes, [] | [MARK, ..]);
        if !more {
            self.id();
        }
        more
    }

    /// Passes texts up to an empty one.
    pub fn texts(&mut self) -> Texts {
        let first = self.next;
        while self.more() {
            self.id();
        }
        Texts::at(first..self.next - 1)
    }

    /// Passes a number of texts.
    pub fn some_texts(&mut self, count: usize) -> Texts {
        self.some_texts_with(count, |_, _| ())
    }

    /// Passes a number of texts, and shows the bytes of each with its index among them.
    pub fn some_texts_with(&mut self, count: usize, mut look: impl FnMut(usize, &[u8])) -> Texts {
        let first = self.next;
        for index in 0..count {
            look(index, self.id());
        }
        Texts::at(first..self.next)
    }

    /// The bytes that are left.
    pub const fn bytes(&self) -> &'b [u8] {
        self.bytes
    }

    /// Passes a text, where there is one.
    pub fn maybe_text(&mut self) -> Option<Text> {
        self.more().then(|| self.text())
    }

    /// Takes the letter of a value.
    pub fn value<T: Coded>(&mut self) -> T {
        let value = self.maybe_value();
        self.require(value.is_some());
        value.unwrap_or(T::FIRST)
    }

    /// Takes the letter of a value, or the one that says that there is none.
    pub fn maybe_value<T: Coded>(&mut self) -> Option<T> {
        T::ALL.get(self.letter(T::LETTERS)?).copied()
    }

    /// Takes a letter, and returns its index among others; `None` for the letter of no value and for any other, which is
    /// refused.
    fn letter(&mut self, letters: &[u8]) -> Option<usize> {
        let (letter, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let index = letters.iter().position(|other| other == letter);
        self.require(index.is_some() || *letter == NO_VALUE);
        index
    }

    /// Ends a text of letters.
    pub fn end_letters(&mut self) {
        let more = self.more();
        self.require(!more);
    }
}
