//! The rules that ticks and reviews keep.

use super::{
    diagnostic::{Problem, Violation},
    path::Path,
};
use crate::model::{
    also::{Also, Review},
    document::Document,
};

/// Finds every violation of a document's ticks and reviews.
pub(super) fn violations(document: &Document) -> Vec<Violation> {
    let mut found = Found::default();
    let path = Path::root("also");
    let mut ids = Vec::new();
    for (index, also) in document.also.iter().enumerate() {
        let path = path.index(index);
        found.also(also, &path);
        if ids.contains(&&also.id) {
            found.add(path.key("id"), Problem::DuplicateId(also.id.clone()));
        }
        ids.push(&also.id);
    }
    let path = Path::root("reviews");
    for (index, review) in document.reviews.iter().enumerate() {
        found.review(review, &path.index(index));
    }
    found.0
}

#[derive(Default)]
struct Found(Vec<Violation>);

impl Found {
    fn add(&mut self, path: Path, problem: Problem) {
        self.0.push(Violation { path, problem });
    }

    fn filled(&mut self, text: &str, path: &Path, name: &str) {
        if text.trim().is_empty() {
            self.add(path.key(name), Problem::Empty);
        }
    }

    fn some<T>(&mut self, list: &[T], path: &Path, name: &str) {
        if list.is_empty() {
            self.add(path.key(name), Problem::NothingHere);
        }
    }

    fn also(&mut self, also: &Also, path: &Path) {
        self.filled(&also.id, path, "id");
        self.filled(&also.text, path, "text");
        self.some(&also.steps, path, "steps");
        for (index, step) in also.steps.iter().enumerate() {
            let path = path.key("steps").index(index);
            self.some(&step.when, &path, "when");
            self.filled(&step.text, &path, "text");
        }
    }

    fn review(&mut self, review: &Review, path: &Path) {
        self.filled(&review.who, path, "who");
        self.filled(&review.role, path, "role");
        self.filled(&review.when, path, "when");
    }
}
