//! Texts by handle.
//!
//! The reader's module holds no text: the page's platform keeps them all in one list, and the module says which one
//! goes where, by its index. A copy of each text in the module's memory, and the code to read, check and free it, took
//! half of the module. What a screen says is [`Words`] of such handles, which the shell writes out.

use std::{num::NonZeroU32, ops::Range};

mod words;

pub use self::words::{Argument, Joint, Words};

/// One text, by its index in the list of all texts.
///
/// ```
/// use worth_it_quiz::text::Text;
///
/// assert_eq!(Text::at(7).index(), 7);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(
    /// One more than the index, so that an `Option` of a text takes no more room than a text.
    NonZeroU32,
);

impl Text {
    /// The text with an index, from 0.
    #[must_use]
    pub const fn at(index: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index))
    }

    /// Its index, from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0.get() - 1
    }
}

/// Texts that follow one another in the list of all texts.
///
/// ```
/// use worth_it_quiz::text::{Text, Texts};
///
/// let texts = Texts::at(3..5);
/// assert_eq!(texts.len(), 2);
/// assert_eq!(texts.get(1), Some(Text::at(4)));
/// assert_eq!(texts.get(2), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

impl Texts {
    /// The texts with these indices.
    #[must_use]
    pub const fn at(indices: Range<u32>) -> Self {
        Self {
            first: indices.start,
            end: indices.end,
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.first) as usize
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// One of the texts, counted from 0; `None` past the last.
    #[must_use]
    pub fn get(self, index: usize) -> Option<Text> {
        self.into_iter().nth(index)
    }
}

impl IntoIterator for Texts {
    type Item = Text;
    type IntoIter = std::iter::Map<Range<u32>, fn(u32) -> Text>;

    fn into_iter(self) -> Self::IntoIter {
        (self.first..self.end).map(Text::at)
    }
}
