//! The page's texts, written out by JavaScript itself.
//!
//! The module has the handles, and the array that they point into. Joining and filling are calls of `split` and `join`
//! on JavaScript strings, so the only strings that cross the border are the templates of [`Joint`](crate::text::Joint)
//! and the names of placeholders.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::dom::{Count, PageText};
use crate::text::{Argument, Text, Words};

/// All texts of a quiz and of the help lines.
pub struct PageTexts {
    texts: Array,
    /// The tag of the quiz's language.
    lang: Text,
    digits: Digits,
}

/// The digits in which a language writes numbers.
enum Digits {
    /// Latin ones.
    Latin,
    /// Perhaps digits of its own, as in Arabic: the browser knows.
    Own,
}

impl PageTexts {
    /// Takes the array of texts. The script of the language is guessed from the first letter of the first label.
    pub fn new(texts: Array, lang: Text) -> Self {
        let first: PageText = texts.get(1).unchecked_into();
        let digits = Digits::of(first.char_code_at(0));
        Self {
            texts,
            lang,
            digits,
        }
    }

    /// Returns a text as it is, with its placeholders; `undefined` past the last.
    pub fn get(&self, text: Text) -> JsValue {
        self.texts.get(text.index())
    }

    /// Returns the index of a value among the texts from `first` up to `end`, counted from the first of them; `None`
    /// where it is none of them.
    pub fn position(&self, value: &JsValue, first: u32, end: u32) -> Option<usize> {
        let position = self.texts.index_of(value, first.try_into().ok()?);
        let position = u32::try_from(position).ok()?;
        (position < end).then_some((position - first) as usize)
    }

    /// Returns words as a reader reads them: joined, and with their arguments filled in.
    pub fn write(&self, words: Words) -> JsValue {
        let mut text = self.get(words.template);
        if let Some((joint, second)) = words.joined {
            let joined = fill(joint.template().into(), "{second}", &self.get(second));
            text = fill(joined, "{first}", &text);
        }
        for argument in words.arguments() {
            text = fill(text, argument.placeholder(), &self.value(argument));
        }
        text
    }

    /// Returns what fills the placeholder of an argument.
    fn value(&self, argument: Argument) -> JsValue {
        match argument {
            Argument::N(count) | Argument::Total(count) => self.count(count),
            Argument::Number(text) | Argument::Keyword(text) | Argument::Option(text) => {
                self.get(text)
            }
        }
    }

    /// Returns a number in the digits of the language.
    ///
    /// In Latin digits it stays a number, which `join` writes out. The first call of `toLocaleString` takes Chromium 30
    /// ms, and 130 with a processor four times slower, whatever the language; so it is made only where it may matter.
    fn count(&self, count: u8) -> JsValue {
        let count = JsValue::from(count);
        match self.digits {
            Digits::Latin => count,
            Digits::Own => count
                .unchecked_into::<Count>()
                .to_locale_string(&self.get(self.lang)),
        }
    }
}

impl Digits {
    /// Returns the digits to expect of a language, from the UTF-16 code of a letter.
    ///
    /// By CLDR, the scripts with digits of their own are in two ranges, from Arabic to Ol Chiki and from Meetei Mayek
    /// on. Scripts that are there too but have none, such as Hangul, only make the slower call.
    const fn of(code: u32) -> Self {
        match code {
            0x0600..=0x1CFF | 0xAB00..=0xDFFF => Self::Own,
            _ => Self::Latin,
        }
    }
}

/// Returns a text with a value in place of each occurrence of a placeholder.
fn fill(template: JsValue, placeholder: &str, value: &JsValue) -> JsValue {
    template
        .unchecked_into::<PageText>()
        .split(placeholder)
        .join(value)
}
