//! The texts of the result, as authors write them.
//!
//! They are stored by verdict, by cause and by the theme of each question, because a result is put together from the
//! three: the verdict or the first cause speaks first, then a note for each other cause, then the themes that decided.

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
use super::verdict::{Cause, Verdict};
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
    /// The texts of each verdict.
    pub verdicts: ByVerdict,
    /// What any result says first where a question about harm, or about the reader's own conduct, is open.
    pub safety: SafetyText,
    /// The texts of *not safe*, by its cause.
    pub causes: ByCause,
    /// A line of care for each kind of harm, shown where an answer about it was red. Any may be left out.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Entries<Domain, String>>) = Option::unwrap_or_default))]
    pub care: Entries<Domain, String>,
    /// Words for the theme of each question, by the question's id. Every question needs an entry.
    pub topics: Entries<String, TopicText>,
}

/// The texts of each verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(deny_unknown_fields))]
pub struct ByVerdict {
    /// Going back is not safe: at least one answer is red. Paragraphs and next steps come from the first cause.
    #[cfg_attr(feature = "author", deserr(rename = "not-safe"))]
    pub not_safe: VerdictText,
    /// Going back is not worth it: one answer is serious, or three are mild.
    #[cfg_attr(feature = "author", deserr(rename = "not-worth-it"))]
    pub not_worth_it: VerdictText,
    /// Some things would have to be true first: something is open, two answers are mild, or a condition is not met.
    #[cfg_attr(feature = "author", deserr(rename = "not-now"))]
    pub not_now: VerdictText,
    /// A slow, honest talk may be worth it: nothing speaks against it, and every condition is met.
    #[cfg_attr(feature = "author", deserr(rename = "worth-a-talk"))]
    pub worth_a_talk: VerdictText,
}

/// The texts of one verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct VerdictText {
    /// The verdict in one plain sentence.
    pub title: String,
    /// The sentence in place of the title where a question about harm or own conduct is open. Left out, the title is
    /// used there too.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub safety_title: Option<String>,
    /// Paragraphs below the verdict.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<String>>) = Option::unwrap_or_default))]
    pub text: Vec<String>,
    /// Next steps, shown as a list.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<String>>) = Option::unwrap_or_default))]
    pub next: Vec<String>,
}

/// What a result that puts safety first says right after the verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct SafetyText {
    /// Paragraphs between the verdict and the help lines.
    pub text: Vec<String>,
}

/// The texts of each cause of *not safe*. Where several apply, the first in this order gives the main text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(deny_unknown_fields))]
pub struct ByCause {
    /// Harm done to the reader.
    pub harm: CauseText,
    /// Pressure to go back, or fear of saying no.
    pub pressure: CauseText,
    /// Harm done by the reader.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    pub own_conduct: CauseText,
    /// A request by either of the two, or a court order, for no contact.
    #[cfg_attr(feature = "author", deserr(rename = "no-contact"))]
    pub no_contact: CauseText,
}

#[cfg(feature = "author")]
impl ByCause {
    /// Returns the texts for a cause.
    pub(crate) const fn get(&self, cause: Cause) -> &CauseText {
        match cause {
            Cause::Harm => &self.harm,
            Cause::Pressure => &self.pressure,
            Cause::OwnConduct => &self.own_conduct,
            Cause::NoContact => &self.no_contact,
        }
    }
}

#[cfg(feature = "author")]
impl ByVerdict {
    /// Returns the texts for a verdict.
    pub(crate) const fn get(&self, verdict: Verdict) -> &VerdictText {
        match verdict {
            Verdict::NotSafe => &self.not_safe,
            Verdict::NotWorthIt => &self.not_worth_it,
            Verdict::NotNow => &self.not_now,
            Verdict::WorthATalk => &self.worth_a_talk,
        }
    }
}

/// The texts of *not safe* for one cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct CauseText {
    /// Paragraphs below the verdict, where this is the first cause.
    pub text: Vec<String>,
    /// Next steps, where this is the first cause.
    pub next: Vec<String>,
    /// One short note, where another cause comes first. Required in every cause but `harm`, which always comes first.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub note: Option<String>,
}

/// Words for the theme of one question. They never repeat the reader's answer, since others may see the result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct TopicText {
    /// The theme in a few words.
    pub name: String,
    /// Why the theme matters. Shown where it decided on *not safe* or *not worth it*.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub why: Option<String>,
    /// What would have to be true first. Shown in *not now*, where the theme stands in the way of the best verdict.
    pub unmet: String,
    /// The theme as a reader would name it on the phone. Left out, `name` is shown.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub say: Option<String>,
}
