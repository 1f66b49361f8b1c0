//! What else may be so for a reader, written and read.

use super::reader::Reader;
use crate::model::quiz_also::{QuizAlso, QuizAlsoStep, Situations};
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::also::{Also, AlsoStep},
};

#[cfg(feature = "author")]
impl Also {
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.text(&self.id);
        writer.text(&self.text);
        writer.list(&self.steps, |writer, step| step.write(writer));
    }
}

#[cfg(feature = "author")]
impl AlsoStep {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.text);
        writer.list(&self.when, |writer, situation| writer.value(*situation));
        writer.list(&self.unless, |writer, situation| writer.value(*situation));
    }
}

impl QuizAlso {
    /// Reads a tick with its steps. Nobody needs its id after the author.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        reader.text();
        let text = reader.text();
        let mut steps = Vec::new();
        while reader.more() {
            steps.push(QuizAlsoStep {
                text: reader.text(),
                when: read_situations(reader),
                unless: read_situations(reader),
            });
        }
        Self { text, steps }
    }
}

fn read_situations(reader: &mut Reader<'_>) -> Situations {
    let mut situations = Situations::default();
    while reader.more() {
        situations.insert(reader.value(), true);
    }
    situations
}
