//! The labels of a quiz: every text outside the questions and the results that is not part of a list.
//!
//! A label is one line of the table below. Three things follow from it: the field that authors write ([`Strings`]), the
//! handle that screens use ([`LABELS`]), and its position among the texts of the compiled form. Since the positions are
//! the same in every document, the handles are constants, and no label has to be looked up by name.

use serde::{Deserialize, Serialize};

use super::entries::Entries;
#[cfg(feature = "author")]
use super::field_decoder::{Name, Names, decode_fields, keep};
use crate::text::Text;
#[cfg(feature = "author")]
use deserr::{DeserializeError, Deserr, IntoValue, Value, ValuePointerRef};

/// Declares [`Strings`], [`Labels`] and [`LABELS`] from one table of labels, in the order of the compiled form.
///
/// The first group is closed: its positions are the same in every document that was ever compiled. New labels go to the end
/// of `later`; documents may lack them, and each says what is shown then. Fields that are lists, or that only JavaScript
/// uses, follow after `others`. The doc comments become those of the fields, and the descriptions of the JSON Schema.
macro_rules! labels {
    (
        $($(#[doc = $doc:literal])+ $label:ident = $name:literal,)+
        later: $($(#[doc = $later_doc:literal])+ $later:ident = $later_name:literal,)+
        others: $($(#[doc = $other_doc:literal])+ $other:ident: $type:ty = $other_name:literal,)+
        names: $(#[doc = $names_doc:literal])+ $names:ident = $names_name:literal,
    ) => {
        /// Labels and texts outside the questions. Where a description shows a word in braces, such as `{total}`, write
        /// it as it is: the quiz puts the value in its place.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Strings {
            $($(#[doc = $doc])+ #[serde(rename = $name)] pub $label: String,)+
            $(
                $(#[doc = $later_doc])+
                #[serde(rename = $later_name, default)]
                pub $later: Option<String>,
            )+
            $($(#[doc = $other_doc])+ #[serde(rename = $other_name)] pub $other: $type,)+
            $(#[doc = $names_doc])+
            #[serde(rename = $names_name, default)]
            pub $names: Entries<String, String>,
        }

        /// What `deserr` would derive, with one decoder for all labels in place of one for each: those took a quarter of
        /// the author's module.
        #[cfg(feature = "author")]
        impl<E: DeserializeError> Deserr<E> for Strings {
            fn deserialize_from_value<V: IntoValue>(
                value: Value<V>,
                location: ValuePointerRef<'_>,
            ) -> Result<Self, E> {
                const NEEDED: &[&str] = &[$($name,)+ $($other_name,)+];
                const OPTIONAL: &[&str] = &[$($later_name,)+ $names_name];
                let mut labels = [const { String::new() }; Labels::COUNT];
                let mut later = [const { None }; Later::COUNT];
                let mut $names = None;
                $(let mut $other = None;)+
                let names = Names { needed: NEEDED, optional: OPTIONAL };
                decode_fields(value, location, names, |name, value, location, errors| {
                    match name {
                        Name::Optional(index) => match later.get_mut(index) {
                            Some(label) => {
                                let read = Deserr::deserialize_from_value(value, location);
                                *label = keep(read, errors, location)?.flatten();
                            }
                            None => {
                                let read = Deserr::deserialize_from_value(value, location);
                                $names = keep(read, errors, location)?;
                            }
                        },
                        $(Name::Needed(index) if NEEDED.get(index) == Some(&$other_name) => {
                            let read = Deserr::deserialize_from_value(value, location);
                            $other = keep(read, errors, location)?;
                        })+
                        Name::Needed(index) => {
                            let read = Deserr::deserialize_from_value(value, location);
                            if let Some(label) = labels.get_mut(index) {
                                *label = keep(read, errors, location)?.unwrap_or_default();
                            }
                        }
                    }
                    Ok(())
                })?;
                let [$($label),+] = labels;
                let [$($later),+] = later;
                Ok(Self {
                    $($label,)+
                    $($later,)+
                    $($other: $other.unwrap_or_default(),)+
                    $names: $names.unwrap_or_default(),
                })
            }
        }

        impl Strings {
            /// Returns the labels, in the order of their handles.
            #[cfg(feature = "author")]
            pub(crate) fn labels(&self) -> [&str; Labels::COUNT] {
                [$(&self.$label),+]
            }

            /// Returns the labels that a document may lack, in the order of [`Later`].
            #[cfg(feature = "author")]
            pub(crate) fn later_labels(&self) -> impl Iterator<Item = Option<&String>> {
                [$(self.$later.as_ref()),+].into_iter()
            }
        }

        /// The labels that a document may lack, since they came after the first ones.
        #[allow(non_camel_case_types, reason = "the names of the labels")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Later {
            $($(#[doc = $later_doc])+ $later,)+
        }

        impl Later {
            /// The number of these labels.
            pub(crate) const COUNT: usize = [$(Self::$later),+].len();
        }

        /// The handles of the labels of a quiz, one for each field of [`Strings`] that is a label.
        #[derive(Clone, Copy, Debug)]
        pub struct Labels {
            $($(#[doc = $doc])+ pub $label: Text,)+
        }

        /// The position of each label among the labels.
        #[allow(non_camel_case_types, reason = "the names of the labels")]
        enum Index {
            $($label,)+
        }

        impl Labels {
            /// The number of labels, the same in every quiz.
            pub(crate) const COUNT: usize = [$(Index::$label),+].len();
        }

        /// The handles of the labels, the same in every quiz.
        ///
        /// ```
        /// # use worth_it_quiz::{author, format::TextList, model::labels::LABELS};
        /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
        /// let texts = TextList::of(&[&document]);
        /// assert_eq!(texts.text(LABELS.back), "Back");
        /// ```
        pub const LABELS: Labels = Labels {
            $($label: Text::at(FIRST + Index::$label as u32),)+
        };
    };
}

/// The index of the first label: the compiled form begins with one piece that is no text.
const FIRST: u32 = 1;

labels! {
    /// Link that leaves the page at once for a neutral site. On every screen.
    leave = "leave",
    /// The title of the page while it is being left. Keep it neutral: somebody may see it.
    leaving = "leaving",
    /// Link on the blank cover, for when the browser is slow to leave. Keep it neutral: nothing else can be seen.
    leaving_link = "leavingLink",
    /// Button that goes back one screen.
    back = "back",
    /// Button that goes on from a notice or a question.
    r#continue = "continue",
    /// Heading of the start screen.
    start_title = "startTitle",
    /// First sentence of the start screen: what the quiz is. `{total}` is the number of questions.
    start_lead = "startLead",
    /// Heading above the points on privacy, on the start screen.
    privacy_title = "privacyTitle",
    /// Button that turns off the shortcut for leaving: pressing Shift three times.
    shortcut_off = "shortcutOff",
    /// The same button while the shortcut is off: it turns it on again.
    shortcut_on = "shortcutOn",
    /// A line for readers under 18, on the start screen and above the help lines.
    young = "young",
    /// What the quiz is and is not. At the end of the start screen, and all that is printed unless a result is.
    about = "about",
    /// Button that starts the quiz.
    start = "start",
    /// Button on the start screen that opens the help lines.
    open_help = "openHelp",
    /// Button on a notice that skips the hard section.
    notice_skip = "noticeSkip",
    /// Button on a notice that opens the help lines.
    notice_help = "noticeHelp",
    /// Where the reader is. `{n}` is the number of the question, `{total}` the number of questions.
    progress = "progress",
    /// The error where a reader goes on from a question without an answer.
    choose_error = "chooseError",
    /// Button at each question that goes to the result at once. Open questions stay open.
    see_result = "seeResult",
    /// Line above the crisis lines: at the question about threats, and in a result after threats.
    crisis = "crisis",
    /// Small line above the verdict.
    verdict_label = "verdictLabel",
    /// Heading above the reasons for the verdict.
    why_title = "whyTitle",
    /// Heading above what would have to be true first, in *not now*.
    unmet_title = "unmetTitle",
    /// Heading above the next steps.
    next_title = "nextTitle",
    /// Sentence in *not now* where the document omits a subject, and so cannot reach the best verdict.
    omitted = "omitted",
    /// What a result cannot know. In every result.
    limits = "limits",
    /// Heading above the buttons that lead back to the answers that decided.
    change_title = "changeTitle",
    /// Heading above the buttons that print and copy the result.
    keep_title = "keepTitle",
    /// Warning below that heading: somebody may find what is printed or copied.
    keep_note = "keepNote",
    /// Button that prints the result alone.
    print = "print",
    /// Button that copies the result as text.
    copy = "copy",
    /// The same button once the result is in the clipboard.
    copied = "copied",
    /// Button that clears all answers and goes back to the start screen.
    start_over = "startOver",
    /// Heading of the help lines, on their own screen and in a result.
    help_title = "helpTitle",
    /// First sentence of the help lines' own screen.
    help_intro = "helpIntro",
    /// Label of the list of countries.
    country = "country",
    /// First entry in the list of countries: another country, or none.
    country_any = "countryAny",
    /// Whom to call in an emergency. `{number}` is the country's emergency number.
    emergency = "emergency",
    /// The same sentence without a number: no country is picked, or its number is not in the table.
    emergency_any = "emergencyAny",
    /// Link that calls a line. `{number}` is its number as people write it.
    call = "call",
    /// Link that begins a text message. `{number}` is the number that it goes to.
    text = "text",
    /// The same where a certain word has to be sent. `{keyword}` is the word, `{number}` the number that it goes to.
    text_keyword = "textKeyword",
    /// Link that opens a `WhatsApp` chat. `{number}` is the line's number.
    whatsapp = "whatsapp",
    /// After the link that calls a line: the key to press once the call is answered. `{option}` is the key.
    dial_option = "dialOption",
    /// Hours of a line that answers day and night.
    all_hours = "allHours",
    /// Hours of a line that does not always answer, or whose hours are not known.
    some_hours = "someHours",
    /// Below a help line: it is for anyone hurt or scared by a partner or an ex.
    serves_anyone = "servesAnyone",
    /// Below a help line: it is for women.
    serves_women = "servesWomen",
    /// Below a help line: it is for men.
    serves_men = "servesMen",
    /// Below a help line: it is for teens and young adults.
    serves_young = "servesYoung",
    /// Below a help line: it is for LGBT+ people.
    serves_lgbt = "servesLgbt",
    /// Below a help line: it is for people who worry about how they treat a partner.
    serves_own_conduct = "servesOwnConduct",
    /// Below a crisis line: it is for anyone who thinks about suicide.
    serves_crisis = "servesCrisis",
    /// Below a directory: it has help lines for many countries.
    serves_directory = "servesDirectory",
    /// Small print below the help lines: numbers can change, and where else to look.
    help_check = "helpCheck",
    /// Button that closes the help lines and goes back to the screen before.
    help_back = "helpBack",

    later:

    /// In place of a service's hours where they are not known. Left out, `someHours` is shown.
    hours_unknown = "hoursUnknown",
    /// The hours of a service, as `{number}`. Left out, they stand alone.
    open_hours = "openHours",
    /// Heading above services for people who are followed, watched or pestered. Left out, `servesAnyone` is shown.
    serves_stalking = "servesStalking",
    /// Remark on a service that takes reports, and may bring the police or other authorities in.
    takes_reports = "takesReports",
    /// Remark on a service that may send emergency services where it thinks a life is at risk.
    may_send_help = "maySendHelp",
    /// Link that calls the police. `{number}` is the number.
    emergency_police = "emergencyPolice",
    /// Link that calls fire and ambulance. `{number}` is the number.
    emergency_fire = "emergencyFire",
    /// Link that calls an ambulance. `{number}` is the number.
    emergency_medical = "emergencyMedical",
    /// Link that writes to an emergency number, for readers who cannot speak. `{number}` is the number.
    emergency_text = "emergencyText",
    /// A code that readers type in. `{number}` is the code.
    dial_code = "dialCode",
    /// Link to a chat on a web page. `{number}` is the name of the site.
    chat = "chat",
    /// What readers need to know before they follow a link, above the help lines: where it opens, and what stays behind.
    help_links = "helpLinks",
    /// Words before the links to the international directories, where the country has lines of its own.
    directory_short = "directoryShort",
    /// On the start screen, where there is a keyboard: pressing Shift three times leaves the page too. Above the button that
    /// turns this off.
    shortcut_note = "shortcutNote",
    /// Button in a result that opens all help lines. Left out, `openHelp` is shown.
    more_help = "moreHelp",
    /// Button beside a theme of the result that leads to its question. Left out, `changeTitle` is shown.
    change_one = "changeOne",
    /// Heading above the themes of the questions that were left open. Left out, `unmetTitle` is shown.
    open_title = "openTitle",
    /// Button below that heading that leads to those questions, one after another. Left out, `changeTitle` is shown.
    open_answer = "openAnswer",
    /// Last point of what would have to be true in *not now*, where all about respect and harm is clear: what an open talk
    /// would need.
    open_talk = "openTalk",
    /// Sentence in *not safe* where disrespect was told too: respect was missing as well.
    respect_too = "respectToo",
    /// First sentence of a result where only the question about the reader's own conduct is open, and nothing speaks of
    /// harm done to the reader. Left out, the texts of `safety` are shown.
    own_conduct_open = "ownConductOpen",
    /// Note after the next steps where that question is open besides something about harm or pressure.
    own_conduct_open_note = "ownConductOpenNote",
    /// Heading above the boxes to tick: what else is so. Left out, so are the boxes.
    also_title = "alsoTitle",
    /// Heading above what a reader can say when a help line answers. Left out, so is all of it.
    say_title = "sayTitle",
    /// What a reader who was harmed, pushed or treated without respect can say first.
    say_general = "sayGeneral",
    /// Words before the themes that decided, which the reader can name next.
    say_topics = "sayTopics",
    /// What a reader can say whose own conduct is the first cause, or alone is open.
    say_own_conduct = "sayOwnConduct",
    /// What a reader can say where no contact is the first cause.
    say_no_contact = "sayNoContact",
    /// What a reader can say who left something about harm open.
    say_open = "sayOpen",
    /// Label of the box that takes what the reader can say into print and copy.
    keep_say = "keepSay",
    /// Button that copies the number and name of one help line, and nothing of the quiz.
    copy_number = "copyNumber",
    /// Warning beside that button: other devices may get what is copied, and keep it.
    copy_number_note = "copyNumberNote",
    /// Sentence in the quiz's place where it stops after it was started: the answers are gone.
    problem_lost = "problemLost",
    /// On the start screen of a document that nobody reviewed: that it is a draft. Left out, nothing is said.
    review_draft = "reviewDraft",
    /// On the start screen of a document whose every text was reviewed. `{name}` is by whom, `{date}` when. Left out, nothing
    /// is said.
    reviewed = "reviewed",
    /// On the start screen of a document some of whose texts changed since. `{number}` is how many, `{name}` and `{date}` as
    /// before. Left out, `reviewDraft` is shown.
    review_changed = "reviewChanged",

    others:

    /// Points on the start screen that a reader needs to know first: how long it takes, what it asks about.
    start_points: Vec<String> = "startPoints",
    /// Points on the start screen on privacy: what other people, and the page, can and cannot see.
    privacy_points: Vec<String> = "privacyPoints",
    /// Heading in the quiz's place where it cannot run.
    problem_title: String = "problemTitle",
    /// Text below that heading: what happened, and where to find help. A link to a help line follows.
    problem_text: String = "problemText",
    /// Button below it that starts the quiz again.
    problem_retry: String = "problemRetry",

    names:

    /// Names of countries by ISO 3166-1 alpha-2 code, in capitals, where yours are to win over the browser's. Countries are
    /// listed in the order of the document's language, whatever the order here.
    countries = "countries",
}
