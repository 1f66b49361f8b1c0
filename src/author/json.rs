//! JSON as a tree that knows where each value stands in the text.

use serde::de::IgnoredAny;

use self::{split::Split, words::plain};
use super::place::{item, key};

mod split;
mod words;

/// How deep values are read. No document is as deep; what lies deeper is of another shape anyway.
const DEPTH: usize = 16;

/// How long an escape such as `\ud800` is, in bytes.
const ESCAPE: usize = 6;

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
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| slip(text, &error))?;
    // From here on it is known to be JSON, and only has to be split.
    Split::of(text).value(0).map_err(|lone| {
        let end = (lone.at + ESCAPE).min(text.len());
        let escape = text.get(lone.at..end).unwrap_or_default();
        Slip {
            path: path_to(text, end),
            at: lone.at,
            message: format!("`{escape}` is half a character; write the character itself"),
        }
    })
}

fn slip(text: &str, error: &serde_json::Error) -> Slip {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    let place = format!(" at line {line} column {column}");
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let line_at: usize = before.map(str::len).sum();
    let at = (line_at + column.saturating_sub(1)).min(text.len());
    Slip {
        path: path_to(text, at),
        at,
        message: plain(told.strip_suffix(&place).unwrap_or(&told), text, at),
    }
}

/// Finds the path to a place in a text, which is JSON up to there. What lies deeper than any document is left out.
fn path_to(text: &str, at: usize) -> String {
    let mut steps: Vec<Step<'_>> = Vec::new();
    let before = text.get(..at).unwrap_or(text);
    let mut here = 0;
    while let Some(mark) = before.as_bytes().get(here) {
        here += 1;
        match (mark, steps.last_mut()) {
            (b'{', _) => steps.push(Step::Key(None)),
            (b'[', _) => steps.push(Step::Item(0)),
            (b',', Some(Step::Item(number))) => *number += 1,
            (b',', Some(Step::Key(name))) => *name = None,
            (b'}' | b']', _) => drop(steps.pop()),
            (b'"', last) => {
                let inside = string_from(before, here);
                here += inside.len() + 1;
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

/// Gives a string as it is written, from behind its first quote to its last one or the end.
fn string_from(text: &str, begin: usize) -> &str {
    let rest = text.get(begin..).unwrap_or_default();
    let mut escaped = false;
    let end = rest.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}
