//! Texts by their place.
//!
//! The reader's module holds no text: the page's platform keeps them all in one list, and the module says which one
//! stands where. A copy of each text in the module's memory, and the code to read, check and free it, took half of
//! the module.

use std::ops::Range;

use crate::compact::HEADER;

/// One text, by its place in the list of all texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u32);

impl Text {
    /// Names the text in a place, from 0.
    #[must_use]
    pub const fn at(place: u32) -> Self {
        Self(place)
    }

    /// Tells the place, from 0.
    #[must_use]
    pub const fn place(self) -> u32 {
        self.0
    }
}

/// Texts that stand one after another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    first: u32,
    end: u32,
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
        (self.first..self.end).map(Text)
    }
}

/// Puts texts together for a screen: the page's platform in a browser, [`TextList`] elsewhere.
pub trait Scribe {
    /// What is written.
    type Words: Clone + PartialEq;

    /// Looks a text up.
    fn text(&self, text: Text) -> Self::Words;

    /// Writes a number in the digits of the quiz's language.
    fn number(&self, number: usize) -> Self::Words;

    /// Puts a value in the place of a name in braces.
    fn fill(&self, template: Self::Words, name: &str, value: Self::Words) -> Self::Words;

    /// Writes what is no text of a document.
    fn write(&self, words: &str) -> Self::Words;
}

/// All texts of a compiled quiz and of compiled help lines, in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextList(Vec<String>);

impl TextList {
    /// Lists the texts of compiled files, one file after another.
    #[must_use]
    pub fn of(files: &[&[u8]]) -> Self {
        let mut texts = Vec::new();
        for file in files {
            let pieces = body(file).split(|&byte| byte == MARK);
            texts.extend(pieces.map(|piece| String::from_utf8_lossy(piece).into_owned()));
        }
        Self(texts)
    }
}

impl Scribe for TextList {
    type Words = String;

    fn text(&self, text: Text) -> String {
        let place = usize::try_from(text.place()).unwrap_or(usize::MAX);
        self.0.get(place).cloned().unwrap_or_default()
    }

    fn number(&self, number: usize) -> String {
        number.to_string()
    }

    fn fill(&self, template: String, name: &str, value: String) -> String {
        template.replace(name, &value)
    }

    fn write(&self, words: &str) -> String {
        words.to_owned()
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
