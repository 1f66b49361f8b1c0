//! What the rule makes of a reader's answers.
//!
//! The rule alone counts signals. An assessment goes back to the questions, so that a result can say which of them
//! decided, and what would have to be true first. Screens, pages (through `assess`) and tests all use this one.

use crate::{
    model::{
        also::Situation, answers::Answers, quiz::Quiz, quiz_also::Situations, verdict::Cause,
        verdict::Verdict,
    },
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
    /// Whether a question about harm done to the reader is open.
    pub harm_open: bool,
    /// Whether a question about harm done by the reader is open.
    pub own_conduct_open: bool,
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
            harm_open: tally.harm_is_open(),
            own_conduct_open: tally.own_conduct_is_open(),
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

    /// Whether the result speaks first of harm done to the reader, or of pressure to go back: these come before all other
    /// causes.
    #[must_use]
    pub fn harmed(&self) -> bool {
        let first = self.causes.first();
        matches!(first, Some(Cause::Harm | Cause::Pressure))
    }

    /// Whether anything speaks of harm done to the reader: an answer about it, pressure to go back, or an open question.
    #[must_use]
    pub fn speaks_of_harm(&self) -> bool {
        self.harm_open || self.harmed()
    }

    /// Whether anything speaks of harm done by the reader: an answer about it, or an open question.
    #[must_use]
    pub fn speaks_of_own_conduct(&self) -> bool {
        self.own_conduct_open || self.causes.contains(&Cause::OwnConduct)
    }

    /// Returns the situations of the reader, on which the steps of ticks depend.
    ///
    /// ```
    /// # use worth_it_quiz::{Answers, Assessment, Quiz, author, model::also::Situation};
    /// # let document = author::parse(include_str!("../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// let situations = Assessment::of(&quiz, &Answers::default()).situations();
    /// assert!(situations.contains(Situation::Harm));
    /// assert!(situations.contains(Situation::OwnConduct));
    /// assert!(!situations.contains(Situation::NoContact));
    /// ```
    #[must_use]
    pub fn situations(&self) -> Situations {
        let mut situations = Situations::default();
        let mut insert = |situation, is_so| situations.insert(situation, is_so);
        insert(Situation::Harm, self.speaks_of_harm());
        insert(Situation::OwnConduct, self.speaks_of_own_conduct());
        insert(
            Situation::NoContact,
            self.causes.contains(&Cause::NoContact),
        );
        insert(Situation::NotWorthIt, self.verdict == Verdict::NotWorthIt);
        insert(Situation::NotNow, self.verdict == Verdict::NotNow);
        insert(Situation::WorthATalk, self.verdict == Verdict::WorthATalk);
        situations
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
