//! The compiled form under damage: every single flipped bit and every cut gives an error, never another quiz.
//!
//! A quiz whose signals were changed on the way could tell a reader in danger to go back, so no damage may pass.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that stops says why"
)]

mod support;

use std::{num::NonZero, thread};

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::{Deserialize, Serialize};
use worth_it_quiz::{
    Quiz, Signal,
    compact::{Damage, FORMAT},
    services::Services,
    text::TextList,
};

/// Magic, format, length and checksum.
const HEADER: usize = 13;

fn quiz() -> Vec<u8> {
    support::english().compiled
}

fn help_lines() -> Vec<u8> {
    support::help_lines().compile().expect("the table compiles")
}

/// Decodes to nothing, so that a quiz and a table can be tested alike.
type Decode = fn(&[u8]) -> Result<(), Damage>;

const QUIZ: Decode = |bytes| Quiz::decode(bytes).map(|_| ());
const HELP_LINES: Decode = |bytes| Services::decode(bytes, 0, Services::default()).map(|_| ());

/// Puts a header before a body, written from the documentation of the format.
fn sealed(magic: [u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len())
        .expect("a short body")
        .to_le_bytes();
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC)
        .checksum(body)
        .to_le_bytes();
    [&magic[..], &[FORMAT], &length, &checksum, body].concat()
}

/// What a flipped bit in this place has to give.
fn damage_at(place: usize, byte: u8) -> Damage {
    match place {
        0..4 => Damage::NotOurs,
        4 => Damage::Format(byte),
        5..9 => Damage::Length,
        _ => Damage::Checksum,
    }
}

/// Flips every bit of some bytes, one at a time.
fn flip_each(mut bytes: Vec<u8>, places: impl Iterator<Item = usize>, decode: Decode) {
    for place in places {
        for bit in 0..8 {
            bytes[place] ^= 1 << bit;
            let damage = damage_at(place, bytes[place]);
            assert_eq!(decode(&bytes), Err(damage), "byte {place}, bit {bit}");
            bytes[place] ^= 1 << bit;
        }
    }
    assert_eq!(decode(&bytes), Ok(()));
}

/// Shares the bytes out among the processors.
fn every_flip_is_found(bytes: &[u8], decode: Decode) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    println!("{} bits", bytes.len() * 8);
    thread::scope(|scope| {
        for first in 0..threads {
            let places = (first..bytes.len()).step_by(threads);
            scope.spawn(move || flip_each(bytes.to_vec(), places, decode));
        }
    });
}

#[test]
fn every_flipped_bit_of_the_quiz_is_found() {
    every_flip_is_found(&quiz(), QUIZ);
}

#[test]
fn every_flipped_bit_of_the_help_lines_is_found() {
    every_flip_is_found(&help_lines(), HELP_LINES);
}

fn every_cut_is_found(bytes: &[u8], decode: Decode) {
    for length in 0..bytes.len() {
        let damage = match length {
            0..5 => Damage::NotOurs,
            _ => Damage::Length,
        };
        assert_eq!(decode(&bytes[..length]), Err(damage), "{length} bytes");
    }
}

#[test]
fn every_cut_of_the_quiz_is_found() {
    every_cut_is_found(&quiz(), QUIZ);
}

#[test]
fn every_cut_of_the_help_lines_is_found() {
    every_cut_is_found(&help_lines(), HELP_LINES);
}

#[test]
fn a_lost_beginning_and_an_added_end_are_found() {
    let bytes = quiz();
    for first in 1..bytes.len() {
        assert!(QUIZ(&bytes[first..]).is_err(), "from byte {first}");
    }
    assert_eq!(QUIZ(&[&bytes[..], &[0]].concat()), Err(Damage::Length));
    assert_eq!(QUIZ(&[&bytes[..], &bytes].concat()), Err(Damage::Length));
}

#[test]
fn a_format_of_another_version_is_named() {
    let mut bytes = quiz();
    for format in (0..=u8::MAX).filter(|format| *format != FORMAT) {
        bytes[4] = format;
        assert_eq!(QUIZ(&bytes), Err(Damage::Format(format)));
    }
    let told = Damage::Format(7).to_string();
    assert!(
        told.contains("format 7") && told.contains("compile it again"),
        "{told}"
    );
}

#[test]
fn what_is_something_else_is_not_ours() {
    assert_eq!(QUIZ(&help_lines()), Err(Damage::NotOurs));
    assert_eq!(HELP_LINES(&quiz()), Err(Damage::NotOurs));
    assert_eq!(QUIZ(support::ENGLISH.as_bytes()), Err(Damage::NotOurs));
    assert_eq!(
        QUIZ(b"<!doctype html><title>Not found"),
        Err(Damage::NotOurs)
    );
    assert_eq!(QUIZ(b""), Err(Damage::NotOurs));
}

#[test]
fn the_header_is_as_documented() {
    let bytes = quiz();
    assert_eq!(sealed(*b"WIQd", &bytes[HEADER..]), bytes);
    let bytes = help_lines();
    assert_eq!(sealed(*b"WIQh", &bytes[HEADER..]), bytes);
}

#[test]
fn a_body_that_is_no_document_is_found_behind_a_right_header() {
    let body = quiz().split_off(HEADER);
    let half = &body[..body.len() / 2];
    assert_eq!(QUIZ(&sealed(*b"WIQd", half)), Err(Damage::Body));
    let more = [&body[..], &[0]].concat();
    assert_eq!(QUIZ(&sealed(*b"WIQd", &more)), Err(Damage::Body));
    assert_eq!(QUIZ(&sealed(*b"WIQd", &[])), Err(Damage::Body));
    assert_eq!(
        HELP_LINES(&sealed(*b"WIQh", &[0xff; 40])),
        Err(Damage::Body)
    );
}

/// The body, written from the documentation of the format: all texts as one, with a zero byte before the first and
/// after each, then all numbers.
#[derive(Clone, Serialize, Deserialize)]
struct Body {
    texts: String,
    numbers: Vec<u32>,
}

impl Body {
    fn of(bytes: &[u8]) -> Self {
        postcard::from_bytes(&bytes[HEADER..]).expect("a body")
    }

    fn sealed(&self) -> Vec<u8> {
        sealed(*b"WIQd", &postcard::to_allocvec(self).expect("a body"))
    }
}

/// Whoever compiles a document in another way still cannot get one past the rules.
#[test]
fn a_document_that_breaks_a_rule_is_found_behind_a_right_header() {
    let mut body = Body::of(&quiz());
    assert!(body.texts.contains("\0C1\0both\0"));
    body.texts = body.texts.replacen("\0C1\0both\0", "\0B1\0both\0", 1);
    assert_eq!(QUIZ(&body.sealed()), Err(Damage::Rule));
}

/// What the rule takes notice of.
fn signals(bytes: &[u8], quiz: &Quiz) -> Vec<(String, Vec<Signal>)> {
    let texts = TextList::of(&[bytes]);
    let questions = quiz.questions().iter();
    questions
        .map(|question| (texts.text(question.id), question.signals().to_vec()))
        .collect()
}

/// Not even a forged checksum makes one of the shipped questions softer.
#[test]
fn no_changed_number_gives_other_signals_behind_a_right_header() {
    let bytes = quiz();
    let (body, english) = (Body::of(&bytes), Quiz::decode(&bytes).expect("a quiz"));
    let english = signals(&bytes, &english);
    for place in 0..body.numbers.len() {
        for number in (0..12).chain([u32::MAX]) {
            let mut changed = body.clone();
            changed.numbers[place] = number;
            let changed = changed.sealed();
            if let Ok(quiz) = Quiz::decode(&changed) {
                assert_eq!(
                    signals(&changed, &quiz),
                    english,
                    "number {place} as {number}"
                );
            }
        }
    }
}

#[test]
fn a_body_with_a_text_or_a_number_too_few_or_too_many_is_found() {
    let body = Body::of(&quiz());
    let found = |change: fn(&mut Body)| {
        let mut changed = body.clone();
        change(&mut changed);
        assert_eq!(QUIZ(&changed.sealed()), Err(Damage::Body));
    };
    found(|body| {
        body.texts.pop();
    });
    found(|body| body.numbers.truncate(body.numbers.len() - 1));
    found(|body| body.texts.push_str("more\0"));
    found(|body| body.numbers.push(0));
    found(|body| body.texts.clear());
    found(|body| body.numbers.clear());
    found(|body| body.numbers.fill(u32::MAX));
}

#[test]
fn each_damage_says_what_to_do() {
    let told = [
        (Damage::NotOurs, "not a compiled quiz"),
        (Damage::Length, "copy it again"),
        (Damage::Checksum, "copy it again"),
        (Damage::Body, "compile it again"),
    ];
    for (damage, advice) in told {
        assert!(damage.to_string().contains(advice), "{damage}");
    }
}

#[test]
fn what_was_compiled_comes_back() {
    support::comparison::assert_same(&support::english());
}
