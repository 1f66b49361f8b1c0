//! The quiz document as plain data: what authors write as JSON.
//!
//! Nothing here is checked beyond its shape; [`ValidDocument`](crate::author::ValidDocument) is the proof that a
//! document also keeps the rules. Readers get the compiled form of it, as a [`Quiz`](crate::Quiz).

use serde::{Deserialize, Serialize};

mod entries;
mod strings;

use self::entries::or_nothing;
pub use self::{entries::Entries, strings::Strings};
use crate::help::HelpLine;

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
    /// Lists the questions in the order in which they are asked.
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
