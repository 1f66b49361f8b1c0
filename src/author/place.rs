//! Paths into a document, such as `sections[0].title`, and places in its text.

/// Names a field of what stands at a path.
pub(super) fn key(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        [path, ".", name].concat()
    }
}

/// Names an item of the list that stands at a path, from 0.
pub(super) fn item(path: &str, number: usize) -> String {
    format!("{path}[{number}]")
}

/// Finds line and column, both from 1 and the column in characters, of a place in a text.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    let mut lines = 0;
    let mut line = before;
    for part in before.split(|byte| *byte == b'\n') {
        lines += 1;
        line = part;
    }
    // Each character has one byte that continues no other.
    let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
    (lines, line.iter().filter(begins).count() + 1)
}
