//! The authors' door: documents and help lines as JSON.
//!
//! The reader's module is built without it (feature `author`), so that no reader downloads a general decoder. The
//! author's module is this one for WebAssembly; what it says of a document is word for word what the command says.

use std::fmt;

pub use self::manuscript::Manuscript;
use self::{
    fault::{Fault, Place, Problem},
    json::{Kind, Node},
    place::line_and_column,
    shape::Note,
};
use crate::{model::document::Document, model::help_lines::HelpTable, pack::Packed};

mod check;
#[cfg(target_arch = "wasm32")]
mod embed;
pub mod fault;
mod json;
mod manuscript;
mod place;
mod rows;
#[cfg(feature = "schema")]
pub mod schema;
mod shape;

/// The most that a document may weigh, in bytes: twenty times the English one.
pub const MOST_BYTES: usize = 1_000_000;

/// One thing that is wrong with a text, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Where, such as `sections[0].title`; `.` for the whole.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            column,
            message,
        } = self;
        write!(f, "{path}: {message} (line {line}, column {column})")
    }
}

/// Why a text is not a quiz or a table of help lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// All that was found: where the text is not JSON, or all that is of another shape, or else every rule that the
    /// document breaks.
    pub troubles: Vec<Trouble>,
    /// The rules among them; none where the shape is wrong already.
    pub faults: Vec<Fault>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.troubles.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Report {}

/// Reads a document as authors write it.
///
/// # Errors
///
/// The place where the text is not JSON; or all that is of another shape; or else every rule that the document breaks.
///
/// ```
/// let report = worth_it_quiz::author::parse("{}").unwrap_err();
/// assert!(report.to_string().contains("missing field `id`"));
/// ```
pub fn parse(text: &str) -> Result<Manuscript, Report> {
    let (tree, document) = shape::<Document>(text)?;
    let countries = &document.strings.countries;
    let place = Place::root("helpLines");
    let rows = rows::faults(&document.help_lines, &place, Some(countries));
    let others = [blanks(&tree), rows].concat();
    let faults = match Manuscript::new(document) {
        Ok(manuscript) if others.is_empty() => return Ok(manuscript),
        Ok(_) => others,
        Err(faults) => [faults, others].concat(),
    };
    Err(told(text, &tree, faults))
}

/// Reads a document from the bytes of a file.
///
/// # Errors
///
/// Those of [`parse`], and bytes that are no text in UTF-8.
pub fn parse_bytes(bytes: &[u8]) -> Result<Manuscript, Report> {
    parse(text(bytes)?)
}

/// Reads a table of help lines.
///
/// # Errors
///
/// The place where the text is not JSON; or all that is of another shape; or else every rule that a row breaks.
pub fn parse_directory(text: &str) -> Result<HelpTable, Report> {
    let (tree, _) = shape::<HelpTable>(text)?;
    // The lists lack where a row was seen, and no module for pages reads a table.
    let directory: HelpTable =
        serde_json::from_str(text).map_err(|error| one(text, 0, error.to_string()))?;
    let faults = rows::faults(&directory.lines, &Place::root("lines"), None);
    if faults.is_empty() {
        return Ok(directory);
    }
    Err(told(text, &tree, faults))
}

/// Finds the text in the bytes of a file.
///
/// # Errors
///
/// The place where it is not UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Report> {
    let why = |what: &str| format!("{what}; save it as UTF-8, without a byte order mark");
    if let [0xEF, 0xBB, 0xBF, ..] = bytes {
        return Err(one("", 0, why("the text begins with a byte order mark")));
    }
    if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, ..] | [_, 0, ..] = bytes {
        return Err(one("", 0, why("this is UTF-16")));
    }
    str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = str::from_utf8(valid).unwrap_or_default();
        one(before, before.len(), why("this is not UTF-8"))
    })
}

/// Reads a text into a tree, and into a value of a type.
fn shape<T: Packed>(text: &str) -> Result<(Node<'_>, T), Report> {
    if text.len() > MOST_BYTES {
        let message = format!(
            "the text has {} bytes, and can have {MOST_BYTES} at most",
            text.len()
        );
        return Err(one(text, 0, message));
    }
    let tree = json::read(text).map_err(|slip| Report {
        troubles: vec![trouble(text, slip.path, slip.at, slip.message)],
        faults: Vec::new(),
    })?;
    let (body, notes) = shape::read::<T>(&tree);
    if notes.is_empty() {
        // The two go by the same lists, so that no text is known to give one that can't be unpacked.
        let value = body.open().ok_or_else(broken)?;
        return Ok((tree, value));
    }
    Err(Report {
        troubles: in_order(text, notes),
        faults: Vec::new(),
    })
}

/// Puts notes into the order of the text.
fn in_order(text: &str, notes: Vec<Note>) -> Vec<Trouble> {
    let many = notes.len() == shape::MOST;
    let mut sorted: Vec<Note> = Vec::new();
    for note in notes {
        // Few, and the library's sort would take ten times the bytes.
        let place = sorted.partition_point(|other| other.at <= note.at);
        sorted.insert(place, note);
    }
    let told = sorted.into_iter();
    let mut troubles: Vec<_> = told
        .map(|note| trouble(text, note.path, note.at, note.message))
        .collect();
    if many {
        let message = "there may be more; mend these first".to_owned();
        troubles.push(trouble(text, String::new(), 0, message));
    }
    troubles
}

fn broken() -> Report {
    one("", 0, "this cannot be read".to_owned())
}

/// Tells faults, each with its place in the text.
fn told(text: &str, tree: &Node<'_>, faults: Vec<Fault>) -> Report {
    let trouble = |fault: &Fault| {
        let path = fault.place.to_string();
        let at = tree.place_of(&path);
        trouble(text, path, at, fault.problem.to_string())
    };
    Report {
        troubles: faults.iter().map(trouble).collect(),
        faults,
    }
}

fn one(text: &str, at: usize, message: String) -> Report {
    Report {
        troubles: vec![trouble(text, String::new(), at, message)],
        faults: Vec::new(),
    }
}

fn trouble(text: &str, path: String, at: usize, message: String) -> Trouble {
    let (line, column) = line_and_column(text, at);
    let path = if path.is_empty() {
        ".".to_owned()
    } else {
        path
    };
    Trouble {
        path,
        line,
        column,
        message,
    }
}

/// Finds labels and titles of the result that say nothing. The questions are checked in every document; these only
/// here, where somebody can mend them.
fn blanks(tree: &Node<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(strings) = tree.field("strings") {
        find_blanks(strings, &Place::root("strings"), &mut faults);
    }
    let verdicts = tree
        .field("results")
        .and_then(|node| node.field("verdicts"));
    if let Some(verdicts) = verdicts {
        let place = Place::root("results").key("verdicts");
        find_blanks(verdicts, &place, &mut faults);
    }
    faults
}

fn find_blanks(node: &Node<'_>, place: &Place, faults: &mut Vec<Fault>) {
    match &node.kind {
        Kind::Text(text) if text.trim().is_empty() => faults.push(Fault {
            place: place.clone(),
            problem: Problem::Empty,
        }),
        Kind::List(items) => {
            for (number, item) in items.iter().enumerate() {
                find_blanks(item, &place.item(number), faults);
            }
        }
        Kind::Object(fields) => {
            for (name, field) in fields {
                find_blanks(field, &place.key(name.text()), faults);
            }
        }
        _ => {}
    }
}
