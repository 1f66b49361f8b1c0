//! Reads a tree into a body and notes all that is of another shape, where serde would stop at
//! the first.
//!
//! A body that was read with any note is of no use but for its notes.

use std::collections::BTreeSet;

use super::{
    json::{Kind, Node},
    place::{item, key},
};
use crate::{
    pack::{Body, Packed},
    shape::{Field, Shape},
};

/// How far a word may be from a known one to be taken for a slip of the pen, in edits. Among short words, two edits
/// lead anywhere.
const fn slip(word: &str) -> usize {
    if word.len() < 6 { 1 } else { 2 }
}

/// The most notes that are taken.
pub(super) const MOST: usize = 100;
/// How many known words are listed where none is near.
const LISTED: usize = 12;
/// How much of a text is quoted, in characters.
const QUOTED: usize = 40;

/// Something of another shape.
pub(super) struct Note {
    pub path: String,
    pub at: usize,
    pub message: String,
}

/// Reads a value of a type, and what is wrong with its shape.
pub(super) fn read<T: Packed>(node: &Node<'_>) -> (Body, Vec<Note>) {
    let mut reader = Reader::default();
    reader.value(node, "", &T::SHAPE);
    (reader.body, reader.notes)
}

#[derive(Default)]
struct Reader {
    body: Body,
    notes: Vec<Note>,
}

impl Reader {
    fn value(&mut self, node: &Node<'_>, path: &str, shape: &Shape) {
        match shape {
            Shape::Text => self.text(node, path),
            Shape::Word { words } => self.word(node, path, words()),
            Shape::List { items } => self.list(node, path, items),
            Shape::Maybe { value } => {
                let is_there = !matches!(node.kind, Kind::Null);
                self.body.number(usize::from(is_there));
                if is_there {
                    self.value(node, path, value);
                }
            }
            Shape::Entries { keys, values } => self.entries(node, path, keys, values),
            Shape::Object { names, fields } => self.object(node, path, names(), fields),
        }
    }

    fn text(&mut self, node: &Node<'_>, path: &str) {
        match &node.kind {
            Kind::Text(text) => self.body.text(text),
            _ => self.other(node, path, "a text in quotes"),
        }
    }

    fn word(&mut self, node: &Node<'_>, path: &str, words: &[&str]) {
        let Kind::Text(text) = &node.kind else {
            return self.other(node, path, "a text in quotes");
        };
        match words.iter().position(|word| word == text) {
            Some(place) => self.body.number(place),
            None => self.note(path, node.at, || unknown("word", text, words)),
        }
    }

    fn list(&mut self, node: &Node<'_>, path: &str, shape: &Shape) {
        let Kind::List(items) = &node.kind else {
            return self.other(node, path, "a list in [ ]");
        };
        self.body.number(items.len());
        for (number, node) in items.iter().enumerate() {
            self.value(node, &item(path, number), shape);
        }
    }

    fn entries(&mut self, node: &Node<'_>, path: &str, keys: &Shape, values: &Shape) {
        let Some(entries) = self.each_once(node, path) else {
            return;
        };
        self.body.number(entries.len());
        for (name, value) in entries {
            let path = key(path, name.text());
            self.value(name, &path, keys);
            self.value(value, &path, values);
        }
    }

    fn object(&mut self, node: &Node<'_>, path: &str, names: &[&str], fields: &[Field]) {
        let Some(entries) = self.each_once(node, path) else {
            return;
        };
        for (name, _) in entries {
            if !names.contains(&name.text()) {
                let path = key(path, name.text());
                self.note(&path, name.at, || unknown("field", name.text(), names));
            }
        }
        for (name, field) in names.iter().zip(fields) {
            self.field(node, path, name, field);
        }
    }

    fn field(&mut self, object: &Node<'_>, path: &str, name: &str, field: &Field) {
        let place = key(path, name);
        match object.field(name) {
            Some(value) if field.stays_behind => {
                let body = std::mem::take(&mut self.body);
                self.value(value, &place, field.shape);
                self.body = body;
            }
            None
            | Some(Node {
                kind: Kind::Null, ..
            }) if field.can_lack => {
                if !field.stays_behind {
                    self.body.number(0);
                }
            }
            Some(value) => self.value(value, &place, field.shape),
            None => self.note(path, object.at, || format!("missing field `{name}`")),
        }
    }

    /// Gives the entries of an object, and notes those that stand there more than once.
    fn each_once<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        path: &str,
    ) -> Option<&'n [(Node<'t>, Node<'t>)]> {
        let Kind::Object(entries) = &node.kind else {
            self.other(node, path, "an object in { }");
            return None;
        };
        let mut seen = BTreeSet::new();
        for (name, _) in entries {
            if !seen.insert(name.text()) {
                self.note(&key(path, name.text()), name.at, || {
                    format!("\"{}\" stands here twice; keep one", name.text())
                });
            }
        }
        Some(entries)
    }

    fn other(&mut self, node: &Node<'_>, path: &str, expected: &str) {
        self.note(path, node.at, || {
            format!("expected {expected}, and this is {}", name(&node.kind))
        });
    }

    fn note(&mut self, path: &str, at: usize, message: impl FnOnce() -> String) {
        if self.notes.len() < MOST {
            self.notes.push(Note {
                path: path.to_owned(),
                at,
                message: message(),
            });
        }
    }
}

/// Says what there is in the place of something else.
fn name(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => format!("`{value}`"),
        Kind::Number(digits) => format!("the number `{}`", short(digits)),
        Kind::Text(text) => format!("the text \"{}\"", short(text)),
        Kind::List(_) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
        Kind::Deep => "something deeper than any document".to_owned(),
    }
}

/// Cuts a long text.
fn short(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// Says that a word is unknown, and which one may have been meant.
fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let begins = format!("unknown {what} `{}`", short(word));
    let near = known
        .iter()
        .filter(|other| other.len().abs_diff(word.len()) <= slip(word))
        .map(|other| (strsim::osa_distance(word, other), *other))
        .min()
        .filter(|&(edits, _)| edits <= slip(word));
    let listed = || {
        let words: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
        words.join(", ")
    };
    match near {
        Some((_, word)) => format!("{begins}; did you mean `{word}`?"),
        None if known.len() <= LISTED => format!("{begins}, expected one of {}", listed()),
        None => begins,
    }
}
