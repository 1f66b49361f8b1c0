//! Help lines as authors write them: the services that a reader can call, and how.
//!
//! One table serves every language; a document may add lines of its own. What a service calls itself, its numbers and
//! its hours are facts rather than texts to translate, and each row says where they were checked.
//!
//! Readers get them as [`QuizHelpLines`](super::quiz_help_lines::QuizHelpLines).

use serde::{Deserialize, Serialize};

use super::entries::Entries;

/// The table of help lines, shared by documents in every language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct HelpTable {
    /// Emergency numbers by country, an ISO 3166-1 alpha-2 code in capitals. A country without a number gets a sentence
    /// that names none.
    pub emergency: Entries<String, String>,
    /// The services, one row each, in the order shown within a country.
    pub lines: Vec<HelpLine>,
}

/// One service that answers people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct HelpLine {
    /// The country that the service is for, an ISO 3166-1 alpha-2 code in capitals. Left out for an international
    /// directory, which every reader gets.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub country: Option<String>,
    /// What the service calls itself. It is not translated.
    pub name: String,
    /// Whom the service is for.
    pub serves: Audience,
    /// The part of the country that the service covers. Left out where it covers the whole.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub region: Option<String>,
    /// The ways to call or write to the service. Empty where it has only a page.
    pub contacts: Vec<Contact>,
    /// When the service answers. Left out where that does not apply, as for a directory.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub hours: Option<Hours>,
    /// The service's own page, an address that begins with `https://`. Required where there are no contacts.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub page: Option<String>,
    /// Where the facts of this row were checked. Readers never see it.
    pub source: String,
    /// The date of the source. Left out where the source has none. Readers never see it.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub source_date: Option<String>,
}

/// The people that a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Audience {
    /// Anyone hurt or scared by a partner or an ex.
    Anyone,
    /// Women hurt or scared by a partner or an ex.
    Women,
    /// Men hurt or scared by a partner or an ex.
    Men,
    /// Teens and young adults.
    Young,
    /// LGBT+ people.
    Lgbt,
    /// People who worry about how they treat a partner.
    #[cfg_attr(feature = "author", deserr(rename = "own-conduct"))]
    OwnConduct,
    /// Anyone who thinks about suicide. Shown only where threats come up, since threats include threats of self-harm.
    Crisis,
    /// Anyone: a list of services, for countries without lines here.
    Directory,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Contact {
    /// A call, a text message or a chat.
    pub kind: Means,
    /// The number as people in the country write it.
    pub display: String,
    /// The number as a phone in the country dials it: digits, `*` and `#` only. It is separate from `display`, since a
    /// short code has no international form and a star code needs its stars.
    pub dial: String,
    /// The word to send in a text message.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub keyword: Option<String>,
    /// The key to press once the call is answered.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub option: Option<String>,
}

/// The means by which a service is reached.
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
    /// A `WhatsApp` chat. Here, `dial` begins with the country calling code, without `+`.
    Whatsapp,
}

impl Contact {
    /// Returns the address that starts the call or the message: `tel:`, `sms:` or a link to `wa.me`.
    ///
    /// A `#` is escaped. The keyword and the option are not part of the address: readers send or press them themselves.
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

/// The hours in which a service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Hours {
    /// Day and night.
    Always,
    /// Not all the time, or not known. A row that said nothing would read as open now.
    Some,
}

impl Means {
    /// Returns what an address of this kind begins with. No two kinds share a beginning, so it also identifies the
    /// kind.
    pub(crate) const fn scheme(self) -> &'static str {
        match self {
            Self::Call => "tel:",
            Self::Text => "sms:",
            Self::Whatsapp => "https://wa.me/",
        }
    }
}
