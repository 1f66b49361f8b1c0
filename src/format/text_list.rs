//! The texts of compiled files, for native code.
//!
//! In a page, JavaScript keeps this list. This one is for tests, tools and examples, and does the same.

use super::{codes::MARK, header::body};
use crate::text::{Argument, Text, Words};

/// All texts of compiled files, in the order in which a page keeps them in its array.
///
/// ```
/// # use worth_it_quiz::{Quiz, author, format::TextList};
/// let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
/// let quiz = Quiz::decode(&document).unwrap();
/// assert_eq!(TextList::of(&[&document]).text(quiz.lang), "en");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextList(Vec<String>);

impl TextList {
    /// Collects the texts of compiled files, one file after another: the document first, then the table of help lines.
    ///
    /// The files are not checked. Without any there are no texts, and bytes that are not UTF-8 are replaced.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, format::TextList};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// let quiz = Quiz::decode(&document).unwrap();
    /// let texts = TextList::of(&[&document]);
    /// assert_eq!(texts.text(quiz.title), "Is going back worth it?");
    /// ```
    #[must_use]
    pub fn of(files: &[&[u8]]) -> Self {
        let mut texts = Vec::new();
        for file in files {
            let pieces = body(file).split(|&byte| byte == MARK);
            texts.extend(pieces.map(|piece| String::from_utf8_lossy(piece).into_owned()));
        }
        Self(texts)
    }

    /// Returns the text of a handle; empty past the last.
    ///
    /// ```
    /// use worth_it_quiz::{format::TextList, text::Text};
    ///
    /// assert_eq!(TextList::of(&[]).text(Text::at(7)), "");
    /// ```
    #[must_use]
    pub fn text(&self, text: Text) -> String {
        let index = usize::try_from(text.index()).unwrap_or(usize::MAX);
        self.0.get(index).cloned().unwrap_or_default()
    }

    /// Returns words as a reader reads them, but with numbers always in Latin digits.
    ///
    /// A placeholder without an argument is left as it is.
    ///
    /// ```
    /// # use worth_it_quiz::{author, format::TextList, model::labels::LABELS};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// use worth_it_quiz::text::{Argument, Words};
    ///
    /// let words = Words::from(LABELS.progress).with(Argument::N(3)).with(Argument::Total(16));
    /// assert_eq!(TextList::of(&[&document]).words(words), "Question 3 of 16");
    /// ```
    #[must_use]
    pub fn words(&self, words: Words) -> String {
        let mut text = self.text(words.template);
        if let Some((joint, second)) = words.joined {
            let joined = joint.template().replace("{second}", &self.text(second));
            text = joined.replace("{first}", &text);
        }
        for argument in words.arguments() {
            let filling = match argument {
                Argument::N(count) | Argument::Total(count) => count.to_string(),
                Argument::Number(text)
                | Argument::Keyword(text)
                | Argument::Option(text)
                | Argument::Name(text)
                | Argument::Date(text) => self.text(text),
            };
            text = text.replace(argument.placeholder(), &filling);
        }
        text
    }
}

/// Returns the number of pieces into which a compiled file falls when its body is cut at each mark: its texts, what
/// comes before the first mark, and the empty rest after the last.
///
/// The pieces of the next file have indices from there on. A file without a body has one piece, an empty one.
///
/// ```
/// use worth_it_quiz::format::pieces;
///
/// let header = [0; 13];
/// assert_eq!(pieces(&header), 1);
/// assert_eq!(pieces(&[&header[..], b"\x02\0a\0b\0"].concat()), 4);
/// ```
#[must_use]
pub fn pieces(file: &[u8]) -> u32 {
    let mut count = 1;
    for byte in body(file) {
        count += u32::from(*byte == MARK);
    }
    count
}
