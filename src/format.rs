//! The compiled form: a document or a table of help lines as bytes, the only form that readers download.
//!
//! | bytes | content |
//! |---|---|
//! | 4 | magic: `WIQd` for a document, `WIQh` for a table of help lines |
//! | 1 | format version, [`FORMAT`] |
//! | 4 | length of the body, little endian |
//! | 4 | CRC-32 of the body, little endian; the common variant, ISO-HDLC in the catalogue of CRC algorithms |
//! | rest | body: one `postcard` string, which is all texts with a zero byte before the first and after each |
//!
//! Any flipped bit is an error. The checksum guards against damage, not against forgery: whoever compiles a document
//! can compute it, so decoding checks the safety rules too, and [`Quiz::decode`](crate::Quiz::decode) refuses a quiz
//! that breaks one.
//!
//! The texts are plain, rather than each with its length, because JavaScript then gets them all with one `split` at the
//! zero bytes. Among them are some that no reader sees. An empty one ends a list, or stands for an absent text. One of
//! letters holds values: for a question its role, its kind of harm and the signal of each choice.
//!
//! Format 4 brought labels that a document may lack, ticks, and help lines with hours in words, codes, chats and whom
//! they may bring in. A document of format 3 reads as one that lacks them. The table of help lines has them by country, so
//! that no row repeats where it belongs.
//!
//! Writing and reading are side by side in one file for each part of a quiz: the document, its results, its questions,
//! its help lines. Only the feature `author` has the writing half.

mod also;
mod codes;
mod damage;
mod document;
mod header;
mod help_lines;
mod questions;
mod reader;
mod results;
#[cfg(all(test, feature = "author"))]
mod round_trip;
mod safety;
pub(crate) mod stock;
mod text_list;
#[cfg(feature = "author")]
mod writer;

pub use self::{
    codes::FORMAT,
    damage::Damage,
    header::HEADER,
    text_list::{TextList, pieces},
};
