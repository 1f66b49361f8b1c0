//! The quiz document: what authors write as JSON, as plain data.
//!
//! Nothing here is checked beyond its shape: unknown fields are refused, but a text may say anything. A
//! [`ValidDocument`](crate::author::ValidDocument) is the proof that a document also keeps the rules. Readers download
//! the compiled form, which decodes into a [`Quiz`](super::quiz::Quiz).
//!
//! The doc comments on the fields of this module and of its neighbours are also the descriptions in the JSON Schema,
//! which editors show to authors while they type. So they speak of JSON, and hold no links into this crate.

use serde::{Deserialize, Serialize};

use super::{
    also::Also,
    entries::{Entries, or_nothing},
    help_lines::HelpLine,
    labels::Strings,
    results::Results,
    review::Review,
    signal::{Domain, Role, Signal, Subject},
};

/// A whole quiz: its questions, and every text that a reader sees, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Document {
    /// Where an editor finds this JSON Schema. The quiz ignores it.
    #[serde(rename = "$schema", default)]
    #[cfg_attr(feature = "author", deserr(rename = "$schema", default))]
    pub schema: Option<String>,
    /// The id of the quiz, the same in every language. It must not be blank; readers never see it.
    pub id: String,
    /// The author's own version of the texts, in any form. Readers never see it.
    pub version: String,
    /// Language of the texts, a BCP 47 tag such as `en` or `pt-BR`. Pages with several documents choose by it.
    pub lang: String,
    /// Reading direction of the texts.
    pub dir: Direction,
    /// Title of the quiz, shown as its heading on every screen.
    pub title: String,
    /// Labels and texts outside the questions and the results.
    pub strings: Strings,
    /// The questions in groups, in the order in which they are asked: 1 to 100 questions in all.
    pub sections: Vec<Section>,
    /// The texts of the result.
    pub results: Results,
    /// Subjects that the document does not ask about, each with the reason. Every subject is either asked about or
    /// listed here. With any entry, the best verdict is out of reach.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Entries<Subject, String>>) = Option::unwrap_or_default))]
    pub omits: Entries<Subject, String>,
    /// Help lines that you add. They come before the quiz's own, and replace none of them.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<HelpLine>>) = Option::unwrap_or_default))]
    pub help_lines: Vec<HelpLine>,
    /// What else may be so: boxes that a reader can tick on the result, each with the steps that it adds.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<Also>>) = Option::unwrap_or_default))]
    pub also: Vec<Also>,
    /// Who reviewed which texts. The start screen says by whom, or how many texts changed since. Leave it to the command
    /// that applies a review.
    #[serde(default, deserialize_with = "or_nothing")]
    #[cfg_attr(feature = "author", deserr(default, from(Option<Vec<Review>>) = Option::unwrap_or_default))]
    pub reviews: Vec<Review>,
}

impl Document {
    /// Returns the questions of all sections, in the order in which they are asked.
    ///
    /// ```
    /// let document = worth_it_quiz::author::parse(include_str!("../../www/quizzes/en.json")).unwrap();
    /// let mut ids = document.document().questions().map(|question| question.id.as_str());
    /// assert_eq!(ids.next(), Some("B1"));
    /// assert_eq!(ids.last(), Some("R2"));
    /// ```
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }
}

/// The reading direction of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Direction {
    /// Left to right, as in English.
    Ltr,
    /// Right to left, as in Arabic.
    Rtl,
}

/// A group of questions that share a time or a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Section {
    /// The id of the section, unique among the sections. Readers never see it.
    pub id: String,
    /// The time or theme that the questions share, shown with each of them.
    pub title: String,
    /// A screen of its own before a hard section, from which readers can skip the whole section or open the help lines.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub notice: Option<Notice>,
    /// The questions of the section, at least one.
    pub questions: Vec<Question>,
}

/// What readers see before a hard section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Notice {
    /// Heading of the notice.
    pub title: String,
    /// Paragraphs of the notice: what the section asks about. Empty paragraphs are dropped.
    pub text: Vec<String>,
}

/// One question, which fills one screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Question {
    /// The id of the question, unique in the document. A question with an id of the English document keeps its role,
    /// its domain and the ids, order and signals of its choices; only its words may differ.
    pub id: String,
    /// What kind of question this is for the rule. It decides which signals the choices may have.
    pub role: Role,
    /// The kind of harm. Required in questions of the role `harm`, and not allowed in any other.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub domain: Option<Domain>,
    /// The question itself.
    pub text: String,
    /// A sentence below the question that says what counts.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub hint: Option<String>,
    /// The answers on offer, in the order shown: at most 12. At least one speaks for going back and one against it. Two
    /// are `unknown`, for *not sure* and *rather not say*; the latter has the id `skip`.
    pub choices: Vec<Choice>,
}

/// One answer on offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Choice {
    /// The id of the choice, unique within its question. `skip` is *rather not say*, and always `unknown`.
    pub id: String,
    /// The answer as readers see it.
    pub text: String,
    /// What the answer means to the rule: one of the signals that the question's role allows.
    pub signal: Signal,
}
