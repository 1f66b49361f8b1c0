//! One reader's way through a quiz: a state machine that takes messages and returns effects.
//!
//! Nothing here touches a page, a clock or a network. What the reader did is a [`Msg`]; what the outside owes in return
//! (focus, announcements, events, leaving) is an [`Effect`]. A message that does not fit the stage changes nothing, so
//! a late click can do no harm.
//!
//! The stage owns what belongs to it: only a question can have a complaint, and only a result a copy. So impossible
//! states cannot be represented. Which step follows which is apart, in `route`.

use crate::model::{answers::Answers, country::Country, quiz::Quiz};

mod msg;
#[cfg(feature = "preview")]
mod placed;
mod route;
mod stage;
mod ticks;

pub use self::{
    msg::{Effect, Msg},
    stage::{Complaint, CopyState, Copyable, Purpose, Shortcut, Stage, Step},
    ticks::{Tick, Ticks},
};

/// One reader's way through a quiz. Only [`update`] changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    stage: Stage,
    answers: Answers,
    ticks: Ticks,
    country: Option<Country>,
    /// The country that the owner of the page preselected. A blank session goes back to it.
    home: Option<Country>,
    shortcut: Shortcut,
    /// Whether [`Effect::Finish`] was returned in this run.
    finished: bool,
}

impl Session {
    /// Returns a session at the start screen, with a country preselected for the help lines, or none.
    ///
    /// ```
    /// use worth_it_quiz::{model::country::Country, session::Session};
    ///
    /// let session = Session::new(Country::of("IE"));
    /// assert_eq!(session.country(), Country::of("IE"));
    /// ```
    #[must_use]
    pub fn new(home: Option<Country>) -> Self {
        Self {
            stage: Stage::default(),
            answers: Answers::default(),
            ticks: Ticks::default(),
            country: home,
            home,
            shortcut: Shortcut::On,
            finished: false,
        }
    }

    /// Returns the stage, which decides what the reader sees.
    ///
    /// ```
    /// use worth_it_quiz::session::{Session, Stage, Step};
    ///
    /// assert_eq!(Session::new(None).stage(), Stage::At(Step::Start));
    /// ```
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Returns the answers so far. They are gone after [`Msg::StartedOver`], [`Msg::Left`], [`Msg::PageHidden`] and
    /// [`Msg::PageRestored`].
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, session::{Msg, Session, update}};
    /// # let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// let mut session = Session::new(None);
    /// update(&quiz, &mut session, Msg::Started);
    /// update(&quiz, &mut session, Msg::Chose { question: 0, choice: 2 });
    /// assert_eq!(session.answers().get(0), Some(2));
    /// ```
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Returns the boxes that are ticked on the result. They are gone when the answers are, and play no part in the verdict.
    ///
    /// ```
    /// use worth_it_quiz::session::{Session, Tick};
    ///
    /// assert!(!Session::new(None).ticks().has(Tick::Say));
    /// ```
    #[must_use]
    pub const fn ticks(&self) -> Ticks {
        self.ticks
    }

    /// Returns the country picked for the help lines; `None` for no country in particular.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, session::{Msg, Session, update}};
    /// # let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// use worth_it_quiz::model::country::Country;
    ///
    /// let mut session = Session::new(Country::of("IE"));
    /// update(&quiz, &mut session, Msg::PickedCountry(None));
    /// assert_eq!(session.country(), None);
    /// ```
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        self.country
    }

    /// Returns whether the keyboard shortcut for leaving is on.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author, session::{Msg, Session, update}};
    /// # let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// use worth_it_quiz::session::Shortcut;
    ///
    /// let mut session = Session::new(None);
    /// assert_eq!(session.shortcut(), Shortcut::On);
    /// update(&quiz, &mut session, Msg::SwitchedShortcut);
    /// assert_eq!(session.shortcut(), Shortcut::Off);
    /// ```
    #[must_use]
    pub const fn shortcut(&self) -> Shortcut {
        self.shortcut
    }

    /// Forgets everything that the reader said. The shortcut stays as it is: a reader who turned it off needs it off.
    fn blank(&mut self, stage: Stage) {
        self.stage = stage;
        self.answers = Answers::default();
        self.ticks = Ticks::default();
        self.country = self.home;
        self.finished = false;
    }

    /// Stays at a question, with or without a complaint.
    fn stay_at(&mut self, number: u8, purpose: Purpose, complaint: Complaint) {
        self.stage = Stage::At(Step::Question {
            number,
            purpose,
            complaint,
        });
    }

    /// Stays at the result.
    const fn stay_at_result(&mut self, after: u8, copy: CopyState) {
        self.stage = Stage::At(Step::Result { after, copy });
    }

    /// Goes to a step. The first result of a run finishes it; any other step only takes the focus.
    fn go(&mut self, step: Step) -> Effect {
        self.stage = Stage::At(step);
        let finishes = matches!(step, Step::Result { .. }) && !self.finished;
        self.finished |= finishes;
        if finishes {
            Effect::Finish
        } else {
            Effect::FocusScreen
        }
    }
}

/// Takes a message into a session, and returns the effect that the outside owes.
///
/// The screen has to be drawn anew whether there is an effect or not, and before the effect is carried out: it may be
/// about something that only the new screen has.
///
/// A message that does not fit the stage changes nothing and returns `None`. While the stage is [`Stage::Away`], only
/// [`Msg::Left`], [`Msg::PageHidden`] and [`Msg::PageRestored`] do anything.
///
/// ```
/// use worth_it_quiz::{Quiz, author, session::{Effect, Msg, Session, update}};
///
/// let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap();
/// let quiz = Quiz::decode(&document.compile().unwrap()).unwrap();
/// let mut session = Session::new(None);
/// let effect = update(&quiz, &mut session, Msg::Started);
/// assert_eq!(effect, Some(Effect::Start));
/// ```
pub fn update(quiz: &Quiz, session: &mut Session, msg: Msg) -> Option<Effect> {
    match (session.stage, msg) {
        (_, Msg::Left) => {
            session.blank(Stage::Away);
            Some(Effect::Leave)
        }
        (_, Msg::PageHidden) => {
            session.blank(Stage::Away);
            None
        }
        (_, Msg::PageRestored) => {
            session.blank(Stage::At(Step::Start));
            None
        }
        (Stage::Away, _) => None,
        (_, Msg::PickedCountry(country)) => {
            session.country = country;
            None
        }
        (Stage::At(step), Msg::OpenedHelp) => {
            session.stage = Stage::Help(step);
            Some(Effect::FocusScreen)
        }
        (Stage::Help(step), Msg::ClosedHelp | Msg::WentBack) => Some(session.go(step)),
        (Stage::At(step), msg) => at(quiz, session, step, msg),
        (Stage::Help(_), _) => None,
    }
}

/// Takes a message at a step of the quiz.
fn at(quiz: &Quiz, session: &mut Session, step: Step, msg: Msg) -> Option<Effect> {
    match step {
        Step::Start => at_start(quiz, session, msg),
        Step::Notice(first) => at_notice(quiz, session, first, msg),
        Step::Question {
            number, purpose, ..
        } => at_question(quiz, session, number, purpose, msg),
        Step::Result { after, copy } => at_result(quiz, session, after, copy, msg),
    }
}

/// Takes a message at the start screen.
fn at_start(quiz: &Quiz, session: &mut Session, msg: Msg) -> Option<Effect> {
    match msg {
        Msg::Started => {
            session.go(route::enter(quiz, 0));
            Some(Effect::Start)
        }
        Msg::SwitchedShortcut => {
            session.shortcut = match session.shortcut {
                Shortcut::On => Shortcut::Off,
                Shortcut::Off => Shortcut::On,
            };
            None
        }
        _ => None,
    }
}

/// Takes a message at the notice before a section, whose first question this is.
fn at_notice(quiz: &Quiz, session: &mut Session, first: u8, msg: Msg) -> Option<Effect> {
    let step = match msg {
        Msg::Continued => route::question(first),
        Msg::SkippedSection => route::past_section(quiz, first),
        Msg::WentBack => route::previous(quiz, &session.answers, first),
        _ => return None,
    };
    Some(session.go(step))
}

/// Takes a message at a question. A reader who came to change its answer goes back to the result.
fn at_question(
    quiz: &Quiz,
    session: &mut Session,
    number: u8,
    purpose: Purpose,
    msg: Msg,
) -> Option<Effect> {
    let step = match (msg, purpose) {
        (Msg::Chose { question, choice }, _) => {
            if question == number && offers(quiz, question, choice) {
                session.answers.set(number.into(), choice.into());
                session.stay_at(number, purpose, Complaint::None);
            }
            return None;
        }
        (Msg::Continued, _) if session.answers.get(number.into()).is_none() => {
            session.stay_at(number, purpose, Complaint::Unanswered);
            return Some(Effect::AnnounceError);
        }
        (Msg::Continued, Purpose::Answer) => route::next(quiz, number),
        (Msg::WentBack, Purpose::Answer) => route::back(quiz, &session.answers, number),
        (Msg::AskedResult, Purpose::Answer) => route::result(number),
        (Msg::Continued, Purpose::Complete { after }) => {
            let next = route::next_open(quiz, &session.answers, number + 1, after);
            next.unwrap_or_else(|| route::result(after))
        }
        (
            Msg::Continued | Msg::AskedResult | Msg::WentBack,
            Purpose::Change { after } | Purpose::Complete { after },
        ) => route::result(after),
        _ => return None,
    };
    Some(session.go(step))
}

/// Whether a question has a choice with this index.
fn offers(quiz: &Quiz, question: u8, choice: u8) -> bool {
    quiz.question(question.into())
        .is_some_and(|question| usize::from(choice) < question.choices.len())
}

/// Takes a message at the result, which *Back* leaves for a question.
fn at_result(
    quiz: &Quiz,
    session: &mut Session,
    after: u8,
    copy: CopyState,
    msg: Msg,
) -> Option<Effect> {
    match msg {
        Msg::WentBack => Some(session.go(route::question(after))),
        Msg::ChangedAnswer(number) if number < quiz.count() => {
            Some(session.go(route::question_for(number, Purpose::Change { after })))
        }
        Msg::AskedOpen(number) if number < quiz.count() => {
            Some(session.go(route::question_for(number, Purpose::Complete { after })))
        }
        Msg::Ticked(tick) => {
            session.ticks.toggle(tick);
            None
        }
        Msg::AskedPrint => Some(Effect::Print),
        Msg::AskedCopy => {
            session.stay_at_result(after, CopyState::Asked(Copyable::Result));
            Some(Effect::Copy)
        }
        Msg::AskedNumber => {
            session.stay_at_result(after, CopyState::Asked(Copyable::Number));
            Some(Effect::CopyNumber)
        }
        Msg::Copied => {
            session.stay_at_result(after, copy.done());
            None
        }
        Msg::StartedOver => {
            session.blank(Stage::At(Step::Start));
            Some(Effect::FocusScreen)
        }
        _ => None,
    }
}
