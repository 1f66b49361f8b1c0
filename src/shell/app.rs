//! One widget: messages in, one at a time; the session and the view; effects out.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use web_sys::{Event, EventTarget};

use super::{
    dom::{Sheet, cover, listen, order, tell},
    page,
    scribe::PageScribe,
    view::View,
};
use crate::{
    labels::LABELS,
    quiz::Quiz,
    screen::{Context, screen},
    services::{Country, Services},
    session::{Effect, Msg, Session, Shortcut, Stage, update},
    text::Text,
};

/// What widgets show: a quiz with the help lines, and their texts.
pub struct Library {
    pub quiz: Quiz,
    pub services: Services,
    pub scribe: PageScribe,
}

/// What the owner of the page chose.
pub struct Options {
    /// The country preselected in the help lines, or none.
    pub country: Option<Country>,
    /// Where the way out leads.
    pub exit_url: Text,
    /// The level of the quiz's heading, 1 to 6.
    pub heading_level: u8,
}

/// What hears the reader in a widget.
pub type Listeners = (EventListener, EventListener);

/// One widget in the page.
pub struct App {
    sheet: Sheet,
    library: Rc<Library>,
    exit_url: Text,
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
    /// Draws the start screen.
    pub fn new(library: Rc<Library>, sheet: Sheet, options: &Options) -> Rc<Self> {
        let (exit_url, level) = (options.exit_url, options.heading_level);
        let view = View::new(sheet.clone(), &library.quiz, exit_url, level);
        let session = Session::new(options.country);
        let app = Rc::new(Self {
            sheet,
            library,
            exit_url,
            state: RefCell::new(State { session, view }),
            queue: Cell::default(),
            running: Cell::new(false),
            seen: Cell::new(false),
        });
        app.change(|state| app.draw(state));
        app
    }

    /// Hears what the reader does in an element, until what it gives is dropped.
    pub fn listen(self: &Rc<Self>, frame: &EventTarget) -> Listeners {
        let hear = |kind, meaning: Meaning| {
            let app = Rc::clone(self);
            listen(frame, kind, move |event| app.handle(event, meaning))
        };
        (hear("click", View::clicked), hear("change", View::changed))
    }

    fn handle(self: &Rc<Self>, event: &Event, meaning: Meaning) {
        match self.message(event, meaning) {
            Some(Msg::Left) => {
                event.prevent_default();
                page::leave(self);
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
        let screen = screen(Context {
            quiz: &self.library.quiz,
            services: &self.library.services,
            session: &state.session,
            scribe: &self.library.scribe,
        });
        state.view.render(screen);
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::FocusScreen => self.focus(),
            Effect::AnnounceError => {
                self.change(|state| state.view.announce(Some(LABELS.choose_error)));
            }
            Effect::Print => order(&self.sheet, "print"),
            Effect::Copy => order(&self.sheet, "copy"),
            Effect::Start => {
                self.focus();
                self.tell("start");
            }
            Effect::Finish => {
                self.focus();
                self.tell("finish");
            }
            Effect::Leave => {
                let (title, link) = (LABELS.leaving.place(), LABELS.leaving_link.place());
                cover(&self.sheet, self.exit_url.place(), title, link);
            }
        }
    }

    fn focus(&self) {
        self.change(|state| state.view.focus());
    }

    /// Tells the page that something happened; never what was answered.
    pub fn tell(&self, what: &str) {
        tell(&self.sheet, what);
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
}

/// Tells what an event means.
type Meaning = fn(&View, &Event) -> Option<Msg>;
