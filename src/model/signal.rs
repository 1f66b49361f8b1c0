//! The vocabulary of the rule: what a question asks about, and what an answer to it stands for.
//!
//! The ids are the contract's and stay for good. Documents name these values; the [`rule`](crate::rule) knows nothing
//! else of a document.

use serde::{Deserialize, Serialize};

/// What the rule takes the answers to a question for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Role {
    /// Lack of respect on the other side.
    Disrespect,
    /// Harm done to the reader.
    Harm,
    /// Harm done by the reader.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// Something that has to be true before going back can be good.
    Condition,
}

/// A kind of harm. The eight that public definitions of partner abuse cover together (CDC's definition, the
/// Duluth wheel, the Danger Assessment).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Domain {
    /// Bodily violence, and being held back.
    Physical,
    /// Threats, and things broken to scare.
    Threats,
    /// Sexual violence, and private images.
    Sexual,
    /// Control and isolation.
    Control,
    /// Stalking and digital monitoring.
    Stalking,
    /// Money, work and study.
    Money,
    /// Fear of the other person.
    Fear,
    /// Insults and shaming.
    Humiliation,
}

/// Something that a document covers, or says in `omits` why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Subject {
    /// Harm of the domain `physical`.
    Physical,
    /// Harm of the domain `threats`.
    Threats,
    /// Harm of the domain `sexual`.
    Sexual,
    /// Harm of the domain `control`.
    Control,
    /// Harm of the domain `stalking`.
    Stalking,
    /// Harm of the domain `money`.
    Money,
    /// Harm of the domain `fear`.
    Fear,
    /// Harm of the domain `humiliation`.
    Humiliation,
    /// The reader's own conduct.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// A request or an order of no contact.
    #[cfg_attr(feature = "author", deserr(rename = "no-contact"))]
    NoContact,
    /// At least three conditions.
    Conditions,
}

/// What the rule takes one answer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Signal {
    /// Nothing of the kind.
    Clear,
    /// Lack of respect, once or twice.
    Mild,
    /// Humiliation, once or twice: mild, and the best verdict is out of reach.
    #[cfg_attr(feature = "author", deserr(rename = "mild-blocking"))]
    MildBlocking,
    /// Lack of respect, again and again.
    Serious,
    /// Harm done to the reader.
    #[cfg_attr(feature = "author", deserr(rename = "red-harm"))]
    RedHarm,
    /// The wish to try again comes from pressure.
    #[cfg_attr(feature = "author", deserr(rename = "red-pressure"))]
    RedPressure,
    /// Harm done by the reader.
    #[cfg_attr(feature = "author", deserr(rename = "red-own-conduct"))]
    RedOwnConduct,
    /// One of the two asked for no contact, or a court ordered it.
    #[cfg_attr(feature = "author", deserr(rename = "red-no-contact"))]
    RedNoContact,
    /// A condition that is true.
    Met,
    /// A condition that is not true.
    Unmet,
    /// Not sure, or not said. Never the same as [`Signal::Clear`].
    Unknown,
}

impl Signal {
    /// Whether the signal counts among the mild ones, blocking or not.
    ///
    /// ```
    /// use worth_it_quiz::Signal;
    ///
    /// assert!(Signal::MildBlocking.is_mild());
    /// assert!(!Signal::Serious.is_mild());
    /// ```
    #[must_use]
    pub const fn is_mild(self) -> bool {
        matches!(self, Self::Mild | Self::MildBlocking)
    }
}
