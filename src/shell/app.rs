//! One widget: messages in, one at a time; the session and the view; effects out.
//!
//! The session and the view are in one [`RefCell`], which is borrowed for one step and no longer. Messages wait in a
//! queue, so that one which comes up during another is taken after it instead of inside it. An event whose meaning has
//! to be looked up in the view while it is borrowed is ignored.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, Node};

use super::{
    dom::{ClickEvent, Host, listen},
    library::Library,
    view::View,
};
#[cfg(feature = "preview")]
use crate::model::quiz::Quiz;
use crate::{
    model::country::Country,
    model::labels::LABELS,
    screen::{number_to_copy, screen},
    session::{Effect, Msg, Session, Shortcut, Stage, Step, update},
};

/// The owner's options, which the custom element has checked.
pub struct Options {
    /// The country preselected in the help lines; `None` for the international directories.
    pub country: Option<Country>,
    /// The address to which leaving leads, as a JavaScript string.
    pub exit_url: JsValue,
    /// The level of the quiz's heading, 1 to 6.
    pub heading_level: u8,
}

/// One widget in the page.
///
/// The page and the widget's own listeners share it. It is dropped with the last of them, so a call that is under way
/// still finds it whole.
pub struct App {
    library: Rc<Library>,
    host: Host,
    exit_url: JsValue,
    state: RefCell<State>,
    /// The messages that wait.
    queue: Cell<Vec<Msg>>,
    /// Whether a message is being taken, so that others have to wait.
    running: Cell<bool>,
    /// Whether the reader had the widget on the screen.
    seen: Cell<bool>,
    /// How often what is shown has changed place: by a new screen, or by an error that comes up.
    screen: Cell<u32>,
    /// That number when the last row of clicks began.
    pressed: Cell<u32>,
}

/// What a message changes.
struct State {
    session: Session,
    view: View,
}

impl App {
    /// Draws the start screen in an empty element. It reacts to nothing until [`App::listen`].
    pub fn new(
        library: Rc<Library>,
        host: Host,
        page: Document,
        frame: &Element,
        options: Options,
    ) -> Self {
        let Options {
            country,
            exit_url,
            heading_level,
        } = options;
        let view = View::new(Rc::clone(&library), page, frame, &exit_url, heading_level);
        let session = Session::new(country);
        let app = Self {
            library,
            host,
            exit_url,
            state: RefCell::new(State { session, view }),
            queue: Cell::default(),
            running: Cell::new(false),
            seen: Cell::new(false),
            screen: Cell::new(0),
            pressed: Cell::new(u32::MAX),
        };
        app.change(|state| app.draw(state));
        app
    }

    /// Listens to what the reader does in the tree that an element is in, until the listeners that it returns are dropped.
    ///
    /// There are two for the whole widget rather than one for each control, so that drawing makes and drops none.
    /// `leave` is passed in, since leaving concerns every widget of the page.
    pub fn listen(self: &Rc<Self>, frame: &Element, leave: fn(&Self)) -> [EventListener; 2] {
        // On the root: below an element that hears clicks, Orca calls every heading and question "clickable".
        let mut root: Node = frame.clone().into();
        while let Some(parent) = root.parent_node() {
            root = parent;
        }
        let hear = |kind, meaning: Meaning| {
            let app = Rc::clone(self);
            listen(&root, kind, move |event| app.handle(event, meaning, leave))
        };
        [hear("click", View::clicked), hear("change", View::changed)]
    }

    /// Whether an event is a further click of a row that began before what is shown changed. People double-click buttons, and the
    /// second click would act on whatever the next screen has in that place. Other events count as a first click.
    fn came_too_late(&self, event: &ClickEvent) -> bool {
        let screen = self.screen.get();
        if event.detail() < 2 {
            self.pressed.set(screen);
        }
        self.pressed.get() != screen
    }

    /// Handles an event in the widget's frame. The leave link is not followed: leaving replaces the page's entry in the
    /// history.
    fn handle(&self, event: &Event, meaning: Meaning, leave: fn(&Self)) {
        if self.came_too_late(event.unchecked_ref()) {
            event.prevent_default();
            return;
        }
        match self.message(event, meaning) {
            Some(Msg::Left) => {
                event.prevent_default();
                leave(self);
            }
            Some(msg) => self.send(msg),
            None => {}
        }
    }

    /// Returns the message that an event means; `None` for any other event, and while the state is borrowed.
    fn message(&self, event: &Event, meaning: Meaning) -> Option<Msg> {
        let state = self.state.try_borrow().ok()?;
        meaning(&state.view, event)
    }

    /// Takes a message, after those that wait.
    ///
    /// A message that comes up while another is being taken waits too: the page's own handlers run inside ours when an
    /// effect moves the focus or dispatches an event, and may click or remove the quiz.
    pub fn send(&self, msg: Msg) {
        let mut queue = self.queue.take();
        queue.push(msg);
        self.queue.set(queue);
        if self.running.replace(true) {
            return;
        }
        loop {
            let msgs = self.queue.take();
            if msgs.is_empty() {
                break;
            }
            for msg in msgs {
                self.take(msg);
            }
        }
        self.running.set(false);
    }

    /// Updates the session, draws the new screen, and then carries the effect out, once the state is free again.
    fn take(&self, msg: Msg) {
        let mut effect = None;
        self.change(|state| {
            effect = update(&self.library.quiz, &mut state.session, msg);
            if effect == Some(Effect::FocusScreen) {
                state.view.renew();
            }
            self.draw(state);
        });
        if matches!(msg, Msg::StartedOver | Msg::PageRestored) {
            self.host.rest();
        }
        if let Some(effect) = effect {
            self.perform(effect);
        }
    }

    /// Changes the state. Where it is borrowed already, nothing happens; since messages wait for each other, that is
    /// not known to occur.
    fn change(&self, change: impl FnOnce(&mut State)) {
        if let Ok(mut state) = self.state.try_borrow_mut() {
            change(&mut state);
        }
    }

    /// Draws what the session shows.
    fn draw(&self, state: &mut State) {
        let screen = screen(&self.library.quiz, &state.session);
        state.view.render(&self.host, &screen);
    }

    /// Carries an effect out. Most of it is the custom element's work, which has to be done in JavaScript.
    fn perform(&self, effect: Effect) {
        match effect {
            Effect::FocusScreen => self.focus(),
            Effect::AnnounceError => {
                self.turn();
                self.change(|state| state.view.announce(Some(LABELS.choose_error)));
            }
            Effect::Print => self.host.print(),
            Effect::Copy => self.host.copy(&JsValue::UNDEFINED),
            Effect::CopyNumber => {
                // Copied once the state is free again: a page's own clipboard may call back in.
                let mut words = None;
                self.change(|state| words = number_to_copy(&self.library.quiz, &state.session));
                if let Some(words) = words {
                    self.host.copy(&self.library.texts.write(words));
                }
            }
            Effect::Start => {
                self.focus();
                self.tell("start");
            }
            Effect::Finish => {
                self.focus();
                self.tell("finish");
            }
            Effect::Leave => {
                let text = |label| self.library.texts.get(label);
                let (title, link) = (text(LABELS.leaving), text(LABELS.leaving_link));
                self.host.cover(&self.exit_url, &title, &link);
            }
        }
    }

    /// Notes that something else may be under the pointer now.
    fn turn(&self) {
        self.screen.set(self.screen.get().wrapping_add(1));
    }

    /// Moves the focus to the heading or the question of a new screen, if it has one.
    fn focus(&self) {
        self.turn();
        self.change(|state| {
            if let Some(heading) = state.view.heading() {
                self.host.show(heading);
            }
        });
    }

    /// Dispatches an event of the element, such as `worth-it-quiz:start` for `start`. It has no detail: the page must
    /// not learn an answer or a verdict.
    pub fn tell(&self, what: &str) {
        self.host.tell(what);
    }

    /// Shows another session than the reader's own, by a stage for the quiz; nothing where the quiz has none.
    #[cfg(feature = "preview")]
    pub fn place(&self, session: impl FnOnce(&Quiz) -> Option<Session>) {
        self.change(|state| {
            if let Some(session) = session(&self.library.quiz) {
                state.session = session;
                state.view.renew();
                self.draw(state);
            }
        });
    }

    /// Remembers that the reader had the widget on the screen.
    pub fn saw(&self) {
        self.seen.set(true);
    }

    /// Whether the keyboard shortcut works here: it is on, and the widget was seen or started. Otherwise it would throw
    /// readers out of a page whose quiz they never came to.
    pub fn hears_exit_keys(&self) -> bool {
        self.state.try_borrow().is_ok_and(|state| {
            let begun = !matches!(state.session.stage(), Stage::At(Step::Start));
            state.session.shortcut() == Shortcut::On && (self.seen.get() || begun)
        })
    }
}

/// A function that returns the message that an event means in a view.
type Meaning = fn(&View, &Event) -> Option<Msg>;
