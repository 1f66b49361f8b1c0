//! Names that were seen, in as little time for many as for few.

use std::{borrow::Cow, collections::HashSet, hash::BuildHasherDefault};

use fnv::FnvHasher;

/// A set of names. With the library's own hasher, which withstands names that somebody chose to slow it down, the module
/// would be more to load; here they are the author's own.
#[derive(Default)]
pub(super) struct Names<'a>(HashSet<Cow<'a, str>, BuildHasherDefault<FnvHasher>>);

impl<'a> Names<'a> {
    /// Adds a name. Returns whether it is new.
    #[inline(never)]
    pub fn add(&mut self, name: Cow<'a, str>) -> bool {
        self.0.insert(name)
    }
}
