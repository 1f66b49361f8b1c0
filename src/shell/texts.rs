//! The page's texts, written out by the page itself.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::dom::{Count, PageText};
use crate::text::{Argument, Text, Words};

/// All texts of a quiz and of the help lines.
pub struct PageTexts {
    texts: Array,
    /// The tag of their language.
    lang: Text,
    digits: Digits,
}

/// Which digits a language writes numbers in.
enum Digits {
    /// Latin ones.
    Latin,
    /// Perhaps some of its own: the platform knows.
    Own,
}

impl PageTexts {
    /// Takes the texts, of which the first tells the script.
    pub fn new(texts: Array, lang: Text) -> Self {
        let first: PageText = texts.get(1).unchecked_into();
        let digits = Digits::of(first.char_code_at(0));
        Self {
            texts,
            lang,
            digits,
        }
    }

    /// A text as it stands.
    pub fn get(&self, text: Text) -> JsValue {
        self.texts.get(text.index())
    }

    /// The position of a value among some texts, counted from the first of them.
    pub fn position(&self, value: &JsValue, first: u32, end: u32) -> Option<usize> {
        let position = self.texts.index_of(value, first.try_into().ok()?);
        let position = u32::try_from(position).ok()?;
        (position < end).then_some((position - first) as usize)
    }

    /// Words as a reader reads them.
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

    /// What fills the placeholder of an argument.
    fn value(&self, argument: Argument) -> JsValue {
        match argument {
            Argument::N(count) | Argument::Total(count) => self.count(count),
            Argument::Number(text) | Argument::Keyword(text) | Argument::Option(text) => {
                self.get(text)
            }
        }
    }

    /// Numbers of a language with Latin digits stay numbers, which the page writes out. The first call of the other kind
    /// takes Chromium 30 ms, with a processor four times slower 130, whatever the language.
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
    /// The scripts that have digits of their own, by CLDR from Arabic to Ol Chiki and from Meetei Mayek on; with some
    /// more.
    const fn of(code: u32) -> Self {
        match code {
            0x0600..=0x1CFF | 0xAB00..=0xDFFF => Self::Own,
            _ => Self::Latin,
        }
    }
}

/// A text with a value in the place of each placeholder.
fn fill(template: JsValue, placeholder: &str, value: &JsValue) -> JsValue {
    template
        .unchecked_into::<PageText>()
        .split(placeholder)
        .join(value)
}
