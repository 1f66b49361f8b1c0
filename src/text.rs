//! Handles for texts.
//!
//! The reader's module holds no text. JavaScript keeps all of them in one array, the document's first and those of the
//! help lines after them, and the module says which one goes where, by its index. A copy of each text in the module's
//! memory, and the code to read, check and free it, took half of the module.
//!
//! What an item of a screen says is [`Words`]: handles and the values to fill in. The shell turns them into a text.
//! Native code does the same with a [`TextList`](crate::format::TextList).

use std::{num::NonZeroU32, ops::Range};

mod words;

pub use self::words::{Argument, Joint, Words};

/// One text, identified by its index in the list of all texts.
///
/// A handle is valid for any index: whether the list has such a text is known to the list alone.
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
    /// Returns the handle of the text with an index, from 0. `u32::MAX` is the one index that is out of range: it
    /// yields the handle of the index before.
    ///
    /// ```
    /// use worth_it_quiz::text::Text;
    ///
    /// assert_eq!(Text::at(0).index(), 0);
    /// assert_eq!(size_of::<Option<Text>>(), size_of::<Text>());
    /// ```
    #[must_use]
    pub const fn at(index: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index))
    }

    /// Returns the index of the text, from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0.get() - 1
    }
}

/// Texts that follow one another in the list of all texts, such as the paragraphs of a notice.
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
    /// Returns the texts with these indices. The end of the range must not be before its start.
    ///
    /// ```
    /// use worth_it_quiz::text::{Text, Texts};
    ///
    /// let texts: Vec<_> = Texts::at(3..5).into_iter().collect();
    /// assert_eq!(texts, [Text::at(3), Text::at(4)]);
    /// ```
    #[must_use]
    pub const fn at(indices: Range<u32>) -> Self {
        Self {
            first: indices.start,
            end: indices.end,
        }
    }

    /// Returns the number of texts.
    ///
    /// ```
    /// use worth_it_quiz::text::Texts;
    ///
    /// assert_eq!(Texts::at(3..5).len(), 2);
    /// assert_eq!(Texts::default().len(), 0);
    /// ```
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.first) as usize
    }

    /// Whether there are no texts, as in a list that the document leaves out.
    ///
    /// ```
    /// use worth_it_quiz::text::Texts;
    ///
    /// assert!(Texts::default().is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.first == self.end
    }

    /// Returns the first text, and those after it; `None` where there are none.
    ///
    /// ```
    /// use worth_it_quiz::text::{Text, Texts};
    ///
    /// assert_eq!(Texts::at(3..5).split_first(), Some((Text::at(3), Texts::at(4..5))));
    /// assert_eq!(Texts::default().split_first(), None);
    /// ```
    #[must_use]
    pub const fn split_first(self) -> Option<(Text, Self)> {
        if self.is_empty() {
            return None;
        }
        Some((Text::at(self.first), Self::at(self.first + 1..self.end)))
    }

    /// Returns the text with an index among these, from 0; `None` past the last.
    ///
    /// ```
    /// use worth_it_quiz::text::{Text, Texts};
    ///
    /// assert_eq!(Texts::at(3..5).get(0), Some(Text::at(3)));
    /// assert_eq!(Texts::at(3..5).get(2), None);
    /// ```
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
