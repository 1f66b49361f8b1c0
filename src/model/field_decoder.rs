//! Decodes objects as what `deserr` derives does, for types that it can't derive.

use std::ops::ControlFlow;

use deserr::{
    DeserializeError, ErrorKind, IntoValue, Map, Value, ValueKind, ValuePointerRef, take_cf_content,
};

/// The entries of an object.
///
/// # Errors
///
/// That the value is no object.
pub fn map<V: IntoValue, E: DeserializeError>(
    value: Value<V>,
    location: ValuePointerRef<'_>,
) -> Result<V::Map, E> {
    let Value::Map(map) = value else {
        let other = ErrorKind::IncorrectValueKind {
            actual: value,
            accepted: &[ValueKind::Map],
        };
        return Err(take_cf_content(E::error(None, other, location)));
    };
    Ok(map)
}

/// The names of an object's fields.
#[derive(Clone, Copy)]
pub struct Names {
    /// Those that have to be there.
    pub needed: &'static [&'static str],
    /// Those that may be left out.
    pub optional: &'static [&'static str],
}

/// A name that an object may have, by its index among others.
pub enum Name {
    /// Among those that have to be there.
    Needed(usize),
    /// Among those that may be left out.
    Optional(usize),
}

impl Names {
    fn find(self, name: &str) -> Option<Name> {
        let index = |names: &[&str]| names.iter().position(|known| *known == name);
        let needed = index(self.needed).map(Name::Needed);
        needed.or_else(|| index(self.optional).map(Name::Optional))
    }
}

/// Decodes an object with these fields. `take` is called for each with its name, its value and location, and the errors
/// so far.
///
/// # Errors
///
/// That the value is no object, the fields that are unknown or missing, and what `take` adds.
pub fn decode_fields<V: IntoValue, E: DeserializeError>(
    value: Value<V>,
    location: ValuePointerRef<'_>,
    names: Names,
    mut take: impl FnMut(Name, Value<V>, ValuePointerRef<'_>, &mut Option<E>) -> Result<(), E>,
) -> Result<(), E> {
    let (mut missing, mut errors) = (names.needed.to_vec(), None);
    for (name, value) in map::<V, E>(value, location)?.into_iter() {
        missing.retain(|missing| *missing != name);
        if let Some(known) = names.find(&name) {
            let location = location.push_key(&name);
            take(known, value.into_value(), location, &mut errors)?;
        } else {
            let accepted = &[names.needed, names.optional].concat();
            let key = name.as_str();
            let unknown = ErrorKind::UnknownKey { key, accepted };
            add::<V, E>(unknown, &mut errors, location)?;
        }
    }
    for field in missing {
        add::<V, E>(ErrorKind::MissingField { field }, &mut errors, location)?;
    }
    errors.map_or(Ok(()), Err)
}

/// Keeps a value, or else adds its errors to those so far; these come back where they are enough.
pub fn keep<T, E: DeserializeError>(
    read: Result<T, E>,
    errors: &mut Option<E>,
    location: ValuePointerRef<'_>,
) -> Result<Option<T>, E> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            continued(E::merge(errors.take(), error, location), errors)?;
            Ok(None)
        }
    }
}

/// Adds an error to those so far; these come back where they are enough.
fn add<V: IntoValue, E: DeserializeError>(
    error: ErrorKind<'_, V>,
    errors: &mut Option<E>,
    location: ValuePointerRef<'_>,
) -> Result<(), E> {
    continued(E::error(errors.take(), error, location), errors)
}

fn continued<E>(flow: ControlFlow<E, E>, errors: &mut Option<E>) -> Result<(), E> {
    match flow {
        ControlFlow::Continue(all) => {
            *errors = Some(all);
            Ok(())
        }
        ControlFlow::Break(all) => Err(all),
    }
}
