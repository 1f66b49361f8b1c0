//! What documents are made of, as data, for those who read them as JSON.
//!
//! A reader that serde derives for each type took a third of the author's module. One that goes by these takes a
//! small part of that, and the names are still serde's own.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

use crate::pack::Packed;

/// The names of a type's fields or values, as serde knows them, in the order in which they are declared.
pub(crate) type Names = fn() -> &'static [&'static str];

/// What a value is made of.
pub(crate) enum Shape {
    Text,
    /// One of some words.
    Word {
        words: Names,
    },
    List {
        items: &'static Shape,
    },
    Maybe {
        value: &'static Shape,
    },
    /// An object with keys of an author's own.
    Entries {
        keys: &'static Shape,
        values: &'static Shape,
    },
    Object {
        names: Names,
        fields: &'static [Field],
    },
}

/// One field of an object.
pub(crate) struct Field {
    pub shape: &'static Shape,
    /// Whether an author can leave it out.
    pub can_lack: bool,
    /// Whether it has no part in the body.
    pub stays_behind: bool,
}

impl Field {
    /// Finds the shape of a field by the way to it, so that no type is named twice.
    pub const fn of<S, T: Packed>(_: fn(&S) -> &T) -> Self {
        Self {
            shape: const { &T::SHAPE },
            can_lack: matches!(T::SHAPE, Shape::Maybe { .. }),
            stays_behind: false,
        }
    }

    /// The same, where a list or entries may be left out for nothing.
    pub const fn or_empty(self) -> Self {
        Self {
            can_lack: true,
            ..self
        }
    }

    pub const fn left_behind(self) -> Self {
        Self {
            stays_behind: true,
            ..self
        }
    }
}

/// Asks serde for the names of a type's fields or values.
pub(crate) fn names<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    T::deserialize(Asking).map_or_else(|told| told.0, |_| &[])
}

/// Is told the names, and reads nothing.
struct Asking;

/// The answer, in the only way out that a type leaves.
#[derive(Debug)]
struct Told(&'static [&'static str]);

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names")
    }
}

impl std::error::Error for Told {}

impl de::Error for Told {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }
}

impl<'de> Deserializer<'de> for Asking {
    type Error = Told;

    fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, Told> {
        Err(Told(&[]))
    }

    fn deserialize_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Told> {
        Err(Told(fields))
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        values: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Told> {
        Err(Told(values))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}
