//! Labels, and texts of the verdicts, that say nothing.
//!
//! The questions are checked in every document; these only here, where somebody can mend them.

use super::{
    diagnostic::{Problem, Violation},
    json::Node,
    path::Path,
};

/// Returns a violation for each blank text among the labels and the verdicts.
pub(super) fn violations(document: Node<'_>) -> Vec<Violation> {
    let mut violations = Vec::new();
    for path in [Path::root("strings"), Path::root("results").key("verdicts")] {
        find(document.find(&path), &path, &mut violations);
    }
    violations
}

fn find(node: Node<'_>, path: &Path, violations: &mut Vec<Violation>) {
    if node.text().is_some_and(|text| text.trim().is_empty()) {
        violations.push(Violation {
            path: path.clone(),
            problem: Problem::Empty,
        });
    }
    for (index, item) in node.items().enumerate() {
        find(item, &path.index(index), violations);
    }
    for field in node.fields() {
        find(field.value, &path.key(&field.name), violations);
    }
}
