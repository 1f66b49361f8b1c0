//! Each part of a quiz, written and read again.

use super::{
    codes::{Coded, FORMAT, HoursCode, MARK, Variants},
    document::{read_countries, read_direction, write_countries, write_direction},
    reader::Reader,
    safety::SafetyCheck,
    writer::Writer,
};
use crate::{
    author,
    model::{
        also::Situation,
        country::Country,
        document::{Direction, Document, Question, Section},
        entries::Entries,
        help_lines::{
            Audience, Contact, EmergencyNumber, EmergencyPurpose, HelpLine, HelpTable, Involved,
            Means,
        },
        labels::{LABELS, Labels},
        quiz::{Quiz, QuizCause, QuizNotice, QuizQuestion, QuizVerdict},
        quiz_help_lines::{QuizHelpLines, QuizHours, Target},
        results::{CauseText, VerdictText},
        signal::{Domain, Role, Signal},
    },
    text::{Text, Texts},
};

/// What was written, and what is read of it: its texts in order, by the handles that the reader hands out.
struct Written {
    body: Vec<u8>,
    texts: Vec<String>,
}

impl Written {
    fn by(write: impl FnOnce(&mut Writer)) -> Self {
        let mut writer = Writer::new();
        write(&mut writer);
        let mut body = vec![MARK];
        body.extend(writer.into_bytes());
        let pieces = body.split(|byte| *byte == MARK);
        let texts = pieces.map(|piece| String::from_utf8_lossy(piece).into_owned());
        Self {
            texts: texts.collect(),
            body,
        }
    }

    /// Reads a value, which has to take all that was written.
    fn read<T>(&self, read: impl FnOnce(&mut Reader<'_>) -> T) -> T {
        let mut reader = Reader::new(&self.body, 0, FORMAT);
        let value = read(&mut reader);
        assert_eq!(reader.end(), Ok(()));
        value
    }

    fn text(&self, text: Text) -> &str {
        let index = usize::try_from(text.index()).unwrap_or(usize::MAX);
        self.texts.get(index).map_or("past the end", String::as_str)
    }

    fn maybe(&self, text: Option<Text>) -> Option<String> {
        text.map(|text| self.text(text).to_owned())
    }

    fn list(&self, texts: Texts) -> Vec<&str> {
        texts.into_iter().map(|text| self.text(text)).collect()
    }
}

fn english() -> Document {
    let text = include_str!("../../www/quizzes/en.json");
    let document = author::parse(text).map(|valid| valid.document().clone());
    document.unwrap_or_else(|report| unreachable!("{report}"))
}

fn quiz_of(document: &Document) -> Quiz {
    let bytes = document.compile().unwrap_or_default();
    Quiz::decode(&bytes).unwrap_or_else(|damage| unreachable!("{damage}"))
}

fn strings<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

fn every_letter<T: Coded + PartialEq + std::fmt::Debug>() {
    for value in T::ALL {
        let written = Written::by(|writer| {
            writer.value(*value);
            writer.maybe_value(None::<T>);
            writer.end();
        });
        let read = written.read(|reader| {
            let read = (reader.value(), reader.maybe_value::<T>());
            reader.end_letters();
            read
        });
        assert_eq!(read, (*value, None));
    }
}

#[test]
fn letters() {
    every_letter::<Role>();
    every_letter::<Domain>();
    every_letter::<Signal>();
    every_letter::<Audience>();
    every_letter::<Involved>();
    every_letter::<Means>();
    every_letter::<EmergencyPurpose>();
    every_letter::<Situation>();
}

/// What older files have in the place of hours that don't apply reads as unknown hours, so they have no letter for none.
#[test]
fn letters_of_hours() {
    for code in HoursCode::ALL {
        let written = Written::by(|writer| {
            writer.value(*code);
            writer.end();
        });
        let read = written.read(|reader| {
            let read: HoursCode = reader.value();
            reader.end_letters();
            read
        });
        assert_eq!(read, *code);
    }
}

#[test]
fn directions() {
    for direction in Direction::ALL {
        let written = Written::by(|writer| write_direction(*direction, writer));
        assert_eq!(written.read(read_direction), *direction);
    }
}

#[test]
fn texts() {
    let written = Written::by(|writer| {
        writer.text("one");
        writer.maybe_text(None);
        writer.maybe_text(Some(&"two".to_owned()));
        writer.texts(&strings(["three", "", "four"]));
        writer.texts(&[]);
    });
    written.read(|reader| {
        assert_eq!(written.text(reader.text()), "one");
        assert_eq!(reader.maybe_text(), None);
        assert_eq!(written.maybe(reader.maybe_text()), Some("two".to_owned()));
        assert_eq!(written.list(reader.texts()), ["three", "four"]);
        assert_eq!(reader.texts().len(), 0);
    });
}

#[test]
fn a_mark_inside_a_text_does_not_end_it() {
    let written = Written::by(|writer| writer.text("a\0b"));
    assert_eq!(
        written.read(|reader| written.text(reader.text())),
        "a\u{FFFD}b"
    );
}

#[test]
fn labels() {
    let strings = english().strings;
    let written = Written::by(|writer| {
        for label in strings.labels() {
            writer.text(label);
        }
    });
    written.read(|reader| reader.some_texts(Labels::COUNT));
    assert_eq!(written.text(LABELS.leave), strings.leave);
    assert_eq!(written.text(LABELS.r#continue), strings.r#continue);
    assert_eq!(written.text(LABELS.help_back), strings.help_back);
}

#[test]
fn countries() {
    let countries = Entries(vec![("IE".to_owned(), "Ireland".to_owned())]);
    let written = Written::by(|writer| write_countries(&countries, writer));
    let read = written.read(read_countries);
    let [row] = read.as_slice() else {
        unreachable!("{read:?}")
    };
    assert_eq!(Some(row.country), Country::of("IE"));
    assert_eq!(written.text(row.code), "IE");
    assert_eq!(written.text(row.name), "Ireland");
}

#[test]
fn verdicts() {
    for safety_title in [None, Some("safety".to_owned())] {
        let verdict = VerdictText {
            title: "title".to_owned(),
            safety_title,
            text: strings(["a", "b"]),
            next: strings(["c"]),
        };
        let written = Written::by(|writer| verdict.write(writer));
        let read = written.read(QuizVerdict::read);
        assert_eq!(written.text(read.title), "title");
        assert_eq!(written.maybe(read.safety_title), verdict.safety_title);
        assert_eq!(written.list(read.text), verdict.text);
        assert_eq!(written.list(read.next), verdict.next);
    }
}

#[test]
fn causes() {
    for note in [None, Some("note".to_owned())] {
        let cause = CauseText {
            text: strings(["a"]),
            next: strings(["b", "c"]),
            note,
        };
        let written = Written::by(|writer| cause.write(writer));
        let read = written.read(QuizCause::read);
        assert_eq!(written.list(read.text), cause.text);
        assert_eq!(written.list(read.next), cause.next);
        assert_eq!(written.maybe(read.note), cause.note);
    }
}

#[test]
fn notices() {
    for title in ["", "title"] {
        let notice = crate::model::document::Notice {
            title: title.to_owned(),
            text: strings(["a", "b"]),
        };
        let written = Written::by(|writer| notice.write(writer));
        let read = written.read(QuizNotice::read);
        let read = read.unwrap_or_else(|| unreachable!("there is a notice"));
        assert_eq!(written.text(read.title), title);
        assert_eq!(written.list(read.text), notice.text);
    }
}

/// A question as it was written, whatever of it can be left out.
fn is_same(written: &Written, read: &QuizQuestion, question: &Question) {
    let choices = question.choices.iter();
    let ids: Vec<_> = choices.clone().map(|choice| choice.id.as_str()).collect();
    let texts: Vec<_> = choices.clone().map(|choice| choice.text.as_str()).collect();
    let signals: Vec<_> = choices.map(|choice| choice.signal).collect();
    assert_eq!(written.text(read.id), question.id);
    assert_eq!((read.role, read.domain), (question.role, question.domain));
    assert_eq!(read.signals(), signals);
    assert_eq!(written.list(read.choice_ids), ids);
    assert_eq!(written.list(read.choices), texts);
    assert_eq!(written.text(read.text), question.text);
    assert_eq!(written.maybe(read.hint), question.hint);
}

#[test]
fn sections_and_questions() {
    let document = english();
    for section in &document.sections {
        let written = Written::by(|writer| {
            writer.list(
                std::slice::from_ref(section),
                |writer, section: &Section| {
                    section.write(&document.results.topics, writer);
                },
            );
        });
        let mut quiz = quiz_of(&document);
        let first = quiz.count();
        written.read(|reader| {
            while reader.more() {
                quiz.read_section(reader, &mut SafetyCheck::default());
            }
        });
        let read = quiz.section_of(first);
        let read = read.unwrap_or_else(|| unreachable!("a section"));
        assert_eq!(written.text(read.title), section.title);
        assert_eq!(read.notice.is_some(), section.notice.is_some());
        let questions = quiz.questions().iter().skip(first.into());
        assert_eq!(questions.len(), section.questions.len());
        for (read, question) in questions.zip(&section.questions) {
            is_same(&written, read, question);
        }
    }
}

fn contact(kind: Means, dial: Option<&str>, address: Option<&str>) -> Contact {
    Contact {
        kind,
        display: "50 808".to_owned(),
        dial: dial.map(str::to_owned),
        address: address.map(str::to_owned),
        keyword: (kind == Means::Text).then(|| "HELLO".to_owned()),
        option: (kind == Means::Call).then(|| "1".to_owned()),
    }
}

fn line(hours: Option<&str>, may_involve: Option<Involved>) -> HelpLine {
    let country = hours.map(|_| "IE".to_owned());
    HelpLine {
        region: country.as_ref().map(|_| "a region".to_owned()),
        country,
        name: "a line".to_owned(),
        serves: Audience::Stalking,
        contacts: vec![
            contact(Means::Text, Some("50808"), None),
            contact(Means::Whatsapp, Some("35350808"), None),
            contact(Means::Call, Some("50808"), None),
            contact(Means::Ussd, None, None),
            contact(Means::Chat, None, Some("https://chat.example/")),
        ],
        hours: hours.map(str::to_owned),
        page: may_involve.map(|_| "https://www.example.org/help".to_owned()),
        may_involve,
        source: "https://example.org/".to_owned(),
        source_date: None,
    }
}

#[test]
fn help_lines() {
    let lines = [
        line(None, None),
        line(Some("always"), Some(Involved::Authorities)),
        line(Some("{1}–{5} 9–17"), Some(Involved::EmergencyServices)),
    ];
    let written = Written::by(|writer| {
        writer.list(&lines, |writer, line| line.write(None, writer));
    });
    let read = written.read(|reader| {
        let mut read = QuizHelpLines::default();
        read.read_lines(None, reader);
        read
    });
    assert_eq!(read.lines.len(), lines.len());
    for (found, line) in read.lines.iter().zip(&lines) {
        assert_eq!(written.text(found.name), line.name);
        assert_eq!(
            (found.serves, found.may_involve),
            (line.serves, line.may_involve)
        );
        assert_eq!(written.maybe(found.region), line.region);
        assert_eq!(written.maybe(found.page), line.page);
        assert_eq!(found.country, line.country.as_deref().and_then(Country::of));
        let hours = match found.hours {
            QuizHours::Unknown => None,
            QuizHours::Always => Some("always".to_owned()),
            QuizHours::Known(hours) => Some(written.text(hours).to_owned()),
        };
        assert_eq!(hours, line.hours);
        for (found, contact) in read.contacts(found).iter().zip(&line.contacts) {
            assert_eq!(found.kind, contact.kind);
            assert_eq!(written.text(found.display), contact.display);
            assert_eq!(written.maybe(found.keyword), contact.keyword);
            assert_eq!(written.maybe(found.option), contact.option);
            let (number, address) = match found.target {
                Target::Shown => (None, None),
                Target::Number(number) => (Some(written.text(number)), None),
                Target::Address(address) => (None, Some(written.text(address))),
            };
            let other = contact.dial.as_deref().filter(|dial| *dial != "50808");
            assert_eq!((number, address), (other, contact.address.as_deref()));
        }
        assert_eq!(read.contacts(found).len(), line.contacts.len());
    }
}

#[test]
fn tables() {
    let number = |number: &str, purpose, region: Option<&str>| EmergencyNumber {
        number: number.to_owned(),
        purpose,
        region: region.map(str::to_owned),
    };
    let numbers = vec![
        number("999", EmergencyPurpose::Any, None),
        number("114", EmergencyPurpose::Text, Some("a region")),
    ];
    let in_country = |country: Option<&str>| HelpLine {
        country: country.map(str::to_owned),
        ..line(Some("always"), None)
    };
    let table = HelpTable {
        emergency: Entries(vec![("IE".to_owned(), numbers), ("IQ".to_owned(), vec![])]),
        lines: [Some("FR"), None, Some("IE")].map(in_country).into(),
    };
    let bytes = table.compile().unwrap_or_default();
    let mut read = QuizHelpLines::default();
    assert_eq!(read.add_table(&bytes, 5), Ok(()));
    let countries: Vec<_> = read.countries().map(Some).collect();
    assert_eq!(countries, ["IE", "IQ", "FR", "IE", "FR"].map(Country::of));
    // Each with the one for readers everywhere.
    assert_eq!(read.lines(Country::of("IE"), Audience::Stalking).len(), 2);
    assert_eq!(read.lines(Country::of("FR"), Audience::Stalking).len(), 2);
    assert_eq!(read.lines(Country::of("IQ"), Audience::Stalking).len(), 1);
    let numbers: Vec<_> = read.emergency(Country::of("IE")).collect();
    let purposes: Vec<_> = numbers.iter().map(|number| number.purpose).collect();
    assert_eq!(purposes, [EmergencyPurpose::Any, EmergencyPurpose::Text]);
    // Behind the length and the code come the number's text, and five pieces of the files before.
    let first = numbers.first().map(|number| number.number);
    assert_eq!(first, Some(Text::at(5 + 2)));
    assert_eq!(read.emergency(Country::of("IQ")).count(), 0);
}

#[test]
fn documents() {
    let document = english();
    let bytes = document.compile().unwrap_or_default();
    let quiz = quiz_of(&document);
    let texts = super::TextList::of(&[&bytes]);
    assert_eq!(texts.text(quiz.lang), document.lang);
    assert_eq!(texts.text(quiz.title), document.title);
    assert_eq!(quiz.dir, document.dir);
    assert_eq!(quiz.questions().len(), document.questions().count());
}
