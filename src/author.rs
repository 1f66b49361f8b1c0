//! The authors' door: documents and help lines as JSON.
//!
//! The reader's module is built without it (feature `author`), so that no reader downloads a general decoder.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    document::Document,
    fault::{Fault, Place, Problem},
    help::Directory,
    quiz::Quiz,
};

/// How far a word may be from a known one to be taken for a slip of the pen, in edits.
const SLIP: usize = 2;

/// Why a text is not a quiz or a table of help lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// The text is not JSON, or not of the right shape.
    Shape {
        /// Where, such as `sections[0].title`; `.` for the whole.
        path: String,
        /// What was expected.
        message: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The document breaks rules: all that were found.
    Rules(Vec<Fault>),
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape {
                path,
                message,
                line,
                column,
            } => {
                write!(f, "{path}: {message} (line {line}, column {column})")
            }
            Self::Rules(faults) => {
                let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for Report {}

/// Reads a document as authors write it.
///
/// # Errors
///
/// The first place where the text is not JSON of the right shape; or else every rule that the document breaks.
///
/// ```
/// let report = worth_it_quiz::author::parse("{}").unwrap_err();
/// assert!(report.to_string().contains("missing field `id`"));
/// ```
pub fn parse(text: &str) -> Result<Quiz, Report> {
    let document = shape::<Document>(text)?;
    let blanks = blanks(&document);
    match Quiz::new(document) {
        Ok(quiz) if blanks.is_empty() => Ok(quiz),
        Ok(_) => Err(Report::Rules(blanks)),
        Err(mut faults) => {
            faults.extend(blanks);
            Err(Report::Rules(faults))
        }
    }
}

/// Reads a table of help lines.
///
/// # Errors
///
/// The first place where the text is not JSON of the right shape.
pub fn parse_directory(text: &str) -> Result<Directory, Report> {
    shape(text)
}

fn shape<T: DeserializeOwned>(text: &str) -> Result<T, Report> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        fault_of(path, error.inner())
    })?;
    json.end()
        .map_err(|error| fault_of(".".to_owned(), &error))?;
    Ok(value)
}

fn fault_of(path: String, error: &serde_json::Error) -> Report {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = text.trim_end_matches(&place);
    Report::Shape {
        path,
        message: [message, &meant(message)].concat(),
        line: error.line(),
        column: error.column(),
    }
}

/// Finds the known word that an author may have meant, where a message names one that is unknown and those that are
/// known, each in backticks.
fn meant(message: &str) -> String {
    let mut words = message.split('`').skip(1).step_by(2);
    let Some(wrong) = words.next().filter(|_| message.starts_with("unknown")) else {
        return String::new();
    };
    let near = words
        .map(|word| (strsim::damerau_levenshtein(wrong, word), word))
        .min()
        .filter(|&(edits, _)| edits <= SLIP);
    near.map_or_else(String::new, |(_, word)| format!("; did you mean `{word}`?"))
}

/// Finds labels and titles of the result that say nothing. The questions are checked in every document; these only
/// here, where somebody can mend them.
fn blanks(document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    find_blanks(&document.strings, &Place::root("strings"), &mut faults);
    let verdicts = Place::root("results").key("verdicts");
    find_blanks(&document.results.verdicts, &verdicts, &mut faults);
    faults
}

fn find_blanks(texts: &impl Serialize, place: &Place, faults: &mut Vec<Fault>) {
    match serde_json::to_value(texts) {
        Ok(Value::String(text)) if text.trim().is_empty() => faults.push(Fault {
            place: place.clone(),
            problem: Problem::Empty,
        }),
        Ok(Value::Array(items)) => {
            for (number, item) in items.iter().enumerate() {
                find_blanks(item, &place.item(number), faults);
            }
        }
        Ok(Value::Object(fields)) => {
            for (name, field) in &fields {
                find_blanks(field, &place.key(name), faults);
            }
        }
        _ => {}
    }
}
