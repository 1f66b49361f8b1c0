//! From JSON to a type: the value, or everything in the text that is of another shape.
//!
//! What a type takes is written at the type, and `deserr` derives the decoder from there: it goes on after a mismatch,
//! where serde would stop. The JSON Schema is derived from the attributes of serde beside those of `deserr`, and a test
//! holds the two against each other (`tests/schema.rs`).

use deserr::Deserr;

use super::{
    diagnostic::Diagnostic,
    json::{Field, Node},
    messages,
    mismatch::{MOST, Mismatches},
    names::Names,
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
    let mut found = Found::default();
    found.repeated_names(text, root);
    let Found {
        mut diagnostics,
        mut more,
    } = found;
    match deserr::deserialize(root) {
        Ok(value) if diagnostics.is_empty() => return Ok(value),
        Ok(_) => {}
        Err(mismatches) => {
            let mismatches: Mismatches = mismatches;
            more += mismatches.more();
            diagnostics.extend(mismatches.locate(text, root));
        }
    }
    Err(in_order(diagnostics, more))
}

/// What was found so far: the first [`MOST`], and how many more there are.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    more: usize,
}

impl Found {
    /// Finds the names that stand in an object more than once. JSON leaves open what that means, and the types see only
    /// the first of each.
    fn repeated_names(&mut self, text: &str, root: Node<'_>) {
        root.each(&Path::default(), &mut |node, path| {
            let mut seen = Names::default();
            for Field { name, offset, .. } in node.fields() {
                if seen.add(name.clone()) {
                    continue;
                }
                if self.diagnostics.len() < MOST {
                    let message = messages::repeated(&name);
                    let diagnostic = Diagnostic::new(text, offset, path.key(&name), message);
                    self.diagnostics.push(diagnostic);
                } else {
                    self.more += 1;
                }
            }
        });
    }
}

/// Sorts diagnostics as the text has them, and says how many more there are.
fn in_order(diagnostics: Vec<Diagnostic>, more: usize) -> Vec<Diagnostic> {
    let mut sorted: Vec<Diagnostic> = Vec::new();
    for diagnostic in diagnostics {
        // Few, and the library's sort would take ten times the bytes.
        let here = (diagnostic.line, diagnostic.column);
        let index = sorted.partition_point(|other| (other.line, other.column) <= here);
        sorted.insert(index, diagnostic);
    }
    let more = more + sorted.len().saturating_sub(MOST);
    sorted.truncate(MOST);
    sorted.extend(Diagnostic::of_more(more));
    sorted
}
