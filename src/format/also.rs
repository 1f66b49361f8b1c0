//! What else may be so for a reader. Files keep it; no screen shows it yet, so readers only pass it.

use super::reader::Reader;
use crate::model::also::Situation;
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

/// Passes every tick with its steps.
pub fn pass_all(reader: &mut Reader<'_>) {
    while reader.more() {
        reader.some_texts(2);
        while reader.more() {
            reader.text();
            pass_situations(reader);
            pass_situations(reader);
        }
    }
}

fn pass_situations(reader: &mut Reader<'_>) {
    while reader.more() {
        reader.value::<Situation>();
    }
}
