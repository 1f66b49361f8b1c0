//! The vocabulary of the rule: what a question asks about, and what an answer to it means.
//!
//! Documents use these values by their ids in kebab case (`own-conduct`, `red-harm`), which belong to the public
//! contract and never change. The [`rule`](crate::rule) knows nothing else of a document: neither ids of questions nor
//! words.

use serde::{Deserialize, Serialize};

/// What kind of question this is for the rule. It decides which signals the choices may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Role {
    /// Lack of respect on the ex's side. Signals: `clear`, `mild`, `serious`, `unknown`.
    Disrespect,
    /// Harm done to the reader, of the kind in `domain`. Signals: `clear`, `red-harm`, `unknown`; in the domain
    /// `humiliation` also `mild-blocking`. At most one choice is `clear`.
    Harm,
    /// Harm done by the reader. Signals: `clear`, `red-own-conduct`, `unknown`. At most one choice is `clear`.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// Something that has to be true before going back can be good. Signals: `met`, `unmet`, `red-pressure`,
    /// `red-no-contact`, `unknown`.
    Condition,
}

/// A kind of harm. The eight are those that three public sources cover together: the definition of intimate partner
/// violence by the CDC (the US public health agency), the Duluth Power and Control Wheel, and the Danger Assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Domain {
    /// Physical violence, such as hitting, choking or holding somebody back.
    Physical,
    /// Threats, and breaking things to scare. Threats of self-harm count, so crisis lines are shown with the question.
    Threats,
    /// Sexual violence or pressure, and threats with private images.
    Sexual,
    /// Control over daily life, and isolation from other people.
    Control,
    /// Stalking, and monitoring by phone or computer.
    Stalking,
    /// Control over money, work or study.
    Money,
    /// Fear of the ex, or changing one's own conduct to avoid their anger.
    Fear,
    /// Insults and shaming. The only kind in which an answer can be `mild-blocking`.
    Humiliation,
}

/// A subject that a document asks about, or else omits with a reason. With any omission, the best verdict is out of
/// reach.
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
    /// The reader's own conduct: at least one question of the role `own-conduct`.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// A request or a court order for no contact: at least one choice with the signal `red-no-contact`.
    #[cfg_attr(feature = "author", deserr(rename = "no-contact"))]
    NoContact,
    /// What has to be true before going back: at least three questions of the role `condition`.
    Conditions,
}

/// What one answer means to the rule. Any red one leads to *not safe*, whatever the other answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Signal {
    /// It did not happen.
    Clear,
    /// Lack of respect, once or twice. Two of them rule out the best verdict; three lead to *not worth it*.
    Mild,
    /// Humiliation, once or twice. It counts as mild, and one alone rules out the best verdict.
    #[cfg_attr(feature = "author", deserr(rename = "mild-blocking"))]
    MildBlocking,
    /// Lack of respect, again and again. One leads to *not worth it*.
    Serious,
    /// Harm done to the reader.
    #[cfg_attr(feature = "author", deserr(rename = "red-harm"))]
    RedHarm,
    /// Pressure to try again, or fear of saying no.
    #[cfg_attr(feature = "author", deserr(rename = "red-pressure"))]
    RedPressure,
    /// Harm done by the reader.
    #[cfg_attr(feature = "author", deserr(rename = "red-own-conduct"))]
    RedOwnConduct,
    /// A request by either of the two, or a court order, for no contact.
    #[cfg_attr(feature = "author", deserr(rename = "red-no-contact"))]
    RedNoContact,
    /// A condition that is true.
    Met,
    /// A condition that is not true.
    Unmet,
    /// Not sure, or not said. It never counts as `clear` or `met`, and rules out the best verdict.
    Unknown,
}

impl Signal {
    /// Whether the signal counts as mild: [`Signal::Mild`] or [`Signal::MildBlocking`].
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
