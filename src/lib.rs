//! **worth-it-quiz**: an embeddable quiz that answers one question for the reader of a blog post: *is going back to
//! my ex worth it?*
//!
//! The pure core compiles everywhere and is tested natively. A [`document`] holds the questions and every text; a
//! [`Quiz`] is a document that keeps the rules. The [`rule`] turns the signals of the answers into a [`Verdict`].
//! A [`session`] is one reader's way through, and a [`screen`] is what that reader sees, as data. [`compact`] is the
//! form that readers download, [`author`] the JSON that authors write.
//!
//! The shell, for WebAssembly and without the feature `author`, draws screens into a shadow root and carries out what the session orders.

pub mod assessment;
#[cfg(feature = "author")]
pub mod author;
pub mod compact;
pub mod document;
pub mod exit_keys;
pub mod fault;
pub mod help;
mod pack;
pub mod quiz;
pub mod rule;
pub mod screen;
pub mod session;
#[cfg(feature = "author")]
mod shape;
mod stock;

#[cfg(all(target_arch = "wasm32", not(feature = "author")))]
mod shell;

pub use assessment::{Answers, Assessment};
pub use document::{Document, Domain, Role, Signal};
pub use quiz::Quiz;
pub use rule::{Cause, Coverage, Tally, Verdict};
