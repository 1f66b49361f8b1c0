//! Paths into a document.

use std::fmt;

/// A path to a value in a document, such as `sections[0].questions[2].choices[0].signal`.
///
/// The empty path leads to the document itself and is written as a dot:
///
/// ```
/// use worth_it_quiz::author::Path;
///
/// let path = Path::root("sections").index(0).key("title");
/// assert_eq!(path.to_string(), "sections[0].title");
/// assert_eq!(Path::default().to_string(), ".");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<Segment>);

/// A step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// To the value of a field.
    Key(String),
    /// To an item of a list, from 0.
    Index(usize),
}

impl Path {
    /// Returns the path to a field of the document itself.
    #[must_use]
    pub fn root(name: &str) -> Self {
        Self::default().key(name)
    }

    /// Returns the path to a field of the object that this path leads to.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        self.then(Segment::Key(name.to_owned()))
    }

    /// Returns the path to an item, from 0, of the list that this path leads to.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.then(Segment::Index(index))
    }

    /// Returns the steps from the document on.
    pub(super) fn steps(&self) -> &[Segment] {
        &self.0
    }

    fn then(&self, step: Segment) -> Self {
        self.0.iter().cloned().chain([step]).collect()
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(steps: I) -> Self {
        Self(steps.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(".");
        }
        for (number, step) in self.0.iter().enumerate() {
            match step {
                Segment::Key(name) if number == 0 => f.write_str(name)?,
                Segment::Key(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
