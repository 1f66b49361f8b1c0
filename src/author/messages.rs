//! What authors are told of a text's shape, in words.

use deserr::ValueKind;

use super::json::{Kind, Node};

/// How much of a text is quoted, in characters.
const QUOTED: usize = 40;
/// How many known words are listed where none is near.
const LISTED: usize = 14;

/// Returns what is said last, where not all is told.
pub(super) fn more(number: usize) -> String {
    format!("and {number} more; mend these first")
}

/// Returns what is said of a field that is not there.
pub(super) fn missing(name: &str) -> String {
    format!("missing field `{name}`")
}

/// Returns what is said of a name that stands in an object again.
pub(super) fn repeated(name: &str) -> String {
    format!("\"{}\" stands here twice; keep one", shortened(name))
}

/// Returns what is said first of a value that is of none of these kinds.
pub(super) fn expected(kinds: &[ValueKind]) -> String {
    let kinds: Vec<_> = kinds.iter().map(|kind| with_article(*kind)).collect();
    format!("expected {}", kinds.join(" or "))
}

const fn with_article(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Null => "null",
        ValueKind::Boolean => "`true` or `false`",
        ValueKind::Integer | ValueKind::NegativeInteger | ValueKind::Float => "a number",
        ValueKind::String => "a text in quotes",
        ValueKind::Sequence => "a list in [ ]",
        ValueKind::Map => "an object in { }",
    }
}

/// Adds what there is in the place of what was expected.
pub(super) fn but_found(expected: &str, value: Node<'_>) -> String {
    format!("{expected}, and this is {}", found(value))
}

/// Returns what a value is.
fn found(value: Node<'_>) -> String {
    match value.kind() {
        Kind::Null => "null".to_owned(),
        Kind::Boolean => format!("`{}`", value.raw()),
        Kind::Integer | Kind::Float => format!("the number `{}`", shortened(value.raw())),
        Kind::String => {
            let text = value.text().unwrap_or_default();
            format!("the text \"{}\"", shortened(&text))
        }
        Kind::Array => "a list".to_owned(),
        Kind::Object => "an object".to_owned(),
    }
}

/// Returns what is said of an unknown field or word, and which one may have been meant.
pub(super) fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let begins = format!("unknown {what} `{}`", shortened(word));
    match nearest(word, known) {
        Some(meant) => format!("{begins}; did you mean `{meant}`?"),
        None if known.len() <= LISTED => {
            let known: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
            format!("{begins}, expected one of {}", known.join(", "))
        }
        None => begins,
    }
}

/// Returns the known word that is so near that a slip of the pen may have made the other of it.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    // Among short words, two edits lead anywhere.
    let most = if word.len() < 6 { 1 } else { 2 };
    let near = known
        .iter()
        .filter(|other| other.len().abs_diff(word.len()) <= most)
        .map(|other| (strsim::osa_distance(word, other), *other))
        .filter(|&(edits, _)| edits <= most);
    near.min().map(|(_, meant)| meant)
}

/// Cuts a long text.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
