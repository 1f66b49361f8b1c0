//! The rule: from the signals of the answers to one verdict. First match wins; there are no points.
//!
//! 1. Any red gives [`Verdict::NotSafe`].
//! 2. Any serious, or three or more mild, gives [`Verdict::NotWorthIt`].
//! 3. Any unknown, a blocking mild, or two mild gives [`Verdict::NotNow`].
//! 4. Every condition met gives [`Verdict::WorthATalk`], anything else [`Verdict::NotNow`].
//!
//! The rule knows roles and signals, never the ids of questions. A question without an answer counts as
//! [`Signal::Unknown`].

use crate::model::{
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};

/// The number of mild signals that weighs as much as a serious one.
const MILD_AS_SERIOUS: usize = 3;
/// The number of mild signals that holds the best verdict back.
const MILD_HOLDS_BACK: usize = 2;

/// The signals that the choices of a question may have, by its role and kind of harm.
///
/// This table is the only one: a compiled quiz that strays from it is refused, and authors are told of it.
///
/// ```
/// use worth_it_quiz::{Role, Signal, rule};
///
/// assert!(rule::signals(Role::Condition, None).contains(&Signal::Unmet));
/// assert!(!rule::signals(Role::Harm, None).contains(&Signal::MildBlocking));
/// ```
#[must_use]
pub const fn signals(role: Role, domain: Option<Domain>) -> &'static [Signal] {
    use Signal::{
        Clear, Met, Mild, MildBlocking, RedHarm, RedNoContact, RedOwnConduct, RedPressure, Serious,
        Unknown, Unmet,
    };
    match (role, domain) {
        (Role::Disrespect, _) => &[Clear, Mild, Serious, Unknown],
        (Role::Harm, Some(Domain::Humiliation)) => &[Clear, MildBlocking, RedHarm, Unknown],
        (Role::Harm, _) => &[Clear, RedHarm, Unknown],
        (Role::OwnConduct, _) => &[Clear, RedOwnConduct, Unknown],
        (Role::Condition, _) => &[Met, Unmet, RedPressure, RedNoContact, Unknown],
    }
}

/// Which of the four rules decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Red,
    Disrespect,
    Open,
    Conditions,
}

/// What the rule needs to know of the answers: which signals came, and how often.
///
/// ```
/// use worth_it_quiz::{Coverage, Role, Signal, Tally, Verdict};
///
/// let mut tally = Tally::default();
/// tally.add(Role::Condition, Signal::Met);
/// assert_eq!(tally.verdict(Coverage::Whole), Verdict::WorthATalk);
/// tally.add(Role::Harm, Signal::RedHarm);
/// assert_eq!(tally.verdict(Coverage::Whole), Verdict::NotSafe);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// One bit for each cause, by its place in [`Cause::ALL`].
    causes: u8,
    serious: usize,
    mild: usize,
    blocking: usize,
    unknown: usize,
    unmet: usize,
    harm_unknown: bool,
}

impl Tally {
    /// Counts one answer.
    pub const fn add(&mut self, role: Role, signal: Signal) {
        if let Some(cause) = signal.cause() {
            self.causes |= 1 << cause as u8;
        }
        self.serious += matches!(signal, Signal::Serious) as usize;
        self.mild += signal.is_mild() as usize;
        self.blocking += matches!(signal, Signal::MildBlocking) as usize;
        self.unmet += matches!(signal, Signal::Unmet) as usize;
        if matches!(signal, Signal::Unknown) {
            self.unknown += 1;
            self.harm_unknown |= matches!(role, Role::Harm | Role::OwnConduct);
        }
    }

    /// The verdict. Allocates nothing.
    ///
    /// Total: a document without questions gives [`Verdict::WorthATalk`] where its coverage is whole, which no document that
    /// is read has.
    #[must_use]
    pub const fn verdict(&self, coverage: Coverage) -> Verdict {
        match (self.deciding(), coverage) {
            (Rule::Red, _) => Verdict::NotSafe,
            (Rule::Disrespect, _) => Verdict::NotWorthIt,
            (Rule::Conditions, Coverage::Whole) if self.unmet == 0 => Verdict::WorthATalk,
            (Rule::Open | Rule::Conditions, _) => Verdict::NotNow,
        }
    }

    /// Whether an answer was this cause of [`Verdict::NotSafe`].
    #[must_use]
    pub const fn has(&self, cause: Cause) -> bool {
        self.causes & (1 << cause as u8) != 0
    }

    /// Whether the result opens with the reader's safety, whatever the verdict: an answer about harm, on
    /// either side, is unknown.
    #[must_use]
    pub const fn safety_first(&self) -> bool {
        self.harm_unknown
    }

    /// Whether an answer with this signal is a reason for the verdict: it matched at the rule that decided.
    /// Where a document omits something and all else is good, no answer is.
    #[must_use]
    pub const fn is_reason(&self, coverage: Coverage, signal: Signal) -> bool {
        match self.deciding() {
            Rule::Red => signal.cause().is_some(),
            Rule::Disrespect => {
                matches!(signal, Signal::Serious)
                    || (signal.is_mild() && self.mild >= MILD_AS_SERIOUS)
            }
            Rule::Open => self.holds_back(signal),
            Rule::Conditions => match self.verdict(coverage) {
                Verdict::WorthATalk => matches!(signal, Signal::Met),
                _ => matches!(signal, Signal::Unmet),
            },
        }
    }

    /// Whether an answer with this signal stands in the way of the best verdict: a condition that is not
    /// met or not known and, where the verdict is [`Verdict::NotNow`], whatever holds it there.
    #[must_use]
    pub const fn is_unmet(&self, role: Role, signal: Signal) -> bool {
        let condition =
            matches!(role, Role::Condition) && matches!(signal, Signal::Unmet | Signal::Unknown);
        condition || (matches!(self.deciding(), Rule::Open) && self.holds_back(signal))
    }

    const fn deciding(&self) -> Rule {
        if self.causes != 0 {
            Rule::Red
        } else if self.serious > 0 || self.mild >= MILD_AS_SERIOUS {
            Rule::Disrespect
        } else if self.unknown > 0 || self.blocking > 0 || self.mild >= MILD_HOLDS_BACK {
            Rule::Open
        } else {
            Rule::Conditions
        }
    }

    const fn holds_back(&self, signal: Signal) -> bool {
        matches!(signal, Signal::Unknown | Signal::MildBlocking)
            || (signal.is_mild() && self.mild >= MILD_HOLDS_BACK)
    }
}
