//! A quiz as readers get it: one that keeps the rules on which their safety rests.

use super::{
    country::Country,
    document::Direction,
    quiz_help_lines::QuizHelpLines,
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};
use crate::text::{Text, Texts};

/// The id of *rather not say*, in every question of every document.
pub(crate) const SKIP: &str = "skip";
/// The fewest conditions that the best verdict can rest on.
pub(crate) const FEWEST_CONDITIONS: usize = 3;

/// The most questions that a document can have.
pub const MOST_QUESTIONS: usize = 100;
/// The most choices that a question can have.
pub const MOST_CHOICES: usize = 12;

/// A quiz that is fit to be asked.
///
/// Only the reader of the compiled form makes one, and refuses what breaks a rule. Its texts stand elsewhere, so that
/// all here is small and plain: see [`crate::text`].
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// Language of the texts, a BCP 47 tag.
    pub lang: Text,
    /// Which way the texts run.
    pub dir: Direction,
    /// What the quiz is called.
    pub title: Text,
    /// What a reader needs to know first.
    pub start_points: Texts,
    /// What others can and cannot see.
    pub privacy_points: Texts,
    /// The countries, in the order in which they are listed.
    pub countries: Vec<CountryName>,
    /// Paragraphs where a result opens with safety.
    pub safety: Texts,
    pub(crate) sections: Vec<QuizSection>,
    pub(crate) questions: Vec<QuizQuestion>,
    pub(crate) verdicts: [QuizVerdict; 4],
    pub(crate) causes: [QuizCause; 4],
    /// A line of care for each kind of harm, in the order in which [`Domain`] declares them.
    pub(crate) care: [Option<Text>; 8],
    pub(crate) help_lines: QuizHelpLines,
    /// How many pieces the compiled form falls into: the texts of the next file come after so many.
    pub(crate) pieces: u32,
    pub(crate) coverage: Coverage,
}

/// A country that a reader can pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryName {
    /// The country.
    pub country: Country,
    /// Its code, as a text.
    pub code: Text,
    /// Its name.
    pub name: Text,
}

/// Questions that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizSection {
    /// The time or theme that its questions share.
    pub title: Text,
    /// A word before a hard section.
    pub notice: Option<QuizNotice>,
    /// The index of its first question.
    pub first: u8,
    /// The index after its last question.
    pub end: u8,
}

/// What a reader sees before a hard section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizNotice {
    /// Heading of the notice.
    pub title: Text,
    /// Its paragraphs.
    pub text: Texts,
}

/// One question, which fills one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizQuestion {
    /// Its id.
    pub id: Text,
    /// What the rule takes an answer for.
    pub role: Role,
    /// Which kind of harm.
    pub domain: Option<Domain>,
    /// The question itself.
    pub text: Text,
    /// A sentence that says what counts.
    pub hint: Option<Text>,
    /// The ids of the answers on offer.
    pub choice_ids: Texts,
    /// The answers on offer.
    pub choices: Texts,
    /// Words for its theme in the result.
    pub topic: QuizTopic,
    pub(crate) signals: [Signal; MOST_CHOICES],
}

/// Words for the theme of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizTopic {
    /// The theme in a few words.
    pub name: Text,
    /// Why it weighs, where the answer spoke against going back.
    pub why: Option<Text>,
    /// What would have to be true first.
    pub unmet: Text,
}

/// What a verdict says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizVerdict {
    /// The verdict in one plain sentence.
    pub title: Text,
    /// The sentence where an answer about harm is open.
    pub safety_title: Option<Text>,
    /// Paragraphs below the verdict.
    pub text: Texts,
    /// Next steps.
    pub next: Texts,
}

/// What *not safe* says for one cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizCause {
    /// Paragraphs, where this is the first cause.
    pub text: Texts,
    /// Next steps, where this is the first cause.
    pub next: Texts,
    /// One short note, where another cause comes first.
    pub note: Option<Text>,
}

impl Quiz {
    /// The questions, in the order in which they are asked.
    #[must_use]
    pub fn questions(&self) -> &[QuizQuestion] {
        &self.questions
    }

    /// How many questions there are: at least one, and [`MOST_QUESTIONS`] at most.
    #[must_use]
    pub fn count(&self) -> u8 {
        u8::try_from(self.questions.len()).unwrap_or(u8::MAX)
    }

    /// The question with an index, from 0; `None` past the last.
    #[must_use]
    pub fn question(&self, index: usize) -> Option<&QuizQuestion> {
        self.questions.get(index)
    }

    /// The section of the question with an index; `None` past the last.
    #[must_use]
    pub fn section_of(&self, question: u8) -> Option<&QuizSection> {
        let mut sections = self.sections.iter();
        sections.find(|section| (section.first..section.end).contains(&question))
    }

    /// What a verdict says.
    #[must_use]
    pub const fn verdict(&self, verdict: Verdict) -> &QuizVerdict {
        let [not_safe, not_worth_it, not_now, worth_a_talk] = &self.verdicts;
        match verdict {
            Verdict::NotSafe => not_safe,
            Verdict::NotWorthIt => not_worth_it,
            Verdict::NotNow => not_now,
            Verdict::WorthATalk => worth_a_talk,
        }
    }

    /// What *not safe* says for a cause.
    #[must_use]
    pub const fn cause(&self, cause: Cause) -> &QuizCause {
        let [harm, pressure, own_conduct, no_contact] = &self.causes;
        match cause {
            Cause::Harm => harm,
            Cause::Pressure => pressure,
            Cause::OwnConduct => own_conduct,
            Cause::NoContact => no_contact,
        }
    }

    /// The line of care for a kind of harm; `None` where the document has none.
    #[must_use]
    pub fn care(&self, domain: Domain) -> Option<Text> {
        self.care.get(domain as usize).copied().flatten()
    }

    /// Whether the document asks about all that the best verdict rests on.
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// The help lines: those of the document first, then those that [`Quiz::add_help_lines`] added.
    #[must_use]
    pub const fn help_lines(&self) -> &QuizHelpLines {
        &self.help_lines
    }
}

impl QuizQuestion {
    /// What the rule takes each choice for, in the order of the choices.
    #[must_use]
    pub fn signals(&self) -> &[Signal] {
        self.signals.get(..self.choices.len()).unwrap_or_default()
    }
}
