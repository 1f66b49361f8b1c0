//! A quiz that is fit to be asked, as the compiled form carries it.

use std::array;

use crate::{
    compact::Rest,
    document::{Direction, Domain, Role, Signal},
    labels::Labels,
    rule::{Cause, Coverage, Verdict},
    services::{Country, Services},
    text::{Text, Texts},
};

mod check;
pub(crate) mod stock;

use self::check::Check;
#[cfg(feature = "author")]
pub(crate) use self::check::FEWEST_CONDITIONS;

/// The id of *rather not say*, in every question of every document.
pub(crate) const SKIP: &str = "skip";

/// The most questions that a document can have.
pub const MOST_QUESTIONS: usize = 100;
/// The most choices that a question can have.
pub const MOST_CHOICES: usize = 12;

/// A quiz that keeps the rules on which readers' safety rests.
///
/// Its texts stand elsewhere, so that all here is small and plain: see [`crate::text`].
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
    sections: Vec<Section>,
    questions: Vec<Question>,
    verdicts: [VerdictText; 4],
    causes: [CauseText; 4],
    /// A line of care by the domain's place.
    care: [Option<Text>; 8],
    pub(crate) services: Services,
    /// How many pieces the compiled form falls into: the texts of the next file come after so many.
    pub(crate) pieces: u32,
    coverage: Coverage,
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
pub struct Section {
    /// The time or theme that its questions share.
    pub title: Text,
    /// A word before a hard section.
    pub notice: Option<Notice>,
    /// The place of its first question.
    pub first: u8,
    /// The place after its last question.
    pub end: u8,
}

/// What a reader sees before a hard section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Heading of the notice.
    pub title: Text,
    /// Its paragraphs.
    pub text: Texts,
}

/// One question, which fills one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
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
    pub topic: Topic,
    signals: [Signal; MOST_CHOICES],
}

/// Words for the theme of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The theme in a few words.
    pub name: Text,
    /// Why it weighs, where the answer spoke against going back.
    pub why: Option<Text>,
    /// What would have to be true first.
    pub unmet: Text,
}

/// What a verdict says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictText {
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
pub struct CauseText {
    /// Paragraphs, where this is the first cause.
    pub text: Texts,
    /// Next steps, where this is the first cause.
    pub next: Texts,
    /// One short note, where another cause comes first.
    pub note: Option<Text>,
}

impl Quiz {
    /// Lists the questions in the order in which they are asked.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Counts the questions: at least one, and [`MOST_QUESTIONS`] at most.
    #[must_use]
    pub fn count(&self) -> u8 {
        u8::try_from(self.questions.len()).unwrap_or(u8::MAX)
    }

    /// Finds a question by its place, from 0.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<&Question> {
        self.questions.get(number)
    }

    /// Finds the section of a question.
    #[must_use]
    pub fn section_of(&self, number: u8) -> Option<&Section> {
        let mut sections = self.sections.iter();
        sections.find(|section| (section.first..section.end).contains(&number))
    }

    /// Gives what a verdict says.
    #[must_use]
    pub const fn verdict(&self, verdict: Verdict) -> &VerdictText {
        let [not_safe, not_worth_it, not_now, worth_a_talk] = &self.verdicts;
        match verdict {
            Verdict::NotSafe => not_safe,
            Verdict::NotWorthIt => not_worth_it,
            Verdict::NotNow => not_now,
            Verdict::WorthATalk => worth_a_talk,
        }
    }

    /// Gives what *not safe* says for a cause.
    #[must_use]
    pub const fn cause(&self, cause: Cause) -> &CauseText {
        let [harm, pressure, own_conduct, no_contact] = &self.causes;
        match cause {
            Cause::Harm => harm,
            Cause::Pressure => pressure,
            Cause::OwnConduct => own_conduct,
            Cause::NoContact => no_contact,
        }
    }

    /// Gives the line of care for a kind of harm.
    #[must_use]
    pub fn care(&self, domain: Domain) -> Option<Text> {
        self.care.get(domain as usize).copied().flatten()
    }

    /// Tells whether the document asks about all that the best verdict rests on.
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// The help lines: those of the document first, then those that [`Quiz::add_help_lines`] added.
    #[must_use]
    pub const fn services(&self) -> &Services {
        &self.services
    }

    /// Reads a quiz, and tells whether it keeps the rules.
    pub(crate) fn read(rest: &mut Rest<'_>) -> (Self, bool) {
        rest.some_texts(Labels::COUNT);
        let mut quiz = Self {
            lang: rest.text(),
            title: rest.text(),
            dir: direction(rest),
            start_points: rest.texts(),
            privacy_points: rest.texts(),
            countries: countries(rest),
            safety: rest.texts(),
            verdicts: array::from_fn(|_| VerdictText::read(rest)),
            causes: array::from_fn(|_| CauseText::read(rest)),
            care: array::from_fn(|_| rest.maybe_text()),
            sections: Vec::new(),
            questions: Vec::new(),
            services: Services::default(),
            pieces: 0,
            coverage: Coverage::Partial,
        };
        let mut check = Check::default();
        while rest.more() {
            quiz.read_section(rest, &mut check);
        }
        quiz.services.read_lines(rest);
        quiz.coverage = check.coverage();
        (quiz, check.holds())
    }

    /// The questions stand before the title, since they can't be empty.
    fn read_section(&mut self, rest: &mut Rest<'_>, check: &mut Check) {
        let first = self.count();
        while rest.more() {
            self.questions.push(Question::read(rest, check));
        }
        self.sections.push(Section {
            first,
            end: self.count(),
            title: rest.text(),
            notice: Notice::read(rest),
        });
    }
}

fn direction(rest: &mut Rest<'_>) -> Direction {
    let direction = rest.value();
    rest.end_letters();
    direction
}

fn countries(rest: &mut Rest<'_>) -> Vec<CountryName> {
    let mut countries = Vec::new();
    while rest.more() {
        countries.push(CountryName {
            country: Country::read(rest),
            code: rest.last(),
            name: rest.text(),
        });
    }
    countries
}

impl Notice {
    /// A letter stands before the title, which may be empty.
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.maybe_text().map(|_| Self {
            title: rest.text(),
            text: rest.texts(),
        })
    }
}

impl Question {
    /// Lists what the rule takes the answers for.
    #[must_use]
    pub fn signals(&self) -> &[Signal] {
        self.signals.get(..self.choices.len()).unwrap_or_default()
    }

    fn read(rest: &mut Rest<'_>, check: &mut Check) -> Self {
        let before = rest.bytes();
        let id = rest.text();
        let (role, domain) = (rest.value(), rest.maybe_value());
        let (signals, count) = signals(rest);
        let (choice_ids, skip) = choice_ids(rest, count);
        let length = before.len() - rest.bytes().len();
        let question = Self {
            id,
            role,
            domain,
            signals,
            choice_ids,
            text: rest.text(),
            hint: rest.maybe_text(),
            choices: rest.some_texts(count),
            topic: Topic::read(rest),
        };
        let skips = question.signals().get(skip) == Some(&Signal::Unknown);
        let weights = before.get(..length).unwrap_or_default();
        check.add(&question, weights, skips);
        question
    }
}

/// Takes the signals of choices, and counts them.
fn signals(rest: &mut Rest<'_>) -> ([Signal; MOST_CHOICES], usize) {
    let mut signals = [Signal::Unknown; MOST_CHOICES];
    let mut count = 0;
    while rest.more() {
        let signal = rest.value();
        if let Some(place) = signals.get_mut(count) {
            *place = signal;
        }
        count += 1;
    }
    (signals, count)
}

/// Passes the ids of choices, and finds the place of *rather not say*.
fn choice_ids(rest: &mut Rest<'_>, count: usize) -> (Texts, usize) {
    let mut skip = count;
    let ids = rest.some_texts_with(count, |number, id| {
        if id == SKIP.as_bytes() {
            skip = number;
        }
    });
    (ids, skip)
}

impl Topic {
    fn read(rest: &mut Rest<'_>) -> Self {
        Self {
            name: rest.text(),
            why: rest.maybe_text(),
            unmet: rest.text(),
        }
    }
}

impl VerdictText {
    fn read(rest: &mut Rest<'_>) -> Self {
        Self {
            title: rest.text(),
            safety_title: rest.maybe_text(),
            text: rest.texts(),
            next: rest.texts(),
        }
    }
}

impl CauseText {
    fn read(rest: &mut Rest<'_>) -> Self {
        Self {
            text: rest.texts(),
            next: rest.texts(),
            note: rest.maybe_text(),
        }
    }
}
