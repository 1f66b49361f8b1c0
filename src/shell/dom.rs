//! Bindings to the page, where those of web-sys and js-sys will not do.
//!
//! Theirs take a `&str` or return a `String`, so each text would be copied into the module's memory and out again.
//! These take and return JavaScript values, which stay where they are. [`Host`] is what the custom element does for a
//! widget.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
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

    /// A key event. Pages and extensions dispatch bare events of that type, without a key, so `key` may be undefined.
    #[wasm_bindgen(extends = Event)]
    pub type KeyEvent;

    #[wasm_bindgen(method, getter)]
    pub fn key(this: &KeyEvent) -> JsValue;

    #[wasm_bindgen(method, getter)]
    pub fn repeat(this: &KeyEvent) -> bool;

    /// What the custom element does for a widget. It lives as long as the widget.
    pub type Host;

    /// Marks a control as one that session recorders leave out, by their own documented classes and attributes.
    #[wasm_bindgen(method)]
    pub fn mark(this: &Host, control: &Element);

    /// Dispatches an event of the element, without detail: never what was answered.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, what: &str);

    /// Moves the focus to an element, and scrolls by the least that shows its beginning.
    #[wasm_bindgen(method)]
    pub fn show(this: &Host, element: &Element);

    /// Prints the result alone.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Puts the result into the clipboard. It returns before that is done: `copied` is called once it is.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host);

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
/// It is not passive, as those of gloo are unless told otherwise, so the handler can prevent the default action.
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
