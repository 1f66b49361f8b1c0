//! What the format keeps for documents of other versions: older files read, and fields that no screen shows yet come
//! back as they were written.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use serde_json::{Value, json};
use support::patch::Patch;
use worth_it_quiz::{
    Quiz, author,
    format::TextList,
    model::{
        country::Country,
        help_lines::{Audience, Means},
        labels::Later,
        quiz_help_lines::{QuizHours, Target},
    },
};

/// A document of the format before, with lines of its own: `format-3.quiz` was compiled by the version that wrote it.
#[test]
fn a_file_of_the_format_before_still_reads() {
    let bytes = include_bytes!("format-3.quiz");
    let texts = TextList::of(&[bytes]);
    let quiz = Quiz::decode(bytes).expect("a quiz");
    let lines = |country, serves| quiz.help_lines().lines(Country::of(country), serves);
    let [line] = lines("IE", Audience::Women)[..] else {
        panic!("one line")
    };
    assert_eq!(texts.text(line.name), "Our own line");
    assert_eq!((line.hours, line.may_involve), (QuizHours::Unknown, None));
    assert_eq!(
        line.region.map(|text| texts.text(text)).as_deref(),
        Some("Cork")
    );
    assert_eq!(
        line.page.map(|text| texts.text(text)).as_deref(),
        Some("https://www.ours.example/help")
    );
    let found: Vec<_> = quiz
        .help_lines()
        .contacts(line)
        .iter()
        .map(|contact| {
            let Target::Address(address) = contact.target else {
                panic!("an address")
            };
            (
                contact.kind,
                texts.text(address),
                contact.keyword.map(|text| texts.text(text)),
            )
        })
        .collect();
    let expected = [
        (Means::Call, "tel:0211234567", None),
        (Means::Text, "sms:50808", Some("HELLO")),
        (Means::Whatsapp, "https://wa.me/353871234567", None),
    ];
    let expected = expected
        .map(|(kind, address, keyword)| (kind, address.to_owned(), keyword.map(str::to_owned)));
    assert_eq!(found, expected);
    assert_eq!(lines("LU", Audience::Crisis)[0].hours, QuizHours::Always);
    assert_eq!(quiz.help_lines().directories().len(), 1);
    assert_eq!(quiz.later(Later::hours_unknown), None);
}

/// Ticks and reviews come back as they were written, and the quiz reads with them.
#[test]
fn ticks_and_reviews_are_kept() {
    let also = json!([{"id": "children", "text": "We have children", "steps": [
        {"when": ["harm", "own-conduct"], "unless": ["no-contact"], "text": "Ask first."},
        {"when": ["not-worth-it", "not-now", "worth-a-talk"], "unless": [], "text": "Agree."},
    ]}]);
    let reviews = json!([{"who": "An advocate", "role": "advocate", "when": "2026-11-28", "digests": {"title": "0".repeat(64)}}]);
    let patch = Patch::with(|quiz| {
        quiz.put("", "also", also.clone());
        quiz.put("", "reviews", reviews.clone());
    });
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    let written: Value = serde_json::to_value(document.document()).expect("JSON");
    assert_eq!((&written["also"], &written["reviews"]), (&also, &reviews));
    let quiz = Quiz::decode(&document.compile().expect("a file")).expect("a quiz");
    assert_eq!(quiz.count(), 16);
}

/// C1 may have *silent* among its choices, and may lack it.
#[test]
fn c1_reads_with_silent_and_without() {
    let patch = Patch::with(|quiz| {
        let choices = quiz.question("C1")["choices"]
            .as_array_mut()
            .expect("a list");
        choices.retain(|choice| choice["id"] != "silent");
        let silent = json!({"id": "silent", "text": "We don’t talk", "signal": "unmet"});
        choices.insert(3, silent);
    });
    assert_eq!(patch.told(), [""; 0]);
    let document = author::parse(&patch.0.to_string()).expect("a quiz");
    assert!(Quiz::decode(&document.compile().expect("a file")).is_ok());
    let softer = Patch::with(|quiz| {
        let choices = quiz.question("C1")["choices"]
            .as_array_mut()
            .expect("a list");
        choices.retain(|choice| choice["id"] != "silent");
        choices.insert(
            3,
            json!({"id": "silent", "text": "We don’t talk", "signal": "met"}),
        );
    });
    assert!(softer.told()[0].contains("C1 keeps the ids, order and signals"));
}
