//! The schemas that are shipped are those of the types.
//!
//! After a change of the types, write them anew with `WIQ_WRITE=1 cargo test --test schema`. The browser side's tests
//! run every document through them.

#![cfg(feature = "schema")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

use std::{env, fs};

use serde_json::{Map, Value};
use worth_it_quiz::author::{self, Report, schema};

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

/// Makes values that a schema takes, with every field that there is.
struct Sample {
    root: Value,
    /// Which of several words is taken.
    number: usize,
}

impl Sample {
    fn new(schema: &str, number: usize) -> Self {
        let root = serde_json::from_str(schema).expect("JSON");
        Self { root, number }
    }

    fn json(&self) -> String {
        self.value(&self.root).to_string()
    }

    fn value(&self, schema: &Value) -> Value {
        let schema = self.resolve(schema);
        if let Some(word) = words(schema).iter().cycle().nth(self.number) {
            return word.clone();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => &kinds[0],
            kind => kind,
        };
        match kind.as_str() {
            Some("string") => "x".into(),
            Some("array") => vec![self.value(&schema["items"])].into(),
            Some("object") => self.object(schema).into(),
            _ => panic!("a schema of another kind: {schema}"),
        }
    }

    fn object(&self, schema: &Value) -> Map<String, Value> {
        if let Some(properties) = schema["properties"].as_object() {
            let fields = properties.iter();
            return fields
                .map(|(name, schema)| (name.clone(), self.value(schema)))
                .collect();
        }
        let keys = words(self.resolve(&schema["propertyNames"]));
        let keys = if keys.is_empty() {
            vec!["x".into()]
        } else {
            keys
        };
        let value = self.value(&schema["additionalProperties"]);
        let named = keys.iter().filter_map(Value::as_str);
        named.map(|key| (key.to_owned(), value.clone())).collect()
    }

    /// Follows a reference, and takes the first of several schemas where these are not words.
    fn resolve<'s>(&'s self, schema: &'s Value) -> &'s Value {
        match (schema["$ref"].as_str(), &schema["anyOf"]) {
            (Some(address), _) => {
                let pointer = address.trim_start_matches('#');
                self.resolve(self.root.pointer(pointer).expect(address))
            }
            (None, Value::Array(schemas)) => self.resolve(&schemas[0]),
            _ => schema,
        }
    }
}

/// Lists the words that a schema takes, where it takes nothing else.
fn words(schema: &Value) -> Vec<Value> {
    let one_of = schema["oneOf"].as_array().into_iter().flatten();
    let words = one_of.map(|word| word["const"].clone());
    let listed = schema["enum"].as_array().into_iter().flatten().cloned();
    words.chain(listed).collect()
}

/// Rules may be broken, but every name and every word is known.
fn assert_is_of_the_shape<T>(read: Result<T, Report>) {
    if let Err(report) = read {
        assert!(!report.violations.is_empty(), "{report}");
    }
}

/// No type has more words.
const MOST_WORDS: usize = 11;

#[test]
fn what_the_schema_takes_the_decoder_takes() {
    for number in 0..MOST_WORDS {
        let document = Sample::new(&schema::of_document(), number).json();
        assert_is_of_the_shape(author::parse(&document));
        let directory = Sample::new(&schema::of_directory(), number).json();
        assert_is_of_the_shape(author::parse_help_table(&directory));
    }
}

/// Lists the objects of a schema by their pointers.
fn objects(schema: &Value) -> Vec<String> {
    let definitions = schema["$defs"].as_object().expect("definitions");
    let pointers = definitions.keys().map(|name| format!("/$defs/{name}"));
    pointers.chain([String::new()]).collect()
}

/// Makes a document in which one field is left out everywhere.
fn without(schema: &Value, object: &str, field: &str) -> String {
    let mut root = schema.clone();
    let properties = &mut root.pointer_mut(object).expect(object)["properties"];
    properties.as_object_mut().expect(object).remove(field);
    Sample { root, number: 0 }.json()
}

#[test]
fn what_the_schema_requires_the_decoder_misses_and_nothing_else() {
    let schema: Value = serde_json::from_str(&schema::of_document()).expect("JSON");
    for object in objects(&schema) {
        let definition = schema.pointer(&object).expect("an object");
        let required = definition["required"].as_array().into_iter().flatten();
        let required: Vec<_> = required.filter_map(Value::as_str).collect();
        let fields = definition["properties"].as_object().into_iter().flatten();
        for (field, _) in fields {
            let read = author::parse(&without(&schema, &object, field));
            if required.contains(&field.as_str()) {
                let told = read.expect_err(field).to_string();
                let missing = format!(": missing field `{field}` (line");
                assert!(told.contains(&missing), "{object}: {told}");
            } else {
                assert_is_of_the_shape(read);
            }
        }
    }
}
