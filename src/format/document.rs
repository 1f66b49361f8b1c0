//! A whole document, and the quiz that readers get of it.

use std::{array, mem};

use super::{
    damage::Damage,
    header::{self, DOCUMENT},
    reader::Reader,
    safety::SafetyCheck,
    text_list::pieces,
};
use crate::model::{
    country::Country,
    document::Direction,
    labels::Labels,
    quiz::{CountryName, Quiz, QuizCause, QuizVerdict},
    quiz_help_lines::QuizHelpLines,
    verdict::Coverage,
};
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::{document::Document, entries::Entries},
};

#[cfg(feature = "author")]
impl Document {
    /// Compiles the document. Nothing is checked: see [`author`](crate::author) for a document that is.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it is too large to be written.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.seal(DOCUMENT)
    }

    fn write(&self, writer: &mut Writer) {
        for label in self.strings.labels() {
            writer.text(label);
        }
        writer.text(&self.lang);
        writer.text(&self.title);
        write_direction(self.dir, writer);
        writer.texts(&self.strings.start_points);
        writer.texts(&self.strings.privacy_points);
        write_countries(&self.strings.countries, writer);
        self.results.write(writer);
        writer.list(&self.sections, |writer, section| {
            section.write(&self.results.topics, writer);
        });
        writer.list(&self.help_lines, |writer, line| line.write(writer));
    }
}

impl Quiz {
    /// Reads a compiled quiz.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes, or that the document breaks a rule on which readers' safety rests.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        let mut reader = Reader::new(header::open(bytes, DOCUMENT)?, 0);
        let mut check = SafetyCheck::default();
        let mut quiz = Self::read(&mut reader, &mut check);
        reader.end()?;
        quiz.pieces = pieces(bytes);
        quiz.coverage = check.coverage();
        if check.holds() {
            Ok(quiz)
        } else {
            Err(Damage::Rule)
        }
    }

    /// Adds the compiled table of help lines, after the lines that the document has of its own. Its texts come after the
    /// document's in the list of all texts.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes. The quiz has no help lines then.
    pub fn add_help_lines(&mut self, table: &[u8]) -> Result<(), Damage> {
        let own = mem::take(&mut self.help_lines);
        self.help_lines = own.with_table(table, self.pieces)?;
        Ok(())
    }

    fn read(reader: &mut Reader<'_>, check: &mut SafetyCheck) -> Self {
        reader.some_texts(Labels::COUNT);
        let mut quiz = Self {
            lang: reader.text(),
            title: reader.text(),
            dir: read_direction(reader),
            start_points: reader.texts(),
            privacy_points: reader.texts(),
            countries: read_countries(reader),
            safety: reader.texts(),
            verdicts: array::from_fn(|_| QuizVerdict::read(reader)),
            causes: array::from_fn(|_| QuizCause::read(reader)),
            care: array::from_fn(|_| reader.maybe_text()),
            sections: Vec::new(),
            questions: Vec::new(),
            help_lines: QuizHelpLines::default(),
            pieces: 0,
            coverage: Coverage::Partial,
        };
        while reader.more() {
            quiz.read_section(reader, check);
        }
        quiz.help_lines.read_lines(reader);
        quiz
    }
}

#[cfg(feature = "author")]
pub fn write_direction(direction: Direction, writer: &mut Writer) {
    writer.value(direction);
    writer.end();
}

pub fn read_direction(reader: &mut Reader<'_>) -> Direction {
    let direction = reader.value();
    reader.end_letters();
    direction
}

#[cfg(feature = "author")]
pub fn write_countries(countries: &Entries<String, String>, writer: &mut Writer) {
    writer.list(&countries.0, |writer, (code, name)| {
        writer.text(code);
        writer.text(name);
    });
}

pub fn read_countries(reader: &mut Reader<'_>) -> Vec<CountryName> {
    let mut countries = Vec::new();
    while reader.more() {
        countries.push(CountryName {
            country: Country::read(reader),
            code: reader.last(),
            name: reader.text(),
        });
    }
    countries
}
