//! What else may be so for a reader: boxes to tick on the result, each with steps that it adds.
//!
//! Ticks never touch the verdict. Which steps a tick adds depends on the verdict and on every cause, since a step that
//! helps in one situation does harm in another.

use serde::{Deserialize, Serialize};

/// Something that a reader can tick on the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Also {
    /// The id of the tick, unique among the ticks. Readers never see it.
    pub id: String,
    /// The label of the tick.
    pub text: String,
    /// The steps that the tick can add, in the order shown.
    pub steps: Vec<AlsoStep>,
}

/// A step that a tick adds in some situations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct AlsoStep {
    /// The situations that call for the step: any of them will do.
    pub when: Vec<Situation>,
    /// The situations that rule it out, whatever else is so. Left out for none.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<Situation>>) = Option::unwrap_or_default))]
    pub unless: Vec<Situation>,
    /// The step.
    pub text: String,
}

/// The situation of a reader, by verdict and cause. Several can be so at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Situation {
    /// Harm done to the reader, pressure to go back, or an open question about harm.
    Harm,
    /// Harm done by the reader, or an open question about it.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// A request or an order of no contact.
    #[cfg_attr(feature = "author", deserr(rename = "no-contact"))]
    NoContact,
    /// The verdict `not-worth-it`.
    #[cfg_attr(feature = "author", deserr(rename = "not-worth-it"))]
    NotWorthIt,
    /// The verdict `not-now`.
    #[cfg_attr(feature = "author", deserr(rename = "not-now"))]
    NotNow,
    /// The verdict `worth-a-talk`.
    #[cfg_attr(feature = "author", deserr(rename = "worth-a-talk"))]
    WorthATalk,
}
