//! What is read from JSON is what `serde_json` makes of it. The types derive both decoders; `serde`'s is used by tests
//! alone, as the one to compare with.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use std::fs;

use proptest::prelude::*;
use serde_json::json;
use support::{HELP_LINES, patch::Patch, random::for_all};
use worth_it_quiz::{Document, author, model::help_lines::HelpTable};

/// Writes a text as a JSON string in which every character is an escape.
fn escaped(text: &str) -> String {
    let units = text.encode_utf16();
    let escapes: Vec<_> = units.map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{}\"", escapes.concat())
}

fn title_of(text: &str) -> String {
    let quiz = author::parse(text).expect("a quiz");
    quiz.document().title.clone()
}

#[test]
fn every_text_reads_the_same_however_it_is_escaped() {
    let english = Patch::with(|quiz| quiz.set("/title", json!("TITLE"))).0;
    let with = |title: &str| english.to_string().replace("\"TITLE\"", title);
    for_all(2_000, &any::<String>(), |text| {
        let title = format!("x{text}");
        prop_assert_eq!(title_of(&with(&json!(title).to_string())), title.clone());
        prop_assert_eq!(title_of(&with(&escaped(&title))), title);
        Ok(())
    });
}

#[test]
fn short_escapes_are_read() {
    let title = r#""\"\\\/\b\f\n\r\t""#;
    let text = Patch::with(|quiz| quiz.set("/title", json!("TITLE")))
        .0
        .to_string()
        .replace("\"TITLE\"", title);
    assert_eq!(title_of(&text), "\"\\/\x08\x0c\n\r\t");
}

#[test]
fn every_shipped_document_reads_as_serde_reads_it() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/quizzes");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a text");
        let Ok(document) = serde_json::from_str::<Document>(&text) else {
            continue;
        };
        let quiz = author::parse(&text).expect("a quiz");
        assert_eq!(quiz.document(), &document, "{}", path.display());
        read += 1;
    }
    assert!(read >= 6, "{read} documents");
}

#[test]
fn null_reads_like_a_field_that_is_left_out() {
    let lines = json!([{"name": "Ours", "serves": "anyone", "contacts": [], "source": "us", "page": "https://example.org/",
        "country": null, "region": null, "hours": null, "sourceDate": null}]);
    let text = Patch::with(|quiz| {
        quiz.put("", "$schema", json!(null));
        quiz.put("", "omits", json!(null));
        quiz.put("", "helpLines", lines);
        quiz.put("/results", "care", json!(null));
        quiz.put("/results/verdicts/not-now", "text", json!(null));
        quiz.put("/results/verdicts/not-now", "next", json!(null));
        quiz.question("D1")["hint"] = json!(null);
    });
    let text = text.0.to_string();
    let document: Document = serde_json::from_str(&text).expect("a document");
    assert_eq!(author::parse(&text).expect("a quiz").document(), &document);
    assert_eq!(document.help_lines.len(), 1);
}

#[test]
fn where_a_row_was_seen_is_read() {
    let directory = author::parse_help_table(HELP_LINES).expect("a table");
    assert!(directory.lines.iter().all(|line| !line.source.is_empty()));
}

#[test]
fn the_help_lines_read_as_serde_reads_them() {
    let directory: HelpTable = serde_json::from_str(HELP_LINES).expect("a table");
    assert_eq!(author::parse_help_table(HELP_LINES), Ok(directory));
}
