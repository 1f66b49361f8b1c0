//! The labels of a quiz: every text outside the questions and the results that stands alone.
//!
//! A label is one line of the table below. From it come the field that authors write ([`Strings`]), the handle by
//! which screens name it ([`LABELS`]), and its position among the texts of the compiled form.

use serde::{Deserialize, Serialize};

use super::entries::Entries;
use crate::text::Text;

/// Declares [`Strings`], [`Labels`] and [`LABELS`] from one table of labels, in the order in which the compiled form has
/// them. New labels go to its end, so that the others keep their positions. What is no label follows after `others`.
macro_rules! labels {
    (
        $($(#[doc = $doc:literal])+ $label:ident,)+
        others: $($(#[doc = $other_doc:literal])+ $other:ident: $type:ty,)+
    ) => {
        /// Labels and texts outside the questions. Words in braces stand for values that the quiz fills in.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "author", derive(deserr::Deserr))]
        #[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
        pub struct Strings {
            $($(#[doc = $doc])+ pub $label: String,)+
            $($(#[doc = $other_doc])+ pub $other: $type,)+
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
    leave,
    /// The page's title, and the words on the cover, while it is being left.
    leaving,
    /// Link on the cover, for when the browser does not move on by itself.
    leaving_link,
    /// Label of the way back.
    back,
    /// Label of the way on.
    r#continue,
    /// Heading of the start screen.
    start_title,
    /// What the quiz is; `{total}` is the number of questions.
    start_lead,
    /// Heading above the points on privacy.
    privacy_title,
    /// Label that switches the keyboard's way out off.
    shortcut_off,
    /// Label that switches the keyboard's way out on again.
    shortcut_on,
    /// A line for readers under 18.
    young,
    /// What the quiz is not.
    about,
    /// Label that starts the quiz.
    start,
    /// Label that opens the help lines.
    open_help,
    /// Label that skips a hard section.
    notice_skip,
    /// Label that goes from the notice to the help lines.
    notice_help,
    /// Where the reader is; `{n}` of `{total}`.
    progress,
    /// Shown where nothing was chosen.
    choose_error,
    /// Label that ends the questions early.
    see_result,
    /// Line above the crisis lines.
    crisis,
    /// Small words above the verdict.
    verdict_label,
    /// Heading above the reasons.
    why_title,
    /// Heading above what would have to be true first.
    unmet_title,
    /// Heading above the next steps.
    next_title,
    /// Said where the document omits something.
    omitted,
    /// What the result cannot know.
    limits,
    /// Heading above the answers that can be changed.
    change_title,
    /// Heading above the ways to keep a result.
    keep_title,
    /// Said there: others may find what is kept.
    keep_note,
    /// Label that prints the result alone.
    print,
    /// Label that copies the result as text.
    copy,
    /// The same once it is in the clipboard.
    copied,
    /// Label that begins again, blank.
    start_over,
    /// Heading of the help lines.
    help_title,
    /// First words of the help lines.
    help_intro,
    /// Label of the choice of country.
    country,
    /// The choice for any other country.
    country_any,
    /// Whom to call at once; `{number}` is the country's emergency number.
    emergency,
    /// The same where the country is not known.
    emergency_any,
    /// Label of a call; `{number}`.
    call,
    /// Label of a text message; `{number}`.
    text,
    /// Label of a text message with a word to send; `{keyword}` and `{number}`.
    text_keyword,
    /// Label of a `WhatsApp` chat; `{number}`.
    whatsapp,
    /// What to press after the call is taken; `{option}`.
    dial_option,
    /// Hours of a line that always answers.
    all_hours,
    /// Hours of a line that does not, or whose hours are not known.
    some_hours,
    /// Whom a line serves.
    serves_anyone,
    /// Whom a line serves.
    serves_women,
    /// Whom a line serves.
    serves_men,
    /// Whom a line serves.
    serves_young,
    /// Whom a line serves.
    serves_lgbt,
    /// Whom a line serves.
    serves_own_conduct,
    /// Whom a line serves.
    serves_crisis,
    /// What a directory holds.
    serves_directory,
    /// A word on numbers that change.
    help_check,
    /// Label that closes the help lines.
    help_back,

    others:

    /// What a reader needs to know first.
    start_points: Vec<String>,
    /// What others can and cannot see.
    privacy_points: Vec<String>,
    /// Heading where the quiz cannot run.
    problem_title: String,
    /// What happened, and what the reader can do.
    problem_text: String,
    /// Label that tries again.
    problem_retry: String,
    /// Names of countries by ISO 3166-1 alpha-2 code, in the order in which they are listed.
    countries: Entries<String, String>,
}
