//! Elements and listeners, each by one short call.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Event, EventTarget};

/// What a call into the page gives.
pub type Dom<T> = Result<T, JsValue>;

/// Makes an element; an empty class is left out.
pub fn element(document: &Document, tag: &str, class: &str) -> Dom<Element> {
    let element = document.create_element(tag)?;
    if !class.is_empty() {
        element.set_attribute("class", class)?;
    }
    Ok(element)
}

/// Makes an element with a text, inside a parent.
pub fn text_in(parent: &Element, tag: &str, class: &str, text: &str) -> Dom<Element> {
    let child = element_in(parent, tag, class)?;
    child.set_text_content(Some(text));
    Ok(child)
}

/// Makes an element inside a parent.
pub fn element_in(parent: &Element, tag: &str, class: &str) -> Dom<Element> {
    let document = parent.owner_document().ok_or(JsValue::NULL)?;
    let child = element(&document, tag, class)?;
    parent.append_child(&child)?;
    Ok(child)
}

/// Shows a text, or hides the element where there is none. Whatever a page translator put in is replaced.
pub fn show(element: &Element, text: Option<&str>) -> Dom<()> {
    element.set_text_content(text);
    element.toggle_attribute_with_force("hidden", text.is_none())?;
    Ok(())
}

/// Listens until dropped. The handler can keep the browser from its own answer.
#[must_use = "the listener goes when this is dropped"]
pub fn listen(
    target: &EventTarget,
    kind: &'static str,
    phase: EventListenerPhase,
    handler: impl FnMut(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions {
        phase,
        passive: false,
    };
    EventListener::new_with_options(target, kind, options, handler)
}
