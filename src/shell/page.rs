//! What all widgets of a page share: the keyboard's way out, and what happens when the page goes and comes back.

use std::{cell::Cell, mem::ManuallyDrop, rc::Rc};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, PageTransitionEvent};

use super::{
    app::App,
    dom::{key_of, listen, uncover, view},
};
use crate::{
    exit_keys::{ExitKeys, Key},
    session::Msg,
};

thread_local! {
    /// Nothing while there is no widget. Never dropped, since no thread ends: what would see to that is code too.
    static PAGE: ManuallyDrop<Cell<Option<Page>>> = const { ManuallyDrop::new(Cell::new(None)) };
}

/// The widgets of the page, and what they share.
struct Page {
    apps: Vec<Rc<App>>,
    keys: ExitKeys,
    /// Held for as long as there is a widget.
    _listeners: Vec<EventListener>,
}

fn take() -> Option<Page> {
    PAGE.with(|page| page.take())
}

fn put(page: Page) {
    PAGE.with(|own| own.set(Some(page)));
}

type Handler = fn(&Event);

const HANDLERS: &[(&str, Handler)] = &[
    ("keydown", |event| key(event, true)),
    ("keyup", |event| key(event, false)),
    ("mousedown", |event| press(Key::Other, event)),
    ("pagehide", |_| tell(Msg::PageHidden)),
    ("pageshow", |event| restored(event.unchecked_ref())),
];

/// Takes a widget in.
pub fn enter(app: &Rc<App>) {
    let mut page = take().unwrap_or_else(|| Page {
        apps: Vec::new(),
        keys: ExitKeys::default(),
        _listeners: listeners(),
    });
    page.apps.push(Rc::clone(app));
    put(page);
}

/// Lets a widget go.
pub fn exit(app: &Rc<App>) {
    let Some(mut page) = take() else { return };
    // By hand, here and below: `retain` and `clone` would bring 350 bytes.
    let place = page.apps.iter().position(|other| Rc::ptr_eq(other, app));
    if let Some(place) = place {
        page.apps.swap_remove(place);
    }
    if !page.apps.is_empty() {
        put(page);
    }
}

/// Leaves the page: every widget forgets its answers and is emptied, then this one covers the screen.
pub fn leave(app: &Rc<App>) {
    for other in apps() {
        if !Rc::ptr_eq(&other, app) {
            other.send(Msg::PageHidden);
        }
    }
    app.send(Msg::Left);
}

/// Lists the widgets. While they hear of something, any of them may go.
fn apps() -> Vec<Rc<App>> {
    let Some(page) = take() else {
        return Vec::new();
    };
    let mut apps = Vec::new();
    for app in &page.apps {
        apps.push(Rc::clone(app));
    }
    put(page);
    apps
}

fn listeners() -> Vec<EventListener> {
    let window = view();
    let mut listeners = Vec::new();
    for (kind, handler) in HANDLERS {
        listeners.push(listen(&window, kind, handler));
    }
    listeners
}

/// A bare event of this kind, as a page may send it, has no such field, which is as good as `false`.
fn restored(event: &PageTransitionEvent) {
    if event.persisted() {
        uncover();
        tell(Msg::PageRestored);
    }
}

fn tell(msg: Msg) {
    for app in apps() {
        app.send(msg);
    }
}

fn key(event: &Event, down: bool) {
    let key = match (key_of(event), down) {
        (1, true) => Key::ShiftDown,
        (2, true) => Key::ShiftRepeat,
        (1 | 2, false) => Key::ShiftUp,
        (3, true) => Key::Other,
        _ => return,
    };
    press(key, event);
}

fn press(key: Key, event: &Event) {
    let Some(mut page) = take() else { return };
    let leaves = page.keys.take(key, event.time_stamp());
    put(page);
    if !leaves {
        return;
    }
    for app in apps() {
        if app.hears_exit_keys() {
            return leave(&app);
        }
    }
}
