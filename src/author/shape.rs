//! Reads a tree into our types and notes all that is of another shape, where serde would stop at the first.
//!
//! Whatever is missing or wrong is noted, and a value of no meaning stands in for it. So a document that was read with
//! any note is of no use but for its notes.

use std::{cell::RefCell, collections::BTreeSet, slice};

use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::{Error, U32Deserializer},
    },
};

use super::{
    json::{Kind, Node},
    place::{item, key},
};

/// How far a word may be from a known one to be taken for a slip of the pen, in edits.
const SLIP: usize = 2;
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

/// Reads a value, and what is wrong with its shape.
pub(super) fn read<'n, T: Deserialize<'n>>(node: &'n Node<'_>) -> (Option<T>, Vec<Note>) {
    let notes = RefCell::default();
    let value = T::deserialize(Value {
        sight: Sight::Node(node),
        path: "",
        notes: &notes,
    });
    (value.ok(), notes.into_inner())
}

/// What stands where a value is read.
#[derive(Clone, Copy)]
enum Sight<'n> {
    Node(&'n Node<'n>),
    /// A field that its object, which begins here, doesn't have.
    Missing(&'static str, usize),
    /// A value of no meaning, below something that was noted.
    Blank,
}

#[derive(Clone, Copy)]
struct Value<'v, 'n> {
    sight: Sight<'n>,
    path: &'v str,
    notes: &'v RefCell<Vec<Note>>,
}

impl<'v, 'n> Value<'v, 'n> {
    fn note(&self, at: usize, message: impl FnOnce() -> String) {
        self.note_at(self.path, at, message);
    }

    fn note_at(&self, path: &str, at: usize, message: impl FnOnce() -> String) {
        let mut notes = self.notes.borrow_mut();
        if notes.len() < MOST {
            notes.push(Note {
                path: path.to_owned(),
                at,
                message: message(),
            });
        }
    }

    /// Gives what is there, where it can be of use; or else notes what is wrong.
    fn found<T>(&self, expected: &str, fits: impl FnOnce(&'n Kind<'n>) -> Option<T>) -> Option<T> {
        match self.sight {
            Sight::Node(node) => {
                let found = fits(&node.kind);
                if found.is_none() {
                    self.note(node.at, || {
                        format!("invalid type: {}, expected {expected}", name(&node.kind))
                    });
                }
                found
            }
            Sight::Missing(name, at) => {
                self.note(at, || format!("missing field `{name}`"));
                None
            }
            Sight::Blank => None,
        }
    }

    fn text(&self) -> Option<&'n str> {
        self.found("a string", |kind| match kind {
            Kind::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    fn entries(&self) -> Option<&'n [(Node<'n>, Node<'n>)]> {
        let entries = self.found("an object", |kind| match kind {
            Kind::Object(entries) => Some(entries.as_slice()),
            _ => None,
        })?;
        let mut seen = BTreeSet::new();
        for (name, _) in entries {
            if !seen.insert(name.text()) {
                self.note_at(&key(self.path, name.text()), name.at, || {
                    format!("\"{}\" stands here twice; keep one", name.text())
                });
            }
        }
        Some(entries)
    }

    // From here on, all that does not depend on the type that is read stands apart, so that it is compiled once.

    /// Finds the fields of one of our types, and notes those that it doesn't have.
    #[inline(never)]
    fn known(self, fields: &'static [&'static str]) -> Known<'v, 'n> {
        let entries = self.entries();
        for (name, _) in entries.unwrap_or_default() {
            if !fields.contains(&name.text()) {
                self.note_at(&key(self.path, name.text()), name.at, || {
                    unknown("field", name.text(), fields)
                });
            }
        }
        Known {
            all: self,
            entries,
            fields,
            number: 0,
        }
    }

    /// Finds the number of a word; the first one's in the place of an unknown word.
    #[inline(never)]
    fn word(self, known: &'static [&'static str]) -> u32 {
        let text = self.text();
        let place = known.iter().position(|word| Some(*word) == text);
        if let (Sight::Node(node), Some(text), None) = (self.sight, text, place) {
            self.note(node.at, || unknown("word", text, known));
        }
        place
            .and_then(|place| u32::try_from(place).ok())
            .unwrap_or_default()
    }

    #[inline(never)]
    fn items(self) -> Items<'v, 'n> {
        let items = self.found("a list", |kind| match kind {
            Kind::List(items) => Some(items.as_slice()),
            _ => None,
        });
        Items {
            all: self,
            number: 0,
            rest: items.unwrap_or_default().iter(),
        }
    }
}

/// Says what there is in the place of something else.
fn name(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => format!("boolean `{value}`"),
        Kind::Number(digits) => format!("number `{}`", short(digits)),
        Kind::Text(text) => format!("string \"{}\"", short(text)),
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
fn unknown(what: &str, word: &str, known: &'static [&'static str]) -> String {
    let begins = format!("unknown {what} `{}`", short(word));
    let near = known
        .iter()
        .filter(|other| other.len().abs_diff(word.len()) <= SLIP)
        .map(|other| (strsim::osa_distance(word, other), *other))
        .min()
        .filter(|&(edits, _)| edits <= SLIP);
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

impl<'de, 'n: 'de> Deserializer<'de> for Value<'_, 'n> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a type that no document has"))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text().unwrap_or_default())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.sight {
            Sight::Node(node) if !matches!(node.kind, Kind::Null) => visitor.visit_some(self),
            _ => visitor.visit_none(),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(self.items())
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Fields {
            all: self,
            entries: self.entries().unwrap_or_default().iter(),
            value: None,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(self.known(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word: U32Deserializer<Error> = self.word(variants).into_deserializer();
        visitor.visit_enum(word)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct identifier ignored_any
    }
}

/// The items of a list.
struct Items<'v, 'n> {
    all: Value<'v, 'n>,
    number: usize,
    rest: slice::Iter<'n, Node<'n>>,
}

impl<'de, 'n: 'de> SeqAccess<'de> for Items<'_, 'n> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(node) = self.rest.next() else {
            return Ok(None);
        };
        let path = item(self.all.path, self.number);
        self.number += 1;
        let sight = Sight::Node(node);
        let value = Value {
            sight,
            path: &path,
            ..self.all
        };
        seed.deserialize(value).map(Some)
    }
}

/// The entries of an object with keys of an author's own.
struct Fields<'v, 'n> {
    all: Value<'v, 'n>,
    entries: slice::Iter<'n, (Node<'n>, Node<'n>)>,
    value: Option<(String, &'n Node<'n>)>,
}

impl<'de, 'n: 'de> MapAccess<'de> for Fields<'_, 'n> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.entries.next() else {
            return Ok(None);
        };
        let path = key(self.all.path, name.text());
        let sight = Sight::Node(name);
        let read = seed.deserialize(Value {
            sight,
            path: &path,
            ..self.all
        });
        self.value = Some((path, value));
        read.map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let (path, sight) = match self.value.take() {
            Some((path, node)) => (path, Sight::Node(node)),
            None => (String::new(), Sight::Blank),
        };
        let value = Value {
            sight,
            path: &path,
            ..self.all
        };
        seed.deserialize(value)
    }
}

/// The fields of one of our types, each of them whether it is there or not. They go by their numbers.
struct Known<'v, 'n> {
    all: Value<'v, 'n>,
    entries: Option<&'n [(Node<'n>, Node<'n>)]>,
    fields: &'static [&'static str],
    /// How many were given.
    number: u32,
}

impl<'n> Known<'_, 'n> {
    /// Finds the field that was given last, and its path.
    #[inline(never)]
    fn last(&self) -> (Sight<'n>, String) {
        let place = usize::try_from(self.number).unwrap_or_default();
        let name = self.fields.get(place.saturating_sub(1));
        let name = name.copied().unwrap_or_default();
        let path = key(self.all.path, name);
        let found = |entries: &'n [(Node<'n>, Node<'n>)]| {
            entries.iter().find(|(other, _)| other.text() == name)
        };
        match (self.entries.map(found), self.all.sight) {
            (Some(Some((_, node))), _) => (Sight::Node(node), path),
            (Some(None), Sight::Node(object)) => {
                (Sight::Missing(name, object.at), self.all.path.to_owned())
            }
            _ => (Sight::Blank, path),
        }
    }
}

impl<'de, 'n: 'de> MapAccess<'de> for Known<'_, 'n> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if usize::try_from(self.number) == Ok(self.fields.len()) {
            return Ok(None);
        }
        let number: U32Deserializer<Error> = self.number.into_deserializer();
        self.number += 1;
        seed.deserialize(number).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let (sight, path) = self.last();
        let value = Value {
            sight,
            path: &path,
            ..self.all
        };
        seed.deserialize(value)
    }
}
