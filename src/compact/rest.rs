//! Reads the body of the compiled form from its front.

use super::{Damage, value::Value};
use crate::text::{MARK, Text, Texts};

/// What is still to be read. Where something is missing, a value of no meaning stands in, so that readers need no
/// way out of their own, and the whole is refused in the end.
pub(crate) struct Rest<'b> {
    texts: &'b [u8],
    /// The place of the next text.
    place: u32,
    numbers: &'b [u8],
    /// How many numbers are left.
    left: usize,
    fits: bool,
}

impl<'b> Rest<'b> {
    /// Finds the texts and the numbers. The texts come after so many places of other files.
    pub fn of(body: &'b [u8], places: u32) -> Result<Self, Damage> {
        let mut rest = Self {
            texts: &[],
            place: places,
            numbers: body,
            left: 2,
            fits: true,
        };
        let length = rest.number();
        let (texts, numbers) = rest.numbers.split_at_checked(length).ok_or(Damage::Body)?;
        (rest.texts, rest.numbers) = (texts, numbers);
        rest.left = rest.number();
        // Passes the mark before the first.
        rest.text();
        Ok(rest)
    }

    /// Refuses a body that had too little, or has something left.
    pub fn end(&self) -> Result<(), Damage> {
        let used_up = self.texts.is_empty() && self.left == 0 && self.numbers.is_empty();
        if self.fits && used_up {
            Ok(())
        } else {
            Err(Damage::Body)
        }
    }

    /// Passes a text.
    pub fn text(&mut self) -> Text {
        self.id();
        Text::at(self.place - 1)
    }

    /// Passes an address, which has to begin so: any other scheme could run code in the page, and a document may come
    /// from somebody else.
    pub fn address(&mut self, scheme: &str) -> Text {
        let fits = self.id().starts_with(scheme.as_bytes());
        self.fits &= fits;
        Text::at(self.place - 1)
    }

    /// Takes the bytes of a text.
    pub fn id(&mut self) -> &'b [u8] {
        let mut parts = self.texts.splitn(2, |&byte| byte == MARK);
        let (text, rest) = (parts.next(), parts.next());
        self.place += 1;
        self.fits &= rest.is_some();
        self.texts = rest.unwrap_or_default();
        text.unwrap_or_default()
    }

    /// Passes some texts; a number says how many.
    pub fn texts(&mut self) -> Texts {
        let count = self.count();
        self.some_texts(count)
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

    /// Gives the bytes of the texts that are left.
    pub const fn text_bytes(&self) -> &'b [u8] {
        self.texts
    }

    /// Passes a text, where a number says that there is one.
    pub fn maybe_text(&mut self) -> Option<Text> {
        (self.number() != 0).then(|| self.text())
    }

    /// Takes a number.
    pub fn number(&mut self) -> usize {
        let number = self.next_number();
        self.fits &= number.is_some();
        number.unwrap_or_default()
    }

    /// Seven bits in each byte, the lowest first; the eighth tells that more follow.
    fn next_number(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let mut number = 0;
        for place in 0..5 {
            let (&byte, rest) = self.numbers.split_first()?;
            self.numbers = rest;
            number |= usize::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// Takes how many values follow. Each takes a byte at least, so there can't be more than are left.
    pub fn count(&mut self) -> usize {
        let count = self.number();
        let fits = count <= self.texts.len() + self.numbers.len();
        self.fits &= fits;
        if fits { count } else { 0 }
    }

    /// Takes a value that is written as its place among all that there are.
    pub fn value<T: Value>(&mut self) -> T {
        let number = self.number();
        self.fits &= number < T::ALL.len();
        T::ALL.get(number).copied().unwrap_or(T::FIRST)
    }

    /// Takes a value, where a number says that there is one.
    pub fn maybe_value<T: Value>(&mut self) -> Option<T> {
        (self.number() != 0).then(|| self.value())
    }
}
