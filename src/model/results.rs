//! The texts of the result, as authors write them.

use serde::{Deserialize, Serialize};

use super::{
    entries::{Entries, or_nothing},
    signal::Domain,
};

/// The texts of the result, by verdict, cause and topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Results {
    /// What each verdict says.
    pub verdicts: ByVerdict,
    /// How a result opens that puts safety first.
    pub safety: SafetyText,
    /// What *not safe* says, by its cause.
    pub causes: ByCause,
    /// A line of care where the domain's answer was red.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Entries<Domain, String>>) = Option::unwrap_or_default))]
    pub care: Entries<Domain, String>,
    /// Words for each question's theme, by its id.
    pub topics: Entries<String, TopicText>,
}

/// One text for each verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(deny_unknown_fields))]
pub struct ByVerdict {
    /// Going back is not safe.
    #[cfg_attr(feature = "author", deserr(rename = "not-safe"))]
    pub not_safe: VerdictText,
    /// Going back is not worth it.
    #[cfg_attr(feature = "author", deserr(rename = "not-worth-it"))]
    pub not_worth_it: VerdictText,
    /// Some things would have to be true first.
    #[cfg_attr(feature = "author", deserr(rename = "not-now"))]
    pub not_now: VerdictText,
    /// A slow, honest talk may be worth it.
    #[cfg_attr(feature = "author", deserr(rename = "worth-a-talk"))]
    pub worth_a_talk: VerdictText,
}

/// What a verdict says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct VerdictText {
    /// The verdict in one plain sentence.
    pub title: String,
    /// The sentence where an answer about harm is open; left out, the title stands.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub safety_title: Option<String>,
    /// Paragraphs below the verdict.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<String>>) = Option::unwrap_or_default))]
    pub text: Vec<String>,
    /// Next steps.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<String>>) = Option::unwrap_or_default))]
    pub next: Vec<String>,
}

/// How a result opens that puts safety first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct SafetyText {
    /// Paragraphs below the verdict.
    pub text: Vec<String>,
}

/// One text for each cause of *not safe*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(deny_unknown_fields))]
pub struct ByCause {
    /// Harm done to the reader.
    pub harm: CauseText,
    /// Pressure to go back.
    pub pressure: CauseText,
    /// Harm done by the reader.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    pub own_conduct: CauseText,
    /// A request or an order of no contact.
    #[cfg_attr(feature = "author", deserr(rename = "no-contact"))]
    pub no_contact: CauseText,
}

/// What *not safe* says for one cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct CauseText {
    /// Paragraphs, where this is the first cause.
    pub text: Vec<String>,
    /// Next steps, where this is the first cause.
    pub next: Vec<String>,
    /// One short note, where another cause comes first. Harm always comes first, so it has none.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub note: Option<String>,
}

/// Words for the theme of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct TopicText {
    /// The theme in a few words.
    pub name: String,
    /// Why it weighs, where the answer spoke against going back.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub why: Option<String>,
    /// What would have to be true first, where it holds a *not now* back.
    pub unmet: String,
}
