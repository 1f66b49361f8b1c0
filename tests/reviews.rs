//! Reviews of a document: what follows from them, what readers see of it, and how an exported one is applied.

#![cfg(feature = "reviews")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use support::ENGLISH;
use worth_it_quiz::{
    Quiz,
    author::{self, apply::apply, digest},
    format::TextList,
    model::review::{ChangeKind, Reviewed},
    screen::{Kind, screen},
    session::Session,
};

const GERMAN: &str = include_str!("../www/quizzes/de.json");
/// Names whose values are for the machine, or stand apart from what a review covers.
const NOT_TEXTS: [&str; 13] = [
    "$schema",
    "id",
    "version",
    "lang",
    "dir",
    "role",
    "domain",
    "signal",
    "when",
    "unless",
    "reviews",
    "helpLines",
    "omits",
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Lists the texts of a document by place, worked out apart from the product.
fn texts(value: &Value, key: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((key.to_owned(), text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let key = match item["id"].as_str() {
                    Some(id) => format!("{key}.{id}"),
                    None => format!("{key}[{index}]"),
                };
                texts(item, &key, found);
            }
        }
        Value::Object(fields) => {
            let is_text = |name: &String| !NOT_TEXTS.contains(&name.as_str());
            for (name, field) in fields.iter().filter(|(name, _)| is_text(name)) {
                let dot = if key.is_empty() { "" } else { "." };
                texts(field, &format!("{key}{dot}{name}"), found);
            }
        }
        _ => {}
    }
}

fn texts_of(document: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts(&json(document), "", &mut found);
    found
}

/// Returns a review of every text, each marked as good, as the page exports it.
fn export(document: &str) -> Value {
    let read: Vec<_> = texts_of(document)
        .into_iter()
        .map(|(key, text)| json!({"key": key, "text": text, "mark": "good"}))
        .collect();
    let document = json(document);
    json!({
        "document": {"id": document["id"], "lang": document["lang"], "version": document["version"]},
        "who": "Haus Linde", "role": "advocate", "when": "2026-11-28", "texts": read,
    })
}

/// Returns the mark of a text in an exported review.
fn mark<'r>(review: &'r mut Value, key: &str) -> &'r mut Value {
    let texts = review["texts"].as_array_mut().expect("a list");
    let found = texts.iter_mut().find(|text| text["key"] == key);
    found.unwrap_or_else(|| panic!("no text {key}"))
}

fn reviewed_german() -> String {
    let applied = apply(GERMAN, &export(GERMAN).to_string());
    applied.unwrap_or_else(|report| panic!("{report}")).document
}

fn state(document: &str) -> Option<Reviewed> {
    let parsed = author::parse(document).unwrap_or_else(|report| panic!("{report}"));
    parsed.reviewed().cloned()
}

/// Returns the small print of the start screen.
fn small_print(document: &str) -> Vec<String> {
    let compiled = author::parse(document)
        .expect("a quiz")
        .compile()
        .expect("a file");
    let quiz = Quiz::decode(&compiled).expect("a quiz");
    let list = TextList::of(&[&compiled]);
    let items = screen(&quiz, &Session::new(None)).items;
    let small = items.iter().filter(|item| item.kind == Kind::Small);
    small
        .filter_map(|item| Some(list.words(item.words?)))
        .collect()
}

#[test]
fn a_document_nobody_reviewed_is_a_draft() {
    assert_eq!(state(GERMAN), None);
    let draft = json(GERMAN)["strings"]["reviewDraft"].clone();
    let print = small_print(GERMAN);
    assert_eq!((print.len(), json!(print[1])), (2, draft));
    // The source says nothing.
    assert_eq!(small_print(ENGLISH).len(), 1);
}

#[test]
fn a_review_of_every_text_makes_it_reviewed() {
    let document = reviewed_german();
    let reviewed = state(&document).expect("a review");
    assert_eq!(reviewed.changes, []);
    assert_eq!(
        (&*reviewed.who, &*reviewed.when),
        ("Haus Linde", "2026-11-28")
    );
    assert_eq!(
        small_print(&document)[1..],
        ["Geprüft von Haus Linde, 2026-11-28."]
    );
}

#[test]
fn nothing_but_the_reviews_is_written_anew() {
    let mut with = json(&reviewed_german());
    let fields = with.as_object_mut().expect("an object");
    let reviews = fields.remove("reviews").expect("reviews");
    assert_eq!(with, json(GERMAN));
    let begin = GERMAN
        .trim_end()
        .strip_suffix('}')
        .expect("an object")
        .trim_end();
    assert!(reviewed_german().starts_with(begin), "the form was changed");
    assert_eq!(reviews[0]["role"], "advocate");
    let expected: Map<String, Value> = texts_of(GERMAN)
        .into_iter()
        .map(|(key, text)| {
            // None of these texts has a letter that NFC would change.
            let sum = Sha256::digest(format!("{key}\0{text}"));
            let digits: Vec<_> = sum.iter().map(|byte| format!("{byte:02x}")).collect();
            (key, json!(digits.concat()))
        })
        .collect();
    assert_eq!(reviews[0]["digests"], Value::Object(expected));
}

#[test]
fn one_changed_letter_is_one_changed_text() {
    let document = reviewed_german().replacen("Seite verlassen", "Seite verlasse", 1);
    let reviewed = state(&document).expect("a review");
    assert_eq!(reviewed.changes.len(), 1);
    let change = &reviewed.changes[0];
    assert_eq!(
        (&*change.key, change.kind),
        ("strings.leave", ChangeKind::Changed)
    );
    assert_eq!(
        small_print(&document)[1..],
        ["Geprüft von Haus Linde, 2026-11-28. Seitdem geänderte Texte: 1."]
    );
}

#[test]
fn what_came_and_what_went_counts_too() {
    let mut document = json(&reviewed_german());
    document["strings"]["countries"] = json!({"AT": "Österreich"});
    document["results"]["care"]
        .as_object_mut()
        .expect("an object")
        .remove("physical");
    let told: Vec<_> = state(&document.to_string())
        .expect("a review")
        .changes
        .into_iter()
        .map(|change| (change.key, change.kind))
        .collect();
    assert_eq!(
        told,
        [
            ("strings.countries.AT".to_owned(), ChangeKind::New),
            ("results.care.physical".to_owned(), ChangeKind::Gone),
        ]
    );
}

/// Help rows, the version and the order of what has an id are nobody's to review.
#[test]
fn what_is_no_text_changes_nothing() {
    let mut document = json(&reviewed_german());
    document["version"] = json!("2");
    document["helpLines"] = json!([{"name": "Unsere", "serves": "anyone", "contacts": [], "page": "https://a.example/", "source": "us"}]);
    document["also"].as_array_mut().expect("a list").reverse();
    let reviewed = state(&document.to_string()).expect("a review");
    assert_eq!(reviewed.changes, []);
}

#[test]
fn of_two_reviews_the_last_counts_for_a_text() {
    let changed = reviewed_german().replacen("Seite verlassen", "Seite jetzt verlassen", 1);
    let mut second = export(&changed);
    let texts = second["texts"].as_array_mut().expect("a list");
    texts.retain(|text| text["key"] == "strings.leave");
    second["who"] = json!("K. Berg");
    second["when"] = json!("2026-12-01");
    let document = apply(&changed, &second.to_string())
        .expect("a document")
        .document;
    let reviewed = state(&document).expect("a review");
    assert_eq!(reviewed.changes, []);
    assert_eq!(
        (&*reviewed.who, &*reviewed.when),
        ("Haus Linde, K. Berg", "2026-12-01")
    );
    // The text of the first review is no longer the one that was read.
    let back = document.replacen("Seite jetzt verlassen", "Seite verlassen", 1);
    assert_eq!(state(&back).expect("a review").changes.len(), 1);
}

#[test]
fn changes_are_made_and_questions_are_told() {
    let mut review = export(GERMAN);
    *mark(&mut review, "strings.leave") = json!({"key": "strings.leave", "text": "Seite verlassen",
        "mark": "change", "change": "Diese „Seite“ verlassen \\ jetzt"});
    let back = mark(&mut review, "strings.back");
    back["mark"] = json!("ask");
    back["note"] = json!("Wohin?");
    let applied = apply(GERMAN, &review.to_string()).expect("a document");
    assert_eq!(applied.changed, ["strings.leave"]);
    assert_eq!(
        applied.asked,
        [("strings.back".to_owned(), "Wohin?".to_owned())]
    );
    assert_eq!(applied.left, []);
    assert_eq!(applied.read, texts_of(GERMAN).len() - 1);
    let mut document = json(&applied.document);
    document
        .as_object_mut()
        .expect("an object")
        .remove("reviews");
    let mut expected = json(GERMAN);
    expected["strings"]["leave"] = json!("Diese „Seite“ verlassen \\ jetzt");
    assert_eq!(document, expected);
    // What was asked was not read.
    let changes = state(&applied.document).expect("a review").changes;
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (&*changes[0].key, changes[0].kind),
        ("strings.back", ChangeKind::New)
    );
}

#[test]
fn an_older_review_says_what_it_could_not_place() {
    let mut review = export(GERMAN);
    let mut newer = json(GERMAN);
    newer["strings"]["leave"] = json!("Weg hier");
    newer["strings"]
        .as_object_mut()
        .expect("an object")
        .remove("openTalk");
    mark(&mut review, "strings.progress")["mark"] = json!("change");
    mark(&mut review, "strings.progress")["change"] = json!("Frage {n}");
    mark(&mut review, "strings.back")["mark"] = json!("change");
    mark(&mut review, "strings.back")["change"] = json!("  ");
    let applied = apply(&newer.to_string(), &review.to_string()).expect("a document");
    let mut left = applied.left.clone();
    left.sort_unstable();
    assert_eq!(
        left,
        [
            ("strings.back", "the change says nothing"),
            ("strings.leave", "the text is another one now"),
            ("strings.openTalk", "there is no such text any more"),
            (
                "strings.progress",
                "the change has other words in braces than the text"
            ),
        ]
        .map(|(key, reason)| (key.to_owned(), reason))
    );
    assert_eq!(state(&applied.document).expect("a review").changes.len(), 3);
}

/// Letters and accents written apart are the same text.
#[test]
fn a_text_is_the_same_in_any_normal_form() {
    assert_eq!(digest("title", "u\u{308}ber"), digest("title", "\u{fc}ber"));
    let apart = reviewed_german().replacen("Zurück", "Zuru\u{308}ck", 1);
    assert_ne!(apart, reviewed_german());
    assert_eq!(state(&apart).expect("a review").changes, []);
}

#[test]
fn a_review_of_another_document_is_refused() {
    let report = apply(ENGLISH, &export(GERMAN).to_string()).expect_err("a refusal");
    assert_eq!(
        report.to_string(),
        ".: the review is of \"worth-it\" in \"de\" (version \"1\"), and this is \"worth-it\" in \"en\" (line 1, column 1)"
    );
}

#[test]
fn a_review_of_another_shape_is_told_with_its_place() {
    let report = apply(GERMAN, r#"{"who": "A"}"#).expect_err("a refusal");
    assert!(
        report.to_string().contains("missing field `texts`"),
        "{report}"
    );
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn check(args: &[&Path]) -> (bool, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_check"))
        .args(args)
        .output()
        .expect("the command runs");
    let told = if run.status.success() {
        run.stdout
    } else {
        run.stderr
    };
    (
        run.status.success(),
        String::from_utf8_lossy(&told).into_owned(),
    )
}

#[test]
fn the_command_applies_a_review_and_tells_what_changed_since() {
    let (document, review, output) = (path("d.json"), path("r.json"), path("o.json"));
    fs::write(&document, GERMAN).expect("a file");
    fs::write(&review, export(GERMAN).to_string()).expect("a file");
    let flag = |name: &'static str| Path::new(name);
    let (good, told) = check(&[
        &document,
        flag("--review"),
        &review,
        flag("--output"),
        &output,
    ]);
    let count = texts_of(GERMAN).len();
    assert!(good, "{told}");
    assert!(
        told.ends_with(&format!("o.json: {count} texts read\n")),
        "{told}"
    );
    let (good, told) = check(&[&output]);
    assert!(
        good && told.ends_with("no problems found\nreviewed by Haus Linde, 2026-11-28\n"),
        "{told}"
    );
    let changed = fs::read_to_string(&output).expect("a file");
    fs::write(
        &output,
        changed.replacen("Seite verlassen", "Seite verlasse", 1),
    )
    .expect("a file");
    let (good, told) = check(&[&output]);
    let expected =
        "changed since the review by Haus Linde, 2026-11-28 (1):\n  strings.leave: changed\n";
    assert!(good && told.ends_with(expected), "{told}");
    let (good, told) = check(&[&document, flag("--review"), &review]);
    assert!(!good && told.starts_with("usage: "), "{told}");
}

/// Marks in the README and in the configurator follow from the documents, so that neither can claim a review.
#[test]
fn the_readme_and_the_configurator_mark_drafts_as_drafts() {
    let read = |name: &str| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        fs::read_to_string(file).expect("a file")
    };
    let configurator = read("www/site/configure.html");
    let readme = read("README.md");
    let mut drafts = 0;
    for lang in ["ar", "de", "es", "fr", "pt-BR"] {
        let mark = match state(&read(&format!("www/quizzes/{lang}.json"))) {
            None => " (draft)",
            Some(reviewed) if reviewed.changes.is_empty() => "",
            Some(_) => " (changed since its review)",
        };
        drafts += usize::from(mark == " (draft)");
        let option = configurator
            .split(&format!("<option value=\"{lang}\">"))
            .nth(1)
            .and_then(|rest| rest.split_once("</option>"))
            .map(|(name, _)| name);
        let name = option.unwrap_or_else(|| panic!("no option {lang}"));
        let found = name.find(" (").map_or("", |index| &name[index..]);
        assert_eq!(found, mark, "{lang}");
    }
    let words: Vec<_> = readme.split_whitespace().collect();
    let says = |sentence| words.join(" ").contains(sentence);
    let of_drafts = "translations are drafts, not yet reviewed by advocates who speak the language";
    assert_eq!(says(of_drafts), drafts == 5);
    let of_the_source = "No advocate has reviewed the English text yet";
    assert_eq!(says(of_the_source), state(ENGLISH).is_none());
}
