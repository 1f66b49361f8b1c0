//! Writes the body of the compiled form.
//!
//! Each method here has its counterpart in [`Reader`](super::reader::Reader); what one writes, the other reads.

use super::{
    codes::{Coded, MARK, NO_VALUE},
    damage::Damage,
    header,
};

/// A body that is being written: all texts, with a mark before the first and after each.
pub struct Writer(String);

impl Writer {
    /// Begins an empty body, with the mark before the first text.
    pub fn new() -> Self {
        Self(char::from(MARK).into())
    }

    /// Returns the whole file, header and body.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the body has 4 GiB or more.
    pub fn seal(&self, magic: [u8; 4]) -> Result<Vec<u8>, Damage> {
        let body = postcard::to_allocvec(&self.0).map_err(|_| Damage::Body)?;
        header::seal(magic, &body)
    }

    /// Returns what was written, without the first mark.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes().split_off(1)
    }

    /// Writes a text. A mark inside it would cut it in two, so it becomes U+FFFD, as in HTML.
    pub fn text(&mut self, text: &str) {
        self.0 += &text.replace(char::from(MARK), "\u{FFFD}");
        self.end();
    }

    /// Writes a text that may be absent. An empty one counts as absent.
    pub fn maybe_text(&mut self, text: Option<&String>) {
        self.text(text.map_or("", |text| text));
    }

    /// Writes a list of texts. Empty ones are left out: they say nothing, and would end the list.
    pub fn texts(&mut self, texts: &[String]) {
        self.list(texts, |writer, text| {
            if !text.is_empty() {
                writer.text(text);
            }
        });
    }

    /// Writes a list. No item may begin with an empty text, which would end the list.
    pub fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        for item in items {
            write(self, item);
        }
        self.end();
    }

    /// Writes the mark that ends a text, a list or a run of letters. Directly after another mark, it stands for
    /// something absent.
    pub fn end(&mut self) {
        self.0.push(char::from(MARK));
    }

    /// Writes the letter of a value.
    pub fn value<T: Coded + PartialEq>(&mut self, value: T) {
        self.maybe_value(Some(value));
    }

    /// Writes the letter of a value, or that of an absent one.
    pub fn maybe_value<T: Coded + PartialEq>(&mut self, value: Option<T>) {
        let index = T::ALL.iter().position(|other| Some(*other) == value);
        let letter = index.and_then(|index| T::LETTERS.get(index));
        self.0.push(char::from(*letter.unwrap_or(&NO_VALUE)));
    }
}
