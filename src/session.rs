//! One reader's way through a quiz: a state machine that takes messages and gives orders.
//!
//! Nothing here touches a page. What the outside does (focus, announcements, events, leaving) is an [`Effect`];
//! what the reader did is a [`Msg`]. A message that does not fit the stage changes nothing, so a late click can do
//! no harm.

use crate::{assessment::Answers, quiz::Quiz};

mod stage;

pub use self::stage::{Complaint, CopyState, Purpose, Shortcut, Spot, Stage};

/// What a reader did, or what happened to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Started the quiz.
    Started,
    /// Chose an answer; both by their places, from 0.
    Chose {
        /// The question that was on the screen.
        question: usize,
        /// The choice.
        choice: usize,
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
    PickedCountry(Option<String>),
    /// Went from the result to a question, to change its answer.
    ChangedAnswer(usize),
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
    /// Tell the page that the reader started.
    TellStart,
    /// Tell the page that the reader finished, and nothing else.
    TellFinish,
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
    country: Option<String>,
    /// What the owner of the page preselected; the country is set back to it.
    home: Option<String>,
    shortcut: Shortcut,
    finished: bool,
}

impl Session {
    /// Begins at the start screen, with a country preselected for the help lines, or none.
    #[must_use]
    pub fn new(home: Option<String>) -> Self {
        Self {
            stage: Stage::default(),
            answers: Answers::default(),
            country: home.clone(),
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
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Tells whether the keyboard's way out is open.
    #[must_use]
    pub const fn shortcut(&self) -> Shortcut {
        self.shortcut
    }

    /// Forgets all that the reader said. The switch stays: who turned it off needs it off.
    fn blank(&mut self, stage: Stage) {
        *self = Self {
            stage,
            shortcut: self.shortcut,
            ..Self::new(self.home.take())
        };
    }

    fn go(&mut self, spot: Spot) -> Vec<Effect> {
        self.stage = Stage::At(spot);
        let finishes = matches!(spot, Spot::Result { .. }) && !self.finished;
        self.finished |= finishes;
        let mut effects = vec![Effect::FocusScreen];
        if finishes {
            effects.push(Effect::TellFinish);
        }
        effects
    }
}

/// Takes one message into a session, and says what to do outside.
///
/// ```
/// use worth_it_quiz::{author, session::{Effect, Msg, Session, update}};
///
/// let quiz = author::parse(include_str!("../www/quizzes/en.json")).unwrap();
/// let mut session = Session::new(None);
/// let effects = update(&quiz, &mut session, Msg::Started);
/// assert_eq!(effects, [Effect::FocusScreen, Effect::TellStart]);
/// ```
pub fn update(quiz: &Quiz, session: &mut Session, msg: Msg) -> Vec<Effect> {
    match (session.stage, msg) {
        (_, Msg::Left) => {
            session.blank(Stage::Away);
            vec![Effect::Leave]
        }
        (_, Msg::PageHidden) => {
            session.blank(Stage::Away);
            Vec::new()
        }
        (_, Msg::PageRestored) => {
            session.blank(Stage::At(Spot::Start));
            Vec::new()
        }
        (Stage::Away, _) => Vec::new(),
        (_, Msg::PickedCountry(country)) => {
            session.country = country;
            Vec::new()
        }
        (Stage::At(spot), Msg::OpenedHelp) => {
            session.stage = Stage::Help(spot);
            vec![Effect::FocusScreen]
        }
        (Stage::Help(spot), Msg::ClosedHelp | Msg::WentBack) => session.go(spot),
        (Stage::At(spot), msg) => at(quiz, session, spot, &msg),
        (Stage::Help(_), _) => Vec::new(),
    }
}

fn at(quiz: &Quiz, session: &mut Session, spot: Spot, msg: &Msg) -> Vec<Effect> {
    match (spot, msg) {
        (Spot::Start, Msg::Started) => {
            let mut effects = session.go(enter(quiz, 0));
            effects.push(Effect::TellStart);
            effects
        }
        (Spot::Start, Msg::SwitchedShortcut) => {
            session.shortcut = match session.shortcut {
                Shortcut::On => Shortcut::Off,
                Shortcut::Off => Shortcut::On,
            };
            Vec::new()
        }
        (Spot::Notice(first), Msg::Continued) => session.go(question(first)),
        (Spot::Notice(first), Msg::SkippedSection) => skip_section(quiz, session, first),
        (Spot::Notice(first), Msg::WentBack) => session.go(previous(quiz, session, first)),
        (
            Spot::Question {
                number, purpose, ..
            },
            msg,
        ) => at_question(quiz, session, number, purpose, msg),
        (Spot::Result { after, .. }, Msg::WentBack) => session.go(question(after)),
        (Spot::Result { after, .. }, &Msg::ChangedAnswer(number)) if number < quiz.len() => session
            .go(Spot::Question {
                number,
                purpose: Purpose::Change { after },
                complaint: Complaint::None,
            }),
        (Spot::Result { .. }, Msg::AskedPrint) => vec![Effect::Print],
        (Spot::Result { .. }, Msg::AskedCopy) => vec![Effect::Copy],
        (Spot::Result { after, .. }, Msg::Copied) => {
            let copy = CopyState::Copied;
            session.stage = Stage::At(Spot::Result { after, copy });
            Vec::new()
        }
        (Spot::Result { .. }, Msg::StartedOver) => {
            session.blank(Stage::At(Spot::Start));
            vec![Effect::FocusScreen]
        }
        _ => Vec::new(),
    }
}

fn at_question(
    quiz: &Quiz,
    session: &mut Session,
    number: usize,
    purpose: Purpose,
    msg: &Msg,
) -> Vec<Effect> {
    match *msg {
        Msg::Chose { question, choice } if question == number => {
            let offered = quiz
                .question(number)
                .is_some_and(|q| choice < q.choices.len());
            if offered {
                session.answers.set(number, choice);
                session.stage = Stage::At(Spot::Question {
                    number,
                    purpose,
                    complaint: Complaint::None,
                });
            }
            Vec::new()
        }
        Msg::Continued if session.answers.get(number).is_none() => {
            session.stage = Stage::At(Spot::Question {
                number,
                purpose,
                complaint: Complaint::Unanswered,
            });
            vec![Effect::AnnounceError]
        }
        Msg::Continued if purpose == Purpose::Answer => session.go(next(quiz, number)),
        Msg::WentBack if purpose == Purpose::Answer => session.go(back(quiz, session, number)),
        Msg::Continued | Msg::AskedResult | Msg::WentBack => {
            let after = match purpose {
                Purpose::Answer => number,
                Purpose::Change { after } => after,
            };
            session.go(result(after))
        }
        _ => Vec::new(),
    }
}

/// Passes a hard section by. Its questions stay as they are: one that was answered before is not taken back,
/// since a red must never get lost on the way.
fn skip_section(quiz: &Quiz, session: &mut Session, first: usize) -> Vec<Effect> {
    let last = quiz
        .section_of(first)
        .map_or(first, |(_, range)| range.end - 1);
    session.go(next(quiz, last))
}

/// Finds what follows a question.
fn next(quiz: &Quiz, number: usize) -> Spot {
    if number + 1 < quiz.len() {
        enter(quiz, number + 1)
    } else {
        result(number)
    }
}

/// Comes to a question from the front: past the notice, where its section has one.
fn enter(quiz: &Quiz, number: usize) -> Spot {
    match quiz.section_of(number) {
        Some((section, range)) if range.start == number && section.notice.is_some() => {
            Spot::Notice(number)
        }
        _ => question(number),
    }
}

/// Finds what *Back* leads to from a question.
fn back(quiz: &Quiz, session: &Session, number: usize) -> Spot {
    match enter(quiz, number) {
        notice @ Spot::Notice(_) => notice,
        _ => previous(quiz, session, number),
    }
}

/// Finds what stands before a question and its notice. A hard section without an answer was skipped, so that its
/// notice is what the reader saw last.
fn previous(quiz: &Quiz, session: &Session, number: usize) -> Spot {
    let Some(last) = number.checked_sub(1) else {
        return Spot::Start;
    };
    match quiz.section_of(last) {
        Some((section, range))
            if section.notice.is_some()
                && range
                    .clone()
                    .all(|number| session.answers.get(number).is_none()) =>
        {
            Spot::Notice(range.start)
        }
        _ => question(last),
    }
}

const fn question(number: usize) -> Spot {
    Spot::Question {
        number,
        purpose: Purpose::Answer,
        complaint: Complaint::None,
    }
}

const fn result(after: usize) -> Spot {
    Spot::Result {
        after,
        copy: CopyState::NotCopied,
    }
}
