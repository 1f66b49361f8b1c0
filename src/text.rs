//! Texts by their place.
//!
//! The reader's module holds no text: the page's platform keeps them all in one list, and the module says which one
//! stands where. A copy of each text in the module's memory, and the code to read, check and free it, took half of
//! the module.

use std::{cell::RefCell, num::NonZeroU32, ops::Range};

use crate::compact::HEADER;

/// One text, by its place in the list of all texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(
    /// One more than the place, so that no text takes no room of its own.
    NonZeroU32,
);

impl Text {
    /// Names the text in a place, from 0.
    #[must_use]
    pub const fn at(place: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(place))
    }

    /// Tells the place, from 0.
    #[must_use]
    pub const fn place(self) -> u32 {
        self.0.get() - 1
    }
}

/// Texts that stand one after another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

impl Texts {
    /// Names the texts in some places.
    #[must_use]
    pub const fn at(places: Range<u32>) -> Self {
        Self {
            first: places.start,
            end: places.end,
        }
    }

    /// Counts the texts.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.first) as usize
    }

    /// Tells whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// Names one of the texts, from 0.
    #[must_use]
    pub fn get(self, number: usize) -> Option<Text> {
        self.into_iter().nth(number)
    }
}

impl IntoIterator for Texts {
    type Item = Text;
    type IntoIter = std::iter::Map<Range<u32>, fn(u32) -> Text>;

    fn into_iter(self) -> Self::IntoIter {
        (self.first..self.end).map(Text::at)
    }
}

/// Puts texts together for a screen: the page's platform in a browser, [`TextList`] elsewhere.
///
/// What it makes is added to the list of all texts, where it is not there already. So a screen is made of places
/// alone, and two are the same exactly where they say the same.
pub trait Scribe {
    /// Writes a number in the digits of the quiz's language.
    fn number(&self, number: usize) -> Text;

    /// Puts a value in the place of a name in braces.
    fn fill(&self, template: Text, name: &str, value: Text) -> Text;

    /// Writes what is no text of a document.
    fn write(&self, words: &str) -> Text;
}

/// All texts of a compiled quiz and of compiled help lines, in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextList(RefCell<Vec<String>>);

impl TextList {
    /// Lists the texts of compiled files, one file after another.
    #[must_use]
    pub fn of(files: &[&[u8]]) -> Self {
        let mut texts = Vec::new();
        for file in files {
            let pieces = body(file).split(|&byte| byte == MARK);
            texts.extend(pieces.map(|piece| String::from_utf8_lossy(piece).into_owned()));
        }
        Self(RefCell::new(texts))
    }

    /// Looks a text up; nothing where there is none in that place.
    #[must_use]
    pub fn text(&self, text: Text) -> String {
        let place = usize::try_from(text.place()).unwrap_or(usize::MAX);
        self.0.borrow().get(place).cloned().unwrap_or_default()
    }

    fn place(&self, words: String) -> Text {
        let mut texts = self.0.borrow_mut();
        let known = texts.iter().position(|text| *text == words);
        let place = known.unwrap_or_else(|| {
            texts.push(words);
            texts.len() - 1
        });
        Text::at(u32::try_from(place).unwrap_or(u32::MAX))
    }
}

impl Scribe for TextList {
    fn number(&self, number: usize) -> Text {
        self.place(number.to_string())
    }

    fn fill(&self, template: Text, name: &str, value: Text) -> Text {
        let filled = self.text(template).replace(name, &self.text(value));
        self.place(filled)
    }

    fn write(&self, words: &str) -> Text {
        self.place(words.to_owned())
    }
}

/// What stands before the first text of a compiled file, and after each.
pub(crate) const MARK: u8 = 0;

/// Counts the pieces that a compiled file falls into when it is cut at each mark: its texts, and what stands before
/// and after them. The texts of the next file come after so many places.
#[must_use]
pub fn pieces(file: &[u8]) -> u32 {
    let mut count = 1;
    for byte in body(file) {
        count += u32::from(*byte == MARK);
    }
    count
}

fn body(file: &[u8]) -> &[u8] {
    file.get(HEADER..).unwrap_or_default()
}
