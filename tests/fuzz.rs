//! A million random cases each for what reads what others wrote. Run by `make fuzz`; each prints its counts.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that stops says why"
)]

mod support;

use std::cell::Cell;

use crc::{CRC_32_ISO_HDLC, Crc};
use proptest::{prelude::*, sample::Index};
use support::{
    ENGLISH,
    random::{self, for_all},
    reader::Reader,
    wander::{msg, wander},
};
use worth_it_quiz::{
    Document, Quiz, Signal,
    author::{self, Diagnostic, Report, ValidDocument},
    format::{FORMAT, TextList},
};

const CASES: u32 = 1_000_000;
/// Magic, format, length and checksum.
const HEADER: usize = 13;

/// One change of some bytes: where, what kind, and a byte.
type Change = (Index, u8, u8);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec((any::<Index>(), 0..4_u8, any::<u8>()), 1..4)
}

/// Marks that a decoder takes notice of.
const MARKS: &[u8] = b"\"\\{}[],:0-e.tn \n\x00\xff";

fn change(bytes: &mut Vec<u8>, changes: &[Change]) {
    for (place, kind, byte) in changes {
        let at = place.index(bytes.len());
        match kind {
            0 => bytes[at] = *byte,
            1 => bytes[at] = MARKS[usize::from(*byte) % MARKS.len()],
            2 => bytes.insert(at, *byte),
            _ => drop(bytes.remove(at)),
        }
    }
}

/// A question with one of our ids offers our signals, whatever else was changed.
type Signals = Vec<(String, Vec<Signal>)>;

fn of_document(document: &ValidDocument) -> Signals {
    let questions = document.questions().map(|question| {
        let choices = question.choices.iter();
        (
            question.id.clone(),
            choices.map(|choice| choice.signal).collect(),
        )
    });
    questions.collect()
}

fn of_quiz(bytes: &[u8], quiz: &Quiz) -> Signals {
    let texts = TextList::of(&[bytes]);
    let questions = quiz.questions().iter();
    questions
        .map(|question| (texts.text(question.id), question.signals().to_vec()))
        .collect()
}

fn is_no_softer(found: &Signals, english: &Signals) -> bool {
    found.iter().all(|(id, signals)| {
        let mut ours = english.iter();
        let ours = ours.find(|(other, _)| other == id);
        ours.is_none_or(|(_, ours)| ours == signals)
    })
}

/// serde takes some things that stand twice and refuses others, where an author is told of all.
fn twice(report: &Report) -> bool {
    let twice =
        |diagnostic: &Diagnostic| diagnostic.message.ends_with("stands here twice; keep one");
    report.diagnostics.iter().any(twice)
}

#[test]
#[ignore = "a million cases; run by `make fuzz`"]
fn the_decoder_takes_any_text() {
    let english = of_document(&support::english().valid);
    let taken = Cell::new(0);
    // Without its spaces, the same document takes less time.
    let value: serde_json::Value = serde_json::from_str(ENGLISH).expect("JSON");
    let text = value.to_string().into_bytes();
    for_all(CASES, &changes(), |changes| {
        let mut bytes = text.clone();
        change(&mut bytes, &changes);
        let by_serde: Option<Document> = serde_json::from_slice(&bytes).ok();
        match author::parse_bytes(&bytes) {
            Ok(document) => {
                taken.set(taken.get() + 1);
                prop_assert!(is_no_softer(&of_document(&document), &english));
                prop_assert_eq!(Some(document.document()), by_serde.as_ref());
            }
            Err(report) => {
                prop_assert!(!report.diagnostics.is_empty());
                // serde, too, reads what only breaks a rule, and nothing else.
                if !twice(&report) {
                    prop_assert_eq!(
                        !report.violations.is_empty(),
                        by_serde.is_some(),
                        "{}",
                        report
                    );
                }
            }
        }
        Ok(())
    });
    println!("decoder: {CASES} texts, {} of them taken", taken.get());
}

#[test]
#[ignore = "a million cases; run by `make fuzz`"]
fn the_reader_of_compiled_documents_takes_any_bytes() {
    let quiz = support::english();
    let (english, taken) = (of_document(&quiz.valid), Cell::new(0));
    let body = quiz.compiled[HEADER..].to_vec();
    let crc = Crc::<u32>::new(&CRC_32_ISO_HDLC);
    for_all(CASES, &changes(), |changes| {
        let mut body = body.clone();
        change(&mut body, &changes);
        let length = u32::try_from(body.len()).expect("a short body");
        let (length, sum) = (length.to_le_bytes(), crc.checksum(&body).to_le_bytes());
        let bytes = [&b"WIQd"[..], &[FORMAT], &length, &sum, &body].concat();
        if let Ok(quiz) = Quiz::decode(&bytes) {
            taken.set(taken.get() + 1);
            prop_assert!(is_no_softer(&of_quiz(&bytes, &quiz), &english));
        }
        Ok(())
    });
    println!(
        "compiled form: {CASES} bodies, {} of them taken",
        taken.get()
    );
}

/// How many messages a reader sends, from the start screen on.
const STEPS: u32 = 100;

#[test]
#[ignore = "a million messages; run by `make fuzz`"]
fn the_session_takes_any_messages() {
    let walk = prop::collection::vec(msg(), STEPS as usize);
    let walks = CASES / STEPS;
    for_all(walks / 2, &walk, |msgs| wander(Reader::new(), msgs));
    let cases = (random::quizzes(), walk);
    for_all(walks / 2, &cases, |(quiz, msgs)| {
        wander(Reader::of(quiz), msgs)
    });
    println!("session: {} messages in {walks} walks", walks * STEPS);
}
