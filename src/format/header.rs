//! What stands before the body of a compiled file.

use super::{codes::FORMAT, damage::Damage};

/// How many bytes stand before the body: what the file is, its format, the body's length and its checksum.
pub const HEADER: usize = 4 + 1 + 4 + 4;

/// How a compiled document begins.
pub const DOCUMENT: [u8; 4] = *b"WIQd";
/// How a compiled table of help lines begins.
pub const HELP_LINES: [u8; 4] = *b"WIQh";

/// Puts the header before a body.
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

/// The body behind a header, which has to fit it.
///
/// # Errors
///
/// What is wrong with the header, or that the body is not the one that it was made for.
pub fn open(bytes: &[u8], magic: [u8; 4]) -> Result<&[u8], Damage> {
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

/// What stands behind the header, whatever that says; empty where the file is shorter.
pub fn body(bytes: &[u8]) -> &[u8] {
    bytes.get(HEADER..).unwrap_or_default()
}

/// The CRC-32 (ISO-HDLC) of some bytes. Bit by bit: a library's table or its choice of ways would be more to load, and
/// a document takes well under a millisecond.
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
