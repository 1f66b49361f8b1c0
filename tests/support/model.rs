//! A second statement of the way through the quiz, written apart from `session.rs`: a list of pages, and a place in it.

use worth_it_quiz::{
    Signal,
    model::country::Country,
    session::{Effect, Msg, Shortcut, Tick},
};

use super::Quiz;

/// What stands in the list of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Start,
    Notice,
    Question(usize),
}

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// At a page of the list.
    Page(usize),
    /// At the result, which was asked for on a page of the list.
    Result(usize),
    /// Back at a question from the result.
    Change(usize, usize),
    /// On the way through what was left open, from the result.
    Complete(usize, usize),
    Away,
}

/// A reader's way, as it ought to be.
pub struct Model {
    pages: Vec<Page>,
    /// For each question how many choices it has.
    choices: Vec<usize>,
    /// For each question the choices that leave it open.
    open: Vec<Vec<usize>>,
    /// For each question the page of the notice that announced it.
    announced: Vec<Option<usize>>,
    place: Place,
    help: bool,
    complains: bool,
    told: bool,
    pub answers: Vec<Option<usize>>,
    pub country: Option<Country>,
    home: Option<Country>,
    pub shortcut: Shortcut,
    /// The boxes that are ticked.
    pub ticks: Vec<Tick>,
}

impl Model {
    pub fn of(quiz: &Quiz, home: Option<Country>) -> Self {
        let mut pages = vec![Page::Start];
        let (mut choices, mut open, mut announced) = (Vec::new(), Vec::new(), Vec::new());
        for section in &quiz.document().sections {
            let notice = section.notice.as_ref().map(|_| pages.len());
            pages.extend(notice.map(|_| Page::Notice));
            for question in &section.questions {
                pages.push(Page::Question(choices.len()));
                choices.push(question.choices.len());
                let is_open = |at: &usize| question.choices[*at].signal == Signal::Unknown;
                open.push((0..question.choices.len()).filter(is_open).collect());
                announced.push(notice);
            }
        }
        Self {
            answers: vec![None; choices.len()],
            pages,
            choices,
            open,
            announced,
            place: Place::Page(0),
            help: false,
            complains: false,
            told: false,
            country: home,
            home,
            shortcut: Shortcut::On,
            ticks: Vec::new(),
        }
    }

    /// Says what is on the screen.
    pub fn shows(&self) -> String {
        match self.place {
            Place::Away => "away".to_owned(),
            _ if self.help => "help".to_owned(),
            Place::Result(_) => "result".to_owned(),
            Place::Page(page) => match self.pages[page] {
                Page::Start => "start".to_owned(),
                Page::Notice => "notice".to_owned(),
                Page::Question(question) => self.asks(question),
            },
            Place::Change(question, _) | Place::Complete(question, _) => self.asks(question),
        }
    }

    fn asks(&self, question: usize) -> String {
        let chosen = self.answers[question];
        format!("question {question}, {chosen:?}, {}", self.complains)
    }

    /// Gives the question on the screen.
    pub fn question(&self) -> Option<usize> {
        match self.place {
            _ if self.help => None,
            Place::Change(question, _) | Place::Complete(question, _) => Some(question),
            Place::Page(page) => match self.pages[page] {
                Page::Question(question) => Some(question),
                Page::Start | Page::Notice => None,
            },
            Place::Result(_) | Place::Away => None,
        }
    }

    pub fn takes(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Left => {
                self.forgets(Place::Away);
                Some(Effect::Leave)
            }
            Msg::PageHidden => self.forgets(Place::Away),
            Msg::PageRestored => self.forgets(Place::Page(0)),
            _ if self.place == Place::Away => None,
            Msg::PickedCountry(country) => {
                self.country = country;
                None
            }
            Msg::OpenedHelp if !self.help => {
                self.help = true;
                Some(Effect::FocusScreen)
            }
            Msg::ClosedHelp | Msg::WentBack if self.help => {
                self.help = false;
                Some(Effect::FocusScreen)
            }
            _ if self.help => None,
            _ => match (self.place, self.question()) {
                (_, Some(question)) => self.at_question(question, msg),
                (Place::Result(page), _) => self.at_result(page, msg),
                (Place::Page(page), _) => self.at_page(page, msg),
                _ => None,
            },
        }
    }

    fn forgets(&mut self, place: Place) -> Option<Effect> {
        self.answers.fill(None);
        self.ticks.clear();
        self.country = self.home;
        (self.help, self.complains, self.told) = (false, false, false);
        self.place = place;
        None
    }

    fn goes(&mut self, place: Place) -> Effect {
        self.complains = false;
        self.place = place;
        let tells = matches!(place, Place::Result(_)) && !self.told;
        self.told |= tells;
        if tells {
            Effect::Finish
        } else {
            Effect::FocusScreen
        }
    }

    fn at_page(&mut self, page: usize, msg: Msg) -> Option<Effect> {
        match (self.pages[page], msg) {
            (Page::Start, Msg::Started) => {
                self.goes(Place::Page(1));
                Some(Effect::Start)
            }
            (Page::Start, Msg::SwitchedShortcut) => {
                self.shortcut = match self.shortcut {
                    Shortcut::On => Shortcut::Off,
                    Shortcut::Off => Shortcut::On,
                };
                None
            }
            (Page::Notice, Msg::Continued) => Some(self.goes(Place::Page(page + 1))),
            (Page::Notice, Msg::WentBack) => Some(self.goes(self.before(page))),
            (Page::Notice, Msg::SkippedSection) => {
                let announced = self.announced.iter().filter(|by| **by == Some(page));
                Some(self.goes(self.after(page + announced.count())))
            }
            _ => None,
        }
    }

    fn at_result(&mut self, page: usize, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::WentBack => Some(self.goes(Place::Page(page))),
            Msg::ChangedAnswer(question) if usize::from(question) < self.choices.len() => {
                Some(self.goes(Place::Change(question.into(), page)))
            }
            Msg::AskedOpen(question) if usize::from(question) < self.choices.len() => {
                Some(self.goes(Place::Complete(question.into(), page)))
            }
            Msg::Ticked(tick) => {
                let before = self.ticks.len();
                self.ticks.retain(|other| *other != tick);
                if self.ticks.len() == before {
                    self.ticks.push(tick);
                }
                None
            }
            Msg::StartedOver => {
                self.forgets(Place::Page(0));
                Some(Effect::FocusScreen)
            }
            _ => None,
        }
    }

    fn at_question(&mut self, question: usize, msg: Msg) -> Option<Effect> {
        let (page, changes) = match self.place {
            Place::Change(_, page) | Place::Complete(_, page) => (page, true),
            Place::Page(page) => (page, false),
            Place::Result(_) | Place::Away => return None,
        };
        match msg {
            Msg::Chose {
                question: meant,
                choice,
            } => {
                let choice = usize::from(choice);
                if usize::from(meant) == question && choice < self.choices[question] {
                    self.answers[question] = Some(choice);
                    self.complains = false;
                }
                None
            }
            Msg::Continued if self.answers[question].is_none() => {
                self.complains = true;
                Some(Effect::AnnounceError)
            }
            Msg::Continued if matches!(self.place, Place::Complete(..)) => {
                let next = self.next_open(question + 1);
                let next = next.map_or(Place::Result(page), |next| Place::Complete(next, page));
                Some(self.goes(next))
            }
            Msg::Continued | Msg::WentBack | Msg::AskedResult if changes => {
                Some(self.goes(Place::Result(page)))
            }
            Msg::Continued => Some(self.goes(self.after(page))),
            Msg::WentBack => Some(self.goes(self.before(page))),
            Msg::AskedResult => Some(self.goes(Place::Result(page))),
            _ => None,
        }
    }

    /// The first open question from a place on.
    fn next_open(&self, from: usize) -> Option<usize> {
        (from..self.answers.len()).find(|&question| {
            let answer = self.answers[question];
            answer.is_none_or(|choice| self.open[question].contains(&choice))
        })
    }

    /// The page after the last one is the result.
    fn after(&self, page: usize) -> Place {
        if page + 1 < self.pages.len() {
            Place::Page(page + 1)
        } else {
            Place::Result(page)
        }
    }

    /// Questions that were announced and passed by are passed by on the way back as well.
    fn before(&self, page: usize) -> Place {
        let last = page - 1;
        let Page::Question(question) = self.pages[last] else {
            return Place::Page(last);
        };
        let notice = self.announced[question];
        let mut others = self.announced.iter().zip(&self.answers);
        let passed_by = others.all(|(by, answer)| *by != notice || answer.is_none());
        match notice {
            Some(notice) if passed_by => Place::Page(notice),
            _ => Place::Page(last),
        }
    }
}
