//! Leaving: the screen is covered at once, then the browser goes to another site in the place of this page.
//!
//! The pattern is GOV.UK's "Exit this page"; unlike there, the page's entry in the tab's history is replaced. What
//! is touched outside the widget (a cover over the screen, the title, the referrer policy) is undone when the
//! browser brings the page back.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

use super::dom::{Dom, element, text_in};
use crate::document::Strings;

/// The browser's own default, for a page that sets no policy of its own.
const DEFAULT_POLICY: &str = "strict-origin-when-cross-origin";

const COVER: [(&str, &str); 12] = [
    ("all", "initial"),
    ("position", "fixed"),
    ("inset", "0"),
    ("top", "0"),
    ("left", "0"),
    ("width", "100%"),
    ("height", "100%"),
    ("z-index", "2147483647"),
    ("display", "block"),
    ("background", "#fff"),
    ("padding", "2em"),
    ("font", "16px system-ui, sans-serif"),
];

thread_local! {
    static COVERED: RefCell<Option<Covered>> = const { RefCell::new(None) };
}

/// What has to be undone when the page comes back.
struct Covered {
    cover: Element,
    policy: Element,
    title: String,
}

/// Covers the screen and goes to another site, without a referrer.
pub fn cover(strings: &Strings, url: &str) -> Dom<()> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let title = document.title();
    let root = document.document_element().ok_or(JsValue::NULL)?;
    let cover = draw(&root, strings, url)?;
    document.set_title(&strings.leaving);
    let policy = set_policy(&document, &root, "no-referrer")?;
    COVERED.set(Some(Covered {
        cover,
        policy,
        title,
    }));
    go(&window, url)
}

/// Undoes what [`cover`] did to the page.
pub fn uncover() {
    let Some(covered) = COVERED.take() else {
        return;
    };
    covered.cover.remove();
    covered.policy.remove();
    if let Some(document) = covered.cover.owner_document() {
        document.set_title(&covered.title);
        restore_policy(&document);
    }
}

fn draw(root: &Element, strings: &Strings, url: &str) -> Dom<Element> {
    let document = root.owner_document().ok_or(JsValue::NULL)?;
    let cover = element(&document, "div", "")?;
    // Property by property: a content security policy may forbid the attribute.
    if let Some(cover) = cover.dyn_ref::<HtmlElement>() {
        for (name, value) in COVER {
            cover
                .style()
                .set_property_with_priority(name, value, "important")?;
        }
    }
    let link = text_in(&cover, "a", "", &strings.leaving_link)?;
    link.set_attribute("href", url)?;
    link.set_attribute("rel", "noreferrer")?;
    root.append_child(&cover)?;
    Ok(cover)
}

fn set_policy(document: &Document, root: &Element, policy: &str) -> Dom<Element> {
    let meta = element(document, "meta", "")?;
    meta.set_attribute("name", "referrer")?;
    meta.set_attribute("content", policy)?;
    document
        .query_selector("head")?
        .as_ref()
        .unwrap_or(root)
        .append_child(&meta)?;
    Ok(meta)
}

/// A policy stays when its element goes, so the page's own is set again.
fn restore_policy(document: &Document) {
    let own = document
        .query_selector("meta[name=referrer]")
        .ok()
        .flatten();
    let policy = own.and_then(|meta| meta.get_attribute("content"));
    let root = document.document_element();
    let set =
        root.map(|root| set_policy(document, &root, policy.as_deref().unwrap_or(DEFAULT_POLICY)));
    if let Some(Ok(meta)) = set {
        meta.remove();
    }
}

/// In a frame, the whole window goes; where it may not, the frame alone. Where neither may, the cover and its link
/// stay.
fn go(window: &Window, url: &str) -> Dom<()> {
    let top = window.top().ok().flatten();
    let left = top.map(|top| top.location().replace(url));
    match left {
        Some(Ok(())) => Ok(()),
        _ => window.location().replace(url),
    }
}
