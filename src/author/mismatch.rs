//! What the types find to be of another shape in a text.

use std::ops::ControlFlow;

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};

use super::{diagnostic::Diagnostic, json::Node, messages, path::Path};

/// The most that is told of a text's shape.
pub(super) const MOST: usize = 100;

/// The mismatches of a text with a type.
#[derive(Default)]
pub(super) struct Mismatches {
    /// The first [`MOST`].
    first: Vec<Mismatch>,
    /// How many there are beyond these.
    more: usize,
}

struct Mismatch {
    path: Path,
    about: About,
    message: String,
}

/// What a mismatch is about, of what its path leads to.
enum About {
    /// The kind of the value, which the message is still to name.
    Kind,
    /// The value.
    Value,
    /// The name of the field.
    Name,
    /// This word, which is the value or, among entries, the name.
    Word(String),
}

impl Mismatch {
    fn new<V: IntoValue>(kind: ErrorKind<'_, V>, location: ValuePointerRef<'_>) -> Self {
        use ErrorKind::{
            BadSequenceLen, IncorrectValueKind, MissingField, Unexpected, UnknownKey, UnknownValue,
        };
        let mut path = path_of(location);
        let (about, message) = match kind {
            IncorrectValueKind { accepted, .. } => (About::Kind, messages::expected(accepted)),
            BadSequenceLen { .. } => {
                let message = messages::expected(&[ValueKind::Sequence]);
                (About::Kind, message)
            }
            MissingField { field } => (About::Value, messages::missing(field)),
            UnknownKey { key, accepted } => {
                path = path.key(key);
                (About::Name, messages::unknown("field", key, accepted))
            }
            UnknownValue { value, accepted } => {
                let message = messages::unknown("word", value, accepted);
                (About::Word(value.to_owned()), message)
            }
            Unexpected { msg } => (About::Value, msg),
        };
        Self {
            path,
            about,
            message,
        }
    }

    /// Finds where it stands in the text.
    fn locate(self, text: &str, root: Node<'_>) -> Diagnostic {
        let value = root.find(&self.path);
        let (offset, message) = match self.about {
            About::Kind => (value.offset(), messages::but_found(&self.message, value)),
            About::Word(word) if value.text().as_deref() == Some(&word) => {
                (value.offset(), self.message)
            }
            About::Value => (value.offset(), self.message),
            About::Name | About::Word(_) => (root.find_name(&self.path), self.message),
        };
        Diagnostic::new(text, offset, self.path, message)
    }
}

fn path_of(location: ValuePointerRef<'_>) -> Path {
    match location {
        ValuePointerRef::Origin => Path::default(),
        ValuePointerRef::Key { key, prev } => path_of(*prev).key(key),
        ValuePointerRef::Index { index, prev } => path_of(*prev).index(index),
    }
}

impl Mismatches {
    /// Returns how many there are beyond the first [`MOST`].
    pub const fn more(&self) -> usize {
        self.more
    }

    /// Finds where each of the first stands in the text.
    pub fn locate(self, text: &str, root: Node<'_>) -> impl Iterator<Item = Diagnostic> {
        let mismatches = self.first.into_iter();
        mismatches.map(move |mismatch| mismatch.locate(text, root))
    }

    #[inline(never)]
    fn with<V: IntoValue>(
        so_far: Option<Self>,
        error: ErrorKind<'_, V>,
        location: ValuePointerRef<'_>,
    ) -> Self {
        let mut all = so_far.unwrap_or_default();
        if all.first.len() < MOST {
            all.first.push(Mismatch::new(error, location));
        } else {
            all.more += 1;
        }
        all
    }

    #[inline(never)]
    fn and(so_far: Option<Self>, more: Self) -> Self {
        let mut all = so_far.unwrap_or_default();
        all.more += more.more;
        for mismatch in more.first {
            if all.first.len() < MOST {
                all.first.push(mismatch);
            } else {
                all.more += 1;
            }
        }
        all
    }
}

impl DeserializeError for Mismatches {
    #[allow(
        clippy::inline_always,
        reason = "derived decoders that see that this goes on are 2 KB smaller"
    )]
    #[inline(always)]
    fn error<V: IntoValue>(
        so_far: Option<Self>,
        error: ErrorKind<'_, V>,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(Self::with(so_far, error, location))
    }
}

impl MergeWithError<Self> for Mismatches {
    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn merge(so_far: Option<Self>, more: Self, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        ControlFlow::Continue(Self::and(so_far, more))
    }
}
