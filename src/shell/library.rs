//! What widgets show: a quiz with its help lines, and their texts.

use js_sys::Array;

use super::texts::PageTexts;
use crate::{format::Damage, model::quiz::Quiz};

/// A quiz with its help lines, and the texts of both.
pub struct Library {
    pub quiz: Quiz,
    pub texts: PageTexts,
}

impl Library {
    /// Reads a quiz and the help lines from their compiled form. Their texts come beside, the document's first, as the
    /// pieces that each body falls into when it is cut at its zero bytes.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes.
    pub fn read(document: &[u8], help_lines: &[u8], texts: Array) -> Result<Self, Damage> {
        let mut quiz = Quiz::decode(document)?;
        quiz.add_help_lines(help_lines)?;
        let texts = PageTexts::new(texts, quiz.lang);
        Ok(Self { quiz, texts })
    }
}
