//! One reader's way through a quiz: a state machine that takes messages and gives orders.
//!
//! Nothing here touches a page. What the outside does (focus, announcements, events, leaving) is an [`Effect`];
//! what the reader did is a [`Msg`]. A message that does not fit the stage changes nothing, so a late click can do
//! no harm.

use crate::{
    model::answers::Answers,
    model::country::Country,
    model::quiz::{Quiz, QuizSection},
};

mod stage;

pub use self::stage::{Complaint, CopyState, Purpose, Shortcut, Stage, Step};

/// What a reader did, or what happened to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Started the quiz.
    Started,
    /// Chose an answer; both by their places, from 0. A quiz has far fewer than 255 of either.
    Chose {
        /// The question that was on the screen.
        question: u8,
        /// The choice.
        choice: u8,
    },
    /// Went on.
    Continued,
    /// Went back.
    WentBack,
    /// Asked for the result before the end.
    AskedResult,
    /// Skipped the hard section that was announced.
    SkippedSection,
    /// Opened the help lines.
    OpenedHelp,
    /// Closed the help lines.
    ClosedHelp,
    /// Picked a country for the help lines, or none.
    PickedCountry(Option<Country>),
    /// Went from the result to a question, to change its answer.
    ChangedAnswer(u8),
    /// Switched the keyboard's way out on or off.
    SwitchedShortcut,
    /// Asked to print the result.
    AskedPrint,
    /// Asked to copy the result.
    AskedCopy,
    /// The clipboard took the result.
    Copied,
    /// Began again, blank.
    StartedOver,
    /// Left the page by the way out.
    Left,
    /// The page was put away, or left in another way.
    PageHidden,
    /// The page came back as it was put away.
    PageRestored,
}

/// An order to the outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the new screen, and scroll by the least that shows it.
    FocusScreen,
    /// Say the error that the screen now shows.
    AnnounceError,
    /// Move the focus as before, and tell the page that the reader started.
    Start,
    /// Move the focus as before, and tell the page that the reader finished, and nothing else.
    Finish,
    /// Print the result alone.
    Print,
    /// Put the result into the clipboard, as text.
    Copy,
    /// Cover the screen and go to another site.
    Leave,
}

/// One reader's way through a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    stage: Stage,
    answers: Answers,
    country: Option<Country>,
    /// What the owner of the page preselected; the country is set back to it.
    home: Option<Country>,
    shortcut: Shortcut,
    finished: bool,
}

impl Session {
    /// Begins at the start screen, with a country preselected for the help lines, or none.
    #[must_use]
    pub fn new(home: Option<Country>) -> Self {
        Self {
            stage: Stage::default(),
            answers: Answers::default(),
            country: home,
            home,
            shortcut: Shortcut::On,
            finished: false,
        }
    }

    /// Tells what the reader sees.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Gives the answers so far.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Gives the country picked for the help lines.
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        self.country
    }

    /// Tells whether the keyboard's way out is open.
    #[must_use]
    pub const fn shortcut(&self) -> Shortcut {
        self.shortcut
    }

    /// Forgets all that the reader said. The switch stays: who turned it off needs it off.
    fn blank(&mut self, stage: Stage) {
        self.stage = stage;
        self.answers = Answers::default();
        self.country = self.home;
        self.finished = false;
    }

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

/// Takes one message into a session, and says what to do outside.
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

fn at(quiz: &Quiz, session: &mut Session, step: Step, msg: Msg) -> Option<Effect> {
    match (step, msg) {
        (Step::Start, Msg::Started) => {
            session.go(enter(quiz, 0));
            Some(Effect::Start)
        }
        (Step::Start, Msg::SwitchedShortcut) => {
            session.shortcut = match session.shortcut {
                Shortcut::On => Shortcut::Off,
                Shortcut::Off => Shortcut::On,
            };
            None
        }
        (Step::Notice(first), Msg::Continued) => Some(session.go(question(first))),
        (Step::Notice(first), Msg::SkippedSection) => Some(session.go(past_section(quiz, first))),
        (Step::Notice(first), Msg::WentBack) => Some(session.go(previous(quiz, session, first))),
        (
            Step::Question {
                number, purpose, ..
            },
            msg,
        ) => at_question(quiz, session, number, purpose, msg),
        (Step::Result { after, .. }, Msg::WentBack) => Some(session.go(question(after))),
        (Step::Result { after, .. }, Msg::ChangedAnswer(number)) if number < quiz.count() => {
            Some(session.go(Step::Question {
                number,
                purpose: Purpose::Change { after },
                complaint: Complaint::None,
            }))
        }
        (Step::Result { .. }, Msg::AskedPrint) => Some(Effect::Print),
        (Step::Result { .. }, Msg::AskedCopy) => Some(Effect::Copy),
        (Step::Result { after, .. }, Msg::Copied) => {
            let copy = CopyState::Copied;
            session.stage = Stage::At(Step::Result { after, copy });
            None
        }
        (Step::Result { .. }, Msg::StartedOver) => {
            session.blank(Stage::At(Step::Start));
            Some(Effect::FocusScreen)
        }
        _ => None,
    }
}

fn at_question(
    quiz: &Quiz,
    session: &mut Session,
    number: u8,
    purpose: Purpose,
    msg: Msg,
) -> Option<Effect> {
    match msg {
        Msg::Chose { question, choice } if question == number => {
            let offered = quiz
                .question(number.into())
                .is_some_and(|q| usize::from(choice) < q.choices.len());
            if offered {
                session.answers.set(number.into(), choice.into());
                session.stage = Stage::At(Step::Question {
                    number,
                    purpose,
                    complaint: Complaint::None,
                });
            }
            None
        }
        Msg::Continued if session.answers.get(number.into()).is_none() => {
            session.stage = Stage::At(Step::Question {
                number,
                purpose,
                complaint: Complaint::Unanswered,
            });
            Some(Effect::AnnounceError)
        }
        Msg::Continued if purpose == Purpose::Answer => Some(session.go(next(quiz, number))),
        Msg::WentBack if purpose == Purpose::Answer => {
            Some(session.go(back(quiz, session, number)))
        }
        Msg::Continued | Msg::AskedResult | Msg::WentBack => {
            let after = match purpose {
                Purpose::Answer => number,
                Purpose::Change { after } => after,
            };
            Some(session.go(result(after)))
        }
        _ => None,
    }
}

/// Passes a hard section by. Its questions stay as they are: one that was answered before is not taken back,
/// since a red must never get lost on the way.
fn past_section(quiz: &Quiz, first: u8) -> Step {
    let section = quiz.section_of(first);
    let last = section.map_or(first, |section| section.end - 1);
    next(quiz, last)
}

/// Finds what follows a question.
fn next(quiz: &Quiz, number: u8) -> Step {
    if number + 1 < quiz.count() {
        enter(quiz, number + 1)
    } else {
        result(number)
    }
}

/// Comes to a question from the front: past the notice, where its section has one.
fn enter(quiz: &Quiz, number: u8) -> Step {
    match quiz.section_of(number) {
        Some(section) if section.first == number && section.notice.is_some() => {
            Step::Notice(number)
        }
        _ => question(number),
    }
}

/// Finds what *Back* leads to from a question.
fn back(quiz: &Quiz, session: &Session, number: u8) -> Step {
    match enter(quiz, number) {
        notice @ Step::Notice(_) => notice,
        _ => previous(quiz, session, number),
    }
}

/// Finds what stands before a question and its notice. A hard section without an answer was skipped, so that its
/// notice is what the reader saw last.
fn previous(quiz: &Quiz, session: &Session, number: u8) -> Step {
    let Some(last) = number.checked_sub(1) else {
        return Step::Start;
    };
    match quiz.section_of(last) {
        Some(section) if section.notice.is_some() && was_skipped(section, session) => {
            Step::Notice(section.first)
        }
        _ => question(last),
    }
}

fn was_skipped(section: &QuizSection, session: &Session) -> bool {
    let mut questions = section.first..section.end;
    questions.all(|number| session.answers.get(number.into()).is_none())
}

const fn question(number: u8) -> Step {
    Step::Question {
        number,
        purpose: Purpose::Answer,
        complaint: Complaint::None,
    }
}

const fn result(after: u8) -> Step {
    Step::Result {
        after,
        copy: CopyState::NotCopied,
    }
}
