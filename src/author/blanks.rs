//! Labels, and texts of the verdicts, that say nothing.
//!
//! The questions are checked in every document; these only here, where somebody can mend them.

use super::{json::Node, path::Path, violations::Violations};

/// Adds a violation for each blank text among the labels and the verdicts.
pub(super) fn check(document: Node<'_>, found: &mut Violations) {
    for path in [Path::root("strings"), Path::root("results").key("verdicts")] {
        document.find(&path).each(&path, &mut |value, path| {
            if let Some(text) = value.text() {
                found.filled(&text, || path.clone());
            }
        });
    }
}
