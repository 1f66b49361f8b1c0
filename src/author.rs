//! The authors' door: documents and help lines as JSON.
//!
//! The reader's module is built without it (feature `author`), so that no reader downloads a general decoder. The
//! author's module is this one for WebAssembly; what it says of a document is word for word what the command says. Pages add
//! the code of a country that is written by its name (`www/embed/author/country-codes.js`).
//!
//! A text is read once, into a tree of values that know where they stand. The types say what they take of it, the rules
//! what a document has to keep, and each [`Diagnostic`] has its place from the tree.

use deserr::Deserr;

#[cfg(feature = "reviews")]
pub use self::reviewed::digest;
use self::{
    diagnostic::Violation,
    json::Tree,
    mismatch::{MOST, Mismatches},
    violations::Violations,
};
pub use self::{
    diagnostic::{Diagnostic, Report},
    encoding::text,
    path::Path,
    valid_document::ValidDocument,
};
use crate::model::{document::Document, help_lines::HelpTable};

mod also;
#[cfg(feature = "reviews")]
pub mod apply;
mod blanks;
mod check;
mod decode;
pub mod diagnostic;
mod encoding;
#[cfg(target_arch = "wasm32")]
mod exports;
mod ids;
mod json;
mod markup;
mod messages;
mod mismatch;
mod names;
mod path;
mod placeholders;
#[cfg(feature = "reviews")]
mod reviewed;
mod reviews;
mod rows;
#[cfg(feature = "schema")]
pub mod schema;
mod syntax;
#[cfg(feature = "reviews")]
mod texts;
mod valid_document;
mod violations;

/// The most that a document may weigh, in bytes: twenty times the English one.
pub const MOST_BYTES: usize = 1_000_000;

/// Reads a document as authors write it.
///
/// # Errors
///
/// Where the text is not JSON; or all that is of another shape; or else every rule that the document breaks.
///
/// ```
/// let report = worth_it_quiz::author::parse("{}").unwrap_err();
/// assert!(report.to_string().contains("missing field `id`"));
/// ```
pub fn parse(text: &str) -> Result<ValidDocument, Report> {
    let tree = read(text)?;
    let document: Document = decode(text, &tree)?;
    let mut others = Violations::default();
    blanks::check(tree.root(), &mut others);
    placeholders::check(tree.root(), &mut others);
    markup::check(tree.root(), &mut others);
    rows::check_lines(&document.help_lines, &mut others);
    also::check(&document, &mut others);
    reviews::check(&document, &mut others);
    let violations = match ValidDocument::new(document) {
        Ok(document) if others.0.is_empty() => {
            #[cfg(feature = "reviews")]
            let document = document.with_texts(&texts::of(tree.root()));
            return Ok(document);
        }
        Ok(_) => others.0,
        Err(mut violations) => {
            violations.append(&mut others.0);
            violations
        }
    };
    Err(report(text, &tree, violations))
}

/// Reads a document from the bytes of a file.
///
/// # Errors
///
/// Those of [`parse`], and bytes that are no text in UTF-8.
pub fn parse_bytes(bytes: &[u8]) -> Result<ValidDocument, Report> {
    parse(text(bytes)?)
}

/// Reads a table of help lines.
///
/// # Errors
///
/// Where the text is not JSON; or all that is of another shape; or else every rule that a row breaks.
pub fn parse_help_table(text: &str) -> Result<HelpTable, Report> {
    let tree = read(text)?;
    let table: HelpTable = decode(text, &tree)?;
    let mut found = Violations::default();
    rows::check_table(&table, &mut found);
    markup::check(tree.root(), &mut found);
    if found.0.is_empty() {
        Ok(table)
    } else {
        Err(report(text, &tree, found.0))
    }
}

fn read(text: &str) -> Result<Tree<'_>, Report> {
    if text.len() > MOST_BYTES {
        let bytes = text.len();
        let message = format!("the text has {bytes} bytes, and can have {MOST_BYTES} at most");
        return Err(Diagnostic::new(text, 0, Path::default(), message).into());
    }
    Tree::read(text).map_err(|error| syntax::diagnose(text, &error).into())
}

fn decode<T: Deserr<Mismatches>>(text: &str, tree: &Tree<'_>) -> Result<T, Report> {
    decode::decode(text, tree.root()).map_err(Report::from)
}

/// Tells of the first [`MOST`] violations, each with its place in the text, and how many more there are: to find a place
/// takes as long as the text is, and nobody mends thousands at once.
fn report(text: &str, tree: &Tree<'_>, violations: Vec<Violation>) -> Report {
    let diagnostics = violations.iter().take(MOST).map(|violation| {
        let offset = tree.root().find(&violation.path).offset();
        let message = violation.problem.to_string();
        Diagnostic::new(text, offset, violation.path.clone(), message)
    });
    let mut diagnostics: Vec<_> = diagnostics.collect();
    diagnostics.extend(Diagnostic::of_more(violations.len().saturating_sub(MOST)));
    Report {
        diagnostics,
        violations,
    }
}
