//! Puts texts together by the page's platform.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::dom::{Number, Words, known};
use crate::text::{Scribe, Text};

/// All texts of a quiz and of the help lines.
pub struct PageScribe {
    texts: Array,
    lang: Words,
}

impl PageScribe {
    /// Takes the texts, and the place of the tag of their language.
    pub fn new(texts: Array, lang: Text) -> Self {
        let lang = known(texts.get(lang.place()));
        Self { texts, lang }
    }
}

impl Scribe for PageScribe {
    type Words = Words;

    fn text(&self, text: Text) -> Words {
        known(self.texts.get(text.place()))
    }

    fn number(&self, number: usize) -> Words {
        let number: Number = known(JsValue::from(number));
        number.to_locale_string(&self.lang)
    }

    fn fill(&self, template: Words, name: &str, value: Words) -> Words {
        template.replace_all(name, &value)
    }

    fn write(&self, words: &str) -> Words {
        known(JsValue::from_str(words))
    }
}
