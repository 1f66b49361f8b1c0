//! What all widgets of a page share: the keyboard's way out, and what happens when the page goes and comes back.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use gloo::events::{EventListener, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PageTransitionEvent};

use super::{app::App, dom::listen, leave};
use crate::{
    exit_keys::{ExitKeys, Key},
    session::Msg,
};

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// The widgets of the page, and the listeners that they share: none while there is no widget.
#[derive(Default)]
struct Page {
    apps: Vec<Weak<App>>,
    keys: ExitKeys,
    listeners: Vec<EventListener>,
}

/// Takes a widget in.
pub fn enter(app: &Rc<App>) {
    PAGE.with_borrow_mut(|page| {
        page.apps.push(Rc::downgrade(app));
        if page.listeners.is_empty() {
            page.listeners = listeners();
        }
    });
}

/// Lets a widget go.
pub fn exit(app: &Rc<App>) {
    PAGE.with_borrow_mut(|page| {
        page.apps.retain(|other| {
            other
                .upgrade()
                .is_some_and(|other| !Rc::ptr_eq(&other, app))
        });
        if page.apps.is_empty() {
            *page = Page::default();
        }
    });
}

/// Leaves the page: every widget forgets its answers and is emptied, then one of them covers the screen.
pub fn leave(exit_url: &str) {
    let (leaving, others): (Vec<_>, Vec<_>) = apps()
        .into_iter()
        .partition(|app| app.exit_url() == exit_url);
    others
        .iter()
        .chain(leaving.iter().skip(1))
        .for_each(|app| app.send(Msg::PageHidden));
    if let Some(app) = leaving.first() {
        app.send(Msg::Left);
    }
}

fn apps() -> Vec<Rc<App>> {
    PAGE.with_borrow(|page| page.apps.iter().filter_map(Weak::upgrade).collect())
}

fn listeners() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    // In the capture phase, since a page may stop its events on their way.
    let on =
        |kind, handler: fn(&Event)| listen(&window, kind, EventListenerPhase::Capture, handler);
    vec![
        on("keydown", key),
        on("keyup", key),
        on("mousedown", |event| press(Key::Other, event)),
        on("pagehide", |_| tell(&Msg::PageHidden)),
        on("pageshow", |event| {
            if event
                .dyn_ref::<PageTransitionEvent>()
                .is_some_and(PageTransitionEvent::persisted)
            {
                leave::uncover();
                tell(&Msg::PageRestored);
            }
        }),
    ]
}

fn tell(msg: &Msg) {
    apps().iter().for_each(|app| app.send(msg.clone()));
}

fn key(event: &Event) {
    // A page may send bare events of these kinds, which say nothing of any key.
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let down = event.type_() == "keydown";
    let kind = match (key.key() == "Shift", down, key.repeat()) {
        (true, true, true) => Key::ShiftRepeat,
        (true, true, false) => Key::ShiftDown,
        (true, false, _) => Key::ShiftUp,
        (false, true, _) => Key::Other,
        (false, false, _) => return,
    };
    press(kind, event);
}

fn press(key: Key, event: &Event) {
    let leaves = PAGE.with_borrow_mut(|page| page.keys.take(key, event.time_stamp()));
    if let Some(app) = apps().iter().find(|app| leaves && app.hears_exit_keys()) {
        leave(app.exit_url());
    }
}
