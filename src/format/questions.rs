//! Sections and their questions, written and read.
//!
//! What matters to the rule comes first in each question, in one run of bytes: its id, role, kind of harm, signals and
//! the ids of its choices. So one comparison of bytes shows whether a question with a shipped id was softened.

use super::{reader::Reader, safety::SafetyCheck};
use crate::model::{
    quiz::{MOST_CHOICES, Quiz, QuizNotice, QuizQuestion, QuizSection, QuizTopic, SKIP},
    signal::Signal,
};
use crate::text::Texts;
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::{
        document::{Notice, Question, Section},
        entries::Entries,
        results::TopicText,
    },
};

#[cfg(feature = "author")]
impl Section {
    /// Writes the section with its questions. They come before the title, since an item of a list must not begin with
    /// an empty text, and a title may be empty.
    pub(super) fn write(&self, topics: &Entries<String, TopicText>, writer: &mut Writer) {
        writer.list(&self.questions, |writer, question| {
            question.write(topics.get(question.id.as_str()), writer);
        });
        writer.text(&self.title);
        match &self.notice {
            Some(notice) => notice.write(writer),
            None => writer.end(),
        }
    }
}

impl Quiz {
    /// Reads a section, and adds it and its questions.
    pub(super) fn read_section(&mut self, reader: &mut Reader<'_>, check: &mut SafetyCheck) {
        let first = self.count();
        while reader.more() {
            self.questions.push(QuizQuestion::read(reader, check));
        }
        self.sections.push(QuizSection {
            first,
            end: self.count(),
            title: reader.text(),
            notice: QuizNotice::read(reader),
        });
    }
}

#[cfg(feature = "author")]
impl Notice {
    /// Writes the notice, after a letter that says that there is one: its title may be empty.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.text("n");
        writer.text(&self.title);
        writer.texts(&self.text);
    }
}

impl QuizNotice {
    /// Reads a notice, where there is one.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.maybe_text().map(|_| Self {
            title: reader.text(),
            text: reader.texts(),
        })
    }
}

#[cfg(feature = "author")]
impl Question {
    /// Writes the question: what matters to the rule, then its texts, then the words for its theme.
    fn write(&self, topic: Option<&TopicText>, writer: &mut Writer) {
        self.write_weights(writer);
        writer.text(&self.text);
        writer.maybe_text(self.hint.as_ref());
        for choice in &self.choices {
            writer.text(&choice.text);
        }
        write_topic(topic, writer);
    }

    /// Returns what matters to the rule, as in the compiled form: id, role, kind of harm, signals and ids of choices.
    pub(crate) fn weights(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        self.write_weights(&mut writer);
        writer.into_bytes()
    }

    /// Writes what matters to the rule.
    fn write_weights(&self, writer: &mut Writer) {
        writer.text(&self.id);
        writer.value(self.role);
        writer.maybe_value(self.domain);
        writer.list(&self.choices, |writer, choice| writer.value(choice.signal));
        for choice in &self.choices {
            writer.text(&choice.id);
        }
    }
}

impl QuizQuestion {
    /// Reads a question, and checks it.
    pub(super) fn read(reader: &mut Reader<'_>, check: &mut SafetyCheck) -> Self {
        let before = reader.bytes();
        let id = reader.text();
        let (role, domain) = (reader.value(), reader.maybe_value());
        let (signals, count) = read_signals(reader);
        let (choice_ids, skip) = read_choice_ids(reader, count);
        let length = before.len() - reader.bytes().len();
        let question = Self {
            id,
            role,
            domain,
            signals,
            choice_ids,
            text: reader.text(),
            hint: reader.maybe_text(),
            choices: reader.some_texts(count),
            topic: QuizTopic::read(reader),
        };
        let skips = question.signals().get(skip) == Some(&Signal::Unknown);
        let weights = before.get(..length).unwrap_or_default();
        check.add(&question, weights, skips);
        question
    }
}

/// Reads the signals of the choices, and counts them. Of more than [`MOST_CHOICES`], the first are kept; the
/// [`SafetyCheck`] then refuses the document for the number of its choices.
fn read_signals(reader: &mut Reader<'_>) -> ([Signal; MOST_CHOICES], usize) {
    let mut signals = [Signal::Unknown; MOST_CHOICES];
    let mut count = 0;
    while reader.more() {
        let signal = reader.value();
        if let Some(free) = signals.get_mut(count) {
            *free = signal;
        }
        count += 1;
    }
    (signals, count)
}

/// Reads the ids of choices, and finds the index of *rather not say*; the count of choices where there is none.
fn read_choice_ids(reader: &mut Reader<'_>, count: usize) -> (Texts, usize) {
    let mut skip = count;
    let ids = reader.some_texts_with(count, |index, id| {
        if id == SKIP.as_bytes() {
            skip = index;
        }
    });
    (ids, skip)
}

/// Writes the words for a question's theme. Every checked document has them; for any other, they are empty.
#[cfg(feature = "author")]
fn write_topic(topic: Option<&TopicText>, writer: &mut Writer) {
    writer.text(topic.map_or("", |topic| &topic.name));
    writer.maybe_text(topic.and_then(|topic| topic.why.as_ref()));
    writer.text(topic.map_or("", |topic| &topic.unmet));
    writer.maybe_text(topic.and_then(|topic| topic.say.as_ref()));
}

impl QuizTopic {
    /// Reads the words for a theme.
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            name: reader.text(),
            why: reader.maybe_text(),
            unmet: reader.text(),
            say: reader.later_text(),
        }
    }
}
