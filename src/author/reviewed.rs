//! What follows from a document's reviews: whether its texts are those that were read.
//!
//! It follows from digests, so nobody can claim it for other texts. It shows that the texts are the same, not that there was
//! a reviewer. Pages find out the same by `www/site/document/reviews.js`.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::texts::PlacedText;
use crate::model::review::{Change, ChangeKind, Review, Reviewed};

/// Returns the reviews of a document, taken together; `None` where there are none, which makes it a draft.
///
/// Of several reviews, the last one that read a text counts for it.
pub(super) fn reviewed(reviews: &[Review], texts: &[PlacedText<'_>]) -> Option<Reviewed> {
    let (mut who, mut when) = (Vec::new(), "");
    for review in reviews {
        if !who.contains(&&*review.who) {
            who.push(&review.who);
        }
        when = when.max(&review.when);
    }
    (!who.is_empty()).then(|| Reviewed {
        who: who.join(", "),
        when: when.to_owned(),
        changes: changes(reviews, texts),
    })
}

fn changes(reviews: &[Review], texts: &[PlacedText<'_>]) -> Vec<Change> {
    let mut read: Vec<&(String, String)> = Vec::new();
    for entry in reviews.iter().rev().flat_map(|review| &review.digests.0) {
        if !read.iter().any(|other| other.0 == entry.0) {
            read.push(entry);
        }
    }
    let mut changes = Vec::new();
    let mut add = |key: &str, kind| {
        let key = key.to_owned();
        changes.push(Change { key, kind });
    };
    for PlacedText { key, text, .. } in texts {
        match read.iter().position(|(other, _)| other == key) {
            None => add(key, ChangeKind::New),
            Some(index) => {
                if read.remove(index).1 != digest(key, text) {
                    add(key, ChangeKind::Changed);
                }
            }
        }
    }
    for (key, _) in read {
        add(key, ChangeKind::Gone);
    }
    changes
}

/// Returns the digest of a text by the key of its place: the SHA-256 of the key, a zero byte and the text in the normal form
/// NFC, in hexadecimal digits. Whether a letter and its accent are written as one or as two makes no difference.
///
/// ```
/// use worth_it_quiz::author::digest;
///
/// assert_eq!(digest("title", "caf\u{e9}"), digest("title", "cafe\u{301}"));
/// assert_ne!(digest("title", "cafe"), digest("title", "caf\u{e9}"));
/// assert_ne!(digest("title", "cafe"), digest("lead", "cafe"));
/// ```
#[must_use]
pub fn digest(key: &str, text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(key);
    hash.update([0]);
    hash.update(normal_form(text));
    let mut digits = String::new();
    for byte in hash.finalize() {
        for nibble in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(nibble.into(), 16));
        }
    }
    digits
}

/// Returns a text in the normal form NFC.
pub(super) fn normal_form(text: &str) -> String {
    text.nfc().collect()
}
