//! One widget: messages in, one at a time; the session and the view; effects out.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo::events::{EventListener, EventListenerPhase};
use js_sys::Number;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlSelectElement, Node};

use super::{
    dom::{Dom, listen},
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
    quiz: Rc<Quiz>,
    directory: Rc<Directory>,
    exit_url: String,
    state: RefCell<State>,
    queue: RefCell<VecDeque<Msg>>,
    running: Cell<bool>,
    seen: Cell<bool>,
    listeners: RefCell<Vec<EventListener>>,
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
    ) -> Dom<Rc<Self>> {
        let view = View::new(
            frame,
            Frame::of(&quiz),
            &options.exit_url,
            options.heading_level,
        )?;
        let app = Rc::new(Self {
            host,
            quiz,
            directory,
            exit_url: options.exit_url,
            state: RefCell::new(State {
                session: Session::new(options.country),
                view,
            }),
            queue: RefCell::default(),
            running: Cell::new(false),
            seen: Cell::new(false),
            listeners: RefCell::default(),
        });
        app.draw(&mut app.state.borrow_mut())?;
        app.listen(frame);
        Ok(app)
    }

    fn listen(self: &Rc<Self>, frame: &Element) {
        for kind in ["click", "change"] {
            let app = Rc::downgrade(self);
            let handler = move |event: &Event| {
                if let Some(app) = app.upgrade() {
                    app.handle(event);
                }
            };
            let listener = listen(frame, kind, EventListenerPhase::Bubble, handler);
            self.listeners.borrow_mut().push(listener);
        }
    }

    fn handle(self: &Rc<Self>, event: &Event) {
        let Some(msg) = self.message(event) else {
            return;
        };
        if msg == Msg::Left {
            event.prevent_default();
            page::leave(&self.exit_url);
        } else {
            self.send(msg);
        }
    }

    fn message(&self, event: &Event) -> Option<Msg> {
        let target: Node = event.target()?.dyn_into().ok()?;
        if event.type_() == "click" {
            return self.state.borrow().view.clicked(&target);
        }
        match target.dyn_ref::<HtmlSelectElement>() {
            Some(select) => Some(Msg::PickedCountry(
                Some(select.value()).filter(|code| !code.is_empty()),
            )),
            None => self.state.borrow().view.chosen(&target),
        }
    }

    /// Takes a message after those that wait. A message that comes up while another is at work (a page's own
    /// handler may cause one) waits too.
    pub fn send(self: &Rc<Self>, msg: Msg) {
        self.queue.borrow_mut().push_back(msg);
        if self.running.replace(true) {
            return;
        }
        while let Some(msg) = self.next() {
            self.take(msg).unwrap_throw();
        }
        self.running.set(false);
    }

    fn next(&self) -> Option<Msg> {
        self.queue.borrow_mut().pop_front()
    }

    fn take(&self, msg: Msg) -> Dom<()> {
        let effects = {
            let mut state = self.state.borrow_mut();
            let effects = update(&self.quiz, &mut state.session, msg);
            self.draw(&mut state)?;
            effects
        };
        effects
            .into_iter()
            .try_for_each(|effect| self.perform(effect))
    }

    fn draw(&self, state: &mut State) -> Dom<()> {
        let lang = &self.quiz.document().lang;
        let number = |n: usize| String::from(Number::from(n as f64).to_locale_string(lang));
        let context = Context {
            quiz: &self.quiz,
            directory: &self.directory,
            session: &state.session,
            number: &number,
        };
        state.view.render(&screen(context))
    }

    fn perform(&self, effect: Effect) -> Dom<()> {
        match effect {
            Effect::FocusScreen => self.state.borrow().view.focus(),
            Effect::AnnounceError => {
                self.state
                    .borrow()
                    .view
                    .announce(&self.quiz.strings().choose_error);
                Ok(())
            }
            Effect::TellStart => self.tell("worth-it-quiz:start"),
            Effect::TellFinish => self.tell("worth-it-quiz:finish"),
            Effect::Leave => leave::cover(self.quiz.strings(), &self.exit_url),
        }
    }

    /// Tells the page that something happened; never what was answered.
    pub fn tell(&self, kind: &str) -> Dom<()> {
        let init = EventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        self.host
            .dispatch_event(&Event::new_with_event_init_dict(kind, &init)?)?;
        Ok(())
    }

    /// Remembers that the reader had the widget on the screen.
    pub fn saw(&self) {
        self.seen.set(true);
    }

    /// Tells whether the keyboard's way out is open here: the widget was seen or started, and it is not off.
    pub fn hears_exit_keys(&self) -> bool {
        let state = self.state.borrow();
        let begun = state.session.stage() != Stage::default();
        state.session.shortcut() == Shortcut::On && (self.seen.get() || begun)
    }

    /// Gives where the way out leads.
    pub fn exit_url(&self) -> &str {
        &self.exit_url
    }
}
