//! The schemas that are shipped are those of the types.
//!
//! After a change of the types, write them anew with `WIQ_WRITE=1 cargo test --test schema`. The browser side's tests
//! run every document through them.

#![cfg(feature = "schema")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

use std::{env, fs};

use worth_it_quiz::author::schema;

fn assert_is_current(name: &str, schema: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/quizzes");
    let path = format!("{folder}/{name}");
    if env::var_os("WIQ_WRITE").is_some() {
        fs::write(&path, schema).expect("the schema is written");
    }
    let shipped = fs::read_to_string(&path).expect("a schema");
    assert!(shipped == schema, "{name} is not current");
}

#[test]
fn the_schema_of_documents_is_current() {
    assert_is_current("quiz.schema.json", &schema::of_document());
}

#[test]
fn the_schema_of_help_lines_is_current() {
    assert_is_current("helplines.schema.json", &schema::of_directory());
}
