//! Collects what breaks a rule. Each set of rules (of documents, help lines, ticks) adds to it in a file of its own.

use super::{
    diagnostic::{Problem, Violation},
    names::Names,
    path::Path,
};

/// The violations that were found so far, in the order of the rules.
#[derive(Default)]
pub(super) struct Violations(pub Vec<Violation>);

impl Violations {
    /// Adds a violation.
    pub fn add(&mut self, path: Path, problem: Problem) {
        self.0.push(Violation { path, problem });
    }

    /// Adds a violation, unless this holds.
    pub fn require(&mut self, holds: bool, path: impl FnOnce() -> Path, problem: Problem) {
        if !holds {
            self.add(path(), problem);
        }
    }

    /// Requires a text that says something.
    pub fn filled(&mut self, text: &str, path: impl FnOnce() -> Path) {
        self.require(!text.trim().is_empty(), path, Problem::Empty);
    }

    /// Requires an id that says something and was not seen before, of what stands at a path.
    pub fn id<'a>(&mut self, id: &'a str, seen: &mut Names<'a>, path: &Path) {
        let path = || path.key("id");
        self.filled(id, path);
        if !seen.add(id.into()) {
            self.add(path(), Problem::DuplicateId(id.to_owned()));
        }
    }
}
