//! **worth-it-quiz**: an embeddable quiz that answers one question for the reader of a blog post: *is going back to
//! my ex worth it?*
//!
//! A pure core, which compiles everywhere and is tested natively, and a thin shell for WebAssembly. The data's way through
//! it:
//!
//! 1. [`author`] reads the JSON that authors write into a [`Document`]: the questions and every text.
//! 2. [`format`] is the compiled form of that, which readers download and get as a [`Quiz`].
//! 3. A [`session`] is one reader's way through the quiz: messages in, effects out.
//! 4. The [`rule`] turns the signals of the answers into a [`Verdict`], and an [`assessment`] says what that rests on.
//! 5. A [`screen`] is what the reader sees, as data. The texts themselves stay with the page's platform: see [`text`].
//!
//! The shell, for WebAssembly and without the feature `author`, draws screens into a shadow root, sends messages back
//! and carries out what the session orders.
//!
//! A module uses only those that stand above it in this list: `text`, `model`, `rule`, `assessment`, `format`, `author`,
//! `exit_keys`, `session`, `screen`, `shell`.

pub mod assessment;
#[cfg(feature = "author")]
pub mod author;
pub mod exit_keys;
pub mod format;
pub mod model;
pub mod rule;
pub mod screen;
pub mod session;
pub mod text;

#[cfg(all(target_arch = "wasm32", not(feature = "author")))]
mod shell;

pub use assessment::Assessment;
pub use model::{
    answers::Answers,
    document::Document,
    quiz::Quiz,
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};
pub use rule::Tally;
