//! The page's platform, by short calls.
//!
//! Texts stay with the platform, and a call that would take several from here is one of `platform.js`: each import
//! costs the reader some 35 bytes, and each text in the module's memory the code that carries it over. What the page
//! throws is thrown on at once, past this module: after any error the custom element drops the whole instance, so
//! there is nothing to put in order on the way. Ways out of each call took 3 KB of the module.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, EventTarget, HtmlElement};

#[wasm_bindgen(module = "/www/embed/platform.js")]
extern "C" {
    /// Makes an element at the end of a parent: a tag (a bare `h` is a heading of the level), then attributes, with
    /// bars between.
    pub fn piece(parent: &Element, look: &str, level: u8) -> HtmlElement;

    /// Sets a property to a text.
    pub fn say(piece: &JsValue, property: &str, texts: &Array, text: u32);

    /// Sets a property to a number, or to what a number stands for there.
    pub fn put(piece: &JsValue, property: &str, number: u32);

    /// Moves the focus to an element, and scrolls by the least that shows its beginning.
    pub fn show(piece: &HtmlElement);

    /// Dispatches an event of a kind.
    pub fn tell(target: &EventTarget, kind: &str, outward: bool);

    /// Gives the place of a text among all, where it is put if it is new.
    #[wasm_bindgen(js_name = placeOf)]
    pub fn place_of(texts: &Array, text: &str) -> u32;

    /// Puts a text in the place of a name.
    pub fn fill(texts: &Array, template: u32, name: &str, value: u32) -> u32;

    /// Writes a number in the digits of a language.
    pub fn count(texts: &Array, number: u32, lang: u32) -> u32;

    /// Finds the place of the answer to a question among some texts; -1 where it is none of them.
    pub fn chosen(texts: &Array, answers: &JsValue, question: u32, first: u32, end: u32) -> i32;

    /// Adds a text to one of a report's lists.
    pub fn add(report: &JsValue, list: &str, texts: &Array, text: u32);

    /// Tells what a key event is about.
    #[wasm_bindgen(js_name = keyOf)]
    pub fn key_of(event: &Event) -> u8;

    /// Gives the page's window.
    pub fn view() -> EventTarget;
}

#[wasm_bindgen(module = "/www/embed/leave.js")]
extern "C" {
    /// Covers the screen and goes to another site.
    pub fn cover(texts: &Array, url: u32, title: u32, label: u32);

    /// Undoes what [`cover`] did to the page.
    pub fn uncover();
}

/// The place of no text.
pub const NOTHING: u32 = u32::MAX;

/// Hears events until what it gives is dropped. The handler can keep the browser from its own answer.
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
