//! One widget: messages in, one at a time; the session and the view; effects out.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo::events::EventListener;
use js_sys::Number;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, Node};

use super::{
    dom::{listen, object, sure},
    leave, page,
    view::View,
};
use crate::{
    help::Directory,
    quiz::Quiz,
    screen::{Context, Frame, screen},
    session::{Effect, Msg, Session, Shortcut, Stage, update},
};

/// What the owner of the page chose.
pub struct Options {
    /// The country preselected in the help lines, or none.
    pub country: Option<String>,
    /// Where the way out leads.
    pub exit_url: String,
    /// The level of the quiz's heading, 1 to 6.
    pub heading_level: u8,
}

/// One widget in the page.
pub struct App {
    host: HtmlElement,
    frame: Element,
    quiz: Rc<Quiz>,
    directory: Rc<Directory>,
    exit_url: String,
    state: RefCell<State>,
    queue: Cell<Vec<Msg>>,
    running: Cell<bool>,
    seen: Cell<bool>,
    /// Held for as long as the widget is there.
    listeners: Cell<Vec<EventListener>>,
}

struct State {
    session: Session,
    view: View,
}

impl App {
    /// Draws the start screen into an element, and listens there.
    pub fn start(
        quiz: Rc<Quiz>,
        directory: Rc<Directory>,
        host: HtmlElement,
        frame: &Element,
        options: Options,
    ) -> Rc<Self> {
        let words = Frame::of(&quiz);
        let view = View::new(frame, words, &options.exit_url, options.heading_level);
        let session = Session::new(options.country);
        let app = Rc::new(Self {
            host,
            frame: frame.clone(),
            quiz,
            directory,
            exit_url: options.exit_url,
            state: RefCell::new(State { session, view }),
            queue: Cell::default(),
            running: Cell::new(false),
            seen: Cell::new(false),
            listeners: Cell::default(),
        });
        app.listeners.set(listeners(frame, &Rc::downgrade(&app)));
        app.change(|state| app.draw(state));
        app
    }

    fn handle(self: &Rc<Self>, event: &Event) {
        match self.message(event) {
            Some(Msg::Left) => {
                event.prevent_default();
                page::leave(self);
            }
            Some(msg) => self.send(msg),
            None => {}
        }
    }

    fn message(&self, event: &Event) -> Option<Msg> {
        let target: Node = event.target()?.unchecked_into();
        let state = self.state.try_borrow().ok()?;
        if event.type_() == "click" {
            state.view.clicked(&target)
        } else {
            state.view.changed(&target)
        }
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
        let mut effects = Vec::new();
        self.change(|state| {
            effects = update(&self.quiz, &mut state.session, msg);
            self.draw(state);
        });
        for effect in effects {
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
        let lang = &self.quiz.document().lang;
        let context = Context {
            quiz: &self.quiz,
            directory: &self.directory,
            session: &state.session,
            number: &|number| {
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                Number::from(number).to_locale_string(lang).into()
            },
        };
        state.view.render(&screen(context));
    }

    fn perform(&self, effect: Effect) {
        let view = |act: fn(&View, &str)| {
            if let Ok(state) = self.state.try_borrow() {
                act(&state.view, &self.quiz.strings().choose_error);
            }
        };
        match effect {
            Effect::FocusScreen => view(|view, _| view.focus()),
            Effect::AnnounceError => view(View::announce),
            Effect::Print => self.order("worth-it-quiz:print"),
            Effect::Copy => self.order("worth-it-quiz:copy"),
            Effect::TellStart => self.tell("worth-it-quiz:start"),
            Effect::TellFinish => self.tell("worth-it-quiz:finish"),
            Effect::Leave => leave::cover(&self.host, self.quiz.strings(), &self.exit_url),
        }
    }

    /// Tells the page that something happened; never what was answered.
    pub fn tell(&self, kind: &str) {
        let outward = [("bubbles", &JsValue::TRUE), ("composed", &JsValue::TRUE)];
        dispatch(&self.host, kind, &outward);
    }

    /// Has the custom element do what it can do better. Nothing outside the widget's root hears of it.
    fn order(&self, kind: &str) {
        dispatch(&self.frame, kind, &[]);
    }

    /// Remembers that the reader had the widget on the screen.
    pub fn saw(&self) {
        self.seen.set(true);
    }

    /// Tells whether the keyboard's way out is open here: the widget was seen or started, and it is not off.
    pub fn hears_exit_keys(&self) -> bool {
        self.state.try_borrow().is_ok_and(|state| {
            let begun = state.session.stage() != Stage::default();
            state.session.shortcut() == Shortcut::On && (self.seen.get() || begun)
        })
    }

    /// Gives the element that the page holds.
    pub const fn host(&self) -> &HtmlElement {
        &self.host
    }
}

fn dispatch(target: &Node, kind: &str, init: &[(&str, &JsValue)]) {
    let event = sure(Event::new_with_event_init_dict(kind, &object(init)));
    sure(target.dispatch_event(&event));
}

fn listeners(frame: &Element, app: &Weak<App>) -> Vec<EventListener> {
    let app = app.clone();
    listen(frame, &["click", "change"], move |event| {
        if let Some(app) = app.upgrade() {
            app.handle(event);
        }
    })
}
