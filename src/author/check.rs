//! The rules that a document keeps.

use super::{
    diagnostic::{Problem, Violation},
    names::Names,
    path::Path,
    rows::is_country,
    violations::Violations,
};
use crate::{
    format::stock,
    model::{
        document::{Document, Question},
        quiz::{FEWEST_CONDITIONS, MOST_CHOICES, MOST_QUESTIONS, SKIP},
        signal::{Domain, Role, Signal, Subject},
        verdict::Cause,
    },
    rule,
};

/// Finds every violation of a document.
pub(super) fn violations(document: &Document) -> Vec<Violation> {
    let mut found = Violations::default();
    found.header(document);
    found.sections(document);
    found.coverage(document);
    found.reach(document);
    found.causes(document);
    found.topics(document);
    found.0
}

impl Violations {
    fn header(&mut self, document: &Document) {
        self.filled(&document.id, || Path::root("id"));
        self.filled(&document.lang, || Path::root("lang"));
        let is_tag = document.lang.trim().is_empty() || is_language_tag(&document.lang);
        self.require(is_tag, || Path::root("lang"), Problem::LanguageTag);
        self.filled(&document.title, || Path::root("title"));
        for (code, _) in &document.strings.countries.0 {
            if !is_country(code) {
                let path = Path::root("strings").key("countries").key(code);
                self.add(path, Problem::CountryCode);
            }
        }
    }

    fn sections(&mut self, document: &Document) {
        if !(1..=MOST_QUESTIONS).contains(&document.questions().count()) {
            self.add(Path::root("sections"), Problem::QuestionCount);
        }
        let mut section_ids = Names::default();
        let mut question_ids = Names::default();
        for (s, section) in document.sections.iter().enumerate() {
            let path = Path::root("sections").index(s);
            self.id(&section.id, &mut section_ids, &path);
            if section.questions.is_empty() {
                self.add(path.key("questions"), Problem::NoQuestions);
            }
            for (q, question) in section.questions.iter().enumerate() {
                let path = path.key("questions").index(q);
                self.id(&question.id, &mut question_ids, &path);
                self.question(question, &path);
            }
        }
    }

    fn question(&mut self, question: &Question, path: &Path) {
        self.filled(&question.text, || path.key("text"));
        match (question.role, question.domain) {
            (Role::Harm, None) => self.add(path.key("domain"), Problem::DomainMissing),
            (Role::Harm, Some(_)) | (_, None) => {}
            (_, Some(_)) => self.add(path.key("domain"), Problem::DomainNotHarm),
        }
        let choices = path.key("choices");
        self.choices(question, &choices);
        self.offers(question, &choices);
        self.stock(question, path);
    }

    fn choices(&mut self, question: &Question, path: &Path) {
        if question.choices.len() > MOST_CHOICES {
            self.add(path.clone(), Problem::ChoiceCount);
        }
        let signals = rule::signals(question.role, question.domain);
        let mut ids = Names::default();
        for (c, choice) in question.choices.iter().enumerate() {
            let path = path.index(c);
            self.id(&choice.id, &mut ids, &path);
            self.filled(&choice.text, || path.key("text"));
            if !signals.contains(&choice.signal) {
                let problem = Problem::SignalNotOfRole(question.role);
                self.add(path.key("signal"), problem);
            }
        }
    }

    /// Each question can be answered for better and for worse, or be left open in two ways.
    fn offers(&mut self, question: &Question, path: &Path) {
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
            self.add(path.clone(), Problem::NoGoodChoice);
        }
        if harm && good > 1 {
            self.add(path.clone(), Problem::SeveralClear);
        }
        if bad == 0 {
            self.add(path.clone(), Problem::NoBadChoice);
        }
        if skip == 0 {
            self.add(path.clone(), Problem::NoSkip);
        }
        if open < 2 {
            self.add(path.clone(), Problem::NoUnsure);
        }
    }

    fn stock(&mut self, question: &Question, path: &Path) {
        let weights = question.weights();
        let Some(stock) = stock::find(&weights) else {
            return;
        };
        let (ours, theirs) = (parts(stock), parts(&weights));
        if theirs.0 != ours.0 {
            let problem = Problem::StockRole(question.id.clone());
            self.add(path.key("role"), problem);
        }
        if theirs.1 != ours.1 {
            let problem = Problem::StockChoices(question.id.clone());
            self.add(path.key("choices"), problem);
        }
    }

    fn coverage(&mut self, document: &Document) {
        let omits = &document.omits.0;
        for (index, (subject, why)) in omits.iter().enumerate() {
            let path = || Path::root("omits").key(subject.id());
            self.filled(why, path);
            if covers(document, *subject) {
                self.add(path(), Problem::OmittedButAsked(*subject));
            }
            if omits.iter().take(index).any(|(other, _)| other == subject) {
                self.add(path(), Problem::DuplicateId(subject.id().into()));
            }
        }
        for subject in Subject::ALL {
            if !covers(document, subject) && document.omits.get(&subject).is_none() {
                self.add(Path::root("sections"), Problem::NotCovered(subject));
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
            self.add(Path::root("sections"), Problem::NotWorthItUnreachable);
        }
        if red == 0 {
            self.add(Path::root("sections"), Problem::NotSafeUnreachable);
        }
    }

    /// Harm always comes first, so it has no note.
    fn causes(&mut self, document: &Document) {
        for cause in Cause::ALL.into_iter().skip(1) {
            let path = || {
                Path::root("results")
                    .key("causes")
                    .key(cause.id())
                    .key("note")
            };
            let text = document.results.causes.get(cause);
            self.filled(text.note.as_deref().unwrap_or_default(), path);
        }
    }

    fn topics(&mut self, document: &Document) {
        let topics = &document.results.topics.0;
        let path = Path::root("results").key("topics");
        let (mut named, mut asked) = (Names::default(), Names::default());
        for (id, _) in topics {
            named.add(id.into());
        }
        for question in document.questions() {
            let id = &question.id;
            asked.add(id.into());
            if named.add(id.into()) {
                self.add(path.clone(), Problem::TopicMissing(id.clone()));
            }
        }
        for (id, topic) in topics {
            let path = path.key(id);
            if asked.add(id.into()) {
                self.add(path.clone(), Problem::TopicWithoutQuestion);
            }
            self.filled(&topic.name, || path.key("name"));
            self.filled(&topic.unmet, || path.key("unmet"));
        }
    }
}

/// Returns whether this has the form of a BCP 47 tag: parts of one to eight letters and digits, joined by hyphens, of which
/// the first is a language's two or three letters. Browsers refuse to write numbers in any other.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Parts what weighs of a shipped question: its role and kind of harm, and its choices.
fn parts(weights: &[u8]) -> (&[u8], &[u8]) {
    weights
        .split_at_checked(stock::ROLE_END)
        .unwrap_or((weights, &[]))
}

impl Question {
    fn offers(&self, wanted: impl Fn(Signal) -> bool) -> bool {
        self.choices.iter().any(|choice| wanted(choice.signal))
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
