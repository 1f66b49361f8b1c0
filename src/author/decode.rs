//! From JSON to a type: the value, or everything in the text that is of another shape.
//!
//! What a type takes is written at the type, and `deserr` derives the decoder from there: it goes on after a mismatch,
//! where serde would stop. The JSON Schema is derived from the attributes of serde beside those of `deserr`, and a test
//! holds the two against each other (`tests/schema.rs`).

use std::collections::HashSet;

use deserr::Deserr;

use super::{
    diagnostic::Diagnostic,
    json::Node,
    messages,
    mismatch::{MOST, Mismatches},
    path::Path,
};

/// Decodes a value of a type from a text that was read as JSON.
///
/// # Errors
///
/// What is of another shape, and the names that an object has twice, in the order of the text.
pub(super) fn decode<T: Deserr<Mismatches>>(
    text: &str,
    root: Node<'_>,
) -> Result<T, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    find_repeated_names(text, root, &Path::default(), &mut diagnostics);
    match deserr::deserialize(root) {
        Ok(value) if diagnostics.is_empty() => return Ok(value),
        Ok(_) => {}
        Err(mismatches) => diagnostics.extend(Mismatches::locate(mismatches, text, root)),
    }
    Err(in_order(text, diagnostics))
}

/// Finds the names that stand in an object more than once. JSON leaves open what that means, and the types see only
/// the first of each.
fn find_repeated_names(text: &str, node: Node<'_>, path: &Path, found: &mut Vec<Diagnostic>) {
    for (index, item) in node.items().enumerate() {
        find_repeated_names(text, item, &path.index(index), found);
    }
    let mut seen = HashSet::new();
    for field in node.fields() {
        let path = path.key(&field.name);
        find_repeated_names(text, field.value, &path, found);
        if seen.contains(&field.name) && found.len() < MOST {
            let message = messages::repeated(&field.name);
            found.push(Diagnostic::new(text, field.offset, path, message));
        }
        seen.insert(field.name);
    }
}

/// Sorts diagnostics as the text has them, and says where there may be more.
fn in_order(text: &str, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_full = diagnostics.len() >= MOST;
    let mut sorted: Vec<Diagnostic> = Vec::new();
    for diagnostic in diagnostics {
        // Few, and the library's sort would take ten times the bytes.
        let here = (diagnostic.line, diagnostic.column);
        let index = sorted.partition_point(|other| (other.line, other.column) <= here);
        sorted.insert(index, diagnostic);
    }
    if is_full {
        sorted.truncate(MOST);
        sorted.push(Diagnostic::new(text, 0, Path::default(), messages::MORE));
    }
    sorted
}
