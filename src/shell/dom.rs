//! The page's platform, by short calls.
//!
//! Texts stay with the platform, and a call that would take several from here is one of `platform.js`: the reader loads
//! a piece of glue for each import, and for each text in the module's memory the code that carries it over. What the page
//! throws is thrown on at once, past this module: after any error the custom element drops the whole instance, so
//! there is nothing to put in order on the way. Ways out of each call took 3 KB of the module.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Event, EventTarget};

#[wasm_bindgen(module = "/www/embed/platform.js")]
extern "C" {
    /// What is drawn on: the nodes by their numbers, each after the one that holds it, and the texts.
    #[derive(Clone)]
    pub type Sheet;

    /// Draws an element at the end of another: a tag (a bare `h`
    /// is a heading of the level), classes, a part, other attributes; with bars between.
    pub fn draw(sheet: &Sheet, parent: usize, look: &str, level: u8);

    /// Takes all nodes away but so many.
    pub fn cut(sheet: &Sheet, kept: usize);

    /// Sets a property of a node to a text.
    pub fn say(sheet: &Sheet, node: usize, property: &str, text: u32);

    /// Sets a property of a node to a number, or to what a number stands for there.
    pub fn put(sheet: &Sheet, node: usize, property: &str, number: usize);

    /// Moves the focus to a node, and scrolls by the least that shows its beginning.
    pub fn show(sheet: &Sheet, node: usize);

    /// Finds the node that an event came from: the innermost, and among options the one that is picked.
    pub fn origin(sheet: &Sheet, event: &Event) -> usize;

    /// Tells the page that something happened.
    pub fn tell(sheet: &Sheet, what: &str);

    /// Has the custom element do something.
    pub fn order(sheet: &Sheet, what: &str);

    /// Adds a text to a list that a node has.
    pub fn add(sheet: &Sheet, node: usize, list: &str, text: u32);

    /// Gives the place of a text among all, where it is put if it is new.
    #[wasm_bindgen(js_name = placeOf)]
    pub fn place_of(texts: &Array, text: &str) -> u32;

    /// Puts a text in the place of a name.
    pub fn fill(texts: &Array, template: u32, name: &str, value: u32) -> u32;

    /// Writes a number in the digits of a language.
    pub fn count(texts: &Array, number: usize, lang: u32) -> u32;

    /// Finds the place of the answer to a question among some texts; -1 where it is none of them.
    pub fn chosen(texts: &Array, answers: &JsValue, question: u32, first: u32, end: u32) -> i32;

    /// Tells what a key event is about.
    #[wasm_bindgen(js_name = keyOf)]
    pub fn key_of(event: &Event) -> u8;

    /// Gives the page's window.
    pub fn view() -> EventTarget;
}

#[wasm_bindgen(module = "/www/embed/leave.js")]
extern "C" {
    /// Covers the screen and goes to another site.
    pub fn cover(sheet: &Sheet, url: u32, title: u32, label: u32);

    /// Undoes what [`cover`] did to the page.
    pub fn uncover();
}

/// The place of no text.
pub const NOTHING: u32 = 0;

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
