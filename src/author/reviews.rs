//! The rules that reviews keep. Whether they fit the texts is no rule: see [`Reviewed`](crate::model::review::Reviewed).

use super::{diagnostic::Problem, path::Path, violations::Violations};
use crate::model::document::Document;

/// Adds every violation of a document's reviews.
pub(super) fn check(document: &Document, found: &mut Violations) {
    for (index, review) in document.reviews.iter().enumerate() {
        let path = Path::root("reviews").index(index);
        found.filled(&review.who, || path.key("who"));
        found.filled(&review.role, || path.key("role"));
        found.require(
            is_date(&review.when),
            || path.key("when"),
            Problem::ReviewDate,
        );
        for (key, digest) in &review.digests.0 {
            let path = || path.key("digests").key(key);
            found.require(is_digest(digest), path, Problem::Digest);
        }
    }
}

/// Whether a text is written as a date is; whether there is such a day is not asked.
fn is_date(text: &str) -> bool {
    let fits = |(index, byte): (usize, u8)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
