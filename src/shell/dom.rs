//! What web-sys and js-sys have in another form: properties that take a text of the page's by its handle. With theirs,
//! each text would be copied into the module's memory and out again.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// What a call of the page's platform returns, or what it threw.
pub type Dom<T = ()> = Result<T, JsValue>;

#[wasm_bindgen]
extern "C" {
    /// An element whose properties take texts by their handles. Setting them throws in no page: the browser's own
    /// setters can't be taken from an element but by purpose.
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

    /// A text of the page's.
    pub type PageText;

    #[wasm_bindgen(method, js_name = charCodeAt)]
    pub fn char_code_at(this: &PageText, index: u32) -> u32;

    #[wasm_bindgen(method)]
    pub fn split(this: &PageText, at: &str) -> Pieces;

    /// A text, cut where something is to be filled in.
    pub type Pieces;

    #[wasm_bindgen(method)]
    pub fn join(this: &Pieces, value: &JsValue) -> JsValue;

    /// A number.
    pub type Count;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    pub fn to_locale_string(this: &Count, lang: &JsValue) -> JsValue;

    /// A key event; a page may send a bare event of that kind, without a key.
    #[wasm_bindgen(extends = Event)]
    pub type KeyEvent;

    #[wasm_bindgen(method, getter)]
    pub fn key(this: &KeyEvent) -> JsValue;

    #[wasm_bindgen(method, getter)]
    pub fn repeat(this: &KeyEvent) -> bool;

    /// The custom element around a widget: what JavaScript does for it.
    pub type Host;

    /// Marks a control as one that session recorders leave out.
    #[wasm_bindgen(method)]
    pub fn mark(this: &Host, control: &Element);

    /// Tells the page that something happened; never what was answered.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, what: &str);

    /// Moves the focus to an element, and scrolls by the least that shows its beginning.
    #[wasm_bindgen(method)]
    pub fn show(this: &Host, element: &Element);

    /// Prints the result alone.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Puts the result into the clipboard.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host);

    /// Covers the screen and goes to another site: its address, the page's title from then on, and the words of the
    /// link that is left to see.
    #[wasm_bindgen(method)]
    pub fn cover(this: &Host, address: &JsValue, title: &JsValue, link: &JsValue);
}

/// What a call returned. Where it failed, the instance ends here: the error reaches the custom element, which drops the
/// instance whole, so that nothing has to be put in order on the way. Ways out of every call took 3 KB of the module.
pub fn or_end<T>(result: Dom<T>) -> T {
    result.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

/// Hears events until what it returns is dropped. The handler can keep the browser from its own answer.
pub fn listen(
    target: &EventTarget,
    kind: &'static str,
    handler: impl Fn(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions {
        // Before the page's own handlers, since a page may stop its events on their way.
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(target, kind, options, move |event| handler(event))
}
