//! The texts of the result, written and read.
//!
//! The order of verdicts and of causes is that of their `ALL`, on which [`Quiz`](crate::Quiz) relies to find them.

use super::reader::Reader;
use crate::model::quiz::{QuizCause, QuizVerdict};
#[cfg(feature = "author")]
use {
    super::{codes::Variants, writer::Writer},
    crate::model::{
        results::{CauseText, Results, VerdictText},
        signal::Domain,
        verdict::{Cause, Verdict},
    },
};

#[cfg(feature = "author")]
impl Results {
    /// Writes all texts but those of the topics, which are written with their questions.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.texts(&self.safety.text);
        for verdict in Verdict::ALL {
            self.verdicts.get(verdict).write(writer);
        }
        for cause in Cause::ALL {
            self.causes.get(cause).write(writer);
        }
        for domain in Domain::ALL {
            writer.maybe_text(self.care.get(domain));
        }
    }
}

#[cfg(feature = "author")]
impl VerdictText {
    /// Writes the texts of a verdict.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.text(&self.title);
        writer.maybe_text(self.safety_title.as_ref());
        writer.texts(&self.text);
        writer.texts(&self.next);
    }
}

impl QuizVerdict {
    /// Reads the texts of a verdict.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            title: reader.text(),
            safety_title: reader.maybe_text(),
            text: reader.texts(),
            next: reader.texts(),
        }
    }
}

#[cfg(feature = "author")]
impl CauseText {
    /// Writes the texts of a cause.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.texts(&self.text);
        writer.texts(&self.next);
        writer.maybe_text(self.note.as_ref());
    }
}

impl QuizCause {
    /// Reads the texts of a cause.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            text: reader.texts(),
            next: reader.texts(),
            note: reader.maybe_text(),
        }
    }
}
