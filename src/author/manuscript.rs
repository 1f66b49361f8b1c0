//! A document that keeps all the rules.

use super::{check, fault::Fault};
use crate::{
    format::Damage,
    model::document::{Document, Question},
};

/// A document that was found to keep the rules, ready to be compiled.
#[derive(Clone, Debug, PartialEq)]
pub struct Manuscript {
    document: Document,
}

impl Manuscript {
    /// Checks a document.
    ///
    /// # Errors
    ///
    /// Every fault that was found, each with its place: see [`Problem`](super::fault::Problem) for the rules.
    pub fn new(document: Document) -> Result<Self, Vec<Fault>> {
        let faults = check::faults(&document);
        if faults.is_empty() {
            Ok(Self { document })
        } else {
            Err(faults)
        }
    }

    /// Gives the document as it was written.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Lists the questions in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.document.questions()
    }

    /// Compiles the document.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the document cannot be written, which no checked document is known to cause.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        self.document.compile()
    }
}
