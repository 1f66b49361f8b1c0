//! Bindings to the page, where those of web-sys and js-sys will not do.
//!
//! Theirs take a `&str` or return a `String`, so each text would be copied into the module's memory and out again.
//! These take and return JavaScript values, which stay where they are. [`Host`] is what the custom element does for a
//! widget.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// What a call into JavaScript returned, or what it threw.
pub type Dom<T = ()> = Result<T, JsValue>;

#[wasm_bindgen]
extern "C" {
    /// An element whose properties take JavaScript strings. The setters are bound as ones that never throw: the
    /// browser's own don't, and a page replaces those only on purpose.
    #[wasm_bindgen(extends = HtmlElement)]
    pub type TextElement;

    #[wasm_bindgen(method, setter, js_name = textContent)]
    pub fn set_text(this: &TextElement, text: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub fn set_href(this: &TextElement, address: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub fn set_lang(this: &TextElement, tag: &JsValue);

    #[wasm_bindgen(method, setter)]
    pub fn set_value(this: &TextElement, value: &JsValue);

    /// A JavaScript string.
    pub type PageText;

    #[wasm_bindgen(method, js_name = charCodeAt)]
    pub fn char_code_at(this: &PageText, index: u32) -> u32;

    #[wasm_bindgen(method)]
    pub fn split(this: &PageText, at: &str) -> Pieces;

    /// The array of the parts of a text, cut where a value is to be filled in.
    pub type Pieces;

    #[wasm_bindgen(method)]
    pub fn join(this: &Pieces, value: &JsValue) -> JsValue;

    /// A JavaScript number.
    pub type Count;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    pub fn to_locale_string(this: &Count, lang: &JsValue) -> JsValue;

    /// A click. `detail` counts those in a row; it is 0 for one by the keyboard or by a script.
    #[wasm_bindgen(extends = Event)]
    pub type ClickEvent;

    #[wasm_bindgen(method, getter)]
    pub fn detail(this: &ClickEvent) -> u32;

    /// What the platform knows of languages and addresses, by functions that never throw: see
    /// `www/embed/main/platform.js`.
    pub type Platform;

    /// Fills a list with countries: first an entry for none in particular, then those with these numbers, each once, named
    /// and sorted in a language. A name that is not `undefined` wins over the platform's.
    #[wasm_bindgen(method)]
    pub fn list(
        this: &Platform,
        list: &Element,
        any: &JsValue,
        numbers: &Array,
        names: &Array,
        lang: &JsValue,
    );

    /// Shows in a list that the country with a number is picked; 0 for none in particular.
    #[wasm_bindgen(method)]
    pub fn pick(this: &Platform, list: &Element, number: u16);

    /// Returns the number of the country that is picked in a list; 0 for none in particular.
    #[wasm_bindgen(method)]
    pub fn picked(this: &Platform, list: &Element) -> u16;

    /// Returns hours with the names of weekdays in the places of `{1}` to `{7}`.
    #[wasm_bindgen(method)]
    pub fn hours(this: &Platform, hours: &JsValue, lang: &JsValue) -> JsValue;

    /// Returns the address of a phone: a scheme, and the digits of a text.
    #[wasm_bindgen(method)]
    pub fn phone(this: &Platform, scheme: &str, number: &JsValue) -> JsValue;

    /// Returns the address of a page and the name of its site, as one parsed address has them; nothing of one that is not
    /// `https`.
    #[wasm_bindgen(method)]
    pub fn page(this: &Platform, address: &JsValue) -> Array;

    /// What the custom element does for a widget. It lives as long as the widget.
    pub type Host;

    /// Marks a control as one that session recorders leave out, by their own documented classes and attributes.
    #[wasm_bindgen(method)]
    pub fn mark(this: &Host, control: &Element);

    /// Dispatches an event of the element, without detail: never what was answered.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, what: &str);

    /// Notes that the start screen is shown again, so that nobody is on the way any more.
    #[wasm_bindgen(method)]
    pub fn rest(this: &Host);

    /// Moves the focus to an element, and scrolls by the least that shows its beginning.
    #[wasm_bindgen(method)]
    pub fn show(this: &Host, element: &Element);

    /// Prints the result alone.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Puts a text into the clipboard; for `undefined`, the result. It returns before that is done: `copied` is called once
    /// it is.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &JsValue);

    /// Covers the screen and goes to another site: its address, the page's title from then on, and the words of the
    /// link that is left to see.
    #[wasm_bindgen(method)]
    pub fn cover(this: &Host, address: &JsValue, title: &JsValue, link: &JsValue);
}

/// Returns what a call returned. Where it threw, the instance ends here.
///
/// The error reaches the custom element, which drops the instance whole and shows its fallback, so nothing has to be
/// cleaned up on the way. Handling it after every call took 3 KB of the module.
pub fn or_end<T>(result: Dom<T>) -> T {
    result.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

/// Listens to events of a type, until the listener that it returns is dropped.
///
/// It is not passive, as those of gloo are unless told otherwise, so the handler can prevent the default action; and it
/// comes before the page's own, since a page may stop its events on their way.
pub fn listen(
    target: &EventTarget,
    kind: &'static str,
    handler: impl Fn(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions {
        passive: false,
        ..EventListenerOptions::run_in_capture_phase()
    };
    EventListener::new_with_options(target, kind, options, move |event| handler(event))
}
