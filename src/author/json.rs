//! JSON as a tree that knows where each value stands in the text.

use serde_json::value::RawValue;

use super::place::{item, key};
use crate::document::Entries;

/// How deep values are read. No document is as deep; what lies deeper is of another shape anyway.
const DEPTH: usize = 16;

/// A value and where it begins, in bytes.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub at: usize,
    pub kind: Kind<'t>,
}

#[derive(Debug)]
pub(super) enum Kind<'t> {
    Null,
    Bool(bool),
    Number(&'t str),
    Text(String),
    List(Vec<Node<'t>>),
    /// Keys are texts, too; each may stand here more than once.
    Object(Vec<(Node<'t>, Node<'t>)>),
    /// Something deeper than any document.
    Deep,
}

impl Node<'_> {
    /// Gives a text as it reads; nothing of anything else.
    pub fn text(&self) -> &str {
        match &self.kind {
            Kind::Text(text) => text,
            _ => "",
        }
    }

    /// Finds the value of a field.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Kind::Object(entries) = &self.kind else {
            return None;
        };
        let entry = entries.iter().find(|(key, _)| key.text() == name);
        entry.map(|(_, value)| value)
    }

    /// Finds where a path leads, such as `sections[0].title`; where it leads nowhere, the last value on the way.
    pub fn place_of(&self, path: &str) -> usize {
        match &self.kind {
            Kind::Object(entries) => {
                let path = path.strip_prefix('.').unwrap_or(path);
                let fits = |name: &str| {
                    let rest = path.strip_prefix(name)?;
                    (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
                };
                // A key may hold dots of its own, so the longest one is meant.
                let found = entries
                    .iter()
                    .filter_map(|(key, value)| Some((fits(key.text())?, value)));
                let nearest = found.min_by_key(|(rest, _)| rest.len());
                nearest.map_or(self.at, |(rest, value)| value.place_of(rest))
            }
            Kind::List(items) => {
                let number = path.strip_prefix('[').and_then(|rest| rest.split_once(']'));
                let found = number.and_then(|(number, rest)| {
                    let number: usize = number.parse().ok()?;
                    Some((items.get(number)?, rest))
                });
                found.map_or(self.at, |(item, rest)| item.place_of(rest))
            }
            _ => self.at,
        }
    }
}

/// Where a text stops to be JSON, and why.
pub(super) struct Slip {
    pub path: String,
    pub at: usize,
    pub message: String,
}

/// Reads a text.
pub(super) fn read(text: &str) -> Result<Node<'_>, Slip> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| slip(text, text, &error))?;
    node(text, raw.get(), 0)
}

fn node<'t>(text: &'t str, raw: &'t str, depth: usize) -> Result<Node<'t>, Slip> {
    let slip = |error: serde_json::Error| slip(text, raw, &error);
    let kind = match raw.as_bytes().first() {
        _ if depth > DEPTH => Kind::Deep,
        Some(b'"') => Kind::Text(serde_json::from_str(raw).map_err(slip)?),
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(slip)?;
            let items = items.iter();
            let items = items.map(|value| node(text, value.get(), depth + 1));
            Kind::List(items.collect::<Result<_, _>>()?)
        }
        Some(b'{') => {
            let entries: Entries<&RawValue, &RawValue> = serde_json::from_str(raw).map_err(slip)?;
            let entries = entries.0.iter().map(|(name, value)| {
                let name = node(text, name.get(), depth + 1)?;
                Ok((name, node(text, value.get(), depth + 1)?))
            });
            Kind::Object(entries.collect::<Result<_, _>>()?)
        }
        Some(b't' | b'f') => Kind::Bool(raw == "true"),
        Some(b'n') => Kind::Null,
        _ => Kind::Number(raw),
    };
    let at = raw.as_ptr().addr() - text.as_ptr().addr();
    Ok(Node { at, kind })
}

fn slip(text: &str, part: &str, error: &serde_json::Error) -> Slip {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    let place = format!(" at line {line} column {column}");
    let before = part.split_inclusive('\n').take(line.saturating_sub(1));
    let line_at: usize = before.map(str::len).sum();
    let begins = part.as_ptr().addr() - text.as_ptr().addr();
    let at = (begins + line_at + column.saturating_sub(1)).min(text.len());
    Slip {
        path: path_to(text, at),
        at,
        message: told.trim_end_matches(&place).to_owned(),
    }
}

/// Finds the path to a place in a text, which is JSON up to there. What lies deeper than any document is left out.
fn path_to(text: &str, at: usize) -> String {
    let mut steps: Vec<Step<'_>> = Vec::new();
    let mut rest = text.get(..at).unwrap_or(text);
    while let Some(found) = rest.find(['"', '{', '[', '}', ']', ',']) {
        let (mark, after) = rest.split_at(found).1.split_at(1);
        rest = after;
        match (mark, steps.last_mut()) {
            ("{", _) => steps.push(Step::Key(None)),
            ("[", _) => steps.push(Step::Item(0)),
            (",", Some(Step::Item(number))) => *number += 1,
            (",", Some(Step::Key(name))) => *name = None,
            ("}" | "]", _) => drop(steps.pop()),
            ("\"", last) => {
                let (inside, after) = rest.split_at(end_of_string(rest));
                rest = after.get(1..).unwrap_or_default();
                if let Some(Step::Key(name @ None)) = last {
                    *name = Some(inside);
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for step in steps.iter().take(DEPTH) {
        path = match step {
            Step::Key(Some(name)) => key(&path, name),
            Step::Key(None) => path,
            Step::Item(number) => item(&path, *number),
        };
    }
    path
}

/// A step down on the way to a place.
enum Step<'t> {
    /// Below a field; none where its name is still to come.
    Key(Option<&'t str>),
    Item(usize),
}

fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}
