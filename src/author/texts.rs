//! Every text of a document that a reader may read, each with the key of its place.
//!
//! A key is the path to the text with ids in place of numbers, such as `sections.now.questions.C1.text`, so that it stays
//! the same where something else comes before it. The pages of the site walk a document in the same way
//! (`www/site/document/texts.js`); a test holds both against each other.

use super::json::{Kind, Node};

/// A text of a document.
pub(super) struct PlacedText<'t> {
    /// Where it stands.
    pub key: String,
    /// The text as it is written, with its placeholders.
    pub text: String,
    /// The value in the document.
    pub node: Node<'t>,
}

/// Fields whose values are for the machine.
const VALUES: [&str; 10] = [
    "$schema", "id", "version", "lang", "dir", "role", "domain", "signal", "when", "unless",
];
/// Fields of the document that no review covers: what reviews say, help rows, and reasons that readers never see.
const APART: [&str; 3] = ["reviews", "helpLines", "omits"];

/// Returns the texts of a document, in their order. An empty one is none.
pub(super) fn of(document: Node<'_>) -> Vec<PlacedText<'_>> {
    let mut found = Vec::new();
    for field in document.fields() {
        if !APART.contains(&&*field.name) && !VALUES.contains(&&*field.name) {
            walk(field.value, field.name.into_owned(), &mut found);
        }
    }
    found
}

fn walk<'t>(node: Node<'t>, key: String, found: &mut Vec<PlacedText<'t>>) {
    match node.kind() {
        Kind::String => {
            let text = node.text().unwrap_or_default().into_owned();
            if !text.is_empty() {
                found.push(PlacedText { key, text, node });
            }
        }
        Kind::Array => {
            for (index, item) in node.items().enumerate() {
                let id = item.field("id").and_then(|id| id.value.text());
                let key = match id {
                    Some(id) => [&key, ".", &id].concat(),
                    None => [&key, "[", &index.to_string(), "]"].concat(),
                };
                walk(item, key, found);
            }
        }
        _ => {
            for field in node.fields() {
                if !VALUES.contains(&&*field.name) {
                    walk(field.value, [&key, ".", &field.name].concat(), found);
                }
            }
        }
    }
}
