//! Answers, and what the rule makes of them.

use crate::{
    document::Signal,
    quiz::{MOST_QUESTIONS, Question, Quiz},
    rule::{Cause, Tally, Verdict},
};

/// What the reader has answered so far: for each question, the place of the choice, or nothing.
///
/// Answers are kept, never sums of them, so that any of them can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(
    /// One more than the place of the choice; 0 where there is no answer.
    [u8; MOST_QUESTIONS],
);

impl Default for Answers {
    fn default() -> Self {
        Self([0; MOST_QUESTIONS])
    }
}

impl Answers {
    /// Collects answers; `choice_of` is asked once for each question, for the place of the choice.
    #[must_use]
    pub fn of(quiz: &Quiz, mut choice_of: impl FnMut(&Question) -> Option<usize>) -> Self {
        let mut answers = Self::default();
        for (number, question) in quiz.questions().iter().enumerate() {
            if let Some(choice) = choice_of(question) {
                answers.set(number, choice);
            }
        }
        answers
    }

    /// Tells the place of the choice for a question; `None` where it has no answer.
    #[must_use]
    pub fn get(&self, question: usize) -> Option<usize> {
        usize::from(*self.0.get(question)?).checked_sub(1)
    }

    /// Sets the answer to a question, whatever it was. No quiz has a question or a choice that is out of range here.
    pub fn set(&mut self, question: usize, choice: usize) {
        if let Some(answer) = self.0.get_mut(question) {
            *answer = u8::try_from(choice.saturating_add(1)).unwrap_or_default();
        }
    }

    /// Lists the signal of each question, in document order.
    pub fn signals<'a>(&'a self, quiz: &'a Quiz) -> impl Iterator<Item = Signal> + 'a {
        let questions = quiz.questions().iter().enumerate();
        questions.map(|(number, question)| self.signal(number, question))
    }

    /// Tells the signal of a question that has this place.
    pub(crate) fn signal(&self, number: usize, question: &Question) -> Signal {
        self.get(number)
            .and_then(|choice| question.signals().get(choice))
            .copied()
            .unwrap_or(Signal::Unknown)
    }
}

/// The verdict, and what it rests on. Questions are named by their place in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The verdict.
    pub verdict: Verdict,
    /// Why going back is not safe; empty for any other verdict.
    pub causes: Vec<Cause>,
    /// The questions that matched at the rule that decided.
    pub reasons: Vec<usize>,
    /// The conditions that are not met or not known and, in *not now*, whatever else holds it back.
    pub unmet: Vec<usize>,
    /// Whether the result opens with the reader's safety.
    pub safety_first: bool,
}

impl Assessment {
    /// Assesses the answers to a quiz. Total: whatever is missing counts as unknown.
    ///
    /// ```
    /// # use worth_it_quiz::{Answers, Assessment, Verdict, author};
    /// # use worth_it_quiz::Quiz;
    /// let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap();
    /// let quiz = Quiz::decode(&document.compile().unwrap()).unwrap();
    /// let assessment = Assessment::of(&quiz, &Answers::default());
    /// assert_eq!(assessment.verdict, Verdict::NotNow);
    /// assert!(assessment.safety_first);
    /// ```
    #[must_use]
    pub fn of(quiz: &Quiz, answers: &Answers) -> Self {
        let mut tally = Tally::default();
        for (number, question) in quiz.questions().iter().enumerate() {
            tally.add(question.role, answers.signal(number, question));
        }
        let mut assessment = Self {
            verdict: tally.verdict(quiz.coverage()),
            causes: Vec::new(),
            reasons: Vec::new(),
            unmet: Vec::new(),
            safety_first: tally.safety_first(),
        };
        for cause in &Cause::ALL {
            if tally.has(*cause) {
                assessment.causes.push(*cause);
            }
        }
        for (number, question) in quiz.questions().iter().enumerate() {
            let signal = answers.signal(number, question);
            if tally.is_reason(quiz.coverage(), signal) {
                assessment.reasons.push(number);
            }
            if tally.is_unmet(question.role, signal) {
                assessment.unmet.push(number);
            }
        }
        assessment
    }
}
