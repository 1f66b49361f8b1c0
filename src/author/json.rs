//! JSON as a tree of values that know where they stand in the text.
//!
//! `nojson` takes JSON as RFC 8259 has it and nothing else: no comments, no trailing commas, no half characters, and no
//! more than 128 values inside each other, so that no text overflows the stack.

use std::{borrow::Cow, vec};

use deserr::{IntoValue, Map, Value, ValueKind};
use nojson::{JsonParseError, RawJson, RawJsonValue};

use super::{
    names::Names,
    path::{Path, Segment},
};

pub(super) use nojson::JsonValueKind as Kind;

/// A text that was read.
pub(super) struct Tree<'t>(RawJson<'t>);

impl<'t> Tree<'t> {
    /// Reads a text.
    pub fn read(text: &'t str) -> Result<Self, JsonParseError> {
        RawJson::parse(text).map(Self)
    }

    /// Returns the outermost value.
    pub fn root(&self) -> Node<'_> {
        Node(self.0.value())
    }
}

/// A value in a text.
#[derive(Clone, Copy)]
pub(super) struct Node<'t>(RawJsonValue<'t, 't>);

/// A field of an object.
pub(super) struct Field<'t> {
    pub name: Cow<'t, str>,
    /// Where the name begins, in bytes.
    pub offset: usize,
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    pub fn kind(self) -> Kind {
        self.0.kind()
    }

    /// Returns where the value begins, in bytes.
    pub fn offset(self) -> usize {
        self.0.position()
    }

    /// Returns the value as it is written.
    pub fn raw(self) -> &'t str {
        self.0.as_raw_str()
    }

    /// Returns a string as it reads; nothing of any other value.
    pub fn text(self) -> Option<Cow<'t, str>> {
        self.0.to_unquoted_string_str().ok()
    }

    /// Returns the items of a list; none of any other value.
    pub fn items(self) -> impl Iterator<Item = Self> {
        self.0.to_array().into_iter().flatten().map(Self)
    }

    /// Returns the fields of an object, of which some may have one name; none of any other value.
    pub fn fields(self) -> impl Iterator<Item = Field<'t>> {
        let fields = self.0.to_object().into_iter().flatten();
        fields.map(|(name, value)| Field {
            name: Self(name).text().unwrap_or_default(),
            offset: name.position(),
            value: Self(value),
        })
    }

    /// Returns the first field with a name.
    pub fn field(self, name: &str) -> Option<Field<'t>> {
        self.fields().find(|field| field.name == name)
    }

    /// Returns the value that a path leads to, or else the last value on the way.
    pub fn find(self, path: &Path) -> Self {
        self.follow(path.steps())
    }

    /// Returns where the name of the field begins that a path leads to, in bytes; of anything else, the value.
    pub fn find_name(self, path: &Path) -> usize {
        let Some((Segment::Key(name), steps)) = path.steps().split_last() else {
            return self.find(path).offset();
        };
        let object = self.follow(steps);
        let field = object.field(name);
        field.map_or_else(|| object.offset(), |field| field.offset)
    }

    /// Visits the value and every value in it, in order, each with the path to it.
    pub fn each(self, path: &Path, visit: &mut dyn FnMut(Self, &Path)) {
        visit(self, path);
        for (index, item) in self.items().enumerate() {
            item.each(&path.index(index), visit);
        }
        for field in self.fields() {
            field.value.each(&path.key(&field.name), visit);
        }
    }

    fn follow(self, steps: &[Segment]) -> Self {
        let found = steps.iter().try_fold(self, |node, step| match step {
            Segment::Key(name) => node.field(name).map(|field| field.value).ok_or(node),
            Segment::Index(index) => node.items().nth(*index).ok_or(node),
        });
        found.unwrap_or_else(|nearest| nearest)
    }
}

impl<'t> IntoValue for Node<'t> {
    type Sequence = Vec<Self>;
    type Map = Fields<'t>;

    fn kind(&self) -> ValueKind {
        match Node::kind(*self) {
            Kind::Null => ValueKind::Null,
            Kind::Boolean => ValueKind::Boolean,
            Kind::Integer => ValueKind::Integer,
            Kind::Float => ValueKind::Float,
            Kind::String => ValueKind::String,
            Kind::Array => ValueKind::Sequence,
            Kind::Object => ValueKind::Map,
        }
    }

    fn into_value(self) -> Value<Self> {
        match Node::kind(self) {
            Kind::Null => Value::Null,
            Kind::Boolean => Value::Boolean(self.raw() == "true"),
            // No type takes a number, so that none is parsed.
            Kind::Integer => Value::Integer(0),
            Kind::Float => Value::Float(0.0),
            Kind::String => Value::String(self.text().unwrap_or_default().into_owned()),
            Kind::Array => Value::Sequence(self.items().collect()),
            Kind::Object => Value::Map(Fields::of(self)),
        }
    }
}

/// The fields of an object as types see them: in their order, each name once.
pub(super) struct Fields<'t>(Vec<(String, Node<'t>)>);

impl<'t> Fields<'t> {
    fn of(object: Node<'t>) -> Self {
        let mut seen = Names::default();
        let is_first = |field: &Field<'t>| seen.add(field.name.clone());
        let fields = object.fields().filter(is_first);
        let named = fields.map(|field| (field.name.into_owned(), field.value));
        Self(named.collect())
    }
}

impl<'t> Map for Fields<'t> {
    type Value = Node<'t>;
    type Iter = vec::IntoIter<(String, Node<'t>)>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn remove(&mut self, name: &str) -> Option<Node<'t>> {
        let index = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.remove(index).1)
    }

    fn into_iter(self) -> Self::Iter {
        self.0.into_iter()
    }
}
