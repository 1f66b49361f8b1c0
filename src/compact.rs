//! The compiled form: a document or a table of help lines as bytes, the only form that readers download.
//!
//! Four bytes say what it is, one byte which format; then the length of the body and its CRC-32 (ISO-HDLC), both
//! as four bytes, little endian; then the body (`postcard`). Any flipped bit gives an error.

use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use crate::{
    document::Document,
    fault::Fault,
    help::Directory,
    pack::{self, Body, Packed},
    quiz::Quiz,
};

/// The format that this version writes and reads.
pub const FORMAT: u8 = 1;

const HEADER: usize = 4 + 1 + 4 + 4;
/// Without a table: it would be more to load, and a document takes well under a millisecond.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why bytes are not a compiled document or table.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    Rule(Fault),
}

impl Damage {
    /// Says what is wrong, and what to do.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        match self {
            Self::NotOurs => "this is not a compiled quiz",
            Self::Format(_) => {
                "the compiled quiz has a format that this version does not read; compile it again"
            }
            Self::Length => "the compiled quiz is cut off or has something added; copy it again",
            Self::Checksum => "the compiled quiz was changed on its way; copy it again",
            Self::Body => "the compiled quiz cannot be read; compile it again",
            Self::Rule(_) => {
                "the compiled quiz breaks a rule; check the document that it came from"
            }
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())?;
        match self {
            Self::Format(format) => write!(f, " (format {format}, not {FORMAT})"),
            Self::Rule(fault) => write!(f, " ({fault})"),
            _ => Ok(()),
        }
    }
}

/// Something that has a compiled form.
pub(crate) trait Compact: Packed {
    const MAGIC: [u8; 4];
}

impl Compact for Document {
    const MAGIC: [u8; 4] = *b"WIQd";
}

impl Compact for Directory {
    const MAGIC: [u8; 4] = *b"WIQh";
}

impl Quiz {
    /// Compiles the quiz.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the quiz cannot be written, which no checked document is known to cause.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        encode(self.document())
    }

    /// Reads a compiled quiz.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes, or the first rule that the document breaks.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        Self::new(decode(bytes)?)
            .map_err(|faults| faults.into_iter().next().map_or(Damage::Body, Damage::Rule))
    }
}

impl Directory {
    /// Compiles the table.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where the table cannot be written, which no table is known to cause.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        encode(self)
    }

    /// Reads a compiled table.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        decode(bytes)
    }
}

fn encode<T: Compact>(value: &T) -> Result<Vec<u8>, Damage> {
    seal::<T>(&Body::of(value))
}

/// Puts the header of a type before a body.
pub(crate) fn seal<T: Compact>(body: &Body) -> Result<Vec<u8>, Damage> {
    let body = postcard::to_allocvec(body).map_err(|_| Damage::Body)?;
    let length = u32::try_from(body.len()).map_err(|_| Damage::Body)?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend(T::MAGIC);
    bytes.push(FORMAT);
    bytes.extend(length.to_le_bytes());
    bytes.extend(CRC.checksum(&body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

pub(crate) fn decode<T: Compact>(bytes: &[u8]) -> Result<T, Damage> {
    pack::open(body(bytes, T::MAGIC)?).ok_or(Damage::Body)
}

fn body(bytes: &[u8], magic: [u8; 4]) -> Result<&[u8], Damage> {
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
    } else if u32::from_le_bytes(*sum) != CRC.checksum(body) {
        Err(Damage::Checksum)
    } else {
        Ok(body)
    }
}
