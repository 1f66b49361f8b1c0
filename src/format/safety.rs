//! The rules on which readers' safety rests, checked in each quiz that is read: nobody gets a document past them by
//! compiling it in another way. What authors are told, of these rules and of all others, stands in their module.

use super::stock;
use crate::{
    model::{
        quiz::{FEWEST_CONDITIONS, MOST_CHOICES, MOST_QUESTIONS, QuizQuestion},
        signal::{Role, Signal},
        verdict::Coverage,
    },
    rule,
};

/// What the questions of a document have in common.
#[derive(Default)]
pub struct SafetyCheck {
    broken: bool,
    questions: usize,
    conditions: usize,
    /// A bit for each kind of harm that is asked about.
    domains: u8,
    own_conduct: bool,
    no_contact: bool,
}

impl SafetyCheck {
    /// Takes a question: what weighs of it, as the compiled form has it, and whether a reader can skip it.
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

    /// Whether all rules hold.
    pub const fn holds(&self) -> bool {
        !self.broken && self.questions >= 1 && self.questions <= MOST_QUESTIONS
    }

    /// Whether the questions ask about all that the best verdict rests on.
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

/// Whether the choices have signals that the question's role takes, and are not too many.
fn takes_signals(question: &QuizQuestion) -> bool {
    let taken = rule::signals(question.role, question.domain);
    let mut signals = question.signals().iter();
    question.choices.len() <= MOST_CHOICES && signals.all(|signal| taken.contains(signal))
}

/// Whether the question can be answered for better and for worse, or be left open in two ways.
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
