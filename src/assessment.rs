//! What the rule makes of a reader's answers.
//!
//! The rule alone counts signals. An assessment goes back to the questions, so that a result can say which of them
//! decided, and what would have to be true first. Screens, pages (through `assess`) and tests all use this one.

use crate::{
    model::{answers::Answers, quiz::Quiz, verdict::Cause, verdict::Verdict},
    rule::Tally,
};

/// The verdict, and what it rests on. Questions are identified by their index in the document, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The verdict.
    pub verdict: Verdict,
    /// The causes of [`Verdict::NotSafe`], in the order of [`Cause::ALL`]; empty for any other verdict.
    pub causes: Vec<Cause>,
    /// The questions that matched at the rule that decided, in document order. For [`Verdict::NotNow`], that can be
    /// none: the document omits something, and everything else is good.
    pub reasons: Vec<usize>,
    /// The conditions that are not met or not known, in document order. For [`Verdict::NotNow`], also the other
    /// questions that hold the verdict back.
    pub unmet: Vec<usize>,
    /// Whether a question about harm, done to the reader or by the reader, is open, whatever the verdict.
    pub safety_first: bool,
}

impl Assessment {
    /// Assesses the answers to a quiz.
    ///
    /// Any answers have an assessment: what is missing, or not among the choices, counts as unknown.
    ///
    /// ```
    /// # use worth_it_quiz::{Answers, Assessment, Verdict, author};
    /// # use worth_it_quiz::Quiz;
    /// let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// let quiz = Quiz::decode(&document).unwrap();
    /// let assessment = Assessment::of(&quiz, &Answers::default());
    /// assert_eq!(assessment.verdict, Verdict::NotNow);
    /// assert!(assessment.safety_first);
    /// ```
    #[must_use]
    pub fn of(quiz: &Quiz, answers: &Answers) -> Self {
        let tally = tally(quiz, answers);
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
        for (index, question) in quiz.questions().iter().enumerate() {
            let signal = answers.signal(index, question);
            if tally.is_reason(quiz.coverage(), signal) {
                assessment.reasons.push(index);
            }
            if tally.is_unmet(question.role, signal) {
                assessment.unmet.push(index);
            }
        }
        assessment
    }
}

/// Counts the answers to all questions, open ones included.
fn tally(quiz: &Quiz, answers: &Answers) -> Tally {
    let mut tally = Tally::default();
    for (index, question) in quiz.questions().iter().enumerate() {
        tally.add(question.role, answers.signal(index, question));
    }
    tally
}
