//! What a quiz is made of, as plain data.
//!
//! Authors write a [`Document`](document::Document): its questions, the texts of its [`results`], its [`labels`] and
//! perhaps [`help_lines`] of their own. Readers get a [`Quiz`](quiz::Quiz), which has the same parts but holds no text:
//! each is a handle into the page's own list (see [`text`](crate::text)). The two meet in the compiled form (see
//! [`format`](crate::format)).
//!
//! What both share is the vocabulary of the rule, in [`signal`] and [`verdict`].

pub mod answers;
pub mod country;
#[cfg(feature = "author")]
mod decoding;
pub mod document;
pub mod entries;
pub mod help_lines;
pub mod labels;
pub mod quiz;
pub mod quiz_help_lines;
pub mod results;
pub mod signal;
pub mod verdict;
