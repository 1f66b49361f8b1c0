//! What all widgets of a page share: the keyboard's way out, and what happens when the page goes and comes back.

use std::{cell::RefCell, mem, rc::Rc};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PageTransitionEvent};

use super::{
    app::App,
    dom::{KeyEvent, listen},
    library::Library,
};
use crate::{
    exit_keys::{ExitKeys, Key},
    session::Msg,
};

thread_local! {
    static PAGE: RefCell<Page> = const {
        RefCell::new(Page {
            libraries: Vec::new(),
            widgets: Vec::new(),
            keys: ExitKeys::NONE,
            listeners: Vec::new(),
        })
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
    _listeners: [EventListener; 2],
}

impl Widget {
    /// No two that are there at the same time have the same; none has 0.
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

/// Keeps a quiz to be shown, and returns its number, from 1.
pub fn keep(library: Library) -> usize {
    with(|page| {
        page.libraries.push(Rc::new(library));
        page.libraries.len()
    })
}

/// The quiz with a number.
pub fn library(number: usize) -> Option<Rc<Library>> {
    with(|page| page.libraries.get(number.checked_sub(1)?).map(Rc::clone))
}

type Handler = fn(&Event);

const HANDLERS: [(&str, Handler); 5] = [
    ("keydown", key_down),
    ("keyup", key_up),
    ("mousedown", |event| press(Key::Other, event)),
    ("pagehide", |_| tell(Msg::PageHidden)),
    ("pageshow", shown),
];

/// Takes a widget in, which hears what the reader does in its frame and in the window from then on. Returns its number.
pub fn enter(app: &Rc<App>, frame: &Element) -> usize {
    let widget = Widget {
        app: Rc::clone(app),
        _listeners: app.listen(frame, leave),
    };
    let number = widget.number();
    let is_first = with(|page| {
        page.widgets.push(widget);
        page.widgets.len() == 1
    });
    if let Some(window) = app.window().filter(|_| is_first) {
        let hear = |(kind, handler)| listen(&window, kind, handler);
        let listeners = HANDLERS.into_iter().map(hear).collect();
        with(|page| page.listeners = listeners);
    }
    number
}

/// Lets a widget go.
pub fn exit(number: usize) {
    // What goes is dropped after the work, since listeners are taken from the page then.
    drop(with(|page| {
        let mut widgets = page.widgets.iter();
        let index = widgets.position(|widget| widget.number() == number)?;
        let widget = page.widgets.swap_remove(index);
        let is_last = page.widgets.is_empty();
        Some((widget, is_last.then(|| mem::take(&mut page.listeners))))
    }));
}

/// The widget with a number.
pub fn app(number: usize) -> Option<Rc<App>> {
    find(|widget| widget.number() == number)
}

fn find(fits: impl Fn(&Widget) -> bool) -> Option<Rc<App>> {
    with(|page| {
        let mut widgets = page.widgets.iter();
        widgets
            .find(|widget| fits(widget))
            .map(|widget| Rc::clone(&widget.app))
    })
}

/// Leaves the page: every widget forgets its answers and is emptied, then this one covers the screen.
pub fn leave(app: &App) {
    tell(Msg::PageHidden);
    app.send(Msg::Left);
}

/// A bare event of this kind, as a page may send it, has no such field, which is as good as `false`.
fn shown(event: &Event) {
    let event: &PageTransitionEvent = event.unchecked_ref();
    if event.persisted() {
        tell(Msg::PageRestored);
    }
}

/// Tells every widget, from the last on: when one goes meanwhile, the last takes its place.
fn tell(msg: Msg) {
    let mut index = with(|page| page.widgets.len());
    while index > 0 {
        index -= 1;
        if let Some(app) = with(|page| Some(Rc::clone(&page.widgets.get(index)?.app))) {
            app.send(msg);
        }
    }
}

/// What the key is called in events, left or right.
const SHIFT: &str = "Shift";

fn key_down(event: &Event) {
    let pressed: &KeyEvent = event.unchecked_ref();
    let key = pressed.key();
    if key.is_undefined() {
        return;
    }
    let key = match (key == SHIFT, pressed.repeat()) {
        (false, _) => Key::Other,
        (true, false) => Key::ShiftDown,
        (true, true) => Key::ShiftRepeat,
    };
    press(key, event);
}

fn key_up(event: &Event) {
    let released: &KeyEvent = event.unchecked_ref();
    if released.key() == SHIFT {
        press(Key::ShiftUp, event);
    }
}

fn press(key: Key, event: &Event) {
    let at = event.time_stamp();
    if !with(|page| page.keys.take(key, at)) {
        return;
    }
    if let Some(app) = find(|widget| widget.app.hears_exit_keys()) {
        leave(&app);
    }
}
