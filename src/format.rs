//! The compiled form: a document or a table of help lines as bytes, the only form that readers download.
//!
//! Four bytes say what it is, one byte which format; then the length of the body and its CRC-32 (ISO-HDLC), both
//! as four bytes, little endian; then the body (`postcard`): one text, which is all texts with a zero byte before the
//! first and after each. Any flipped bit gives an error.
//!
//! Between the texts stand some that no reader sees. An empty one ends a list, or says that nothing stands there. One
//! of letters holds values: those of a question are its role, its kind of harm and the signal of each choice.
//!
//! What authors write is written and what readers get is read in the same file, one for each part of a quiz: the
//! document, its results, its questions, its help lines. A quiz that breaks a rule on which readers' safety rests is
//! refused by [`Quiz::decode`](crate::Quiz::decode).

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
