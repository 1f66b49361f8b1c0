//! The texts of compiled files.

use super::{codes::MARK, header::body};
use crate::text::{Argument, Text, Words};

/// All texts of compiled files, as a page keeps them in an array.
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
    /// The texts of compiled files, one file after another.
    #[must_use]
    pub fn of(files: &[&[u8]]) -> Self {
        let mut texts = Vec::new();
        for file in files {
            let pieces = body(file).split(|&byte| byte == MARK);
            texts.extend(pieces.map(|piece| String::from_utf8_lossy(piece).into_owned()));
        }
        Self(texts)
    }

    /// The text of a handle; empty where there is none.
    #[must_use]
    pub fn text(&self, text: Text) -> String {
        let index = usize::try_from(text.index()).unwrap_or(usize::MAX);
        self.0.get(index).cloned().unwrap_or_default()
    }

    /// Words as a reader reads them, with numbers in Latin digits.
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
                Argument::Number(text) | Argument::Keyword(text) | Argument::Option(text) => {
                    self.text(text)
                }
            };
            text = text.replace(argument.placeholder(), &filling);
        }
        text
    }
}

/// How many pieces a compiled file falls into when it is cut at each mark: its texts, and what stands before and after
/// them. The texts of the next file have indices from there on.
#[must_use]
pub fn pieces(file: &[u8]) -> u32 {
    let mut count = 1;
    for byte in body(file) {
        count += u32::from(*byte == MARK);
    }
    count
}
