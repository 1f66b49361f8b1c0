//! The texts around the questions.

use serde::{Deserialize, Serialize};

use super::Entries;

/// Labels and texts outside the questions. Words in braces stand for values that the quiz fills in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "author", derive(deserr::Deserr))]
#[cfg_attr(feature = "author", deserr(rename_all = camelCase, deny_unknown_fields))]
pub struct Strings {
    /// Label of the way out.
    pub leave: String,
    /// The page's title, and the words on the cover, while it is being left.
    pub leaving: String,
    /// Link on the cover, for when the browser does not move on by itself.
    pub leaving_link: String,
    /// Label of the way back.
    pub back: String,
    /// Label of the way on.
    #[cfg_attr(feature = "author", deserr(rename = "continue"))]
    pub r#continue: String,
    /// Heading of the start screen.
    pub start_title: String,
    /// What the quiz is; `{total}` is the number of questions.
    pub start_lead: String,
    /// What a reader needs to know first.
    pub start_points: Vec<String>,
    /// Heading above the points on privacy.
    pub privacy_title: String,
    /// What others can and cannot see.
    pub privacy_points: Vec<String>,
    /// Label that switches the keyboard's way out off.
    pub shortcut_off: String,
    /// Label that switches the keyboard's way out on again.
    pub shortcut_on: String,
    /// A line for readers under 18.
    pub young: String,
    /// What the quiz is not.
    pub about: String,
    /// Label that starts the quiz.
    pub start: String,
    /// Label that opens the help lines.
    pub open_help: String,
    /// Label that skips a hard section.
    pub notice_skip: String,
    /// Label that goes from the notice to the help lines.
    pub notice_help: String,
    /// Where the reader is; `{n}` of `{total}`.
    pub progress: String,
    /// Shown where nothing was chosen.
    pub choose_error: String,
    /// Label that ends the questions early.
    pub see_result: String,
    /// Line above the crisis lines.
    pub crisis: String,
    /// Small words above the verdict.
    pub verdict_label: String,
    /// Heading above the reasons.
    pub why_title: String,
    /// Heading above what would have to be true first.
    pub unmet_title: String,
    /// Heading above the next steps.
    pub next_title: String,
    /// Said where the document omits something.
    pub omitted: String,
    /// What the result cannot know.
    pub limits: String,
    /// Heading above the answers that can be changed.
    pub change_title: String,
    /// Heading above the ways to keep a result.
    pub keep_title: String,
    /// Said there: others may find what is kept.
    pub keep_note: String,
    /// Label that prints the result alone.
    pub print: String,
    /// Label that copies the result as text.
    pub copy: String,
    /// The same once it is in the clipboard.
    pub copied: String,
    /// Label that begins again, blank.
    pub start_over: String,
    /// Heading of the help lines.
    pub help_title: String,
    /// First words of the help lines.
    pub help_intro: String,
    /// Label of the choice of country.
    pub country: String,
    /// The choice for any other country.
    pub country_any: String,
    /// Whom to call at once; `{number}` is the country's emergency number.
    pub emergency: String,
    /// The same where the country is not known.
    pub emergency_any: String,
    /// Label of a call; `{number}`.
    pub call: String,
    /// Label of a text message; `{number}`.
    pub text: String,
    /// Label of a text message with a word to send; `{keyword}` and `{number}`.
    pub text_keyword: String,
    /// Label of a `WhatsApp` chat; `{number}`.
    pub whatsapp: String,
    /// What to press after the call is taken; `{option}`.
    pub dial_option: String,
    /// Hours of a line that always answers.
    pub all_hours: String,
    /// Hours of a line that does not, or whose hours are not known.
    pub some_hours: String,
    /// Whom a line serves.
    pub serves_anyone: String,
    /// Whom a line serves.
    pub serves_women: String,
    /// Whom a line serves.
    pub serves_men: String,
    /// Whom a line serves.
    pub serves_young: String,
    /// Whom a line serves.
    pub serves_lgbt: String,
    /// Whom a line serves.
    pub serves_own_conduct: String,
    /// Whom a line serves.
    pub serves_crisis: String,
    /// What a directory holds.
    pub serves_directory: String,
    /// A word on numbers that change.
    pub help_check: String,
    /// Label that closes the help lines.
    pub help_back: String,
    /// Heading where the quiz cannot run.
    pub problem_title: String,
    /// What happened, and what the reader can do.
    pub problem_text: String,
    /// Label that tries again.
    pub problem_retry: String,
    /// Names of countries by ISO 3166-1 alpha-2 code, in the order in which they are listed.
    pub countries: Entries<String, String>,
}
