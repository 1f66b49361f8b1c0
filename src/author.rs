//! The authors' door: documents and help lines as JSON.
//!
//! The reader's module is built without it (feature `author`), so that no reader downloads a general decoder.

use std::fmt;

use serde::de::DeserializeOwned;

use crate::{document::Document, fault::Fault, help::Directory, quiz::Quiz};

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
    Quiz::new(shape::<Document>(text)?).map_err(Report::Rules)
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
    Report::Shape {
        path,
        message: text.trim_end_matches(&place).to_owned(),
        line: error.line(),
        column: error.column(),
    }
}
