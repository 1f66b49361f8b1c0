//! Reads the body of the compiled form from its front.

use super::{Damage, Lettered, NO_VALUE};
use crate::text::{MARK, Text, Texts};

/// What is still to be read. Where something is missing, a value of no meaning stands in, so that readers need no
/// way out of their own, and the whole is refused in the end.
pub(crate) struct Rest<'b> {
    bytes: &'b [u8],
    /// The place of the next text.
    place: u32,
    fits: bool,
}

impl<'b> Rest<'b> {
    /// Begins after the length, which is no text. The texts come after so many places of other files.
    pub fn of(body: &'b [u8], places: u32) -> Self {
        let mut rest = Self {
            bytes: body,
            place: places,
            fits: true,
        };
        rest.id();
        rest
    }

    /// Refuses a body that had too little, or has something left.
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

    /// Names the text that was passed last.
    pub const fn last(&self) -> Text {
        Text::at(self.place - 1)
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
        self.place += 1;
        bytes.get(..length).unwrap_or_default()
    }

    /// Tells whether something stands here; passes an empty text, which says that nothing does.
    pub fn more(&mut self) -> bool {
        let more = !matches!(self.bytes, [] | [MARK, ..]);
        if !more {
            self.id();
        }
        more
    }

    /// Passes texts up to an empty one.
    pub fn texts(&mut self) -> Texts {
        let first = self.place;
        while self.more() {
            self.id();
        }
        Texts::at(first..self.place - 1)
    }

    /// Passes so many texts.
    pub fn some_texts(&mut self, count: usize) -> Texts {
        self.some_texts_with(count, |_, _| ())
    }

    /// Passes so many texts, and shows the bytes of each.
    pub fn some_texts_with(&mut self, count: usize, mut look: impl FnMut(usize, &[u8])) -> Texts {
        let first = self.place;
        for number in 0..count {
            look(number, self.id());
        }
        Texts::at(first..self.place)
    }

    /// Gives the bytes that are left.
    pub const fn bytes(&self) -> &'b [u8] {
        self.bytes
    }

    /// Passes a text, where there is one.
    pub fn maybe_text(&mut self) -> Option<Text> {
        self.more().then(|| self.text())
    }

    /// Takes a value, which is written as a letter.
    pub fn value<T: Lettered>(&mut self) -> T {
        let value = self.maybe_value();
        self.require(value.is_some());
        value.unwrap_or(T::FIRST)
    }

    /// Takes a value, or the letter that says that there is none.
    pub fn maybe_value<T: Lettered>(&mut self) -> Option<T> {
        T::ALL.get(self.letter(T::LETTERS)?).copied()
    }

    /// Takes a letter, and finds its place among others.
    fn letter(&mut self, letters: &[u8]) -> Option<usize> {
        let (letter, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let place = letters.iter().position(|other| other == letter);
        self.require(place.is_some() || *letter == NO_VALUE);
        place
    }

    /// Ends a text of letters.
    pub fn end_letters(&mut self) {
        let more = self.more();
        self.require(!more);
    }
}
