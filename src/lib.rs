//! **worth-it-quiz**: an embeddable quiz that answers one question for the reader of a blog post: *is going back to
//! my ex worth it?*
//!
//! The crate is a pure core, which compiles for every target and is tested natively, and a thin shell for WebAssembly.
//! Data flows through it in five steps:
//!
//! 1. [`author`] reads the JSON that authors write into a [`Document`]: the questions and every text.
//! 2. [`mod@format`] compiles the document. Readers download the compiled form, which decodes into a [`Quiz`].
//! 3. A [`session`] is one reader's way through the quiz: messages in, effects out.
//! 4. The [`rule`] turns the signals of the answers into a [`Verdict`]; an [`assessment`] adds what it rests on.
//! 5. A [`screen`] is what the reader sees, as data. The texts themselves stay with JavaScript: see [`text`].
//!
//! ```
//! use worth_it_quiz::{Answers, Assessment, Cause, Quiz, Verdict, author};
//!
//! let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap();
//! let quiz = Quiz::decode(&document.compile().unwrap()).unwrap();
//!
//! // "Yes" to the one question about the reader's own conduct, and nothing else.
//! let own_conduct = document.questions().position(|question| question.id == "S1").unwrap();
//! let mut answers = Answers::default();
//! answers.set(own_conduct, 1);
//!
//! let assessment = Assessment::of(&quiz, &answers);
//! assert_eq!(assessment.verdict, Verdict::NotSafe);
//! assert_eq!(assessment.causes, [Cause::OwnConduct]);
//! ```
//!
//! The shell exists on `wasm32` only, and only without the feature `author`. It draws screens into a shadow root, turns
//! events into messages and carries out the session's effects.
//!
//! Dependencies point one way. A module uses only those that come before it in this list: `text`, `model`, `rule`,
//! `assessment`, `format`, `author`, `exit_keys`, `session`, `screen`, `shell`.

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

/// The allocator of both modules, a free list. A session makes few and small allocations, and an author waits for a check
/// once, so its speed plays no part, while the default one is 7 KB more to load.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

pub use assessment::Assessment;
pub use model::{
    answers::Answers,
    document::Document,
    quiz::Quiz,
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};
pub use rule::Tally;
