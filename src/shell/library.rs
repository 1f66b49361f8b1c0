//! What widgets show: a quiz with its help lines, and their texts.
//!
//! It is read once for each document, and all widgets that show the document share it.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::{dom::Platform, texts::PageTexts};
use crate::{
    format::Damage,
    model::{country::Country, quiz::Quiz},
};

/// A quiz with its help lines, and the texts of both.
pub struct Library {
    pub quiz: Quiz,
    pub texts: PageTexts,
}

impl Library {
    /// Reads a quiz and the help lines from their compiled form.
    ///
    /// `texts` is the array of their texts, the document's first: the pieces of both bodies, cut at their zero bytes.
    /// Whether it belongs to the bytes is not checked.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes of either, or that the document breaks a rule.
    pub fn read(
        document: &[u8],
        help_lines: &[u8],
        texts: Array,
        platform: Platform,
    ) -> Result<Self, Damage> {
        let mut quiz = Quiz::decode(document)?;
        quiz.add_help_lines(help_lines)?;
        let texts = PageTexts::new(texts, platform, quiz.lang);
        Ok(Self { quiz, texts })
    }

    /// Fills a list with the countries that a reader can pick: those that the document names, and every other that has
    /// help lines. Some come twice here; the first name wins.
    pub fn list_countries(&self, list: &Element) {
        let (numbers, names) = (Array::new(), Array::new());
        let add = |country: Country, name: &JsValue| {
            numbers.push(&country.number().into());
            names.push(name);
        };
        for row in &self.quiz.countries {
            add(row.country, &self.texts.get(row.name));
        }
        for country in self.quiz.help_lines().countries() {
            add(country, &JsValue::UNDEFINED);
        }
        self.texts.list_countries(list, &numbers, &names);
    }
}
