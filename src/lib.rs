//! **worth-it-quiz**: an embeddable quiz that answers one question for the reader of a blog post: *is going back to
//! my ex worth it?*
//!
//! The pure core compiles everywhere and is tested natively. [`author`] reads the JSON that authors
//! write into a [`document`], which holds the questions and every text. [`compact`] is the form that readers download,
//! and a [`Quiz`] what they get of it. The [`rule`] turns the signals of the answers into a [`Verdict`]. A [`session`]
//! is one reader's way through, and a [`screen`] is what that reader sees, as data. The texts themselves stay with the
//! page's platform: see [`text`].
//!
//! The shell, for WebAssembly and without the feature `author`, draws screens into a shadow root and carries out what the session orders.

pub mod assessment;
#[cfg(feature = "author")]
pub mod author;
pub mod compact;
pub mod document;
pub mod exit_keys;
pub mod help;
pub mod labels;
pub mod quiz;
pub mod rule;
pub mod screen;
pub mod services;
pub mod session;
pub mod text;

#[cfg(all(target_arch = "wasm32", not(feature = "author")))]
mod shell;

pub use assessment::{Answers, Assessment};
pub use document::{Document, Domain, Role, Signal};
pub use quiz::Quiz;
pub use rule::{Cause, Coverage, Tally, Verdict};
