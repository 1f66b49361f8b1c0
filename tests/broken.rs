//! Broken documents: each gets its errors with a path, and none panics or hangs.
//!
//! The browser tests run the same table, `broken.json`, against what is told here. After a change of words, write it
//! anew with `WIQ_WRITE=1 cargo test --test broken`, and read what changed.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::{
    env, fs,
    time::{Duration, Instant},
};

use serde_json::Value;
use support::ENGLISH;
use worth_it_quiz::author;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken.json");
/// No document may take longer, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(5);

fn table() -> Vec<Value> {
    let text = fs::read_to_string(TABLE).expect("the table");
    serde_json::from_str(&text).expect("JSON")
}

fn text<'r>(row: &'r Value, field: &str) -> &'r str {
    row[field].as_str().unwrap_or_default()
}

/// Makes the document of a row: the English one with one text replaced or ended after a text, a text so many times,
/// or bytes.
fn document(row: &Value) -> Vec<u8> {
    let number = |field: &str| row[field].as_u64().and_then(|n| usize::try_from(n).ok());
    if let Some(from) = row["from"].as_str() {
        assert!(ENGLISH.contains(from), "{from}");
        return ENGLISH.replacen(from, text(row, "to"), 1).into_bytes();
    }
    if let Some(end) = row["cut"].as_str() {
        let (kept, _) = ENGLISH.split_once(end).expect(end);
        return [kept, end].concat().into_bytes();
    }
    if let Some(hex) = row["hex"].as_str() {
        let pairs = (0..hex.len()).step_by(2).map(|at| &hex[at..at + 2]);
        return pairs
            .map(|pair| u8::from_str_radix(pair, 16).expect("hex"))
            .collect();
    }
    let middle = text(row, "text").repeat(number("times").unwrap_or(1));
    [text(row, "before"), &middle, text(row, "after")]
        .concat()
        .into_bytes()
}

#[test]
fn each_gets_its_errors_with_a_path_in_time() {
    let mut rows = table();
    assert!(rows.len() >= 60);
    for row in &mut rows {
        let (bytes, name) = (document(row), text(row, "name").to_owned());
        let begun = Instant::now();
        let report = author::parse_bytes(&bytes).expect_err(&name);
        assert!(begun.elapsed() < PATIENCE, "{name}: {:?}", begun.elapsed());
        for diagnostic in &report.diagnostics {
            let path = diagnostic.path.to_string();
            let is_told = !path.is_empty() && !diagnostic.message.is_empty();
            assert!(is_told && path.len() < 1000, "{name}: {diagnostic}");
        }
        if env::var_os("WIQ_WRITE").is_some() {
            row["told"] = report.to_string().into();
        }
        assert_eq!(report.to_string(), text(row, "told"), "{name}");
    }
    if env::var_os("WIQ_WRITE").is_some() {
        let table = serde_json::to_string_pretty(&rows).expect("JSON");
        fs::write(TABLE, table + "\n").expect("the table is written");
    }
}
