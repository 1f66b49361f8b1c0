//! Placeholders in labels: an author is told of each that is missing, and of each that nothing is put into.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use serde_json::{Value, json};
use support::{ENGLISH, patch::Patch, words::slots};

/// The labels of the English document that have words in braces, with those.
fn english() -> Vec<(String, String, Vec<String>)> {
    let document: Value = serde_json::from_str(ENGLISH).expect("JSON");
    let labels = document
        .pointer("/strings")
        .and_then(Value::as_object)
        .expect("labels");
    let with_words = labels.iter().filter_map(|(name, text)| {
        let text = text.as_str()?;
        let words: Vec<_> = slots(text)
            .into_iter()
            .map(|word| format!("{{{word}}}"))
            .collect();
        (!words.is_empty()).then(|| (name.clone(), text.to_owned(), words))
    });
    with_words.collect()
}

#[test]
fn each_placeholder_of_the_english_labels_is_needed_but_the_total() {
    let labels = english();
    assert_eq!(labels.len(), 17);
    for (name, text, words) in labels {
        for word in words {
            let without = text.replace(&word, "x");
            let told =
                Patch::with(|quiz| quiz.set(&format!("/strings/{name}"), json!(without))).told();
            let missing =
                format!("strings.{name}: {word} is missing; the quiz puts the value in its place");
            let expected = if word == "{total}" {
                vec![]
            } else {
                vec![missing]
            };
            assert_eq!(told, expected);
        }
    }
}

#[test]
fn what_nothing_is_put_into_is_told_with_what_is_taken() {
    let rows = [
        (
            "call",
            "{Number} anrufen",
            "{number} is missing; the quiz puts the value in its place\nnothing is put into {Number}; expected {number}",
        ),
        (
            "progress",
            "{n} / {N}",
            "nothing is put into {N}; expected {n} or {total}",
        ),
        (
            "back",
            "{back}",
            "nothing is put into {back} here; take the braces out",
        ),
    ];
    for (name, text, messages) in rows {
        let told = Patch::with(|quiz| quiz.set(&format!("/strings/{name}"), json!(text))).told();
        let expected: Vec<_> = messages
            .lines()
            .map(|message| format!("strings.{name}: {message}"))
            .collect();
        assert_eq!(told, expected);
    }
}

#[test]
fn braces_that_are_not_closed_are_text() {
    let told = Patch::with(|quiz| quiz.set("/strings/back", json!("{ Back"))).told();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_language_is_a_tag() {
    for lang in ["en", "pt-BR", "zh-Hant-TW", "de-CH-1996", "gsw"] {
        let told = Patch::with(|quiz| quiz.set("/lang", json!(lang))).told();
        assert!(told.is_empty(), "{lang}: {told:?}");
    }
    for lang in ["en_US", "e", "english", "en-", "1a", "en US", "\u{1f600}"] {
        let told = Patch::with(|quiz| quiz.set("/lang", json!(lang))).told();
        assert_eq!(
            told,
            [r#"lang: expected a language tag, such as "en" or "pt-BR""#],
            "{lang}"
        );
    }
}
