//! A document that keeps all the rules.

use super::{check, diagnostic::Violation};
#[cfg(feature = "reviews")]
use super::{reviewed, texts::PlacedText};
#[cfg(feature = "reviews")]
use crate::model::review::Reviewed;
use crate::{
    format::Damage,
    model::{
        document::{Document, Question},
        review::ReviewNote,
    },
};

/// A document that was found to keep the rules, ready to be compiled.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidDocument {
    document: Document,
    #[cfg(feature = "reviews")]
    reviewed: Option<Reviewed>,
}

impl ValidDocument {
    /// Checks a document. Its reviews are left aside, since they are of texts as they are written: see
    /// [`parse`](super::parse).
    ///
    /// # Errors
    ///
    /// Every violation that was found, each with its path: see [`Problem`](super::diagnostic::Problem) for the rules.
    pub fn new(document: Document) -> Result<Self, Vec<Violation>> {
        let violations = check::violations(&document);
        if violations.is_empty() {
            Ok(Self {
                document,
                #[cfg(feature = "reviews")]
                reviewed: None,
            })
        } else {
            Err(violations)
        }
    }

    /// Adds what follows from the reviews for these texts.
    #[cfg(feature = "reviews")]
    pub(super) fn with_texts(self, texts: &[PlacedText<'_>]) -> Self {
        let reviewed = reviewed::reviewed(&self.document.reviews, texts);
        Self { reviewed, ..self }
    }

    /// Returns by whom the texts were reviewed, and which changed since; `None` for a draft.
    #[cfg(feature = "reviews")]
    #[must_use]
    pub const fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// Returns the document as it was written.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the questions in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.document.questions()
    }

    /// Compiles the document.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the document cannot be written, which no checked document is known to cause.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        #[cfg(feature = "reviews")]
        let note = self.reviewed.as_ref().map(Reviewed::note);
        #[cfg(not(feature = "reviews"))]
        let note = None;
        self.compile_with(note)
    }

    /// Compiles the document with a note on its reviews in the place of its own.
    ///
    /// # Errors
    ///
    /// Those of [`ValidDocument::compile`].
    pub fn compile_with(&self, note: Option<ReviewNote<'_>>) -> Result<Vec<u8>, Damage> {
        self.document.compile_with(note)
    }
}
