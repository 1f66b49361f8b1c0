//! The rule: from the signals of the answers to one verdict. First match wins; there are no points.
//!
//! 1. Any red gives [`Verdict::NotSafe`].
//! 2. Any serious, or three or more mild, gives [`Verdict::NotWorthIt`].
//! 3. Any unknown, a blocking mild, or two mild gives [`Verdict::NotNow`].
//! 4. Every condition met gives [`Verdict::WorthATalk`], anything else [`Verdict::NotNow`].
//!
//! The rule knows roles and signals, never the ids of questions. A question without an answer counts as
//! [`Signal::Unknown`].

use crate::document::{Role, Signal};

/// The number of mild signals that weighs as much as a serious one.
const MILD_AS_SERIOUS: usize = 3;
/// The number of mild signals that holds the best verdict back.
const MILD_HOLDS_BACK: usize = 2;

/// The answer to the quiz, from the hardest to the softest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Going back is not safe.
    NotSafe,
    /// Going back is not worth it.
    NotWorthIt,
    /// Some things would have to be true first.
    NotNow,
    /// A slow, honest talk may be worth it.
    WorthATalk,
}

impl Verdict {
    /// Every verdict, from the hardest to the softest.
    pub const ALL: [Self; 4] = [
        Self::NotSafe,
        Self::NotWorthIt,
        Self::NotNow,
        Self::WorthATalk,
    ];

    /// Names the verdict as pages and tests know it.
    ///
    /// ```
    /// assert_eq!(worth_it_quiz::Verdict::WorthATalk.id(), "worth-a-talk");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotSafe => "not-safe",
            Self::NotWorthIt => "not-worth-it",
            Self::NotNow => "not-now",
            Self::WorthATalk => "worth-a-talk",
        }
    }
}

/// Why going back is not safe, in the order in which causes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Harm done to the reader.
    Harm,
    /// Pressure to go back.
    Pressure,
    /// Harm done by the reader.
    OwnConduct,
    /// A request or an order of no contact.
    NoContact,
}

impl Cause {
    /// Every cause, in the order in which causes are told.
    pub const ALL: [Self; 4] = [
        Self::Harm,
        Self::Pressure,
        Self::OwnConduct,
        Self::NoContact,
    ];

    /// Names the cause as pages and tests know it.
    ///
    /// ```
    /// assert_eq!(worth_it_quiz::Cause::OwnConduct.id(), "own-conduct");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Harm => "harm",
            Self::Pressure => "pressure",
            Self::OwnConduct => "own-conduct",
            Self::NoContact => "no-contact",
        }
    }
}

impl Signal {
    /// Tells which cause of [`Verdict::NotSafe`] the signal is; `None` where it is not a red one.
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::RedHarm => Some(Cause::Harm),
            Self::RedPressure => Some(Cause::Pressure),
            Self::RedOwnConduct => Some(Cause::OwnConduct),
            Self::RedNoContact => Some(Cause::NoContact),
            _ => None,
        }
    }

    /// Tells whether the signal counts among the mild ones.
    #[must_use]
    pub const fn is_mild(self) -> bool {
        matches!(self, Self::Mild | Self::MildBlocking)
    }
}

/// How far a document asks about all that the best verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Everything is asked.
    Whole,
    /// Something is left out, so the best verdict is out of reach.
    Partial,
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

    /// Decides. Allocates nothing.
    #[must_use]
    pub const fn verdict(&self, coverage: Coverage) -> Verdict {
        match (self.deciding(), coverage) {
            (Rule::Red, _) => Verdict::NotSafe,
            (Rule::Disrespect, _) => Verdict::NotWorthIt,
            (Rule::Conditions, Coverage::Whole) if self.unmet == 0 => Verdict::WorthATalk,
            (Rule::Open | Rule::Conditions, _) => Verdict::NotNow,
        }
    }

    /// Lists the causes of [`Verdict::NotSafe`], in the order in which they are told.
    pub fn causes(&self) -> impl Iterator<Item = Cause> + use<> {
        let tally = *self;
        Cause::ALL
            .into_iter()
            .filter(move |&cause| tally.has(cause))
    }

    /// Tells whether an answer was this cause of [`Verdict::NotSafe`].
    #[must_use]
    pub const fn has(&self, cause: Cause) -> bool {
        self.causes & (1 << cause as u8) != 0
    }

    /// Tells whether the result opens with the reader's safety, whatever the verdict: an answer about harm, on
    /// either side, is unknown.
    #[must_use]
    pub const fn safety_first(&self) -> bool {
        self.harm_unknown
    }

    /// Tells whether an answer with this signal is a reason for the verdict: it matched at the rule that decided.
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

    /// Tells whether an answer with this signal stands in the way of the best verdict: a condition that is not
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
