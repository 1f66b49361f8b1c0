//! Texts by their place.
//!
//! The reader's module holds no text: the page's platform keeps them all in one list, and the module says which one
//! stands where. A copy of each text in the module's memory, and the code to read, check and free it, took half of
//! the module. What a screen says is [`Words`] by such places, which the shell writes out.

use std::{num::NonZeroU32, ops::Range};

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

/// What stands in one place of a screen: a text, perhaps with another joined to it, and the values for the slots of
/// both.
///
/// Two are equal exactly where they say the same, so a shell that keeps the last ones knows what changed.
///
/// ```
/// use worth_it_quiz::text::{Text, Value, Words};
///
/// let words = Words::from(Text::at(7)).with(Value::Total(16));
/// assert_eq!(words.template, Text::at(7));
/// assert_eq!(words.values().next(), Some(Value::Total(16)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub template: Text,
    /// The text that is joined to it.
    pub joined: Option<(Joint, Text)>,
    values: [Option<Value>; 3],
}

impl From<Text> for Words {
    fn from(template: Text) -> Self {
        Self {
            template,
            joined: None,
            values: [None; 3],
        }
    }
}

impl Words {
    /// The same words, with another text joined to them where there is one.
    #[must_use]
    pub fn join(self, joint: Joint, text: Option<Text>) -> Self {
        Self {
            joined: text.map(|text| (joint, text)),
            ..self
        }
    }

    /// The same words with one more value. No words have more than three; a fourth one is dropped.
    #[must_use]
    pub fn with(mut self, value: Value) -> Self {
        if let Some(free) = self.values.iter_mut().find(|value| value.is_none()) {
            *free = Some(value);
        }
        self
    }

    /// The values, in the order in which they are filled in.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        self.values.into_iter().flatten()
    }
}

/// What joins two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Brackets around the second.
    Brackets,
    /// A dot in the middle of the line.
    Dot,
}

impl Joint {
    /// Both texts' slots, with what stands around them.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Brackets => "{first} ({second})",
            Self::Dot => "{first} · {second}",
        }
    }
}

/// A value with the slot that it fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// The number of a question, from 1; written in the digits of the quiz's language.
    N(u8),
    /// How many questions there are; written in the same digits.
    Total(u8),
    /// A number to call or to write to.
    Number(Text),
    /// The word to send.
    Keyword(Text),
    /// What to choose after the call is taken.
    Option(Text),
}

impl Value {
    /// The slot as authors write it, in braces.
    #[must_use]
    pub const fn slot(self) -> &'static str {
        match self {
            Self::N(_) => "{n}",
            Self::Total(_) => "{total}",
            Self::Number(_) => "{number}",
            Self::Keyword(_) => "{keyword}",
            Self::Option(_) => "{option}",
        }
    }
}

/// All texts of a compiled quiz and of compiled help lines, in memory: what a page keeps in an array.
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

    /// The text in a place; empty where there is none.
    #[must_use]
    pub fn text(&self, text: Text) -> String {
        let place = usize::try_from(text.place()).unwrap_or(usize::MAX);
        self.0.get(place).cloned().unwrap_or_default()
    }

    /// Words as a reader reads them, with numbers in Latin digits.
    #[must_use]
    pub fn words(&self, words: Words) -> String {
        let mut text = self.text(words.template);
        if let Some((joint, second)) = words.joined {
            let joined = joint.template().replace("{second}", &self.text(second));
            text = joined.replace("{first}", &text);
        }
        for value in words.values() {
            let filling = match value {
                Value::N(count) | Value::Total(count) => count.to_string(),
                Value::Number(text) | Value::Keyword(text) | Value::Option(text) => self.text(text),
            };
            text = text.replace(value.slot(), &filling);
        }
        text
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
