//! What can be wrong with a compiled file.
//!
//! A reader never sees these: the page shows its fallback. They are for authors, so each message says what to do.

use std::fmt;

use super::codes::FORMAT;

/// Why bytes are not a compiled document or table of help lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file begins with other bytes: it is something else, or its beginning is lost.
    NotOurs,
    /// The file has another format version, this one. Compiling the document again helps.
    Format(u8),
    /// The file is longer or shorter than its header says: it was cut, or something was added.
    Length,
    /// The body does not match its checksum: it was changed on the way.
    Checksum,
    /// The body is whole, but does not have the parts that the format asks for. When compiling: it is too large.
    Body,
    /// The document breaks a rule on which readers' safety rests. Checking the document tells its author which.
    Rule,
}

/// One line that says what is wrong, and what to do.
///
/// ```
/// use worth_it_quiz::format::Damage;
///
/// let message = Damage::Length.to_string();
/// assert_eq!(message, "the compiled quiz is cut off or has something added; copy it again");
/// ```
impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str("this is not a compiled quiz"),
            Self::Format(format) => write!(
                f,
                "the compiled quiz has a format that this version does not read; compile it again (format {format}, not {FORMAT})"
            ),
            Self::Length => {
                f.write_str("the compiled quiz is cut off or has something added; copy it again")
            }
            Self::Checksum => {
                f.write_str("the compiled quiz was changed on its way; copy it again")
            }
            Self::Body => f.write_str("the compiled quiz cannot be read; compile it again"),
            Self::Rule => {
                f.write_str("the compiled quiz breaks a rule; check the document that it came from")
            }
        }
    }
}
