//! A reader at a quiz: sends messages, and looks at the screen.

use worth_it_quiz::{
    Answers,
    screen::screen,
    session::{Effect, Msg, Session, Stage, Step, update},
};

use super::{
    Quiz,
    page::{Page, QuestionScreen, Screen},
};

/// A reader with a quiz of their own.
pub struct Reader {
    pub quiz: Quiz,
    pub session: Session,
}

impl Reader {
    /// Opens a quiz at its start screen.
    pub fn of(quiz: Quiz) -> Self {
        Self {
            quiz,
            session: Session::new(None),
        }
    }

    /// Opens the English quiz at its start screen.
    pub fn new() -> Self {
        Self::of(super::english())
    }

    /// Opens the English quiz at a question, with *Rather not say* to those before it.
    pub fn at(id: &str) -> Self {
        let mut reader = Self::new();
        let wanted = super::place_of(&reader.quiz, id);
        reader.start();
        while reader.question().number < wanted {
            reader.chooses("skip");
            reader.goes_on();
        }
        reader
    }

    /// Opens the English quiz at the notice before the hard questions.
    pub fn at_notice() -> Self {
        let mut reader = Self::at("A8");
        reader.chooses("no");
        reader.does(Msg::Continued);
        reader
    }

    /// Opens the English quiz at the result, with the best answers but these.
    pub fn at_result(given: &[super::Answer]) -> Self {
        let mut reader = Self::new();
        reader.answers(&super::best_but(&super::english(), given));
        reader
    }

    /// Sends one message.
    pub fn does(&mut self, msg: Msg) -> Option<Effect> {
        update(&self.quiz, &mut self.session, msg)
    }

    /// Sends several messages.
    pub fn does_all(&mut self, msgs: impl IntoIterator<Item = Msg>) {
        for msg in msgs {
            self.does(msg);
        }
    }

    /// Draws what the reader sees.
    pub fn sees(&self) -> Screen {
        Screen::of(&screen(&self.quiz, &self.session), &self.quiz.texts)
    }

    /// Draws a screen that has to be a page.
    pub fn page(&self) -> Page {
        match self.sees() {
            Screen::Page(page) => page,
            other => panic!("expected a page, not {other:?}"),
        }
    }

    /// Draws a screen that has to be a question.
    pub fn question(&self) -> QuestionScreen {
        match self.sees() {
            Screen::Question(question) => question,
            other => panic!("expected a question, not {other:?}"),
        }
    }

    /// Tells which part of the quiz is on the screen.
    pub fn spot(&self) -> Step {
        match self.session.stage() {
            Stage::At(spot) => spot,
            other => panic!("expected a part of the quiz, not {other:?}"),
        }
    }

    /// Goes to the first question, over its notice where there is one.
    pub fn start(&mut self) {
        self.does(Msg::Started);
        self.passes_notice();
    }

    /// Goes on from a question, over a notice where there is one.
    pub fn goes_on(&mut self) {
        self.does(Msg::Continued);
        self.passes_notice();
    }

    fn passes_notice(&mut self) {
        if matches!(self.spot(), Step::Notice(_)) {
            self.does(Msg::Continued);
        }
    }

    /// Answers the question on the screen.
    pub fn chooses(&mut self, id: &str) {
        let number = self.question().number;
        let question = self.quiz.question(number).expect("a question");
        let choice = question.choices.iter().position(|choice| choice.id == id);
        let choice = choice.unwrap_or_else(|| panic!("no choice {id}"));
        self.does(Msg::Chose {
            question: small(number),
            choice: small(choice),
        });
    }

    /// Begins again and comes to the result with these answers: straight to the result, then back to each question.
    pub fn answers(&mut self, answers: &Answers) {
        self.session = Session::new(self.session.country());
        self.start();
        self.does(Msg::AskedResult);
        for question in 0..self.quiz.len() {
            if let Some(choice) = answers.get(question) {
                let (question, choice) = (small(question), small(choice));
                self.does(Msg::ChangedAnswer(question));
                self.does(Msg::Chose { question, choice });
                self.does(Msg::Continued);
            }
        }
    }
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
