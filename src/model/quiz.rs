//! A quiz as readers get it: one that keeps the rules on which their safety rests.
//!
//! Where the number of parts is known (one for each verdict, cause and kind of harm), they are fixed arrays. So a
//! verdict without texts cannot be represented, and looking one up cannot fail.

use super::{
    country::Country,
    document::Direction,
    labels::Later,
    quiz_also::QuizAlso,
    quiz_help_lines::QuizHelpLines,
    signal::{Domain, Role, Signal},
    verdict::{Cause, Coverage, Verdict},
};
use crate::text::{Text, Texts};

/// The id of *rather not say*, in every question of every document.
pub(crate) const SKIP: &str = "skip";
/// The fewest questions about conditions that the best verdict can rest on.
pub(crate) const FEWEST_CONDITIONS: usize = 3;

/// The most questions that a document can have.
pub const MOST_QUESTIONS: usize = 100;
/// The most choices that a question can have.
pub const MOST_CHOICES: usize = 12;
/// The most boxes to tick that a result can have.
pub const MOST_TICKS: usize = 32;

/// A quiz that is fit to be asked.
///
/// [`Quiz::decode`] is the only way to make one, and refuses a document that breaks a rule on which readers' safety
/// rests. The texts are handles, which only the list of the same compiled files can resolve: see [`crate::text`].
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// Language of the texts, a BCP 47 tag such as `pt-BR`.
    pub lang: Text,
    /// Reading direction of the texts.
    pub dir: Direction,
    /// Title of the quiz, shown on every screen.
    pub title: Text,
    /// What a reader needs to know before the start.
    pub start_points: Texts,
    /// What other people, and the page, can and cannot see.
    pub privacy_points: Texts,
    /// The countries that a reader can pick, in the order shown.
    pub countries: Vec<CountryName>,
    /// Paragraphs right after the verdict in a result that puts safety first.
    pub safety: Texts,
    pub(crate) sections: Vec<QuizSection>,
    pub(crate) questions: Vec<QuizQuestion>,
    /// In the order of [`Verdict::ALL`].
    pub(crate) verdicts: [QuizVerdict; 4],
    /// In the order of [`Cause::ALL`].
    pub(crate) causes: [QuizCause; 4],
    /// A line of care for each kind of harm, in the order in which [`Domain`] declares them.
    pub(crate) care: [Option<Text>; 8],
    pub(crate) help_lines: QuizHelpLines,
    /// The labels that an older document lacks.
    pub(crate) later: [Option<Text>; Later::COUNT],
    /// The boxes that a reader can tick on the result: what else is so.
    pub(crate) also: Vec<QuizAlso>,
    /// Who reviewed the texts; `None` where nobody did.
    pub(crate) review: Option<QuizReview>,
    /// The number of pieces in the compiled document, which is the index of the first piece of the next file.
    pub(crate) pieces: u32,
    pub(crate) coverage: Coverage,
}

/// A review of the texts, by whomever did it last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizReview {
    /// By whom: every name, once.
    pub who: Text,
    /// The date of the last review.
    pub when: Text,
    /// How many texts changed since, in digits; `None` where none did.
    pub changed: Option<Text>,
}

/// A country that a reader can pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryName {
    /// The country.
    pub country: Country,
    /// The code of the country as a text: the value of its option in the page.
    pub code: Text,
    /// Its name in the language of the quiz.
    pub name: Text,
}

/// A group of questions that share a time or a theme. It has at least one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizSection {
    /// The time or theme that its questions share.
    pub title: Text,
    /// What a reader sees before a hard section; `None` for any other.
    pub notice: Option<QuizNotice>,
    /// The index of its first question, from 0.
    pub first: u8,
    /// The index after that of its last question.
    pub end: u8,
}

/// What a reader sees before a hard section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizNotice {
    /// Heading of the notice.
    pub title: Text,
    /// Paragraphs of the notice.
    pub text: Texts,
}

/// One question, which fills one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizQuestion {
    /// The id by which assessments refer to the question.
    pub id: Text,
    /// What kind of question it is for the rule.
    pub role: Role,
    /// The kind of harm; present exactly where the role is [`Role::Harm`].
    pub domain: Option<Domain>,
    /// The question itself.
    pub text: Text,
    /// A sentence that says what counts; `None` where the question says enough.
    pub hint: Option<Text>,
    /// The ids of the choices, in the order of `choices`.
    pub choice_ids: Texts,
    /// The answers on offer, [`MOST_CHOICES`] at most.
    pub choices: Texts,
    /// Words for its theme in the result.
    pub topic: QuizTopic,
    /// One for each choice; [`Signal::Unknown`] past the last. Read by [`QuizQuestion::signals`].
    pub(crate) signals: [Signal; MOST_CHOICES],
}

/// Words for the theme of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizTopic {
    /// The theme in a few words.
    pub name: Text,
    /// Why the theme matters, where it decided against going back; `None` where its name says enough.
    pub why: Option<Text>,
    /// What would have to be true first, where the theme stands in the way of the best verdict.
    pub unmet: Text,
    /// The theme as a reader would name it on the phone; `None` where `name` will do.
    pub say: Option<Text>,
}

/// The texts of one verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizVerdict {
    /// The verdict in one plain sentence.
    pub title: Text,
    /// The sentence in place of the title where the result puts safety first; `None` where the title will do.
    pub safety_title: Option<Text>,
    /// Paragraphs below the verdict; not shown in *not safe*, where the first cause has its own.
    pub text: Texts,
    /// Next steps; not shown in *not safe*, where the first cause has its own.
    pub next: Texts,
}

/// The texts of *not safe* for one cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizCause {
    /// Paragraphs, where this is the first cause.
    pub text: Texts,
    /// Next steps, where this is the first cause.
    pub next: Texts,
    /// One short note, where another cause comes first. Harm is always the first cause, so it needs none.
    pub note: Option<Text>,
}

impl Quiz {
    /// Returns the questions, in the order in which they are asked: at least one, and [`MOST_QUESTIONS`] at most.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert_eq!(quiz.questions().len(), 16);
    /// assert!(quiz.questions().iter().all(|question| !question.choices.is_empty()));
    /// ```
    #[must_use]
    pub fn questions(&self) -> &[QuizQuestion] {
        &self.questions
    }

    /// Returns the number of questions: at least one, and [`MOST_QUESTIONS`] at most.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert_eq!(quiz.count(), 16);
    /// ```
    #[must_use]
    pub fn count(&self) -> u8 {
        u8::try_from(self.questions.len()).unwrap_or(u8::MAX)
    }

    /// Returns the question with an index, from 0; `None` past the last.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert!(quiz.question(15).is_some());
    /// assert!(quiz.question(16).is_none());
    /// ```
    #[must_use]
    pub fn question(&self, index: usize) -> Option<&QuizQuestion> {
        self.questions.get(index)
    }

    /// Returns the section of the question with an index, from 0; `None` past the last question.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// let hard = quiz.section_of(7).unwrap();
    /// assert_eq!((hard.first, hard.end), (6, 13));
    /// assert!(hard.notice.is_some());
    /// assert_eq!(quiz.section_of(16), None);
    /// ```
    #[must_use]
    pub fn section_of(&self, question: u8) -> Option<&QuizSection> {
        let mut sections = self.sections.iter();
        sections.find(|section| (section.first..section.end).contains(&question))
    }

    /// Returns the texts of a verdict.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, Verdict, author, format::TextList};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// let title = quiz.verdict(Verdict::NotWorthIt).title;
    /// assert_eq!(TextList::of(&[&document]).text(title), "Going back is not worth it.");
    /// ```
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

    /// Returns the texts of *not safe* for a cause.
    ///
    /// ```
    /// # use worth_it_quiz::{Cause, Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert!(quiz.cause(Cause::Harm).note.is_none());
    /// assert!(quiz.cause(Cause::Pressure).note.is_some());
    /// ```
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

    /// Returns the line of care for a kind of harm; `None` where the document has none.
    ///
    /// ```
    /// # use worth_it_quiz::{Domain, Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert!(quiz.care(Domain::Physical).is_some());
    /// assert!(quiz.care(Domain::Humiliation).is_none());
    /// ```
    #[must_use]
    pub fn care(&self, domain: Domain) -> Option<Text> {
        self.care.get(domain as usize).copied().flatten()
    }

    /// Returns whether the document asks about everything that the best verdict rests on.
    ///
    /// This is found from the questions themselves, whatever the document's `omits` says.
    ///
    /// ```
    /// # use worth_it_quiz::{Coverage, Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert_eq!(quiz.coverage(), Coverage::Whole);
    /// ```
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// Returns a label that an older document may lack.
    #[must_use]
    pub fn later(&self, label: Later) -> Option<Text> {
        self.later.get(label as usize).copied().flatten()
    }

    /// Returns the boxes that a reader can tick on the result, [`MOST_TICKS`] at most; none where the document has none.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// assert_eq!(quiz.also().len(), 6);
    /// ```
    #[must_use]
    pub fn also(&self) -> &[QuizAlso] {
        &self.also
    }

    /// Returns the help lines: those of the document first, then those that [`Quiz::add_help_lines`] added.
    ///
    /// Until that call, a quiz whose document has no lines of its own has none at all.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let table = author::parse_help_table(include_str!("../../www/quizzes/helplines.json")).unwrap();
    /// let mut quiz = Quiz::decode(&document).unwrap();
    /// assert!(quiz.help_lines().directories().is_empty());
    /// quiz.add_help_lines(&table.compile().unwrap()).unwrap();
    /// assert!(!quiz.help_lines().directories().is_empty());
    /// ```
    #[must_use]
    pub const fn help_lines(&self) -> &QuizHelpLines {
        &self.help_lines
    }
}

impl QuizQuestion {
    /// Returns what each choice means to the rule, in the order of the choices.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, Signal, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// let signals = quiz.questions()[2].signals();
    /// assert_eq!(signals[..3], [Signal::Clear, Signal::Mild, Signal::Serious]);
    /// assert_eq!(signals[3..], [Signal::Unknown, Signal::Unknown]);
    /// ```
    #[must_use]
    pub fn signals(&self) -> &[Signal] {
        self.signals.get(..self.choices.len()).unwrap_or_default()
    }
}
