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
use worth_it_quiz::{
    Quiz, Signal,
    format::TextList,
    format::{Damage, FORMAT},
    model::quiz_help_lines::QuizHelpLines,
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
const HELP_LINES: Decode = |bytes| QuizHelpLines::default().add_table(bytes, 0);

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
    for format in (0..=u8::MAX).filter(|format| !(3..=FORMAT).contains(format)) {
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
/// after each.
fn body(bytes: &[u8]) -> String {
    postcard::from_bytes(&bytes[HEADER..]).expect("a body")
}

fn sealed_body(body: &str) -> Vec<u8> {
    sealed(*b"WIQd", &postcard::to_allocvec(body).expect("a body"))
}

/// Whoever compiles a document in another way still cannot get one past the rules.
#[test]
fn a_document_that_breaks_a_rule_is_found_behind_a_right_header() {
    let body = body(&quiz());
    for (from, to) in [
        // An id of ours, with another question behind it.
        ("\0C1\0", "\0B1\0"),
        // A softer signal, role or kind of harm.
        ("\0A1\0hpcHH??\0", "\0A1\0hpccH??\0"),
        ("\0A1\0hpcHH??\0", "\0A1\0hfcHH??\0"),
        ("\0D1\0d.cms??\0", "\0D1\0d.ccm??\0"),
        ("\0S1\0o.cO??\0", "\0S1\0d.cs??\0"),
        // A question of another id, whose signals are not of its role, or which can't be left open.
        ("\0A1\0hpcHH??\0", "\0XX\0hpcmm??\0"),
        ("\0A1\0hpcHH??\0", "\0XX\0hpcHHH?\0"),
        ("\0A1\0hpcHH??\0", "\0XX\0h.cHH??\0"),
    ] {
        assert!(body.contains(from), "{from}");
        let changed = body.replacen(from, to, 1);
        assert_eq!(QUIZ(&sealed_body(&changed)), Err(Damage::Rule), "{to}");
    }
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
fn no_changed_letter_gives_other_signals_behind_a_right_header() {
    let bytes = quiz();
    let (body, english) = (body(&bytes), Quiz::decode(&bytes).expect("a quiz"));
    let english = signals(&bytes, &english);
    for question in support::BEST {
        let start = body.find(&format!("\0{}\0", question.0));
        let start = start.expect("the question") + 4;
        let length = body[start..].find('\0').expect("its letters");
        for place in start..=start + length {
            for letter in "\0.lrdhocptsckmfhcmbsHPON+-?awmylocdas".chars() {
                let mut changed = body.clone();
                changed.replace_range(place..=place, &letter.to_string());
                let changed = sealed_body(&changed);
                if let Ok(quiz) = Quiz::decode(&changed) {
                    let found = signals(&changed, &quiz);
                    assert_eq!(found, english, "{}: {letter} in {place}", question.0);
                }
            }
        }
    }
}

#[test]
fn a_letter_that_is_no_value_is_found() {
    let body = body(&quiz());
    for (from, to) in [
        ("\0A1\0hpcHH??\0", "\0A1\0xpcHH??\0"),
        ("\0A1\0hpcHH??\0", "\0A1\0hxcHH??\0"),
        ("\0A1\0hpcHH??\0", "\0A1\0hpcHx??\0"),
        ("\0A1\0hpcHH??\0", "\0A1\0.pcHH??\0"),
        ("\0A1\0hpcHH??\0", "\0A1\0\0pcHH??\0"),
        ("\0l\0", "\0x\0"),
        ("\0l\0", "\0.\0"),
        ("\0l\0", "\0lr\0"),
        ("\0l\0", "\0\0"),
    ] {
        assert!(body.contains(from), "{from}");
        let changed = body.replacen(from, to, 1);
        assert_eq!(QUIZ(&sealed_body(&changed)), Err(Damage::Body), "{to}");
    }
}

#[test]
fn a_body_with_a_text_too_few_or_too_many_is_found() {
    let body = body(&quiz());
    let cut = &body[..body.len() - 1];
    let shorter = &cut[..=cut.rfind('\0').expect("a text")];
    let more = format!("{body}more\0");
    let end = format!("{body}\0");
    let marks = "\0".repeat(body.len());
    for changed in [cut, shorter, &more, &end, &marks, "", "\0"] {
        assert_eq!(QUIZ(&sealed_body(changed)), Err(Damage::Body));
    }
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
