//! Elements, objects and listeners, each by one short call.
//!
//! What the page throws is thrown on at once: after any error the custom element drops the whole instance, so there
//! is nothing to put in order on the way. Ways out of each call took 3 KB of the module.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, throw_val};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node, Window};

/// Names and values of attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Throws on what the page threw.
pub fn sure<T>(result: Result<T, JsValue>) -> T {
    result.unwrap_or_else(|error| throw_val(error))
}

/// Gives the document of a node.
pub fn document(node: &Node) -> Document {
    sure(node.owner_document().ok_or(JsValue::NULL))
}

/// Gives the window of a node. `web_sys::window` would look for it in every place where a worker may keep one.
pub fn window(node: &Node) -> Window {
    sure(document(node).default_view().ok_or(JsValue::NULL))
}

/// Makes an element at the end of a parent.
pub fn element_in(parent: &Node, tag: &str, attributes: Attributes<'_>) -> Element {
    let element = sure(document(parent).create_element(tag));
    for (name, value) in attributes {
        set(&element, name, value);
    }
    sure(parent.append_child(&element));
    element
}

/// Makes an element with a text at the end of a parent.
pub fn text_in(parent: &Node, tag: &str, attributes: Attributes<'_>, text: &str) -> Element {
    let element = element_in(parent, tag, attributes);
    write(&element, text);
    element
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    sure(element.set_attribute(name, value));
}

/// Puts a text in the place of all that an element holds.
pub fn write(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Shows a text, or hides the element where there is none. Whatever a page translator put in is replaced.
pub fn show(element: &Element, text: Option<&str>) {
    write(element, text.unwrap_or_default());
    let element: &HtmlElement = element.unchecked_ref();
    element.set_hidden(text.is_none());
}

/// Makes an object.
pub fn object<T: JsCast>(fields: &[(&str, &JsValue)]) -> T {
    let object = Object::new();
    for (name, value) in fields {
        sure(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object.unchecked_into()
}

/// Hears events of some kinds until what it gives is dropped. The handler can keep the browser from its own answer.
pub fn listen(
    target: &EventTarget,
    kinds: &[&'static str],
    handler: impl Fn(&Event) + Clone + 'static,
) -> Vec<EventListener> {
    let options = EventListenerOptions {
        // Before the page's own handlers, since a page may stop its events on their way.
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let mut listeners = Vec::new();
    for &kind in kinds {
        let handler = handler.clone();
        listeners.push(EventListener::new_with_options(
            target, kind, options, handler,
        ));
    }
    listeners
}
