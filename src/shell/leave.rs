//! Leaving: the screen is covered at once, then the browser goes to another site in the place of this page.
//!
//! The pattern is GOV.UK's "Exit this page"; unlike there, the page's entry in the tab's history is replaced. What
//! is touched outside the widget (a cover over the screen, the title, the referrer policy) is undone when the
//! browser brings the page back.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, Node, Window};

use super::dom::{document, element_in, set, sure, text_in, window};
use crate::document::Strings;

/// The browser's own default, for a page that sets no policy of its own.
const DEFAULT_POLICY: &str = "strict-origin-when-cross-origin";

const COVER: &[(&str, &str)] = &[
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
    static COVERED: Cell<Option<Covered>> = const { Cell::new(None) };
}

/// What has to be undone when the page comes back.
struct Covered {
    cover: Element,
    policy: Element,
    title: String,
}

/// Covers the screen and goes to another site, without a referrer.
pub fn cover(host: &Node, strings: &Strings, url: &str) {
    let document = document(host);
    let Some(root) = document.document_element() else {
        return;
    };
    let title = document.title();
    let cover = draw(&root, strings, url);
    document.set_title(&strings.leaving);
    let policy = set_policy(&document, &root, "no-referrer");
    let covered = Covered {
        cover,
        policy,
        title,
    };
    drop(COVERED.try_with(|own| own.replace(Some(covered))));
    go(&window(host), url);
}

/// Undoes what [`cover`] did to the page.
pub fn uncover() {
    let Some(covered) = COVERED.try_with(Cell::take).ok().flatten() else {
        return;
    };
    covered.cover.remove();
    covered.policy.remove();
    let document = document(&covered.cover);
    document.set_title(&covered.title);
    restore_policy(&document);
}

fn draw(root: &Element, strings: &Strings, url: &str) -> Element {
    let cover = element_in(root, "dialog", &[]);
    // Property by property: a content security policy may forbid the attribute.
    let style = cover.unchecked_ref::<HtmlElement>().style();
    for (name, value) in COVER {
        sure(style.set_property_with_priority(name, value, "important"));
    }
    let link = text_in(&cover, "a", &[("rel", "noreferrer")], &strings.leaving_link);
    set(&link, "href", url);
    if has_top_layer(root) {
        drop(cover.unchecked_ref::<HtmlDialogElement>().show_modal());
    }
    cover
}

/// Tells whether something stands over all that is positioned: a modal dialog, a popover, an element in full screen.
/// Only a modal dialog of our own comes over it, and is of use beside it; to open one where there is no need would
/// make the browser lay the page out at once, and the cover come a frame later. Older engines, which may not know
/// such a selector, get the dialog where they know that.
fn has_top_layer(root: &Element) -> bool {
    let found = root.query_selector(":modal,:popover-open,:fullscreen");
    !matches!(found, Ok(None))
}

fn set_policy(document: &Document, root: &Element, policy: &str) -> Element {
    let head = sure(document.query_selector("head"));
    let parent = head.as_ref().unwrap_or(root);
    element_in(parent, "meta", &[("name", "referrer"), ("content", policy)])
}

/// A policy stays when its element goes, so the page's own is set again.
fn restore_policy(document: &Document) {
    let own = sure(document.query_selector("meta[name=referrer]"));
    let policy = own.and_then(|meta| meta.get_attribute("content"));
    let policy = policy.as_deref().unwrap_or(DEFAULT_POLICY);
    if let Some(root) = document.document_element() {
        set_policy(document, &root, policy).remove();
    }
}

/// In a frame, the whole window goes; where it may not, the frame alone. Where neither may, the cover and its link
/// stay.
fn go(window: &Window, url: &str) {
    let top = window.top().ok().flatten();
    let left = top.is_some_and(|top| top.location().replace(url).is_ok());
    if !left {
        sure(window.location().replace(url));
    }
}
