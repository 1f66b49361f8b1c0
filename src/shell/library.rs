//! What widgets show: a quiz with its help lines, and their texts.
//!
//! It is read once for each document, and all widgets that show the document share it.

use js_sys::Array;

use super::texts::PageTexts;
use crate::{format::Damage, model::quiz::Quiz};

/// A quiz with its help lines, and the texts of both.
pub struct Library {
    pub quiz: Quiz,
    pub texts: PageTexts,
}

impl Library {
    /// Reads a quiz and the help lines from their compiled form.
    ///
    /// `texts` is the array of their texts, the document's first: the pieces of both bodies, cut at their zero bytes.
    /// Whether it belongs to the bytes is not checked.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes of either, or that the document breaks a rule.
    pub fn read(document: &[u8], help_lines: &[u8], texts: Array) -> Result<Self, Damage> {
        let mut quiz = Quiz::decode(document)?;
        quiz.add_help_lines(help_lines)?;
        let texts = PageTexts::new(texts, quiz.lang);
        Ok(Self { quiz, texts })
    }
}
