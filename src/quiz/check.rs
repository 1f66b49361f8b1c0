//! The rules on which readers' safety rests, checked in each quiz that is read: nobody gets a document past them by
//! compiling it in another way. What authors are told, of these rules and of all others, stands in their module.

use super::{MOST_QUESTIONS, Question, stock};
use crate::{
    document::{Domain, Role, Signal},
    rule::Coverage,
};

/// The fewest conditions that the best verdict can rest on.
pub(crate) const FEWEST_CONDITIONS: usize = 3;

/// Signals, a bit for each.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Signals(u16);

/// What the questions of a document have in common.
#[derive(Default)]
pub(super) struct Check {
    broken: bool,
    questions: usize,
    conditions: usize,
    /// A bit for each domain that is asked about.
    domains: u8,
    own_conduct: bool,
    no_contact: bool,
}

impl Check {
    /// Takes a question, and what weighs of it, as the compiled form has it.
    pub fn add(&mut self, question: &Question, weights: &[u8], skips: bool) {
        let signals = Signals::of(question.signals());
        self.questions += 1;
        self.conditions += usize::from(question.role == Role::Condition);
        self.own_conduct |= question.role == Role::OwnConduct;
        self.no_contact |= signals.has(NO_CONTACT);
        if let Some(domain) = question.domain {
            self.domains |= 1 << domain as u8;
        }
        let fits = (question.role == Role::Harm) == question.domain.is_some()
            && signals.are_within(allowed(question))
            && offers(question, signals)
            && skips
            && stock::keeps(weights);
        self.broken |= !fits;
    }

    /// Tells whether all rules hold.
    pub const fn holds(&self) -> bool {
        !self.broken && self.questions >= 1 && self.questions <= MOST_QUESTIONS
    }

    /// Tells whether the questions ask about all that the best verdict rests on.
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

impl Signals {
    const fn of(signals: &[Signal]) -> Self {
        let mut bits = 0;
        let mut rest = signals;
        while let [signal, after @ ..] = rest {
            bits |= 1 << *signal as u16;
            rest = after;
        }
        Self(bits)
    }

    const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    const fn are_within(self, all: Self) -> bool {
        self.0 & !all.0 == 0
    }
}

const GOOD: Signals = Signals::of(&[Signal::Clear, Signal::Met]);
const RED: Signals = Signals::of(&[
    Signal::RedHarm,
    Signal::RedPressure,
    Signal::RedOwnConduct,
    Signal::RedNoContact,
]);
const BAD: Signals = Signals(!(GOOD.0 | Signals::of(&[Signal::Unknown]).0));
const NO_CONTACT: Signals = Signals::of(&[Signal::RedNoContact]);

/// Lists the signals that the choices of a question can have.
const fn allowed(question: &Question) -> Signals {
    use Signal::{
        Clear, Met, Mild, MildBlocking, RedHarm, RedNoContact, RedOwnConduct, RedPressure, Serious,
        Unknown, Unmet,
    };
    match (question.role, question.domain) {
        (Role::Disrespect, _) => const { Signals::of(&[Clear, Mild, Serious, Unknown]) },
        (Role::Harm, Some(Domain::Humiliation)) => {
            const { Signals::of(&[Clear, RedHarm, MildBlocking, Unknown]) }
        }
        (Role::Harm, _) => const { Signals::of(&[Clear, RedHarm, Unknown]) },
        (Role::OwnConduct, _) => const { Signals::of(&[Clear, RedOwnConduct, Unknown]) },
        (Role::Condition, _) => {
            const { Signals::of(&[Met, Unmet, RedPressure, RedNoContact, Unknown]) }
        }
    }
}

/// Each question can be answered for better and for worse, or be left open in two ways.
fn offers(question: &Question, signals: Signals) -> bool {
    let harm = matches!(question.role, Role::Harm | Role::OwnConduct);
    let (mut clear, mut open) = (0, 0);
    for signal in question.signals() {
        clear += usize::from(*signal == Signal::Clear);
        open += usize::from(*signal == Signal::Unknown);
    }
    signals.has(GOOD)
        && signals.has(if harm { RED } else { BAD })
        && !(harm && clear > 1)
        && open >= 2
}
