//! Texts that say nothing: an author is told each of them.

#![cfg(feature = "author")]

mod support;

use serde_json::json;
use support::patch::Patch;

#[test]
fn every_blank_text_is_told() {
    let blanks = [
        ("/id", "id"),
        ("/lang", "lang"),
        ("/sections/0/id", "sections[0].id"),
        (
            "/sections/0/questions/1/text",
            "sections[0].questions[1].text",
        ),
        (
            "/sections/4/questions/1/choices/2/text",
            "sections[4].questions[1].choices[2].text",
        ),
        ("/results/topics/A8/name", "results.topics.A8.name"),
        ("/results/topics/S1/unmet", "results.topics.S1.unmet"),
        (
            "/results/causes/pressure/note",
            "results.causes.pressure.note",
        ),
    ];
    for (pointer, place) in blanks {
        let told = Patch::with(|quiz| quiz.set(pointer, json!(""))).told();
        assert_eq!(
            told,
            [format!("{place}: this text is missing or blank; write it")]
        );
    }
}

#[test]
fn a_missing_note_is_told_as_a_blank_one() {
    for cause in ["pressure", "own-conduct", "no-contact"] {
        let pointer = format!("/results/causes/{cause}");
        let told = Patch::with(|quiz| drop(quiz.take(&pointer, "note"))).told();
        let place = format!("results.causes.{cause}.note");
        assert_eq!(
            told,
            [format!("{place}: this text is missing or blank; write it")]
        );
    }
}

/// Without these a reader has no way out, no way on, or no verdict.
#[test]
fn a_blank_label_or_verdict_is_told() {
    let labels = [
        "leave",
        "back",
        "continue",
        "start",
        "seeResult",
        "chooseError",
    ];
    let verdicts = ["not-safe", "not-worth-it", "not-now", "worth-a-talk"];
    let labels = labels.map(|name| (format!("/strings/{name}"), format!("strings.{name}")));
    let titles = verdicts.map(|name| {
        let place = format!("results.verdicts.{name}.title");
        (format!("/{}", place.replace('.', "/")), place)
    });
    for (pointer, place) in labels.into_iter().chain(titles) {
        let told = Patch::with(|quiz| quiz.set(&pointer, json!(" "))).told();
        assert_eq!(
            told,
            [format!("{place}: this text is missing or blank; write it")]
        );
    }
}
