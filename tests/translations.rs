//! Every translation asks what the English document asks, and gives its answers the same weight: only words differ.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::Value;
use support::words::slots;
use worth_it_quiz::author;

/// Keys whose values are for the machine, so the same in every language.
const SAME: [&str; 6] = ["id", "role", "domain", "signal", "version", "omits"];

/// The text that says that a translation is a draft. The source is none.
const DRAFT: &str = "reviewDraft";

/// Reads every shipped document but the English one, by language.
fn translations() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/quizzes");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("a file").path();
        let stem = path.file_stem().expect("a name").to_string_lossy();
        let is_tag = stem.len() == 2 || stem.as_bytes().get(2) == Some(&b'-');
        if is_tag && stem != "en" {
            let text = fs::read_to_string(&path).expect("text");
            found.push((stem.into_owned(), text));
        }
    }
    found
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Walks two documents side by side; `place` says where.
fn compare(place: &str, english: &Value, other: &Value) {
    match (english, other) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names = |fields: &serde_json::Map<String, Value>| -> BTreeSet<String> {
                let names = fields.keys().filter(|name| *name != DRAFT);
                names.cloned().collect()
            };
            assert_eq!(names(ours), names(theirs), "{place}");
            for (name, value) in ours {
                let place = format!("{place}.{name}");
                if SAME.contains(&name.as_str()) {
                    assert_eq!(value, &theirs[name], "{place}");
                } else {
                    compare(&place, value, &theirs[name]);
                }
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{place}");
            for (number, (value, other)) in ours.iter().zip(theirs).enumerate() {
                compare(&format!("{place}[{number}]"), value, other);
            }
        }
        (Value::String(ours), Value::String(theirs)) => {
            assert_eq!(slots(ours), slots(theirs), "{place}: {theirs}");
            assert!(!theirs.trim().is_empty(), "{place}");
        }
        _ => assert_eq!(english, other, "{place}"),
    }
}

/// What each language says for the words that no document uses: names that put a label on somebody, and phrases that
/// blame. Beginnings of words, since endings change.
const SHAMING: [(&str, &[&str]); 5] = [
    (
        "ar",
        &["ضحية", "ضحايا", "نرجسي", "سامّ", "كان عليك", "لماذا لم"],
    ),
    (
        "de",
        &[
            "opfer",
            "toxisch",
            "narziss",
            "hättest",
            "warum hast du nicht",
        ],
    ),
    (
        "es",
        &[
            "víctima",
            "tóxic",
            "narcis",
            "deberías haber",
            "tendrías que haber",
            "por qué no ",
        ],
    ),
    (
        "fr",
        &[
            "victime",
            "toxique",
            "narciss",
            "aurais dû",
            "pourquoi n’as-tu pas",
            "pourquoi tu n’as pas",
        ],
    ),
    (
        "pt-BR",
        &[
            "vítima",
            "tóxic",
            "narcis",
            "deveria ter",
            "por que você não",
            "por que não ",
        ],
    ),
];

#[test]
fn words_that_shame_stand_in_none() {
    for (lang, text) in translations() {
        let text = text.to_lowercase();
        let own = SHAMING.iter().find(|(own, _)| *own == lang);
        let (_, words) = own.unwrap_or_else(|| panic!("{lang}: no words are listed"));
        for word in *words {
            assert!(!text.contains(word), "{lang}: {word:?}");
        }
    }
}

#[test]
fn there_are_five() {
    let langs: BTreeSet<_> = translations().into_iter().map(|(lang, _)| lang).collect();
    let expected = ["ar", "de", "es", "fr", "pt-BR"].map(str::to_owned);
    assert_eq!(langs, BTreeSet::from(expected));
}

#[test]
fn each_keeps_the_rules_and_names_its_language() {
    for (lang, text) in translations() {
        let quiz = author::parse(&text).unwrap_or_else(|report| panic!("{lang}: {report}"));
        assert_eq!(quiz.document().lang, lang);
    }
}

#[test]
fn each_has_the_same_questions_answers_and_places_for_values() {
    let english = json(support::ENGLISH);
    for (lang, text) in translations() {
        compare(&lang, &english, &json(&text));
    }
}

#[test]
fn none_leaves_an_english_sentence_behind() {
    let english = json(support::ENGLISH);
    for (lang, text) in translations() {
        let mut same = Vec::new();
        untranslated(&english, &json(&text), &mut same);
        assert!(same.is_empty(), "{lang}: {same:?}");
    }
}

/// Collects texts of several words that are the English ones.
fn untranslated(english: &Value, other: &Value, same: &mut Vec<String>) {
    match (english, other) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (name, value) in ours {
                untranslated(value, &theirs[name], same);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            for (value, other) in ours.iter().zip(theirs) {
                untranslated(value, other, same);
            }
        }
        (Value::String(ours), Value::String(theirs)) if ours == theirs && ours.contains(' ') => {
            same.push(theirs.clone());
        }
        _ => {}
    }
}

#[test]
fn each_says_that_it_is_a_draft_until_it_is_reviewed_and_the_source_says_nothing() {
    assert_eq!(json(support::ENGLISH)["strings"].get(DRAFT), None);
    for (lang, text) in translations() {
        assert!(json(&text)["strings"][DRAFT].is_string(), "{lang}");
    }
}
