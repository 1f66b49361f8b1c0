//! A whole document, written and read.
//!
//! The labels come first, so that each has the same index in every document. The rest follows in the order in which it
//! is read.

use std::array;

use super::{
    damage::Damage,
    header::{self, DOCUMENT},
    reader::Reader,
    safety::SafetyCheck,
};
use crate::model::{
    country::Country,
    document::Direction,
    labels::{Labels, Later},
    quiz::{CountryName, Quiz, QuizCause, QuizReview, QuizVerdict},
    quiz_also::QuizAlso,
    quiz_help_lines::QuizHelpLines,
    verdict::Coverage,
};
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::{document::Document, entries::Entries, review::ReviewNote},
};

#[cfg(feature = "author")]
impl Document {
    /// Compiles the document.
    ///
    /// Nothing is checked, and reviews are left out, since they may be of other texts. A document that breaks a rule compiles, and is refused when it is read; the type of a
    /// checked one is [`ValidDocument`](crate::author::ValidDocument).
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it has 4 GiB or more.
    ///
    /// ```
    /// use worth_it_quiz::{author, format::{Damage, FORMAT}, Quiz};
    ///
    /// let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap();
    /// let mut document = document.document().clone();
    /// assert_eq!(document.compile().unwrap()[..5], [b'W', b'I', b'Q', b'd', FORMAT]);
    /// document.sections.clear();
    /// assert_eq!(Quiz::decode(&document.compile().unwrap()), Err(Damage::Rule));
    /// ```
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        self.compile_with(None)
    }

    /// Compiles the document with a note on its reviews.
    pub(crate) fn compile_with(&self, note: Option<ReviewNote<'_>>) -> Result<Vec<u8>, Damage> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        write_review(note, &mut writer);
        writer.seal(DOCUMENT)
    }

    /// Writes all parts of the document but its reviews, in the order in which [`Quiz::read`] takes them.
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
        writer.list(&self.help_lines, |writer, line| {
            line.write(None, writer);
        });
        for label in self.strings.later_labels() {
            writer.maybe_text(label);
        }
        writer.list(&self.also, |writer, also| also.write(writer));
    }
}

impl Quiz {
    /// Reads a compiled document.
    ///
    /// Its help lines are those that the document has of its own, perhaps none: see [`Quiz::add_help_lines`].
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes, or [`Damage::Rule`] where the document breaks a rule on which readers' safety
    /// rests.
    ///
    /// ```
    /// use worth_it_quiz::{Quiz, author, format::Damage};
    ///
    /// let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap();
    /// let mut bytes = document.compile().unwrap();
    /// assert!(Quiz::decode(&bytes).is_ok());
    /// bytes[100] ^= 1;
    /// assert_eq!(Quiz::decode(&bytes), Err(Damage::Checksum));
    /// ```
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        let (format, body) = header::open(bytes, DOCUMENT)?;
        let mut reader = Reader::new(body, 0, format);
        let mut check = SafetyCheck::default();
        let mut quiz = Self::read(&mut reader, &mut check);
        reader.end()?;
        quiz.pieces = reader.pieces();
        quiz.coverage = check.coverage();
        if check.holds() {
            Ok(quiz)
        } else {
            Err(Damage::Rule)
        }
    }

    /// Adds a compiled table of help lines, after the lines that the document has of its own.
    ///
    /// The handles of its texts follow on those of the document, so the list of all texts has to be made of the same
    /// two files in the same order. Call it once: the handles of a second table would be those of the first.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes. The quiz then has some of the help lines, and must not be shown.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, format::TextList};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let table = author::parse_help_table(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// # let table = table.compile().unwrap();
    /// let mut quiz = Quiz::decode(&document).unwrap();
    /// quiz.add_help_lines(&table).unwrap();
    /// let directory = quiz.help_lines().directories()[0];
    /// assert_eq!(TextList::of(&[&document, &table]).text(directory.name), "Find a Helpline");
    /// ```
    pub fn add_help_lines(&mut self, table: &[u8]) -> Result<(), Damage> {
        self.help_lines.add_table(table, self.pieces)
    }

    /// Reads all parts of a quiz. The pieces and the coverage are set once the whole is read.
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
            later: [None; Later::COUNT],
            also: Vec::new(),
            review: None,
            pieces: 0,
            coverage: Coverage::Partial,
        };
        while reader.more() {
            quiz.read_section(reader, check);
        }
        quiz.help_lines.read_lines(None, reader);
        if !reader.is_old() {
            quiz.later = array::from_fn(|_| reader.maybe_text());
            while reader.more() {
                quiz.also.push(QuizAlso::read(reader));
            }
            quiz.review = read_review(reader);
        }
        quiz
    }
}

/// Writes by whom the texts were reviewed and when, and how many changed since. Digests are the author's alone.
#[cfg(feature = "author")]
pub fn write_review(note: Option<ReviewNote<'_>>, writer: &mut Writer) {
    if let Some(ReviewNote { who, when, changed }) = note {
        writer.text(who);
        writer.text(when);
        if changed > 0 {
            writer.text(&changed.to_string());
        }
    }
    writer.end();
}

/// Reads by whom the texts were reviewed; `None` where nobody did.
pub fn read_review(reader: &mut Reader<'_>) -> Option<QuizReview> {
    reader.more().then(|| {
        let (who, when) = (reader.text(), reader.text());
        let changed = reader.maybe_text();
        if changed.is_some() {
            reader.end_letters();
        }
        QuizReview { who, when, changed }
    })
}

/// Writes the reading direction, as one letter.
#[cfg(feature = "author")]
pub fn write_direction(direction: Direction, writer: &mut Writer) {
    writer.value(direction);
    writer.end();
}

/// Reads the reading direction.
pub fn read_direction(reader: &mut Reader<'_>) -> Direction {
    let direction = reader.value();
    reader.end_letters();
    direction
}

/// Writes the names of countries, each after its code, in the author's order.
#[cfg(feature = "author")]
pub fn write_countries(countries: &Entries<String, String>, writer: &mut Writer) {
    writer.list(&countries.0, |writer, (code, name)| {
        writer.text(code);
        writer.text(name);
    });
}

/// Reads the names of countries. The code is read twice over, as a value to compare and as a text of the page.
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
