//! A quiz with the document that it was compiled from, and the texts of both.

use std::ops::Deref;

use worth_it_quiz::{
    Document,
    author::{ValidDocument, diagnostic::Violation},
    format::TextList,
    model::{document::Question, labels::Strings},
    text::Text,
};

/// A quiz as readers get it, beside what its author wrote.
#[derive(Clone, Debug)]
pub struct Quiz {
    pub valid: ValidDocument,
    pub compiled: Vec<u8>,
    pub texts: TextList,
    decoded: worth_it_quiz::Quiz,
}

impl Quiz {
    /// Checks and compiles a document.
    pub fn new(document: Document) -> Result<Self, Vec<Violation>> {
        ValidDocument::new(document).map(Self::of)
    }

    /// Compiles a document.
    pub fn of(valid: ValidDocument) -> Self {
        let compiled = valid.compile().expect("a document compiles");
        let lines = super::help_lines().compile().expect("the table compiles");
        let decoded = worth_it_quiz::Quiz::decode(&compiled);
        let mut decoded = decoded.expect("what was compiled is read");
        decoded.add_help_lines(&lines).expect("the table is read");
        Self {
            decoded,
            texts: TextList::of(&[&compiled, &lines]),
            valid,
            compiled,
        }
    }

    pub fn document(&self) -> &Document {
        self.valid.document()
    }

    pub fn strings(&self) -> &Strings {
        &self.document().strings
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.valid.questions()
    }

    pub fn question(&self, place: usize) -> Option<&Question> {
        self.questions().nth(place)
    }

    pub fn len(&self) -> usize {
        self.questions().count()
    }

    /// Looks a text up.
    pub fn text(&self, text: Text) -> String {
        self.texts.text(text)
    }
}

impl Deref for Quiz {
    type Target = worth_it_quiz::Quiz;

    fn deref(&self) -> &worth_it_quiz::Quiz {
        &self.decoded
    }
}
