//! What all widgets of a page share: the keyboard shortcut, and what happens when the page goes and comes back. The
//! custom element listens on the windows, of which there may be several, and calls in here.
//!
//! The module has one thread, so what is shared is a thread-local value. It is borrowed for single steps that call
//! nothing outside: see [`with`].

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use web_sys::Element;

use super::{app::App, library::Library};
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
        })
    };
}

/// Everything that is shown in the page, and what widgets share.
struct Page {
    /// A number is an index here, so what is forgotten leaves its place empty.
    libraries: Vec<Option<Rc<Library>>>,
    widgets: Vec<Widget>,
    /// One counter, so that three presses leave the page once, however many widgets it has.
    keys: ExitKeys,
}

/// A widget with the listeners on its frame.
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

/// Keeps a quiz until it is forgotten, and returns its number, from 1: the lowest that no other quiz has.
pub fn keep(library: Library) -> usize {
    let library = Some(Rc::new(library));
    with(|page| {
        let mut places = page.libraries.iter_mut().enumerate();
        if let Some((index, place)) = places.find(|(_, place)| place.is_none()) {
            *place = library;
            return index + 1;
        }
        page.libraries.push(library);
        page.libraries.len()
    })
}

/// Drops a quiz. Widgets that show it keep it until they go.
pub fn forget(number: usize) {
    drop(with(|page| {
        page.libraries.get_mut(number.checked_sub(1)?)?.take()
    }));
}

/// Returns the quiz with a number; `None` for 0, for one that was forgotten, and for a number that was never given out.
pub fn library(number: usize) -> Option<Rc<Library>> {
    with(|page| page.libraries.get(number.checked_sub(1)?)?.clone())
}

/// Registers a widget, and returns its number. From then on it hears what the reader does in its frame.
pub fn enter(app: &Rc<App>, frame: &Element) -> usize {
    let widget = Widget {
        app: Rc::clone(app),
        _listeners: app.listen(frame, leave),
    };
    let number = widget.number();
    with(|page| page.widgets.push(widget));
    number
}

/// Removes a widget; does nothing where it is gone already.
pub fn exit(widget: usize) {
    // It is dropped after the work, since listeners are taken from the page then.
    drop(with(|page| {
        let mut widgets = page.widgets.iter();
        let index = widgets.position(|other| other.number() == widget)?;
        Some(page.widgets.swap_remove(index))
    }));
}

/// Returns the widget with a number; `None` where it is gone.
pub fn app(widget: usize) -> Option<Rc<App>> {
    find(|other| other.number() == widget)
}

/// Returns the first widget that fits.
fn find(fits: impl Fn(&Widget) -> bool) -> Option<Rc<App>> {
    with(|page| {
        let mut widgets = page.widgets.iter();
        let widget = widgets.find(|widget| fits(widget))?;
        Some(Rc::clone(&widget.app))
    })
}

/// Leaves the page: every widget forgets its answers and is emptied, then this one covers the screen. In this order, so
/// that nothing can be seen or brought back should the browser be slow to leave.
pub fn leave(app: &App) {
    tell(Msg::PageHidden);
    app.send(Msg::Left);
}

/// Sends a message to every widget, from the last to the first: when one goes meanwhile, the last takes its place, and
/// none is passed over. Each is fetched by itself, so that nothing is borrowed while it works.
pub fn tell(msg: Msg) {
    let mut index = with(|page| page.widgets.len());
    while index > 0 {
        index -= 1;
        if let Some(app) = with(|page| Some(Rc::clone(&page.widgets.get(index)?.app))) {
            app.send(msg);
        }
    }
}

/// Counts a key. Where that completes the shortcut, leaves through the first widget in which it works; where there is
/// none, nothing happens.
///
/// Where several widgets are in one window, each passes the same event on. The first has done all that the others do.
pub fn press(key: Key, at: f64) {
    if !with(|page| page.keys.take(key, at)) {
        return;
    }
    if let Some(app) = find(|widget| widget.app.hears_exit_keys()) {
        leave(&app);
    }
}
