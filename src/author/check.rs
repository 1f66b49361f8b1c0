//! The rules that a document keeps.

use super::fault::{Fault, Place, Problem};
use crate::{
    format::stock,
    model::document::{Document, Question},
    model::quiz::{FEWEST_CONDITIONS, MOST_CHOICES, MOST_QUESTIONS, SKIP},
    model::signal::{Domain, Role, Signal, Subject},
};

/// Finds every fault of a document.
pub(super) fn faults(document: &Document) -> Vec<Fault> {
    let mut check = Check { faults: Vec::new() };
    check.header(document);
    check.sections(document);
    check.coverage(document);
    check.reach(document);
    check.causes(document);
    check.topics(document);
    check.faults
}

/// Collects the faults of a document.
struct Check {
    faults: Vec<Fault>,
}

impl Check {
    fn fault(&mut self, place: Place, problem: Problem) {
        self.faults.push(Fault { place, problem });
    }

    fn filled(&mut self, text: &str, place: impl FnOnce() -> Place) {
        if is_blank(text) {
            self.fault(place(), Problem::Empty);
        }
    }

    fn header(&mut self, document: &Document) {
        self.filled(&document.id, || Place::root("id"));
        self.filled(&document.lang, || Place::root("lang"));
        self.filled(&document.title, || Place::root("title"));
        for (code, _) in &document.strings.countries.0 {
            if !matches!(code.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z']) {
                let place = Place::root("strings").key("countries").key(code);
                self.fault(place, Problem::CountryCode);
            }
        }
    }

    fn sections(&mut self, document: &Document) {
        if !(1..=MOST_QUESTIONS).contains(&document.questions().count()) {
            self.fault(Place::root("sections"), Problem::QuestionCount);
        }
        let mut section_ids = Vec::new();
        let mut question_ids = Vec::new();
        for (s, section) in document.sections.iter().enumerate() {
            let place = Place::root("sections").item(s);
            self.id(&section.id, &mut section_ids, &place);
            if section.questions.is_empty() {
                self.fault(place.key("questions"), Problem::NoQuestions);
            }
            for (q, question) in section.questions.iter().enumerate() {
                let place = place.key("questions").item(q);
                self.id(&question.id, &mut question_ids, &place);
                self.question(question, &place);
            }
        }
    }

    fn id<'a>(&mut self, id: &'a str, seen: &mut Vec<&'a str>, place: &Place) {
        self.filled(id, || place.key("id"));
        if seen.contains(&id) {
            self.fault(place.key("id"), Problem::DuplicateId(id.to_owned()));
        }
        seen.push(id);
    }

    fn question(&mut self, question: &Question, place: &Place) {
        self.filled(&question.text, || place.key("text"));
        match (question.role, question.domain) {
            (Role::Harm, None) => self.fault(place.key("domain"), Problem::DomainMissing),
            (Role::Harm, Some(_)) | (_, None) => {}
            (_, Some(_)) => self.fault(place.key("domain"), Problem::DomainNotHarm),
        }
        let choices = place.key("choices");
        self.choices(question, &choices);
        self.offers(question, &choices);
        self.stock(question, place);
    }

    fn choices(&mut self, question: &Question, place: &Place) {
        if question.choices.len() > MOST_CHOICES {
            self.fault(place.clone(), Problem::ChoiceCount);
        }
        let mut ids = Vec::new();
        for (c, choice) in question.choices.iter().enumerate() {
            let place = place.item(c);
            self.id(&choice.id, &mut ids, &place);
            self.filled(&choice.text, || place.key("text"));
            if !allows(question, choice.signal) {
                let problem = Problem::SignalNotOfRole(question.role);
                self.fault(place.key("signal"), problem);
            }
        }
    }

    /// Each question can be answered for better and for worse, or be left open in two ways.
    fn offers(&mut self, question: &Question, place: &Place) {
        let (mut good, mut open, mut red, mut skip) = (0, 0, 0, 0);
        for choice in &question.choices {
            let signal = choice.signal;
            good += usize::from(matches!(signal, Signal::Clear | Signal::Met));
            open += usize::from(signal == Signal::Unknown);
            red += usize::from(signal.cause().is_some());
            skip += usize::from(choice.id == SKIP && signal == Signal::Unknown);
        }
        let harm = matches!(question.role, Role::Harm | Role::OwnConduct);
        let bad = if harm {
            red
        } else {
            question.choices.len() - good - open
        };
        if good == 0 {
            self.fault(place.clone(), Problem::NoGoodChoice);
        }
        if harm && good > 1 {
            self.fault(place.clone(), Problem::SeveralClear);
        }
        if bad == 0 {
            self.fault(place.clone(), Problem::NoBadChoice);
        }
        if skip == 0 {
            self.fault(place.clone(), Problem::NoSkip);
        }
        if open < 2 {
            self.fault(place.clone(), Problem::NoUnsure);
        }
    }

    fn stock(&mut self, question: &Question, place: &Place) {
        let weights = question.weights();
        let Some(stock) = stock::find(&weights) else {
            return;
        };
        let (ours, theirs) = (parts(stock), parts(&weights));
        if theirs.0 != ours.0 {
            let problem = Problem::StockRole(question.id.clone());
            self.fault(place.key("role"), problem);
        }
        if theirs.1 != ours.1 {
            let problem = Problem::StockChoices(question.id.clone());
            self.fault(place.key("choices"), problem);
        }
    }

    fn coverage(&mut self, document: &Document) {
        let omits = &document.omits.0;
        for (number, (subject, why)) in omits.iter().enumerate() {
            let place = || Place::root("omits").key(subject.id());
            self.filled(why, place);
            if covers(document, *subject) {
                self.fault(place(), Problem::OmittedButAsked(*subject));
            }
            if omits.iter().take(number).any(|(other, _)| other == subject) {
                self.fault(place(), Problem::DuplicateId(subject.id().into()));
            }
        }
        for subject in Subject::ALL {
            if !covers(document, subject) && document.omits.get(&subject).is_none() {
                self.fault(Place::root("sections"), Problem::NotCovered(subject));
            }
        }
    }

    /// *Not safe*, *not now* and the best verdict follow from the choices that each question offers; only *not
    /// worth it* needs enough of them.
    fn reach(&mut self, document: &Document) {
        let (mut serious, mut mild, mut red) = (0, 0, 0);
        for question in document.questions() {
            serious += usize::from(question.offers(|signal| signal == Signal::Serious));
            mild += usize::from(question.offers(Signal::is_mild));
            red += usize::from(question.offers(|signal| signal.cause().is_some()));
        }
        if serious == 0 && mild < 3 {
            self.fault(Place::root("sections"), Problem::NotWorthItUnreachable);
        }
        if red == 0 {
            self.fault(Place::root("sections"), Problem::NotSafeUnreachable);
        }
    }

    fn causes(&mut self, document: &Document) {
        let causes = &document.results.causes;
        let later = [
            ("pressure", &causes.pressure),
            ("own-conduct", &causes.own_conduct),
            ("no-contact", &causes.no_contact),
        ];
        for (name, cause) in later {
            let place = || Place::root("results").key("causes").key(name).key("note");
            self.filled(cause.note.as_deref().unwrap_or_default(), place);
        }
    }

    fn topics(&mut self, document: &Document) {
        let topics = &document.results.topics;
        let place = Place::root("results").key("topics");
        for question in document.questions() {
            if topics.get(question.id.as_str()).is_none() {
                let problem = Problem::TopicMissing(question.id.clone());
                self.fault(place.clone(), problem);
            }
        }
        for (id, topic) in &topics.0 {
            let place = place.key(id);
            if !document.questions().any(|question| question.id == *id) {
                self.fault(place.clone(), Problem::TopicWithoutQuestion);
            }
            self.filled(&topic.name, || place.key("name"));
            self.filled(&topic.unmet, || place.key("unmet"));
        }
    }
}

/// Parts what weighs of a shipped question: its role and kind of harm, and its choices.
fn parts(weights: &[u8]) -> (&[u8], &[u8]) {
    weights
        .split_at_checked(stock::ROLE_END)
        .unwrap_or((weights, &[]))
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

impl Question {
    fn offers(&self, wanted: impl Fn(Signal) -> bool) -> bool {
        self.choices.iter().any(|choice| wanted(choice.signal))
    }
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
    let enough = match subject {
        Subject::Conditions => FEWEST_CONDITIONS,
        _ => 1,
    };
    let mut count = 0;
    for question in document.questions() {
        count += usize::from(asks_about(question, subject));
    }
    count >= enough
}

fn asks_about(question: &Question, subject: Subject) -> bool {
    match subject {
        Subject::OwnConduct => question.role == Role::OwnConduct,
        Subject::NoContact => question.offers(|signal| signal == Signal::RedNoContact),
        Subject::Conditions => question.role == Role::Condition,
        harm => question.domain.map(Domain::subject) == Some(harm),
    }
}
