//! The header of a compiled file: what it is, and whether it came through whole.
//!
//! It is checked before a byte of the body is read, so that damage is reported as damage and not as a broken rule.

use super::{
    codes::{FORMAT, OLDEST_FORMAT},
    damage::Damage,
};

/// The length of the header in bytes: magic, format version, length of the body, checksum.
pub const HEADER: usize = 4 + 1 + 4 + 4;

/// The magic of a compiled document.
pub const DOCUMENT: [u8; 4] = *b"WIQd";
/// The magic of a compiled table of help lines.
pub const HELP_LINES: [u8; 4] = *b"WIQh";

/// Returns a whole file: the header for a body, then the body.
///
/// # Errors
///
/// [`Damage::Body`] where the body has 4 GiB or more.
#[cfg(feature = "author")]
pub fn seal(magic: [u8; 4], body: &[u8]) -> Result<Vec<u8>, Damage> {
    let length = u32::try_from(body.len()).map_err(|_| Damage::Body)?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend(magic);
    bytes.push(FORMAT);
    bytes.extend(length.to_le_bytes());
    bytes.extend(checksum(body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// Returns the format and the body of a file, after checking the header against it.
///
/// # Errors
///
/// - [`Damage::NotOurs`] where the magic is another, or the file is too short to have one and a format version;
/// - [`Damage::Format`] where the format version is not one that is read;
/// - [`Damage::Length`] where the file ends within the header, or the body has another length;
/// - [`Damage::Checksum`] where the body has another checksum.
pub fn open(bytes: &[u8], magic: [u8; 4]) -> Result<(u8, &[u8]), Damage> {
    let (found, rest) = bytes.split_first_chunk().ok_or(Damage::NotOurs)?;
    let (&format, rest) = rest.split_first().ok_or(Damage::NotOurs)?;
    if *found != magic {
        return Err(Damage::NotOurs);
    }
    let (length, rest) = rest.split_first_chunk().ok_or(Damage::Length)?;
    let (sum, body) = rest.split_first_chunk().ok_or(Damage::Length)?;
    if !(OLDEST_FORMAT..=FORMAT).contains(&format) {
        Err(Damage::Format(format))
    } else if usize::try_from(u32::from_le_bytes(*length)) != Ok(body.len()) {
        Err(Damage::Length)
    } else if u32::from_le_bytes(*sum) != checksum(body) {
        Err(Damage::Checksum)
    } else {
        Ok((format, body))
    }
}

/// Returns everything after the header without checking it; empty where the file is no longer than a header.
pub fn body(bytes: &[u8]) -> &[u8] {
    bytes.get(HEADER..).unwrap_or_default()
}

/// Returns the CRC-32 of some bytes, in the variant that the catalogue of CRC algorithms calls ISO-HDLC.
///
/// Computed bit by bit: a table, or a library with several ways, would be more to load, and a document takes well under
/// a millisecond.
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
