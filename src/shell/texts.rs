//! The page's texts, written out by JavaScript itself.
//!
//! The module has the handles, and the array that they point into. Joining and filling are calls of `split` and `join`
//! on JavaScript strings, so the only strings that cross the border are the templates of [`Joint`](crate::text::Joint)
//! and the names of placeholders.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::dom::{Count, PageText, Platform};
use crate::{
    model::{country::Country, help_lines::Means, labels::LABELS},
    screen::Kind,
    text::{Argument, Text, Words},
};

/// All texts of a quiz and of the help lines.
pub struct PageTexts {
    texts: Array,
    platform: Platform,
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
    pub fn new(texts: Array, platform: Platform, lang: Text) -> Self {
        let first: PageText = texts.get(1).unchecked_into();
        let digits = Digits::of(first.char_code_at(0));
        Self {
            texts,
            platform,
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

    /// Returns the words of an item as a reader reads them. Hours have the names of weekdays in them.
    pub fn write_as(&self, kind: Kind, words: Words) -> JsValue {
        let text = self.write(words);
        match kind {
            Kind::Hours => self.platform.hours(&text, &self.get(self.lang)),
            _ => text,
        }
    }

    /// Returns the address that reaches the digits of a text by some means.
    pub fn phone(&self, means: Means, number: Text) -> JsValue {
        self.platform.phone(means.scheme(), &self.get(number))
    }

    /// Returns the address of a page and the name of its site; both are `undefined` where it can't be opened.
    pub fn page(&self, address: Text) -> Array {
        self.platform.page(&self.get(address))
    }

    /// Fills a list with countries by their numbers, named and sorted in the quiz's language; the first entry is for none in
    /// particular. Names of the document's own win.
    pub fn list_countries(&self, list: &Element, numbers: &Array, names: &Array) {
        let (any, lang) = (self.get(LABELS.country_any), self.get(self.lang));
        self.platform.list(list, &any, numbers, names, &lang);
    }

    /// Shows which country is picked in a list.
    pub fn pick(&self, list: &Element, country: Option<Country>) {
        self.platform.pick(list, country.map_or(0, Country::number));
    }

    /// Returns the country that is picked in a list.
    pub fn picked(&self, list: &Element) -> Option<Country> {
        Country::from_number(self.platform.picked(list))
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
            Argument::Number(text)
            | Argument::Keyword(text)
            | Argument::Option(text)
            | Argument::Name(text)
            | Argument::Date(text) => self.get(text),
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
