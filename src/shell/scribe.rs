//! Puts texts together by the page's platform.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::dom::{Number, Words, known};
use crate::text::{Scribe, Text};

/// All texts of a quiz and of the help lines.
pub struct PageScribe {
    texts: Array,
    lang: Words,
    own_digits: bool,
}

impl PageScribe {
    /// Takes the texts, the place of the tag of their language, and whether that may have digits of its own.
    pub fn new(texts: Array, lang: Text, own_digits: bool) -> Self {
        let lang = known(texts.get(lang.place()));
        Self {
            texts,
            lang,
            own_digits,
        }
    }
}

impl Scribe for PageScribe {
    type Words = Words;

    fn text(&self, text: Text) -> Words {
        known(self.texts.get(text.place()))
    }

    fn number(&self, number: usize) -> Words {
        let number: Number = known(JsValue::from(number));
        // The first such call takes Chromium 30 ms, with a processor four times slower 130, whatever the language.
        if self.own_digits {
            number.to_locale_string(&self.lang)
        } else {
            known(number)
        }
    }

    fn fill(&self, template: Words, name: &str, value: Words) -> Words {
        template.replace_all(name, &value)
    }

    fn write(&self, words: &str) -> Words {
        known(JsValue::from_str(words))
    }
}
