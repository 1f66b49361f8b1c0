//! The parts of a quiz, as plain data.
//!
//! There are two models of a quiz, because its two audiences need different things. Authors need every text and an
//! error at each mistake; readers need as few bytes as possible and a quiz that can be trusted.
//!
//! - Authors write a [`Document`](document::Document): its questions, the texts of its [`results`], its [`labels`] and
//!   perhaps [`help_lines`] of their own. Every text is a `String`.
//! - Readers get a [`Quiz`](quiz::Quiz), which has the same parts but holds no text. Each text is a handle into the
//!   page's own list: see [`text`](crate::text). Types of the readers' model begin with `Quiz`.
//!
//! The compiled form leads from one to the other: see [`format`](crate::format).
//!
//! Both share the vocabulary of the rule, in [`signal`] and [`verdict`], whose ids never change. A reader's [`answers`]
//! and [`country`] are the only data that a reader contributes.

pub mod also;
pub mod answers;
pub mod country;
pub mod document;
pub mod entries;
#[cfg(feature = "author")]
mod field_decoder;
pub mod help_lines;
pub mod labels;
pub mod quiz;
pub mod quiz_also;
pub mod quiz_help_lines;
pub mod results;
pub mod review;
pub mod signal;
pub mod verdict;
