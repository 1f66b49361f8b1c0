//! JSON objects that keep the order of their entries.
//!
//! The order matters: countries are listed as their author wrote them, and errors come in the order of the text. A map
//! of the standard library has either no order or its own, and links more code into the module.

#[cfg(feature = "schema")]
use std::borrow::Cow;
use std::{fmt, marker::PhantomData};

#[cfg(feature = "author")]
use deserr::{DeserializeError, Deserr, IntoValue, Map, Value, ValuePointerRef};
#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

#[cfg(feature = "author")]
use super::field_decoder::{keep, map};

/// A JSON object whose entries keep the order in which they were written.
///
/// Whether a key is there twice is not checked here: [`author::parse`](crate::author::parse) refuses such a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<K, V>(pub Vec<(K, V)>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Entries<K, V> {
    /// Returns the value of the first entry with this key; `None` where there is none.
    ///
    /// ```
    /// use worth_it_quiz::model::entries::Entries;
    ///
    /// let entries = Entries(vec![("IE".to_owned(), "Ireland"), ("IT".to_owned(), "Italy")]);
    /// assert_eq!(entries.get("IT"), Some(&"Italy"));
    /// assert_eq!(entries.get("DE"), None);
    /// ```
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: PartialEq<Q>,
    {
        self.0.iter().find(|(k, _)| k == key).map(|(_, v)| v)
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

/// Collects the entries of an object, in order.
struct EntriesVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> de::Visitor<'de> for EntriesVisitor<K, V> {
    type Value = Entries<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

/// A key is read like a text in the place of its value.
#[cfg(feature = "author")]
impl<K: Deserr<E>, V: Deserr<E>, E: DeserializeError> Deserr<E> for Entries<K, V> {
    fn deserialize_from_value<T: IntoValue>(
        value: Value<T>,
        location: ValuePointerRef<'_>,
    ) -> Result<Self, E> {
        let map = map(value, location)?;
        let (mut entries, mut errors) = (Vec::new(), None);
        for (name, value) in map.into_iter() {
            let place = location.push_key(&name);
            let key = K::deserialize_from_value(Value::<T>::String(name.clone()), place);
            let value = V::deserialize_from_value(value.into_value(), place);
            let key = keep(key, &mut errors, place)?;
            let value = keep(value, &mut errors, place)?;
            entries.extend(key.zip(value));
        }
        errors.map_or(Ok(Self(entries)), Err)
    }
}

/// Deserialises a field that may be left out; `null` counts as left out.
///
/// # Errors
///
/// Those of the field's own type.
pub(super) fn or_nothing<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

#[cfg(feature = "schema")]
impl<K: JsonSchema, V: JsonSchema> JsonSchema for Entries<K, V> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}By{}", V::schema_name(), K::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<K>(),
            "additionalProperties": generator.subschema_for::<V>(),
        })
    }
}
