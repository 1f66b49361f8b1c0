//! A document that keeps the rules.

use std::{mem, ops::Range, slice};

use crate::{
    document::{Document, Question, Section, Strings},
    fault::Fault,
    help::HelpLine,
    rule::Coverage,
};

mod check;

/// The most questions that a document can have.
pub const MOST_QUESTIONS: usize = 100;
/// The most choices that a question can have.
pub const MOST_CHOICES: usize = 12;

/// A quiz that is fit to be asked: a [`Document`] that was found to keep the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    document: Document,
}

impl Quiz {
    /// Checks a document.
    ///
    /// # Errors
    ///
    /// Every fault that was found, each with its place: see [`Problem`] for the rules.
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

    /// Takes the help lines that the document adds out of it.
    #[must_use]
    pub fn take_help_lines(&mut self) -> Vec<HelpLine> {
        mem::take(&mut self.document.help_lines)
    }

    /// Gives the labels and texts outside the questions.
    #[must_use]
    pub const fn strings(&self) -> &Strings {
        &self.document.strings
    }

    /// Lists the questions in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        Questions::of(&self.document)
    }

    /// Finds a question by its place, from 0.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<&Question> {
        let (section, range) = self.section_of(number)?;
        section.questions.get(number - range.start)
    }

    /// Counts the questions.
    #[must_use]
    pub fn len(&self) -> usize {
        count(&self.document)
    }

    /// Tells whether there is no question; never true, since a section has at least one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds the section of a question, with the places of the questions that it holds.
    #[must_use]
    pub fn section_of(&self, number: usize) -> Option<(&Section, Range<usize>)> {
        let mut first = 0;
        for section in &self.document.sections {
            let range = first..first + section.questions.len();
            if range.contains(&number) {
                return Some((section, range));
            }
            first = range.end;
        }
        None
    }

    /// Tells whether the document asks about all that the best verdict rests on.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.document.omits.0.is_empty() {
            Coverage::Whole
        } else {
            Coverage::Partial
        }
    }
}

fn count(document: &Document) -> usize {
    let mut count = 0;
    for section in &document.sections {
        count += section.questions.len();
    }
    count
}

/// Lists the questions of a document. Smaller in the reader's module than a `flat_map`, which ends on both sides.
#[derive(Clone)]
struct Questions<'a> {
    sections: slice::Iter<'a, Section>,
    questions: slice::Iter<'a, Question>,
}

impl<'a> Questions<'a> {
    fn of(document: &'a Document) -> Self {
        Self {
            sections: document.sections.iter(),
            questions: [].iter(),
        }
    }
}

impl<'a> Iterator for Questions<'a> {
    type Item = &'a Question;

    fn next(&mut self) -> Option<&'a Question> {
        loop {
            if let Some(question) = self.questions.next() {
                return Some(question);
            }
            self.questions = self.sections.next()?.questions.iter();
        }
    }
}
