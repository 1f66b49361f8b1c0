//! One widget: messages in, one at a time; the session and the view; effects out.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, Window};

use super::{
    dom::{Host, listen},
    library::Library,
    view::View,
};
use crate::{
    model::country::Country,
    model::labels::LABELS,
    screen::screen,
    session::{Effect, Msg, Session, Shortcut, Stage, update},
};

/// What the owner of the page chose.
pub struct Options {
    /// The country preselected in the help lines, or none.
    pub country: Option<Country>,
    /// Where the way out leads.
    pub exit_url: JsValue,
    /// The level of the quiz's heading, 1 to 6.
    pub heading_level: u8,
}

/// One widget in the page.
pub struct App {
    library: Rc<Library>,
    host: Host,
    exit_url: JsValue,
    state: RefCell<State>,
    queue: Cell<Vec<Msg>>,
    running: Cell<bool>,
    seen: Cell<bool>,
}

struct State {
    session: Session,
    view: View,
}

impl App {
    /// Draws the start screen in an empty element.
    pub fn new(library: Rc<Library>, host: Host, frame: &Element, options: Options) -> Self {
        let Options {
            country,
            exit_url,
            heading_level,
        } = options;
        let view = View::new(Rc::clone(&library), frame, &exit_url, heading_level);
        let session = Session::new(country);
        let app = Self {
            library,
            host,
            exit_url,
            state: RefCell::new(State { session, view }),
            queue: Cell::default(),
            running: Cell::new(false),
            seen: Cell::new(false),
        };
        app.change(|state| app.draw(state));
        app
    }

    /// Hears what the reader does in an element, until what it returns is dropped. `leave` is what leaves the page.
    pub fn listen(self: &Rc<Self>, frame: &Element, leave: fn(&Self)) -> [EventListener; 2] {
        let hear = |kind, meaning: Meaning| {
            let app = Rc::clone(self);
            listen(frame, kind, move |event| app.handle(event, meaning, leave))
        };
        [hear("click", View::clicked), hear("change", View::changed)]
    }

    fn handle(&self, event: &Event, meaning: Meaning, leave: fn(&Self)) {
        match self.message(event, meaning) {
            Some(Msg::Left) => {
                event.prevent_default();
                leave(self);
            }
            Some(msg) => self.send(msg),
            None => {}
        }
    }

    fn message(&self, event: &Event, meaning: Meaning) -> Option<Msg> {
        let state = self.state.try_borrow().ok()?;
        meaning(&state.view, event)
    }

    /// Takes a message after those that wait. A message that comes up while another is at work (a page's own
    /// handler may cause one) waits too.
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

    fn take(&self, msg: Msg) {
        let mut effect = None;
        self.change(|state| {
            effect = update(&self.library.quiz, &mut state.session, msg);
            self.draw(state);
        });
        if let Some(effect) = effect {
            self.perform(effect);
        }
    }

    /// Changes the state, which nothing else does meanwhile, since messages wait for each other.
    fn change(&self, change: impl FnOnce(&mut State)) {
        if let Ok(mut state) = self.state.try_borrow_mut() {
            change(&mut state);
        }
    }

    fn draw(&self, state: &mut State) {
        let screen = screen(&self.library.quiz, &state.session);
        state.view.render(&self.host, &screen);
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::FocusScreen => self.focus(),
            Effect::AnnounceError => {
                self.change(|state| state.view.announce(Some(LABELS.choose_error)));
            }
            Effect::Print => self.host.print(),
            Effect::Copy => self.host.copy(),
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

    fn focus(&self) {
        self.change(|state| {
            if let Some(heading) = state.view.heading() {
                self.host.show(heading);
            }
        });
    }

    /// The window that the widget is in; none where its page is shown nowhere.
    pub fn window(&self) -> Option<Window> {
        self.state.try_borrow().ok()?.view.window()
    }

    /// Tells the page that something happened; never what was answered.
    pub fn tell(&self, what: &str) {
        self.host.tell(what);
    }

    /// Remembers that the reader had the widget on the screen.
    pub fn saw(&self) {
        self.seen.set(true);
    }

    /// Whether the keyboard's way out is open here: the widget was seen or started, and it is not off.
    pub fn hears_exit_keys(&self) -> bool {
        self.state.try_borrow().is_ok_and(|state| {
            let begun = state.session.stage() != Stage::default();
            state.session.shortcut() == Shortcut::On && (self.seen.get() || begun)
        })
    }
}

/// What an event means in a view.
type Meaning = fn(&View, &Event) -> Option<Msg>;
