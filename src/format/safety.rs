//! The rules on which readers' safety rests, checked in every quiz that is read.
//!
//! Authors learn of these rules, and of all others, from the module `author`, with the place of each mistake. This is
//! the last line of defence: nobody gets a document past it by compiling it with another tool. So it only has to answer
//! yes or no, and readers download no messages.

use super::stock;
use crate::{
    model::{
        quiz::{FEWEST_CONDITIONS, MOST_CHOICES, MOST_QUESTIONS, QuizQuestion},
        signal::{Role, Signal},
        verdict::Coverage,
    },
    rule,
};

/// What is known of the questions of a document so far.
#[derive(Default)]
pub struct SafetyCheck {
    /// Whether any question breaks a rule.
    broken: bool,
    questions: usize,
    conditions: usize,
    /// A bit for each kind of harm that is asked about. There are eight, so all of them fill the byte.
    domains: u8,
    own_conduct: bool,
    no_contact: bool,
}

impl SafetyCheck {
    /// Takes a question into account. `weights` is what matters of it to the rule, as in the compiled form; `skips`
    /// says whether its choice *rather not say* is there and unknown.
    pub fn add(&mut self, question: &QuizQuestion, weights: &[u8], skips: bool) {
        self.questions += 1;
        self.conditions += usize::from(question.role == Role::Condition);
        self.own_conduct |= question.role == Role::OwnConduct;
        self.no_contact |= question.signals().contains(&Signal::RedNoContact);
        if let Some(domain) = question.domain {
            self.domains |= 1 << domain as u8;
        }
        let fits = (question.role == Role::Harm) == question.domain.is_some()
            && takes_signals(question)
            && offers(question)
            && skips
            && stock::keeps(weights);
        self.broken |= !fits;
    }

    /// Whether every question keeps the rules, and there are from one to [`MOST_QUESTIONS`].
    pub const fn holds(&self) -> bool {
        !self.broken && self.questions >= 1 && self.questions <= MOST_QUESTIONS
    }

    /// Returns whether the questions ask about everything that the best verdict rests on.
    pub const fn coverage(&self) -> Coverage {
        let all = self.domains == u8::MAX
            && self.own_conduct
            && self.no_contact
            && self.conditions >= FEWEST_CONDITIONS;
        if all {
            Coverage::Whole
        } else {
            Coverage::Partial
        }
    }
}

/// Whether every choice has a signal that the question's role allows, and there are [`MOST_CHOICES`] at most.
fn takes_signals(question: &QuizQuestion) -> bool {
    let taken = rule::signals(question.role, question.domain);
    let mut signals = question.signals().iter();
    question.choices.len() <= MOST_CHOICES && signals.all(|signal| taken.contains(signal))
}

/// Whether the question can be answered for better and for worse, and be left open in two ways: not sure, and not said.
/// About harm, only one answer may be for the better, so that no second one can pass harm off as clear.
fn offers(question: &QuizQuestion) -> bool {
    let harm = matches!(question.role, Role::Harm | Role::OwnConduct);
    let (mut good, mut bad, mut open) = (0, 0, 0);
    for signal in question.signals() {
        match signal {
            Signal::Clear | Signal::Met => good += 1,
            Signal::Unknown => open += 1,
            // About harm, only what is red speaks against going back.
            signal => bad += usize::from(!harm || signal.cause().is_some()),
        }
    }
    good >= 1 && bad >= 1 && open >= 2 && !(harm && good > 1)
}
