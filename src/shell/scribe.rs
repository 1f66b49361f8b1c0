//! Puts texts together by the page's platform.

use js_sys::Array;

use super::dom::{count, fill, place_of};
use crate::text::{Scribe, Text};

/// All texts of a quiz and of the help lines, and those that were made of them.
pub struct PageScribe {
    pub texts: Array,
    /// The tag of their language.
    pub lang: Text,
}

impl Scribe for PageScribe {
    fn number(&self, number: usize) -> Text {
        Text::at(count(&self.texts, number, self.lang.place()))
    }

    fn fill(&self, template: Text, name: &str, value: Text) -> Text {
        Text::at(fill(&self.texts, template.place(), name, value.place()))
    }

    fn write(&self, words: &str) -> Text {
        Text::at(place_of(&self.texts, words))
    }
}
