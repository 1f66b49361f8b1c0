//! The answer of the quiz: a verdict, and the causes of the hardest one.
//!
//! Both are ordered, and the order has a meaning: verdicts run from the hardest to the softest, causes from the first
//! that a result speaks of to the last. Their ids belong to the public contract and never change.

use super::signal::Signal;

/// The answer to the quiz, from the hardest to the softest. Comparison follows that order.
///
/// ```
/// use worth_it_quiz::Verdict;
///
/// assert!(Verdict::NotSafe < Verdict::WorthATalk);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Going back is not safe: an answer was red.
    NotSafe,
    /// Going back is not worth it: respect was missing again and again, or in three ways.
    NotWorthIt,
    /// Some things would have to be true first, or are not known yet.
    NotNow,
    /// A slow, honest talk may be worth it. The best verdict; it never means *safe*.
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

    /// Returns the verdict's id, as in the assessments that pages get.
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

/// A cause of *not safe*. A result has the main text of the first one, in this order, and a note for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Harm done to the reader.
    Harm,
    /// Pressure to go back, or fear of saying no.
    Pressure,
    /// Harm done by the reader.
    OwnConduct,
    /// A request by either of the two, or a court order, for no contact.
    NoContact,
}

impl Cause {
    /// Every cause, in the order in which a result speaks of them.
    pub const ALL: [Self; 4] = [
        Self::Harm,
        Self::Pressure,
        Self::OwnConduct,
        Self::NoContact,
    ];

    /// Returns the cause's id, as in the assessments that pages get.
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

/// A cause that is not in [`Cause::ALL`] would be a verdict without a reason. A new one does not compile until it stands
/// here; a [`Tally`](crate::rule::Tally) has a bit for each of eight.
const _: fn(Cause) = |cause| match cause {
    Cause::Harm | Cause::Pressure | Cause::OwnConduct | Cause::NoContact => {}
};
const _: () = assert!(Cause::ALL.len() == Cause::NoContact as usize + 1 && Cause::ALL.len() <= 8);

impl Signal {
    /// Returns the cause of [`Verdict::NotSafe`] that the signal stands for; `None` for any signal that is not red.
    ///
    /// ```
    /// use worth_it_quiz::{Cause, Signal};
    ///
    /// assert_eq!(Signal::RedPressure.cause(), Some(Cause::Pressure));
    /// assert_eq!(Signal::Serious.cause(), None);
    /// ```
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::RedHarm => Some(Cause::Harm),
            Self::RedPressure => Some(Cause::Pressure),
            Self::RedOwnConduct => Some(Cause::OwnConduct),
            Self::RedNoContact => Some(Cause::NoContact),
            Self::Clear
            | Self::Mild
            | Self::MildBlocking
            | Self::Serious
            | Self::Met
            | Self::Unmet
            | Self::Unknown => None,
        }
    }
}

/// Whether a document asks about everything that the best verdict rests on: the eight kinds of harm, the reader's own
/// conduct, no contact, and at least three conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The document asks about everything.
    Whole,
    /// The document leaves something out, so [`Verdict::WorthATalk`] is out of reach.
    Partial,
}
