//! What all widgets of a page share: the keyboard's way out, and what happens when the page goes and comes back.

use std::{
    cell::RefCell,
    mem::{self, ManuallyDrop},
    rc::Rc,
};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, PageTransitionEvent};

use super::{
    app::{App, Library, Listeners},
    dom::{key_of, listen, uncover, view},
};
use crate::{
    exit_keys::{ExitKeys, Key},
    session::Msg,
};

thread_local! {
    /// Never dropped, since no thread ends: what would see to that is code too.
    static PAGE: ManuallyDrop<RefCell<Page>> = const {
        ManuallyDrop::new(RefCell::new(Page {
            libraries: Vec::new(),
            widgets: Vec::new(),
            keys: ExitKeys::NONE,
            listeners: Vec::new(),
        }))
    };
}

/// All that is shown in the page, and what widgets share.
struct Page {
    libraries: Vec<Rc<Library>>,
    widgets: Vec<Widget>,
    keys: ExitKeys,
    /// Held for as long as there is a widget.
    listeners: Vec<EventListener>,
}

struct Widget {
    app: Rc<App>,
    /// Held for as long as the widget is there.
    _listeners: Listeners,
}

impl Widget {
    /// No two that are there at the same time have the same.
    fn number(&self) -> usize {
        Rc::as_ptr(&self.app).addr()
    }
}

/// Works on the page's own. The work must not call the page's platform, which might call back: it would be passed over
/// then. A borrow that can panic would bring the texts of errors that can't happen.
fn with<T: Default>(work: impl FnOnce(&mut Page) -> T) -> T {
    let done = PAGE.try_with(|page| page.try_borrow_mut().map(|mut page| work(&mut page)));
    done.map(Result::unwrap_or_default).unwrap_or_default()
}

/// Keeps a quiz to be shown, and gives its number.
pub fn keep(library: Library) -> i32 {
    with(|page| {
        page.libraries.push(Rc::new(library));
        i32::try_from(page.libraries.len() - 1).unwrap_or(-1)
    })
}

/// Finds a quiz by its number.
pub fn library(number: usize) -> Option<Rc<Library>> {
    with(|page| page.libraries.get(number).map(Rc::clone))
}

type Handler = fn(&Event);

const HANDLERS: &[(&str, Handler)] = &[
    ("keydown", |event| key(event, true)),
    ("keyup", |event| key(event, false)),
    ("mousedown", |event| press(Key::Other, event)),
    ("pagehide", |_| tell(Msg::PageHidden)),
    ("pageshow", |event| restored(event.unchecked_ref())),
];

/// Takes a widget in, and gives its number.
pub fn enter(app: &Rc<App>, listeners: Listeners) -> usize {
    let own = (with(|page| page.widgets.is_empty())).then(hear);
    with(|page| {
        if let Some(own) = own {
            page.listeners = own;
        }
        let widget = Widget {
            app: Rc::clone(app),
            _listeners: listeners,
        };
        let number = widget.number();
        page.widgets.push(widget);
        number
    })
}

/// Lets a widget go.
pub fn exit(number: usize) {
    // What goes is dropped after the work, since listeners are taken from the page then.
    drop(with(|page| {
        let place = place_of(page, number)?;
        let last = page.widgets.pop()?;
        let widget = match page.widgets.get_mut(place) {
            Some(widget) => mem::replace(widget, last),
            None => last,
        };
        let none = page.widgets.is_empty();
        Some((widget, none.then(|| mem::take(&mut page.listeners))))
    }));
}

/// Finds a widget by its number.
pub fn app(number: usize) -> Option<Rc<App>> {
    nth(with(|page| place_of(page, number))?)
}

/// Gives the widget in a place.
fn nth(place: usize) -> Option<Rc<App>> {
    with(|page| page.widgets.get(place).map(|widget| Rc::clone(&widget.app)))
}

fn place_of(page: &Page, number: usize) -> Option<usize> {
    let mut widgets = page.widgets.iter();
    widgets.position(|widget| widget.number() == number)
}

/// Leaves the page: every widget forgets its answers and is emptied, then this one covers the screen.
pub fn leave(app: &App) {
    tell(Msg::PageHidden);
    app.send(Msg::Left);
}

fn hear() -> Vec<EventListener> {
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

/// Tells every widget, from the last on: when one goes meanwhile, the last takes its place.
fn tell(msg: Msg) {
    let mut place = with(|page| page.widgets.len());
    while place > 0 {
        place -= 1;
        if let Some(app) = nth(place) {
            app.send(msg);
        }
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
    let at = event.time_stamp();
    if !with(|page| page.keys.take(key, at)) {
        return;
    }
    let mut place = 0;
    while let Some(app) = nth(place) {
        if app.hears_exit_keys() {
            return leave(&app);
        }
        place += 1;
    }
}
