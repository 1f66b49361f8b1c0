//! JSON as a tree that knows where each value stands in the text.

use std::{cell::RefCell, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};
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
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        let path = path_to_slip(text, &error);
        slip(text, text, path, &error)
    })?;
    node(text, raw.get(), "", 0)
}

fn node<'t>(text: &'t str, raw: &'t str, path: &str, depth: usize) -> Result<Node<'t>, Slip> {
    let slip = |error: serde_json::Error| slip(text, raw, path.to_owned(), &error);
    let kind = match raw.as_bytes().first() {
        _ if depth > DEPTH => Kind::Deep,
        Some(b'"') => Kind::Text(serde_json::from_str(raw).map_err(slip)?),
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(slip)?;
            let items = items
                .iter()
                .enumerate()
                .map(|(number, value)| node(text, value.get(), &item(path, number), depth + 1));
            Kind::List(items.collect::<Result<_, _>>()?)
        }
        Some(b'{') => {
            let entries: Entries<&RawValue, &RawValue> = serde_json::from_str(raw).map_err(slip)?;
            let entries = entries.0.iter().map(|(name, value)| {
                let name = node(text, name.get(), path, depth + 1)?;
                let path = key(path, name.text());
                Ok((name, node(text, value.get(), &path, depth + 1)?))
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

fn slip(text: &str, part: &str, path: String, error: &serde_json::Error) -> Slip {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    let place = format!(" at line {line} column {column}");
    let before = part.split_inclusive('\n').take(line.saturating_sub(1));
    let line_at: usize = before.map(str::len).sum();
    let begins = part.as_ptr().addr() - text.as_ptr().addr();
    let at = begins + line_at + column.saturating_sub(1);
    Slip {
        path,
        at: at.min(text.len()),
        message: told.trim_end_matches(&place).to_owned(),
    }
}

/// Walks to the place where a text stops to be JSON. Where another thing comes in the way, such as depth, there is no
/// path.
fn path_to_slip(text: &str, slip: &serde_json::Error) -> String {
    let path = RefCell::default();
    let mut json = serde_json::Deserializer::from_str(text);
    match Walk(&path).deserialize(&mut json) {
        Err(error) if (error.line(), error.column()) == (slip.line(), slip.column()) => {
            path.into_inner()
        }
        _ => String::new(),
    }
}

/// Passes over a value, and notes the path on the way.
#[derive(Clone, Copy)]
struct Walk<'p>(&'p RefCell<String>);

impl Walk<'_> {
    /// Goes a step down; where that fails, the path stays.
    fn step<T, E>(self, to: String, go: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let from = self.0.replace(to);
        let gone = go()?;
        self.0.replace(from);
        Ok(gone)
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let from = self.0.borrow().clone();
        let mut number = 0;
        while let Some(()) = self.step(item(&from, number), || items.next_element_seed(self))? {
            number += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let from = self.0.borrow().clone();
        while let Some(name) = entries.next_key::<String>()? {
            self.step(key(&from, &name), || entries.next_value_seed(self))?;
        }
        Ok(())
    }
}
