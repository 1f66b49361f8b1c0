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
    /// Emergency numbers by country, an ISO 3166-1 alpha-2 code in capitals; the one for somebody in danger first. An
    /// empty list where none can be trusted for the whole country: its readers get a sentence that names none.
    pub emergency: Entries<String, Vec<EmergencyNumber>>,
    /// The services, one row each, in the order shown within a country.
    pub lines: Vec<HelpLine>,
}

/// An emergency number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct EmergencyNumber {
    /// The number, in digits alone.
    pub number: String,
    /// What it is for.
    #[serde(rename = "for")]
    #[cfg_attr(feature = "author", deserr(rename = "for"))]
    pub purpose: EmergencyPurpose,
    /// The part of the country where it is answered. Left out for the whole.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub region: Option<String>,
}

/// What an emergency number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum EmergencyPurpose {
    /// Any emergency.
    Any,
    /// The police.
    Police,
    /// Fire and ambulance.
    #[cfg_attr(feature = "author", deserr(rename = "fire-medical"))]
    FireMedical,
    /// An ambulance.
    Medical,
    /// Text messages, for those who cannot speak.
    Text,
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
    /// When the service answers: `always`, or its hours in a few words that need no translation, such as
    /// `{1}–{5} 9–17`, where `{1}` to `{7}` stand for Monday to Sunday. Left out where they are not known, which readers
    /// are told; `some` means the same.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub hours: Option<String>,
    /// The service's own page, an address that begins with `https://`. Required where there are no contacts.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub page: Option<String>,
    /// Whom the service may bring in. Left out for a service that tells nobody.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub may_involve: Option<Involved>,
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
    /// Anyone who thinks about suicide. Shown first where threats come up, which include threats of self-harm, and after
    /// the reader's own conduct; elsewhere behind the other lines.
    Crisis,
    /// Anyone: a list of services, for countries without lines here.
    Directory,
    /// People who are followed, watched or pestered by an ex or anybody else.
    Stalking,
}

/// Whom a service may bring in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = lowercase))]
pub enum Involved {
    /// The police or other authorities: it takes reports.
    Authorities,
    /// Emergency services, where it thinks a life is at risk.
    #[cfg_attr(feature = "author", deserr(rename = "emergency-services"))]
    EmergencyServices,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Contact {
    /// A call, a text message, a code or a chat.
    pub kind: Means,
    /// The number as people in the country write it; the name of the site for a web chat.
    pub display: String,
    /// The number as a phone in the country dials it, digits only. It is separate from `display`, since a short code has no
    /// international form, and `WhatsApp` needs the country's code. Required for calls, text messages and `WhatsApp`.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub dial: Option<String>,
    /// The address of a web chat, which begins with `https://`. Required there.
    #[serde(default)]
    #[cfg_attr(feature = "author", deserr(default))]
    pub address: Option<String>,
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
    /// A code such as `*120*7867#`, which readers type in: phones refuse it in a link.
    Ussd,
    /// A chat on a web page.
    Chat,
}

impl Means {
    /// Returns what an address of this kind begins with; empty where it is no address of a phone.
    pub(crate) const fn scheme(self) -> &'static str {
        match self {
            Self::Call => "tel:",
            Self::Text => "sms:",
            Self::Whatsapp => "https://wa.me/",
            Self::Ussd | Self::Chat => "",
        }
    }
}

/// The most characters that hours can have.
#[cfg(feature = "author")]
pub(crate) const MOST_HOURS: usize = 60;

/// The hours of a service that answers day and night, as authors write them.
#[cfg(feature = "author")]
pub(crate) const ALWAYS: &str = "always";
