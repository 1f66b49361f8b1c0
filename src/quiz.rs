//! A document that keeps the rules.

use crate::{
    document::{Choice, Document, Domain, Question, Role, Section, Signal, Strings, Subject},
    fault::{Fault, Place, Problem},
    rule::Coverage,
    stock::{SKIP, Stock},
};

/// The most questions that a document can have.
pub const MOST_QUESTIONS: usize = 100;
/// The most choices that a question can have.
pub const MOST_CHOICES: usize = 12;
/// The fewest conditions that the best verdict can rest on.
const FEWEST_CONDITIONS: usize = 3;

/// A quiz that is fit to be asked: a [`Document`] that was found to keep the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    document: Document,
}

impl Quiz {
    /// Checks a document.
    ///
    /// # Errors
    ///
    /// Every fault that was found, each with its place: see [`Problem`] for the rules.
    pub fn new(document: Document) -> Result<Self, Vec<Fault>> {
        let faults = Check::of(&document);
        if faults.is_empty() {
            Ok(Self { document })
        } else {
            Err(faults)
        }
    }

    /// Gives the document as it was written.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Gives the labels and texts outside the questions.
    #[must_use]
    pub const fn strings(&self) -> &Strings {
        &self.document.strings
    }

    /// Lists the questions in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.document
            .sections
            .iter()
            .flat_map(|section| &section.questions)
    }

    /// Finds a question by its place, from 0.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<&Question> {
        self.questions().nth(number)
    }

    /// Counts the questions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.questions().count()
    }

    /// Tells whether there is no question; never true, since a section has at least one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds the section of a question, with the places of the questions that it holds.
    #[must_use]
    pub fn section_of(&self, number: usize) -> Option<(&Section, std::ops::Range<usize>)> {
        let mut first = 0;
        self.document.sections.iter().find_map(|section| {
            let range = first..first + section.questions.len();
            first = range.end;
            range.contains(&number).then_some((section, range))
        })
    }

    /// Tells whether the document asks about all that the best verdict rests on.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.document.omits.0.is_empty() {
            Coverage::Whole
        } else {
            Coverage::Partial
        }
    }
}

/// Collects the faults of a document.
struct Check {
    faults: Vec<Fault>,
}

impl Check {
    fn of(document: &Document) -> Vec<Fault> {
        let mut check = Self { faults: Vec::new() };
        check.header(document);
        check.sections(document);
        check.coverage(document);
        check.reach(document);
        check.results(document);
        check.faults
    }

    fn fault(&mut self, place: Place, problem: Problem) {
        self.faults.push(Fault { place, problem });
    }

    fn require(&mut self, holds: bool, place: impl FnOnce() -> Place, problem: Problem) {
        if !holds {
            self.fault(place(), problem);
        }
    }

    fn filled(&mut self, text: &str, place: impl FnOnce() -> Place) {
        self.require(
            !text.chars().all(char::is_whitespace),
            place,
            Problem::Empty,
        );
    }

    fn header(&mut self, document: &Document) {
        let fields = [
            ("id", &document.id),
            ("lang", &document.lang),
            ("title", &document.title),
        ];
        for (name, text) in fields {
            self.filled(text, || Place::root(name));
        }
        for (code, _) in &document.strings.countries.0 {
            let known = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            let place = || Place::root("strings").key("countries").key(code);
            self.require(known, place, Problem::CountryCode);
        }
    }

    fn sections(&mut self, document: &Document) {
        let count = document
            .sections
            .iter()
            .map(|section| section.questions.len())
            .sum::<usize>();
        let within = (1..=MOST_QUESTIONS).contains(&count);
        self.require(within, || Place::root("sections"), Problem::QuestionCount);
        let mut section_ids = Vec::new();
        let mut question_ids = Vec::new();
        for (s, section) in document.sections.iter().enumerate() {
            let place = Place::root("sections").item(s);
            self.id(&section.id, &mut section_ids, &place);
            let any = !section.questions.is_empty();
            self.require(any, || place.key("questions"), Problem::NoQuestions);
            for (q, question) in section.questions.iter().enumerate() {
                let place = place.key("questions").item(q);
                self.id(&question.id, &mut question_ids, &place);
                self.question(question, &place);
            }
        }
    }

    fn id<'a>(&mut self, id: &'a str, seen: &mut Vec<&'a str>, place: &Place) {
        self.filled(id, || place.key("id"));
        let fresh = !seen.contains(&id);
        seen.push(id);
        self.require(
            fresh,
            || place.key("id"),
            Problem::DuplicateId(id.to_owned()),
        );
    }

    fn question(&mut self, question: &Question, place: &Place) {
        self.filled(&question.text, || place.key("text"));
        let has_domain = question.domain.is_some();
        let wants_domain = question.role == Role::Harm;
        self.require(
            has_domain || !wants_domain,
            || place.key("domain"),
            Problem::DomainMissing,
        );
        self.require(
            !has_domain || wants_domain,
            || place.key("domain"),
            Problem::DomainNotHarm,
        );
        let choices = place.key("choices");
        let within = question.choices.len() <= MOST_CHOICES;
        self.require(within, || choices.clone(), Problem::ChoiceCount);
        let mut ids = Vec::new();
        for (c, choice) in question.choices.iter().enumerate() {
            let place = choices.item(c);
            self.id(&choice.id, &mut ids, &place);
            self.filled(&choice.text, || place.key("text"));
            let allowed = allows(question, choice.signal);
            self.require(
                allowed,
                || place.key("signal"),
                Problem::SignalNotOfRole(question.role),
            );
        }
        self.offers(question, &choices);
        if let Some(stock) = Stock::find(&question.id) {
            self.stock(question, stock, place);
        }
    }

    /// Each question can be answered for better and for worse, or be left open in two ways.
    fn offers(&mut self, question: &Question, choices: &Place) {
        let count = |matches: fn(Signal) -> bool| {
            question
                .choices
                .iter()
                .filter(|choice| matches(choice.signal))
                .count()
        };
        let good = count(|signal| matches!(signal, Signal::Clear | Signal::Met));
        let open = count(|signal| signal == Signal::Unknown);
        let harm = matches!(question.role, Role::Harm | Role::OwnConduct);
        self.require(good > 0, || choices.clone(), Problem::NoGoodChoice);
        self.require(good < 2 || !harm, || choices.clone(), Problem::SeveralClear);
        let bad = question.choices.len() > good + open;
        let red = count(|signal| signal.cause().is_some()) > 0;
        self.require(
            bad && (red || !harm),
            || choices.clone(),
            Problem::NoBadChoice,
        );
        let skips = |choice: &Choice| choice.id == SKIP && choice.signal == Signal::Unknown;
        let skippable = question.choices.iter().any(skips);
        self.require(skippable, || choices.clone(), Problem::NoSkip);
        self.require(open > 1, || choices.clone(), Problem::NoUnsure);
    }

    fn stock(&mut self, question: &Question, stock: &Stock, place: &Place) {
        let role = (question.role, question.domain) == (stock.role, stock.domain);
        self.require(role, || place.key("role"), Problem::StockRole(stock.id));
        let same = question.choices.len() == stock.choices().count()
            && question
                .choices
                .iter()
                .zip(stock.choices())
                .all(|(choice, (id, signal))| choice.id == id && choice.signal == signal);
        self.require(
            same,
            || place.key("choices"),
            Problem::StockChoices(stock.id),
        );
    }

    fn coverage(&mut self, document: &Document) {
        let mut seen = Vec::new();
        for (subject, why) in &document.omits.0 {
            let place = || Place::root("omits").key(subject.id());
            self.filled(why, place);
            let covered = covers(document, *subject);
            self.require(!covered, place, Problem::OmittedButAsked(*subject));
            self.require(
                !seen.contains(subject),
                place,
                Problem::DuplicateId(subject.id().into()),
            );
            seen.push(*subject);
        }
        for subject in Subject::ALL {
            let told = covers(document, subject) || seen.contains(&subject);
            self.require(
                told,
                || Place::root("sections"),
                Problem::NotCovered(subject),
            );
        }
    }

    /// *Not safe*, *not now* and the best verdict follow from the choices that each question offers; only *not
    /// worth it* needs enough of them.
    fn reach(&mut self, document: &Document) {
        let has = |signal: fn(Signal) -> bool| {
            let offers = |q: &&Question| q.choices.iter().any(|choice| signal(choice.signal));
            questions(document).filter(offers).count()
        };
        let reachable = has(|signal| signal == Signal::Serious) > 0 || has(Signal::is_mild) >= 3;
        self.require(
            reachable,
            || Place::root("sections"),
            Problem::NotWorthItUnreachable,
        );
        let red = has(|signal| signal.cause().is_some()) > 0;
        self.require(red, || Place::root("sections"), Problem::NotSafeUnreachable);
    }

    fn results(&mut self, document: &Document) {
        let results = &document.results;
        let causes = &results.causes;
        let later = [
            ("pressure", &causes.pressure),
            ("own-conduct", &causes.own_conduct),
            ("no-contact", &causes.no_contact),
        ];
        for (name, cause) in later {
            let place = || Place::root("results").key("causes").key(name).key("note");
            self.filled(cause.note.as_deref().unwrap_or_default(), place);
        }
        for question in questions(document) {
            let told = results.topics.get(question.id.as_str()).is_some();
            let place = || Place::root("results").key("topics");
            self.require(told, place, Problem::TopicMissing(question.id.clone()));
        }
        for (id, topic) in &results.topics.0 {
            let place = Place::root("results").key("topics").key(id);
            let asked = questions(document).any(|question| question.id == *id);
            self.require(asked, || place.clone(), Problem::TopicWithoutQuestion);
            self.filled(&topic.name, || place.key("name"));
            self.filled(&topic.unmet, || place.key("unmet"));
        }
    }
}

fn questions(document: &Document) -> impl Iterator<Item = &Question> {
    document
        .sections
        .iter()
        .flat_map(|section| &section.questions)
}

/// Tells whether a question can have a choice with this signal.
const fn allows(question: &Question, signal: Signal) -> bool {
    use Signal::{
        Clear, Met, Mild, MildBlocking, RedHarm, RedNoContact, RedOwnConduct, RedPressure, Serious,
        Unknown, Unmet,
    };
    match question.role {
        Role::Disrespect => matches!(signal, Clear | Mild | Serious | Unknown),
        Role::Harm => {
            matches!(signal, Clear | RedHarm | Unknown)
                || matches!(
                    (question.domain, signal),
                    (Some(Domain::Humiliation), MildBlocking)
                )
        }
        Role::OwnConduct => matches!(signal, Clear | RedOwnConduct | Unknown),
        Role::Condition => matches!(signal, Met | Unmet | RedPressure | RedNoContact | Unknown),
    }
}

fn covers(document: &Document, subject: Subject) -> bool {
    match subject {
        Subject::OwnConduct => questions(document).any(|q| q.role == Role::OwnConduct),
        Subject::NoContact => questions(document).any(|q| {
            q.choices
                .iter()
                .any(|choice| choice.signal == Signal::RedNoContact)
        }),
        Subject::Conditions => {
            questions(document)
                .filter(|q| q.role == Role::Condition)
                .count()
                >= FEWEST_CONDITIONS
        }
        harm => {
            questions(document).any(|q| q.domain.is_some_and(|domain| domain.subject() == harm))
        }
    }
}
