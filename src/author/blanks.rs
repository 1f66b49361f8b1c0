//! Labels, and texts of the verdicts, that say nothing.
//!
//! The questions are checked in every document; these only here, where somebody can mend them.

use super::{diagnostic::Violation, json::Node, path::Path, violations::Violations};

/// Returns a violation for each blank text among the labels and the verdicts.
pub(super) fn violations(document: Node<'_>) -> Vec<Violation> {
    let mut found = Violations::default();
    for path in [Path::root("strings"), Path::root("results").key("verdicts")] {
        find(document.find(&path), &path, &mut found);
    }
    found.0
}

fn find(node: Node<'_>, path: &Path, found: &mut Violations) {
    if let Some(text) = node.text() {
        found.filled(&text, || path.clone());
    }
    for (index, item) in node.items().enumerate() {
        find(item, &path.index(index), found);
    }
    for field in node.fields() {
        find(field.value, &path.key(&field.name), found);
    }
}
