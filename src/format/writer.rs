//! Writes the body of the compiled form.

use super::{
    codes::{Coded, MARK, NO_VALUE},
    damage::Damage,
    header,
};

/// A body that is being written: all texts, with a mark before the first and after each.
pub struct Writer(String);

impl Writer {
    /// An empty body.
    pub fn new() -> Self {
        Self(char::from(MARK).into())
    }

    /// The whole file.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the body is too large.
    pub fn seal(&self, magic: [u8; 4]) -> Result<Vec<u8>, Damage> {
        let body = postcard::to_allocvec(&self.0).map_err(|_| Damage::Body)?;
        header::seal(magic, &body)
    }

    /// What was written, behind the first mark.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes().split_off(1)
    }

    /// Writes a text. A mark inside it would cut it in two, so it becomes what HTML makes of it.
    pub fn text(&mut self, text: &str) {
        self.0 += &text.replace(char::from(MARK), "\u{FFFD}");
        self.end();
    }

    /// Writes a text, or that there is none. An empty one says the same as none.
    pub fn maybe_text(&mut self, text: Option<&String>) {
        self.text(text.map_or("", |text| text));
    }

    /// Writes a list of texts. Empty ones say nothing, and would end it, so they are left out.
    pub fn texts(&mut self, texts: &[String]) {
        self.list(texts, |writer, text| {
            if !text.is_empty() {
                writer.text(text);
            }
        });
    }

    /// Writes a list. No item may begin with an empty text, which ends it.
    pub fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        for item in items {
            write(self, item);
        }
        self.end();
    }

    /// Ends a text, a list, or a run of letters. Where nothing was written before, it says that there is nothing.
    pub fn end(&mut self) {
        self.0.push(char::from(MARK));
    }

    /// Writes the letter of a value.
    pub fn value<T: Coded + PartialEq>(&mut self, value: T) {
        self.maybe_value(Some(value));
    }

    /// Writes the letter of a value, or the one that says that there is none.
    pub fn maybe_value<T: Coded + PartialEq>(&mut self, value: Option<T>) {
        let index = T::ALL.iter().position(|other| Some(*other) == value);
        let letter = index.and_then(|index| T::LETTERS.get(index));
        self.0.push(char::from(*letter.unwrap_or(&NO_VALUE)));
    }
}
