//! Reviews of a document's texts, as the document keeps them.

use serde::{Deserialize, Serialize};

use super::entries::Entries;

/// Somebody's review of the texts of a document. It says that these texts were the ones read, and proves nothing about who
/// read them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Review {
    /// Who reviewed the texts: a name, or an organisation. The start screen says it.
    pub who: String,
    /// In which role, such as *advocate* or *native speaker*.
    pub role: String,
    /// The date, such as `2026-11-28`. The start screen says it.
    pub when: String,
    /// A digest of each text that was read, by where the text stands, such as `sections.now.title`: the SHA-256 of that
    /// place, a zero byte and the text in the normal form NFC, in hexadecimal digits.
    pub digests: Entries<String, String>,
}

/// What the compiled form keeps of the reviews of a document.
#[cfg(feature = "author")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewNote<'r> {
    /// By whom.
    pub who: &'r str,
    /// The date.
    pub when: &'r str,
    /// How many texts changed since.
    pub changed: usize,
}

/// The reviews of a document, taken together. A document without any is a draft.
#[cfg(feature = "reviews")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// By whom: every name once, in the order of the reviews.
    pub who: String,
    /// The date of the last review.
    pub when: String,
    /// Where the document has other texts than those that were read; none while it is as it was reviewed.
    pub changes: Vec<Change>,
}

#[cfg(feature = "reviews")]
impl Reviewed {
    /// Returns what the compiled form keeps of it.
    #[must_use]
    pub fn note(&self) -> ReviewNote<'_> {
        ReviewNote {
            who: &self.who,
            when: &self.when,
            changed: self.changes.len(),
        }
    }
}

/// A place where a document has another text than the one that was read last.
#[cfg(feature = "reviews")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key of the place, such as `sections.now.title`.
    pub key: String,
    /// What became of the text.
    pub kind: ChangeKind,
}

/// What became of a text.
#[cfg(feature = "reviews")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is another than the one that was read.
    Changed,
    /// Nobody read it.
    New,
    /// It was read, and is no longer there.
    Gone,
}

#[cfg(feature = "reviews")]
impl ChangeKind {
    /// Returns the word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::New => "new",
            Self::Gone => "gone",
        }
    }
}
