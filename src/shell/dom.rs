//! The page's platform, by short calls.
//!
//! Texts stay with the platform: where web-sys would copy one into the module's memory or out of it, the same call is
//! declared here for the platform's own text. What the page throws is thrown on at once, past this module: after any
//! error the custom element drops the whole instance, so there is nothing to put in order on the way. Ways out of each
//! call took 3 KB of the module.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, EventTarget, HtmlElement, Node, Window};

#[wasm_bindgen]
extern "C" {
    /// A text as the platform holds it.
    #[derive(Clone, PartialEq)]
    pub type Words;

    #[wasm_bindgen(method, js_name = replaceAll)]
    pub fn replace_all(this: &Words, name: &str, value: &Words) -> Words;

    /// A number.
    pub type Number;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    pub fn to_locale_string(this: &Number, lang: &Words) -> Words;

    /// An element that takes such texts.
    #[derive(Clone)]
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node)]
    pub type Piece;

    #[wasm_bindgen(method)]
    fn append(this: &Piece, child: &Piece);

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Piece, name: &str, value: &JsValue);

    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text_content(this: &Piece, text: &JsValue);

    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    pub fn owner_document(this: &Piece) -> Page;

    #[wasm_bindgen(method, getter)]
    pub fn style(this: &Piece) -> Style;

    /// What a `meta` element says.
    #[wasm_bindgen(method, getter)]
    pub fn content(this: &Piece) -> JsValue;

    #[wasm_bindgen(method, setter)]
    pub fn set_checked(this: &Piece, checked: bool);

    #[wasm_bindgen(method)]
    pub fn focus(this: &Piece, options: &JsValue);

    #[wasm_bindgen(method, js_name = scrollIntoView)]
    pub fn scroll_into_view(this: &Piece, options: &JsValue);

    /// The document around the widget.
    pub type Page;

    #[wasm_bindgen(method, js_name = createElement)]
    fn create_element(this: &Page, tag: &str) -> Piece;

    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn query(this: &Page, selector: &str) -> Option<Piece>;

    /// An engine may not know a selector.
    #[wasm_bindgen(method, catch, js_name = querySelector)]
    pub fn try_query(this: &Page, selector: &str) -> Result<Option<Piece>, JsValue>;

    #[wasm_bindgen(method, getter, js_name = documentElement)]
    pub fn document_element(this: &Page) -> Piece;

    #[wasm_bindgen(method, getter, js_name = defaultView)]
    pub fn default_view(this: &Page) -> Window;

    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Page) -> Words;

    #[wasm_bindgen(method, setter)]
    pub fn set_title(this: &Page, title: &Words);

    /// The styles of an element.
    pub type Style;

    #[wasm_bindgen(method, js_name = setProperty)]
    pub fn set_property(this: &Style, name: &str, value: &str, priority: &str);

    /// Where a window is.
    pub type Place;

    /// A frame may be forbidden to move the window around it.
    #[wasm_bindgen(method, catch)]
    pub fn replace(this: &Place, url: &JsValue) -> Result<(), JsValue>;

    /// A key event; a bare event of that kind, as a page may send it, has no such fields.
    pub type KeyEvent;

    #[wasm_bindgen(method, getter)]
    pub fn key(this: &KeyEvent) -> JsValue;

    /// An event that is new.
    #[wasm_bindgen(js_name = Event)]
    pub type NewEvent;

    #[wasm_bindgen(constructor, js_class = Event)]
    pub fn new(kind: &str, init: &JsValue) -> NewEvent;

    #[wasm_bindgen(method, js_name = dispatchEvent)]
    pub fn dispatch(this: &Piece, event: &NewEvent);

    /// Reads JSON: the shortest way to an object.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    pub fn object(json: &str) -> JsValue;
}

/// Names and values of attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Makes an element at the end of a parent.
pub fn piece_in(parent: &Piece, tag: &str, attributes: Attributes<'_>) -> Piece {
    let piece = parent.owner_document().create_element(tag);
    for (name, value) in attributes {
        set(&piece, name, &JsValue::from_str(value));
    }
    parent.append(&piece);
    piece
}

/// Sets an attribute.
pub fn set(piece: &Piece, name: &str, value: &JsValue) {
    piece.set_attribute(name, value);
}

/// Puts a text, or nothing, in the place of all that an element holds.
pub fn write(piece: &Piece, words: Option<&Words>) {
    piece.set_text_content(words.map_or(&JsValue::NULL, |words| words));
}

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

/// Takes a value for what it is known to be.
pub fn known<T: JsCast>(value: impl JsCast) -> T {
    value.unchecked_into()
}
