//! The rules that ticks keep.

use super::{diagnostic::Problem, names::Names, path::Path, violations::Violations};
use crate::model::{also::Also, document::Document, quiz::MOST_TICKS};

/// Adds every violation of a document's ticks.
pub(super) fn check(document: &Document, found: &mut Violations) {
    if document.also.len() > MOST_TICKS {
        found.add(Path::root("also"), Problem::TickCount);
    }
    let mut ids = Names::default();
    for (index, also) in document.also.iter().enumerate() {
        let path = Path::root("also").index(index);
        found.id(&also.id, &mut ids, &path);
        found.also(also, &path);
    }
}

impl Violations {
    fn also(&mut self, also: &Also, path: &Path) {
        self.filled(&also.text, || path.key("text"));
        self.any(&also.steps, || path.key("steps"));
        for (index, step) in also.steps.iter().enumerate() {
            let path = path.key("steps").index(index);
            self.any(&step.when, || path.key("when"));
            self.filled(&step.text, || path.key("text"));
        }
    }

    /// Requires a list that has something.
    fn any<T>(&mut self, list: &[T], path: impl FnOnce() -> Path) {
        self.require(!list.is_empty(), path, Problem::NothingHere);
    }
}
