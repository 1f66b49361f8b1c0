//! The labels of a quiz: every text outside the questions and the results that stands alone.
//!
//! A label is one line of the table below. From it come the field that authors write ([`Strings`]), the handle by
//! which screens name it ([`LABELS`]), and its position among the texts of the compiled form.

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
use super::decoding::{decode_fields, keep};
use super::entries::Entries;
use crate::text::Text;
#[cfg(feature = "author")]
use deserr::{DeserializeError, Deserr, IntoValue, Value, ValuePointerRef};

/// Declares [`Strings`], [`Labels`] and [`LABELS`] from one table of labels, in the order in which the compiled form has
/// them. New labels go to its end, so that the others keep their positions. What is no label follows after `others`.
macro_rules! labels {
    (
        $($(#[doc = $doc:literal])+ $label:ident = $name:literal,)+
        others: $($(#[doc = $other_doc:literal])+ $other:ident: $type:ty = $other_name:literal,)+
    ) => {
        /// Labels and texts outside the questions. Words in braces stand for values that the quiz fills in.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Strings {
            $($(#[doc = $doc])+ #[serde(rename = $name)] pub $label: String,)+
            $($(#[doc = $other_doc])+ #[serde(rename = $other_name)] pub $other: $type,)+
        }

        /// What `deserr` would derive, with one decoder for all labels in place of one for each: those took a quarter of
        /// the author's module.
        #[cfg(feature = "author")]
        impl<E: DeserializeError> Deserr<E> for Strings {
            fn deserialize_from_value<V: IntoValue>(
                value: Value<V>,
                location: ValuePointerRef<'_>,
            ) -> Result<Self, E> {
                const NAMES: &[&str] = &[$($name,)+ $($other_name,)+];
                let mut labels = [const { String::new() }; Labels::COUNT];
                $(let mut $other = None;)+
                decode_fields(value, location, NAMES, |index, value, location, errors| {
                    match labels.get_mut(index) {
                        Some(label) => {
                            let text = String::deserialize_from_value(value, location);
                            *label = keep(text, errors, location)?.unwrap_or_default();
                        }
                        $(None if NAMES.get(index) == Some(&$other_name) => {
                            let read = Deserr::deserialize_from_value(value, location);
                            $other = keep(read, errors, location)?;
                        })+
                        None => {}
                    }
                    Ok(())
                })?;
                let [$($label),+] = labels;
                Ok(Self {
                    $($label,)+
                    $($other: $other.unwrap_or_default(),)+
                })
            }
        }

        impl Strings {
            /// The labels, in the order of their handles.
            #[cfg(feature = "author")]
            pub(crate) fn labels(&self) -> [&str; Labels::COUNT] {
                [$(&self.$label),+]
            }
        }

        /// The handles of a quiz's labels: see the field of the same name in [`Strings`] for what each says.
        #[derive(Clone, Copy, Debug)]
        pub struct Labels {
            $($(#[doc = $doc])+ pub $label: Text,)+
        }

        #[allow(non_camel_case_types, reason = "the names of the labels")]
        enum Index {
            $($label,)+
        }

        impl Labels {
            /// How many labels a quiz has.
            pub(crate) const COUNT: usize = [$(Index::$label),+].len();
        }

        /// The handles of the labels, the same in every quiz.
        pub const LABELS: Labels = Labels {
            $($label: Text::at(FIRST + Index::$label as u32),)+
        };
    };
}

/// The index of the first label: the compiled form begins with one piece that is no text.
const FIRST: u32 = 1;

labels! {
    /// Label of the way out.
    leave = "leave",
    /// The page's title, and the words on the cover, while it is being left.
    leaving = "leaving",
    /// Link on the cover, for when the browser does not move on by itself.
    leaving_link = "leavingLink",
    /// Label of the way back.
    back = "back",
    /// Label of the way on.
    r#continue = "continue",
    /// Heading of the start screen.
    start_title = "startTitle",
    /// What the quiz is; `{total}` is the number of questions.
    start_lead = "startLead",
    /// Heading above the points on privacy.
    privacy_title = "privacyTitle",
    /// Label that switches the keyboard's way out off.
    shortcut_off = "shortcutOff",
    /// Label that switches the keyboard's way out on again.
    shortcut_on = "shortcutOn",
    /// A line for readers under 18.
    young = "young",
    /// What the quiz is not.
    about = "about",
    /// Label that starts the quiz.
    start = "start",
    /// Label that opens the help lines.
    open_help = "openHelp",
    /// Label that skips a hard section.
    notice_skip = "noticeSkip",
    /// Label that goes from the notice to the help lines.
    notice_help = "noticeHelp",
    /// Where the reader is; `{n}` of `{total}`.
    progress = "progress",
    /// Shown where nothing was chosen.
    choose_error = "chooseError",
    /// Label that ends the questions early.
    see_result = "seeResult",
    /// Line above the crisis lines.
    crisis = "crisis",
    /// Small words above the verdict.
    verdict_label = "verdictLabel",
    /// Heading above the reasons.
    why_title = "whyTitle",
    /// Heading above what would have to be true first.
    unmet_title = "unmetTitle",
    /// Heading above the next steps.
    next_title = "nextTitle",
    /// Said where the document omits something.
    omitted = "omitted",
    /// What the result cannot know.
    limits = "limits",
    /// Heading above the answers that can be changed.
    change_title = "changeTitle",
    /// Heading above the ways to keep a result.
    keep_title = "keepTitle",
    /// Said there: others may find what is kept.
    keep_note = "keepNote",
    /// Label that prints the result alone.
    print = "print",
    /// Label that copies the result as text.
    copy = "copy",
    /// The same once it is in the clipboard.
    copied = "copied",
    /// Label that begins again, blank.
    start_over = "startOver",
    /// Heading of the help lines.
    help_title = "helpTitle",
    /// First words of the help lines.
    help_intro = "helpIntro",
    /// Label of the choice of country.
    country = "country",
    /// The choice for any other country.
    country_any = "countryAny",
    /// Whom to call at once; `{number}` is the country's emergency number.
    emergency = "emergency",
    /// The same where the country is not known.
    emergency_any = "emergencyAny",
    /// Label of a call; `{number}`.
    call = "call",
    /// Label of a text message; `{number}`.
    text = "text",
    /// Label of a text message with a word to send; `{keyword}` and `{number}`.
    text_keyword = "textKeyword",
    /// Label of a `WhatsApp` chat; `{number}`.
    whatsapp = "whatsapp",
    /// What to press after the call is taken; `{option}`.
    dial_option = "dialOption",
    /// Hours of a line that always answers.
    all_hours = "allHours",
    /// Hours of a line that does not, or whose hours are not known.
    some_hours = "someHours",
    /// Whom a line serves.
    serves_anyone = "servesAnyone",
    /// Whom a line serves.
    serves_women = "servesWomen",
    /// Whom a line serves.
    serves_men = "servesMen",
    /// Whom a line serves.
    serves_young = "servesYoung",
    /// Whom a line serves.
    serves_lgbt = "servesLgbt",
    /// Whom a line serves.
    serves_own_conduct = "servesOwnConduct",
    /// Whom a line serves.
    serves_crisis = "servesCrisis",
    /// What a directory holds.
    serves_directory = "servesDirectory",
    /// A word on numbers that change.
    help_check = "helpCheck",
    /// Label that closes the help lines.
    help_back = "helpBack",

    others:

    /// What a reader needs to know first.
    start_points: Vec<String> = "startPoints",
    /// What others can and cannot see.
    privacy_points: Vec<String> = "privacyPoints",
    /// Heading where the quiz cannot run.
    problem_title: String = "problemTitle",
    /// What happened, and what the reader can do.
    problem_text: String = "problemText",
    /// Label that tries again.
    problem_retry: String = "problemRetry",
    /// Names of countries by ISO 3166-1 alpha-2 code, in the order in which they are listed.
    countries: Entries<String, String> = "countries",
}
