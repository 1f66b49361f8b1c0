//! The rule: from the signals of the answers to one verdict. First match wins; there are no points.
//!
//! 1. Any red gives [`Verdict::NotSafe`].
//! 2. Any serious, or three or more mild, gives [`Verdict::NotWorthIt`].
//! 3. Any unknown, a blocking mild, or two mild gives [`Verdict::NotNow`].
//! 4. Every condition met gives [`Verdict::WorthATalk`], anything else [`Verdict::NotNow`].
//!
//! The rule knows roles and signals, never the ids of questions. A question without an answer counts as
//! [`Signal::Unknown`].
//!
//! There are no points because sums go wrong where it matters most: with them, good answers can outweigh a red one. So
//! a worse answer never leads to a softer verdict, and the order of the answers plays no part.

use crate::model::{
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};

/// The number of mild signals that count as much as a serious one.
const MILD_AS_SERIOUS: usize = 3;
/// The number of mild signals that rule out the best verdict.
const MILD_HOLDS_BACK: usize = 2;

/// Returns the signals that the choices of a question may have, by its role and kind of harm.
///
/// The kind of harm matters only in [`Role::Harm`]; any other role ignores it. A compiled quiz with any other signal is
/// refused.
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

/// Which of the four rules decided, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Red,
    Disrespect,
    Open,
    Conditions,
}

/// All that the rule needs to know of the answers: which signals occurred, and how often.
///
/// It holds no answers and allocates nothing, so that the tests can try every combination of signals.
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
    /// One bit for each cause, by its index in [`Cause::ALL`].
    causes: u8,
    serious: usize,
    /// Blocking ones included.
    mild: usize,
    blocking: usize,
    unknown: usize,
    unmet: usize,
    /// Whether a question about harm done to the reader is open.
    harm_open: bool,
    /// Whether a question about harm done by the reader is open.
    own_conduct_open: bool,
}

impl Tally {
    /// Counts one answer. Call it once for every question, with [`Signal::Unknown`] for an open one.
    ///
    /// ```
    /// use worth_it_quiz::{Coverage, Role, Signal, Tally, Verdict};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Disrespect, Signal::Mild);
    /// tally.add(Role::Disrespect, Signal::Mild);
    /// assert_eq!(tally.verdict(Coverage::Whole), Verdict::NotNow);
    /// tally.add(Role::Disrespect, Signal::Mild);
    /// assert_eq!(tally.verdict(Coverage::Whole), Verdict::NotWorthIt);
    /// ```
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
            self.harm_open |= matches!(role, Role::Harm);
            self.own_conduct_open |= matches!(role, Role::OwnConduct);
        }
    }

    /// Returns the verdict.
    ///
    /// It exists for any tally. An empty one leads to [`Verdict::WorthATalk`] where the coverage is whole, but a
    /// document without questions is never whole, and is refused. With [`Coverage::Partial`], [`Verdict::NotNow`] takes
    /// the place of [`Verdict::WorthATalk`].
    ///
    /// ```
    /// use worth_it_quiz::{Coverage, Role, Signal, Tally, Verdict};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Condition, Signal::Met);
    /// assert_eq!(tally.verdict(Coverage::Whole), Verdict::WorthATalk);
    /// assert_eq!(tally.verdict(Coverage::Partial), Verdict::NotNow);
    /// ```
    #[must_use]
    pub const fn verdict(&self, coverage: Coverage) -> Verdict {
        match (self.deciding(), coverage) {
            (Rule::Red, _) => Verdict::NotSafe,
            (Rule::Disrespect, _) => Verdict::NotWorthIt,
            (Rule::Conditions, Coverage::Whole) if self.unmet == 0 => Verdict::WorthATalk,
            (Rule::Open | Rule::Conditions, _) => Verdict::NotNow,
        }
    }

    /// Whether any answer stands for this cause of [`Verdict::NotSafe`].
    ///
    /// ```
    /// use worth_it_quiz::{Cause, Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Condition, Signal::RedPressure);
    /// assert!(tally.has(Cause::Pressure));
    /// assert!(!tally.has(Cause::Harm));
    /// ```
    #[must_use]
    pub const fn has(&self, cause: Cause) -> bool {
        self.causes & (1 << cause as u8) != 0
    }

    /// Whether the result puts safety first, whatever the verdict: a question about harm, done to the reader or by the
    /// reader, is open.
    ///
    /// ```
    /// use worth_it_quiz::{Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Condition, Signal::Unknown);
    /// assert!(!tally.safety_first());
    /// tally.add(Role::OwnConduct, Signal::Unknown);
    /// assert!(tally.safety_first());
    /// ```
    #[must_use]
    pub const fn safety_first(&self) -> bool {
        self.harm_open || self.own_conduct_open
    }

    /// Whether a question about harm done to the reader is open.
    ///
    /// ```
    /// use worth_it_quiz::{Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::OwnConduct, Signal::Unknown);
    /// assert!(!tally.harm_is_open());
    /// tally.add(Role::Harm, Signal::Unknown);
    /// assert!(tally.harm_is_open());
    /// ```
    #[must_use]
    pub const fn harm_is_open(&self) -> bool {
        self.harm_open
    }

    /// Whether a question about harm done by the reader is open.
    ///
    /// ```
    /// use worth_it_quiz::{Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Harm, Signal::Unknown);
    /// assert!(!tally.own_conduct_is_open());
    /// tally.add(Role::OwnConduct, Signal::Unknown);
    /// assert!(tally.own_conduct_is_open());
    /// ```
    #[must_use]
    pub const fn own_conduct_is_open(&self) -> bool {
        self.own_conduct_open
    }

    /// Whether an answer with this signal is a reason for the verdict, which means that it matched at the rule that
    /// decided.
    ///
    /// Where a document omits something and everything else is good, the verdict is [`Verdict::NotNow`] and no answer
    /// is a reason for it.
    ///
    /// ```
    /// use worth_it_quiz::{Coverage, Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Harm, Signal::RedHarm);
    /// tally.add(Role::Disrespect, Signal::Serious);
    /// assert!(tally.is_reason(Coverage::Whole, Signal::RedHarm));
    /// assert!(!tally.is_reason(Coverage::Whole, Signal::Serious));
    /// ```
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

    /// Whether an answer stands in the way of the best verdict and can still change: a condition that is not met or not
    /// known and, where the third rule decided, whatever matched there.
    ///
    /// ```
    /// use worth_it_quiz::{Role, Signal, Tally};
    ///
    /// let mut tally = Tally::default();
    /// tally.add(Role::Condition, Signal::Unmet);
    /// tally.add(Role::Disrespect, Signal::Mild);
    /// assert!(tally.is_unmet(Role::Condition, Signal::Unmet));
    /// assert!(!tally.is_unmet(Role::Disrespect, Signal::Mild));
    /// ```
    #[must_use]
    pub const fn is_unmet(&self, role: Role, signal: Signal) -> bool {
        let condition =
            matches!(role, Role::Condition) && matches!(signal, Signal::Unmet | Signal::Unknown);
        condition || (matches!(self.deciding(), Rule::Open) && self.holds_back(signal))
    }

    /// Returns the first rule that matches.
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

    /// Whether an answer with this signal matches at the third rule.
    const fn holds_back(&self, signal: Signal) -> bool {
        matches!(signal, Signal::Unknown | Signal::MildBlocking)
            || (signal.is_mild() && self.mild >= MILD_HOLDS_BACK)
    }
}
