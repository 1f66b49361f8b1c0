//! The quiz document: what authors write as JSON, as plain data.
//!
//! Nothing here is checked beyond its shape; a [`ValidDocument`](crate::author::ValidDocument) is the proof that a
//! document also keeps the rules. Readers download its compiled form, which they get as a [`Quiz`](super::Quiz).

use serde::{Deserialize, Serialize};

use super::{
    entries::{Entries, or_nothing},
    help_lines::HelpLine,
    labels::Strings,
    results::Results,
    signal::{Domain, Role, Signal, Subject},
};

/// A whole quiz: its questions, and every text that a reader sees, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Document {
    /// Where an editor finds the JSON Schema; the quiz takes no notice of it.
    #[serde(rename = "$schema", default)]
    #[cfg_attr(feature = "author", deserr(rename = "$schema", default))]
    pub schema: Option<String>,
    /// Names the quiz, the same in every language.
    pub id: String,
    /// The author's own version of the texts.
    pub version: String,
    /// Language of the texts, a BCP 47 tag such as `en` or `pt-BR`.
    pub lang: String,
    /// Which way the texts run.
    pub dir: Direction,
    /// What the quiz is called; its heading in the page.
    pub title: String,
    /// Labels and texts outside the questions.
    pub strings: Strings,
    /// The questions, in the order in which they are asked.
    pub sections: Vec<Section>,
    /// The texts of the result.
    pub results: Results,
    /// What the document does not ask about, and why. With any entry the best verdict is out of reach.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Entries<Subject, String>>) = Option::unwrap_or_default))]
    pub omits: Entries<Subject, String>,
    /// Help lines that an owner adds. They stand before those that the quiz brings, and take none of them away.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<HelpLine>>) = Option::unwrap_or_default))]
    pub help_lines: Vec<HelpLine>,
}

impl Document {
    /// The questions, in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }
}

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Section {
    /// Unique among the sections.
    pub id: String,
    /// The time or theme that its questions share, shown above each of them.
    pub title: String,
    /// A word before a hard section, with the way round it.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub notice: Option<Notice>,
    /// At least one.
    pub questions: Vec<Question>,
}

/// What a reader sees before a hard section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Notice {
    /// Heading of the notice.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
}

/// One question, which fills one screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Question {
    /// Unique in the document. The ids of the shipped document keep their signals in every document.
    pub id: String,
    /// What the rule takes an answer for.
    pub role: Role,
    /// Which kind of harm; present in questions of the role `harm`, and only there.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub domain: Option<Domain>,
    /// The question itself.
    pub text: String,
    /// A sentence that says what counts.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub hint: Option<String>,
    /// The answers on offer, in their order.
    pub choices: Vec<Choice>,
}

/// One answer on offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Choice {
    /// Unique within its question.
    pub id: String,
    /// What the reader sees.
    pub text: String,
    /// What the rule takes it for.
    pub signal: Signal,
}
