//! What the quiz answers: a verdict, and the causes of the hardest one.
//!
//! Ids are the contract's and stay for good.

use super::signal::Signal;

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

    /// The verdict's id, as pages and tests know it.
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

    /// The cause's id, as pages and tests know it.
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
    /// The cause of [`Verdict::NotSafe`] that the signal is; `None` for any signal that is not red.
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
            _ => None,
        }
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
