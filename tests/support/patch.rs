//! The English document with an edit, and what is then wrong with it.

use serde_json::{Value, json};
use worth_it_quiz::author::{self, diagnostic::Violation};

/// A document to be edited, as JSON.
pub struct Patch(pub Value);

impl Patch {
    /// Begins with the English document.
    pub fn new() -> Self {
        Self(serde_json::from_str(super::ENGLISH).expect("JSON"))
    }

    /// Edits the English document.
    pub fn with(edit: impl FnOnce(&mut Self)) -> Self {
        let mut patch = Self::new();
        edit(&mut patch);
        patch
    }

    /// Finds a value by its JSON pointer.
    pub fn at(&mut self, pointer: &str) -> &mut Value {
        let found = self.0.pointer_mut(pointer);
        found.unwrap_or_else(|| panic!("nothing at {pointer}"))
    }

    /// Puts a value in a place that is there.
    pub fn set(&mut self, pointer: &str, value: Value) {
        *self.at(pointer) = value;
    }

    /// Puts a field into an object.
    pub fn put(&mut self, pointer: &str, key: &str, value: Value) {
        self.at(pointer)[key] = value;
    }

    /// Takes a field out of an object.
    pub fn take(&mut self, pointer: &str, key: &str) -> Value {
        let object = self.at(pointer).as_object_mut();
        let taken = object.and_then(|object| object.remove(key));
        taken.unwrap_or_else(|| panic!("no {key} at {pointer}"))
    }

    /// Finds the items of a list.
    pub fn list(&mut self, pointer: &str) -> &mut Vec<Value> {
        self.at(pointer).as_array_mut().expect("a list")
    }

    /// Finds a question by its id.
    pub fn question(&mut self, id: &str) -> &mut Value {
        let sections = self.list("/sections").iter_mut();
        let mut questions =
            sections.flat_map(|section| section["questions"].as_array_mut().expect("a list"));
        let found = questions.find(|question| question["id"] == id);
        found.unwrap_or_else(|| panic!("no question {id}"))
    }

    /// Takes questions out, with their words in the result.
    pub fn drop_questions(&mut self, ids: &[&str]) {
        for section in self.list("/sections") {
            let questions = section["questions"].as_array_mut().expect("a list");
            questions.retain(|question| !ids.iter().any(|id| question["id"] == *id));
        }
        for id in ids {
            self.take("/results/topics", id);
        }
    }

    /// Adds a help line, with one of its fields set.
    pub fn help_line(&mut self, field: &str, value: Value) {
        let contact = json!({"kind": "call", "display": "01 234", "dial": "01234"});
        let mut line =
            json!({"name": "Ours", "serves": "anyone", "source": "", "contacts": [contact]});
        line[field] = value;
        self.put("", "helpLines", json!([line]));
    }

    /// Gives a question an id of its own, so that its choices may be others, and these signals; *rather not say*
    /// comes last.
    pub fn own(&mut self, id: &str, signals: &[&str]) {
        let topic = self.take("/results/topics", id);
        self.put("/results/topics", "own", topic);
        let question = self.question(id);
        question["id"] = json!("own");
        let choice = |(number, signal): (usize, &&str)| json!({"id": format!("c{number}"), "text": "So", "signal": signal});
        let choices = signals.iter().enumerate().map(choice);
        let skip = json!({"id": "skip", "text": "Rather not say", "signal": "unknown"});
        question["choices"] = choices.chain([skip]).collect();
    }

    /// Reads the document; the violations, where it has any.
    pub fn violations(&self) -> Vec<Violation> {
        match author::parse(&self.0.to_string()) {
            Ok(_) => Vec::new(),
            Err(report) if report.violations.is_empty() => panic!("{report}"),
            Err(report) => report.violations,
        }
    }

    /// Reads the document; each violation in words.
    pub fn told(&self) -> Vec<String> {
        self.violations().iter().map(ToString::to_string).collect()
    }

    /// Reads a document that is not of the right shape.
    pub fn shape(&self) -> String {
        match author::parse(&self.0.to_string()) {
            Err(report) if report.violations.is_empty() => report.to_string(),
            other => panic!("expected another shape than {other:?}"),
        }
    }
}
