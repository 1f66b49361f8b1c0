//! What can be wrong with a compiled file.

use std::fmt;

use super::codes::FORMAT;

/// Why bytes are not a compiled document or table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The bytes are something else, or their beginning is lost.
    NotOurs,
    /// They were written in another format.
    Format(u8),
    /// They were cut, or something was added.
    Length,
    /// They were changed on the way.
    Checksum,
    /// The body is not what the header says.
    Body,
    /// The document breaks a rule.
    Rule,
}

/// Says what is wrong, and what to do.
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
