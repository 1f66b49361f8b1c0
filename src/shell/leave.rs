//! Leaving: the screen is covered at once, then the browser goes to another site in the place of this page.
//!
//! The pattern is GOV.UK's "Exit this page"; unlike there, the page's entry in the tab's history is replaced. What
//! is touched outside the widget (a cover over the screen, the title, the referrer policy) is undone when the
//! browser brings the page back.

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue, throw_val};
use web_sys::{HtmlDialogElement, Window};

use super::dom::{Page, Piece, Place, Words, piece_in, set, write};
use crate::{labels::LABELS, text::Scribe};

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
    page: Page,
    cover: Piece,
    policy: Piece,
    title: Words,
}

/// Covers the screen and goes to another site, without a referrer.
pub fn cover(host: &Piece, scribe: &impl Scribe<Words = Words>, url: &JsValue) {
    let page = host.owner_document();
    let title = page.title();
    let cover = draw(&page, url, &scribe.text(LABELS.leaving_link));
    page.set_title(&scribe.text(LABELS.leaving));
    let policy = set_policy(&page, &"no-referrer".into());
    let window = page.default_view();
    let covered = Covered {
        page,
        cover,
        policy,
        title,
    };
    drop(COVERED.try_with(|own| own.replace(Some(covered))));
    go(&window, url);
}

/// Undoes what [`cover`] did to the page.
pub fn uncover() {
    let Some(covered) = COVERED.try_with(Cell::take).ok().flatten() else {
        return;
    };
    covered.cover.remove();
    covered.policy.remove();
    covered.page.set_title(&covered.title);
    restore_policy(&covered.page);
}

fn draw(page: &Page, url: &JsValue, label: &Words) -> Piece {
    let cover = piece_in(&page.document_element(), "dialog", &[]);
    // Property by property: a content security policy may forbid the attribute.
    let style = cover.style();
    for (name, value) in COVER {
        style.set_property(name, value, "important");
    }
    let link = piece_in(&cover, "a", &[("rel", "noreferrer")]);
    write(&link, Some(label));
    set(&link, "href", url);
    if has_top_layer(page) {
        drop(cover.unchecked_ref::<HtmlDialogElement>().show_modal());
    }
    cover
}

/// Tells whether something stands over all that is positioned: a modal dialog, a popover, an element in full screen.
/// Only a modal dialog of our own comes over it, and is of use beside it; to open one where there is no need would
/// make the browser lay the page out at once, and the cover come a frame later. Older engines, which may not know
/// such a selector, get the dialog where they know that.
fn has_top_layer(page: &Page) -> bool {
    let found = page.try_query(":modal,:popover-open,:fullscreen");
    !matches!(found, Ok(None))
}

fn set_policy(page: &Page, policy: &JsValue) -> Piece {
    let parent = page
        .query("head")
        .unwrap_or_else(|| page.document_element());
    let meta = piece_in(&parent, "meta", &[("name", "referrer")]);
    set(&meta, "content", policy);
    meta
}

/// A policy stays when its element goes, so the page's own is set again.
fn restore_policy(page: &Page) {
    let own = page.query("meta[name=referrer][content]");
    let policy = own.map_or_else(|| DEFAULT_POLICY.into(), |meta| meta.content());
    set_policy(page, &policy).remove();
}

/// In a frame, the whole window goes; where it may not, the frame alone. Where neither may, the cover and its link
/// stay.
fn go(window: &Window, url: &JsValue) {
    let top = window.top().ok().flatten();
    let left = top.is_some_and(|top| replace(&top, url).is_ok());
    if !left && let Err(error) = replace(window, url) {
        throw_val(error);
    }
}

fn replace(window: &Window, url: &JsValue) -> Result<(), JsValue> {
    window.location().unchecked_ref::<Place>().replace(url)
}
