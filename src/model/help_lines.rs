//! Help lines as authors write them: whom a reader can call, and how.
//!
//! Readers get them as [`QuizHelpLines`](super::quiz_help_lines::QuizHelpLines).

use serde::{Deserialize, Serialize};

use super::entries::Entries;

/// The table of help lines, the same in every language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct HelpTable {
    /// Emergency numbers by ISO 3166-1 alpha-2 code.
    pub emergency: Entries<String, String>,
    /// One row a service.
    pub lines: Vec<HelpLine>,
}

/// One service that answers people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct HelpLine {
    /// ISO 3166-1 alpha-2 code of the country that it serves; none for an international directory.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub country: Option<String>,
    /// What it calls itself.
    pub name: String,
    /// Whom it serves.
    pub serves: Audience,
    /// The part of the country that it serves; none for the whole.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub region: Option<String>,
    /// The ways to reach it; none where it has a page only.
    pub contacts: Vec<Contact>,
    /// When it answers; none where that does not apply.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub hours: Option<Hours>,
    /// Its own page, an `https` address.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub page: Option<String>,
    /// Where the row was seen. Not in the compiled form.
    pub source: String,
    /// When the source was written; none where it does not say. Not in the compiled form.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub source_date: Option<String>,
}

/// Whom a service is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Audience {
    /// Anyone hurt or scared by a partner or an ex.
    Anyone,
    /// Women.
    Women,
    /// Men.
    Men,
    /// Teens and young adults.
    Young,
    /// LGBT+ people.
    Lgbt,
    /// People who worry about how they treat a partner.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// Anyone who thinks about suicide.
    Crisis,
    /// Anyone, by way of a list of services.
    Directory,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Contact {
    /// By which means.
    pub kind: Means,
    /// The number as people write it.
    pub display: String,
    /// The number as a phone in that country dials it. Apart from `display`, since a short code is no
    /// international number and a star code needs its stars.
    pub dial: String,
    /// The word to send.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub keyword: Option<String>,
    /// What to choose after the call is taken.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub option: Option<String>,
}

/// By which means a service is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Means {
    /// A phone call.
    Call,
    /// A text message.
    Text,
    /// A `WhatsApp` chat; `dial` has the country's code in front.
    Whatsapp,
}

impl Contact {
    /// The address that starts the call or the message.
    ///
    /// ```
    /// use worth_it_quiz::model::help_lines::{Contact, Means};
    ///
    /// let contact = Contact {
    ///     kind: Means::Call,
    ///     display: "*120*7867#".into(),
    ///     dial: "*120*7867#".into(),
    ///     keyword: None,
    ///     option: None,
    /// };
    /// assert_eq!(contact.address(), "tel:*120*7867%23");
    /// ```
    #[must_use]
    pub fn address(&self) -> String {
        let mut address = self.kind.scheme().to_owned();
        for letter in self.dial.chars() {
            match letter {
                // A bare `#` would begin the fragment and be lost from the call.
                '#' => address.push_str("%23"),
                letter => address.push(letter),
            }
        }
        address
    }
}

/// When a service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Hours {
    /// Day and night.
    Always,
    /// Not all the time, or not known.
    Some,
}

impl Means {
    /// What an address of this kind begins with.
    pub(crate) const fn scheme(self) -> &'static str {
        match self {
            Self::Call => "tel:",
            Self::Text => "sms:",
            Self::Whatsapp => "https://wa.me/",
        }
    }
}
