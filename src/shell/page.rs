//! What all widgets of a page share: the keyboard shortcut, and what happens when the page goes and comes back.
//!
//! The module has one thread, so what is shared is a thread-local value. It is borrowed for single steps that call
//! nothing outside: see [`with`].

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

/// Everything that is shown in the page, and what widgets share.
struct Page {
    /// Kept for good: a number is an index here.
    libraries: Vec<Rc<Library>>,
    widgets: Vec<Widget>,
    /// One counter, so that three presses leave the page once, however many widgets it has.
    keys: ExitKeys,
    /// The listeners on the window. Held for as long as there is a widget.
    listeners: Vec<EventListener>,
}

/// A widget with the listeners on its elements.
struct Widget {
    app: Rc<App>,
    /// Held for as long as the widget is there. They hold the app, which must not hold them in turn.
    _listeners: [EventListener; 2],
}

impl Widget {
    /// Returns the number by which the custom element knows the widget: the address of its app. No two widgets that are
    /// there at the same time have the same; none has 0.
    fn number(&self) -> usize {
        Rc::as_ptr(&self.app).addr()
    }
}

/// Works on what the widgets share, and returns the result; the default where it is borrowed already.
///
/// The work must not call into JavaScript, nor drop a listener: either may run the page's code, which may call back in,
/// and that call would then find nothing. A borrow that panics instead would bring the messages of errors that can't
/// happen into the module.
fn with<T: Default>(work: impl FnOnce(&mut Page) -> T) -> T {
    let done = PAGE.try_with(|page| page.try_borrow_mut().map(|mut page| work(&mut page)));
    done.map(Result::unwrap_or_default).unwrap_or_default()
}

/// Keeps a quiz for as long as the instance lives, and returns its number, from 1.
pub fn keep(library: Library) -> usize {
    with(|page| {
        page.libraries.push(Rc::new(library));
        page.libraries.len()
    })
}

/// Returns the quiz with a number; `None` for 0 and for a number that was never given out.
pub fn library(number: usize) -> Option<Rc<Library>> {
    with(|page| page.libraries.get(number.checked_sub(1)?).map(Rc::clone))
}

/// What handles an event of the window.
type Handler = fn(&Event);

/// The events of the window, with what handles each.
const HANDLERS: [(&str, Handler); 5] = [
    ("keydown", key_down),
    ("keyup", key_up),
    ("mousedown", |event| press(Key::Other, event)),
    ("pagehide", |_| tell(Msg::PageHidden)),
    ("pageshow", shown),
];

/// Registers a widget, and returns its number. From then on it hears what the reader does in its frame. With the first
/// widget, the listeners on the window begin.
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
        for (kind, handler) in HANDLERS {
            let listener = listen(&window, kind, handler);
            with(|page| page.listeners.push(listener));
        }
    }
    number
}

/// Removes a widget; does nothing where it is gone already. With the last widget, the listeners on the window end.
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

/// Returns the widget with a number; `None` where it is gone.
pub fn app(number: usize) -> Option<Rc<App>> {
    find(|widget| widget.number() == number)
}

/// Returns the first widget that fits.
fn find(fits: impl Fn(&Widget) -> bool) -> Option<Rc<App>> {
    with(|page| {
        let mut widgets = page.widgets.iter();
        widgets
            .find(|widget| fits(widget))
            .map(|widget| Rc::clone(&widget.app))
    })
}

/// Leaves the page: every widget forgets its answers and is emptied, then this one covers the screen. In this order, so
/// that nothing can be seen or brought back should the browser be slow to leave.
pub fn leave(app: &App) {
    tell(Msg::PageHidden);
    app.send(Msg::Left);
}

/// Handles `pageshow`. Only a page that came out of the back-forward cache has to begin again.
///
/// A bare event of this type, as a page may dispatch it, has no field `persisted`, which counts as `false`.
fn shown(event: &Event) {
    let event: &PageTransitionEvent = event.unchecked_ref();
    if event.persisted() {
        tell(Msg::PageRestored);
    }
}

/// Sends a message to every widget, from the last to the first: when one goes meanwhile, the last takes its place, and
/// none is passed over. Each is fetched by itself, so that nothing is borrowed while it works.
fn tell(msg: Msg) {
    let mut index = with(|page| page.widgets.len());
    while index > 0 {
        index -= 1;
        if let Some(app) = with(|page| Some(Rc::clone(&page.widgets.get(index)?.app))) {
            app.send(msg);
        }
    }
}

/// The value of `KeyboardEvent.key` for either Shift key.
const SHIFT: &str = "Shift";

/// Handles `keydown`. An event without a key is none of the reader's doing, and does not count.
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

/// Handles `keyup`, of which only Shift matters.
fn key_up(event: &Event) {
    let released: &KeyEvent = event.unchecked_ref();
    if released.key() == SHIFT {
        press(Key::ShiftUp, event);
    }
}

/// Counts a key. Where that completes the shortcut, leaves through the first widget in which it works; where there is
/// none, nothing happens.
fn press(key: Key, event: &Event) {
    let at = event.time_stamp();
    if !with(|page| page.keys.take(key, at)) {
        return;
    }
    if let Some(app) = find(|widget| widget.app.hears_exit_keys()) {
        leave(&app);
    }
}
