//! The examples of the guide for authors: put where they say into the English document, each keeps the rules.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use serde_json::Value;
use support::patch::Patch;

const GUIDE: &str = include_str!("../www/site/authors.html");

/// Cuts the text between two marks out, each time that they come.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> Vec<&'t str> {
    let parts = text.split(begin).skip(1);
    parts
        .map(|part| part.split_once(end).expect("an end").0)
        .collect()
}

/// Puts an example where it belongs; a place that ends in `/-` is a new one in a list.
fn put(quiz: &mut Patch, example: &str) {
    let (place, json) = example.split_once("\">").expect("a place");
    let value: Value = serde_json::from_str(json).expect(place);
    if let Some(list) = place.strip_suffix("/-") {
        quiz.list(list).push(value);
    } else {
        let (object, key) = place.rsplit_once('/').expect("a pointer");
        match quiz.at(object) {
            Value::Array(items) => {
                let number: usize = key.parse().expect("a number");
                *items.get_mut(number).expect("an item") = value;
            }
            object => {
                object
                    .as_object_mut()
                    .expect("an object")
                    .insert(key.to_owned(), value);
            }
        }
    }
}

#[test]
fn every_example_keeps_the_rules() {
    let mut examples = 0;
    for section in between(GUIDE, "<section ", "</section>") {
        let mut quiz = Patch::new();
        for id in between(section, "data-without=\"", "\"") {
            quiz.drop_questions(&[id]);
        }
        for example in between(section, "data-at=\"", "</") {
            put(&mut quiz, example);
            examples += 1;
        }
        assert_eq!(quiz.told(), [""; 0], "{section}");
    }
    assert_eq!(examples, 9);
}

#[test]
fn what_was_left_out_has_to_be_said() {
    let quiz = Patch::with(|quiz| quiz.drop_questions(&["A6"]));
    assert_eq!(quiz.told().len(), 1);
}
