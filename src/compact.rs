//! The compiled form: a document or a table of help lines as bytes, the only form that readers download.
//!
//! Four bytes say what it is, one byte which format; then the length of the body and its CRC-32 (ISO-HDLC), both
//! as four bytes, little endian; then the body (`postcard`): one text, which is all texts with a zero byte before the
//! first and after each. Any flipped bit gives an error.
//!
//! Between the texts stand some that no reader sees. An empty one ends a list, or says that nothing stands there. One
//! of letters holds values: those of a question are its role, its kind of harm and the signal of each choice.

use std::{fmt, mem};

use crate::{quiz::Quiz, services::Services, text::pieces};

mod rest;
mod value;

pub(crate) use self::{
    rest::Rest,
    value::{Lettered, NO_VALUE, Value},
};

/// The format that this version writes and reads.
pub const FORMAT: u8 = 3;

/// The bytes before the body.
pub const HEADER: usize = 4 + 1 + 4 + 4;

/// How a compiled document begins.
pub(crate) const DOCUMENT: [u8; 4] = *b"WIQd";
/// How a compiled table of help lines begins.
pub(crate) const HELP_LINES: [u8; 4] = *b"WIQh";

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

impl Quiz {
    /// Reads a compiled quiz.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes, or that the document breaks a rule.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        let mut rest = Rest::of(open(bytes, DOCUMENT)?, 0);
        let (mut quiz, keeps_rules) = Self::read(&mut rest);
        rest.end()?;
        quiz.pieces = pieces(bytes);
        if keeps_rules {
            Ok(quiz)
        } else {
            Err(Damage::Rule)
        }
    }

    /// Adds the compiled table of help lines, after the lines that the document has of its own. Its texts come after the
    /// document's in the list of all texts.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes. The quiz has no help lines then.
    pub fn add_help_lines(&mut self, table: &[u8]) -> Result<(), Damage> {
        let own = mem::take(&mut self.services);
        self.services = Services::decode(table, self.pieces, own)?;
        Ok(())
    }
}

impl Services {
    /// Reads a compiled table, after those lines that a document adds. Its texts come after so many places of other
    /// files.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes.
    pub fn decode(bytes: &[u8], places: u32, mut added: Self) -> Result<Self, Damage> {
        let mut rest = Rest::of(open(bytes, HELP_LINES)?, places);
        added.read(&mut rest);
        rest.end()?;
        Ok(added)
    }
}

/// Puts the header before a body.
#[cfg(feature = "author")]
pub(crate) fn seal(magic: [u8; 4], body: &[u8]) -> Result<Vec<u8>, Damage> {
    let length = u32::try_from(body.len()).map_err(|_| Damage::Body)?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend(magic);
    bytes.push(FORMAT);
    bytes.extend(length.to_le_bytes());
    bytes.extend(checksum(body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// Finds the body behind the header.
fn open(bytes: &[u8], magic: [u8; 4]) -> Result<&[u8], Damage> {
    let (found, rest) = bytes.split_first_chunk().ok_or(Damage::NotOurs)?;
    let (&format, rest) = rest.split_first().ok_or(Damage::NotOurs)?;
    let (length, rest) = rest.split_first_chunk().ok_or(Damage::Length)?;
    let (sum, body) = rest.split_first_chunk().ok_or(Damage::Length)?;
    if *found != magic {
        Err(Damage::NotOurs)
    } else if format != FORMAT {
        Err(Damage::Format(format))
    } else if usize::try_from(u32::from_le_bytes(*length)) != Ok(body.len()) {
        Err(Damage::Length)
    } else if u32::from_le_bytes(*sum) != checksum(body) {
        Err(Damage::Checksum)
    } else {
        Ok(body)
    }
}

/// Gives the CRC-32 (ISO-HDLC) of some bytes. Bit by bit: a library's table or its choice of ways would be more to
/// load, and a document takes well under a millisecond.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum = (sum >> 1) ^ (carry * REVERSED_POLYNOMIAL);
        }
    }
    !sum
}

/// The polynomial of CRC-32, its lowest bit first.
const REVERSED_POLYNOMIAL: u32 = 0xEDB8_8320;
