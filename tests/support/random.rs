//! Random documents that keep the rules, and random answers to them.
//!
//! A document takes some of the English questions as they are, and adds questions of its own with any signals that
//! their role allows. What is then missing is either added, so that the document is whole, or omitted with a reason.

use std::fmt;

use proptest::{
    prelude::*,
    sample::{Index, select, subsequence},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use worth_it_quiz::{
    Answers, Document, Domain, Role, Signal,
    model::document::{Choice, Notice, Question, Section},
    model::entries::Entries,
    model::results::TopicText,
    model::signal::Subject,
};

use super::Quiz;

/// A quiz and answers to it.
#[derive(Clone)]
pub struct Case {
    pub quiz: Quiz,
    /// For each question the place of the choice, or nothing.
    pub chosen: Vec<Option<usize>>,
}

impl Case {
    pub fn answers(&self) -> Answers {
        answers(&self.chosen)
    }

    /// Lists what the answers mean, read from the document itself; nothing chosen is unknown.
    pub fn signals(&self) -> Vec<Signal> {
        let signal = |(question, chosen): (&Question, &Option<usize>)| match chosen {
            Some(choice) => question.choices[*choice].signal,
            None => Signal::Unknown,
        };
        self.quiz
            .questions()
            .zip(&self.chosen)
            .map(signal)
            .collect()
    }

    /// Lists the questions, each with the signal of its answer.
    pub fn told(&self) -> Vec<(&Question, Signal)> {
        self.quiz.questions().zip(self.signals()).collect()
    }
}

/// Only what the rule takes notice of: a document has hundreds of texts.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (question, chosen) in self.quiz.questions().zip(&self.chosen) {
            let offers: Vec<_> = question.choices.iter().map(|c| (&c.id, c.signal)).collect();
            let Question {
                id, role, domain, ..
            } = question;
            writeln!(f, "{id} {role:?} {domain:?} {offers:?} -> {chosen:?}")?;
        }
        write!(f, "omits {:?}", self.quiz.document().omits)
    }
}

/// Gives these choices as answers.
pub fn answers(chosen: &[Option<usize>]) -> Answers {
    let mut answers = Answers::default();
    for (question, choice) in chosen.iter().enumerate() {
        if let Some(choice) = choice {
            answers.set(question, *choice);
        }
    }
    answers
}

/// Runs a test for many random values; the same ones on each run, so that a failure comes again.
pub fn for_all<S: Strategy>(
    cases: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng).run(strategy, test);
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Makes quizzes with answers.
pub fn cases() -> impl Strategy<Value = Case> {
    quizzes().prop_flat_map(|quiz| {
        let moods = select(MOODS.to_vec());
        (moods, picks(quiz.len())).prop_map(move |(mood, picks)| Case {
            chosen: choose(&quiz, mood, &picks),
            quiz: quiz.clone(),
        })
    })
}

/// How the answers lean. Without it, nearly every sheet would be red.
#[derive(Clone, Copy, Debug)]
struct Mood {
    /// The share of good answers.
    good: f64,
    /// Whether a red answer may come; otherwise the good one stands in for it.
    red: bool,
}

const MOODS: [Mood; 5] = [
    Mood {
        good: 0.0,
        red: true,
    },
    Mood {
        good: 0.9,
        red: true,
    },
    Mood {
        good: 0.4,
        red: false,
    },
    Mood {
        good: 0.8,
        red: false,
    },
    Mood {
        good: 0.95,
        red: false,
    },
];

/// What one answer is made from: a number to weigh against the share of good answers, and any choice or none.
type Pick = (f64, Option<Index>);

fn picks(count: usize) -> impl Strategy<Value = Vec<Pick>> {
    let pick = (0.0..1.0, prop::option::weighted(0.9, any::<Index>()));
    prop::collection::vec(pick, count)
}

fn choose(quiz: &Quiz, mood: Mood, picks: &[Pick]) -> Vec<Option<usize>> {
    let choice = |(question, (luck, any)): (&Question, &Pick)| {
        let any = any.map(|any| any.index(question.choices.len()));
        let red = any.is_some_and(|any| question.choices[any].signal.cause().is_some());
        if *luck < mood.good || (red && !mood.red) {
            good_choice(question)
        } else {
            any
        }
    };
    quiz.questions().zip(picks).map(choice).collect()
}

/// Finds the first choice that speaks for going back.
pub fn good_choice(question: &Question) -> Option<usize> {
    let good = |choice: &Choice| matches!(choice.signal, Signal::Clear | Signal::Met);
    question.choices.iter().position(good)
}

/// Makes quizzes, about half of them whole.
pub fn quizzes() -> impl Strategy<Value = Quiz> {
    let english = super::english();
    let stock: Vec<Question> = english.questions().cloned().collect();
    let some = subsequence(stock, 0..=16);
    let own = prop::collection::vec(question(), 0..12);
    (some, own, any::<bool>())
        .prop_map(|(some, own, whole)| completed([some, own].concat(), whole))
        .prop_flat_map(|questions| {
            let cuts = prop::collection::vec((any::<bool>(), any::<bool>()), questions.len());
            (Just(questions).prop_shuffle(), cuts)
        })
        .prop_map(|(questions, cuts)| quiz(questions, &cuts))
}

/// Makes a question with any signals that its role allows.
fn question() -> impl Strategy<Value = Question> {
    let kinds: Vec<Subject> = Subject::ALL
        .into_iter()
        .chain([Subject::Conditions; 4])
        .collect();
    let disrespect = disrespect_signals().prop_map(|signals| (None, Role::Disrespect, signals));
    let other = select(kinds).prop_flat_map(|subject| {
        let (domain, role) = place(subject);
        signals(domain, role).prop_map(move |signals| (domain, role, signals))
    });
    prop_oneof![1 => disrespect, 3 => other].prop_map(|(domain, role, signals)| Question {
        domain,
        ..plain(role, &signals)
    })
}

/// Tells by which questions a subject is covered.
fn place(subject: Subject) -> (Option<Domain>, Role) {
    match DOMAINS.iter().find(|domain| domain.subject() == subject) {
        Some(domain) => (Some(*domain), Role::Harm),
        None if subject == Subject::OwnConduct => (None, Role::OwnConduct),
        None => (None, Role::Condition),
    }
}

const DOMAINS: [Domain; 8] = [
    Domain::Physical,
    Domain::Threats,
    Domain::Sexual,
    Domain::Control,
    Domain::Stalking,
    Domain::Money,
    Domain::Fear,
    Domain::Humiliation,
];

fn disrespect_signals() -> BoxedStrategy<Vec<Signal>> {
    mixed(&[Signal::Clear], 2, &[Signal::Mild, Signal::Serious])
}

fn signals(domain: Option<Domain>, role: Role) -> BoxedStrategy<Vec<Signal>> {
    let conditions = [Signal::Unmet, Signal::RedPressure, Signal::RedNoContact];
    match (role, domain) {
        (Role::Disrespect, _) => disrespect_signals(),
        (Role::Harm, Some(Domain::Humiliation)) => mixed(
            &[Signal::RedHarm, Signal::Clear],
            1,
            &[Signal::MildBlocking],
        ),
        (Role::Harm, _) => mixed(&[Signal::Clear], 1, &[Signal::RedHarm]),
        (Role::OwnConduct, _) => mixed(&[Signal::Clear], 1, &[Signal::RedOwnConduct]),
        (Role::Condition, _) => mixed(&[Signal::Met], 2, &conditions),
    }
}

/// Makes the signals of a question: some that it has to have (the last one so often), one to three of some bad
/// ones, and one or two open ones, in any order. *Rather not say* comes later.
fn mixed(fixed: &[Signal], most_good: usize, bad: &[Signal]) -> BoxedStrategy<Vec<Signal>> {
    let fixed = fixed.to_vec();
    let bad = prop::collection::vec(select(bad.to_vec()), 1..=3);
    (1..=most_good, bad, 1_usize..=2)
        .prop_map(move |(good, bad, open)| {
            let more = fixed.last().into_iter().cycle().take(good - 1);
            let open = [Signal::Unknown].into_iter().cycle().take(open);
            let fixed = fixed.iter().chain(more).copied();
            fixed.chain(bad).chain(open).collect::<Vec<_>>()
        })
        .prop_shuffle()
        .boxed()
}

fn plain(role: Role, signals: &[Signal]) -> Question {
    let choice = |(number, signal): (usize, &Signal)| choice(&format!("c{number}"), *signal);
    let choices = signals.iter().enumerate().map(choice);
    Question {
        id: String::new(),
        role,
        domain: None,
        text: "What was it like?".into(),
        hint: None,
        choices: choices.chain([choice_skip()]).collect(),
    }
}

fn choice_skip() -> Choice {
    choice("skip", Signal::Unknown)
}

fn choice(id: &str, signal: Signal) -> Choice {
    Choice {
        id: id.into(),
        text: format!("{signal:?}"),
        signal,
    }
}

/// Adds the questions without which some verdict is out of reach and, for a whole document, all that is missing.
fn completed(mut questions: Vec<Question>, whole: bool) -> Vec<Question> {
    let offers = |questions: &[Question], signal| questions.iter().any(|q| offers(q, signal));
    if !offers(&questions, Signal::Serious) {
        let signals = [Signal::Clear, Signal::Serious, Signal::Unknown];
        questions.push(plain(Role::Disrespect, &signals));
    }
    if !offers(&questions, Signal::RedHarm) {
        questions.push(missing(Subject::Threats));
    }
    for subject in Subject::ALL {
        while whole && !covers(&questions, subject) {
            questions.push(missing(subject));
        }
    }
    questions
}

fn missing(subject: Subject) -> Question {
    let (domain, role) = place(subject);
    let (good, bad) = match role {
        Role::OwnConduct => (Signal::Clear, Signal::RedOwnConduct),
        Role::Condition if subject == Subject::NoContact => (Signal::Met, Signal::RedNoContact),
        Role::Condition => (Signal::Met, Signal::Unmet),
        _ => (Signal::Clear, Signal::RedHarm),
    };
    Question {
        domain,
        ..plain(role, &[good, bad, Signal::Unknown])
    }
}

fn offers(question: &Question, signal: Signal) -> bool {
    question
        .choices
        .iter()
        .any(|choice| choice.signal == signal)
}

fn covers(questions: &[Question], subject: Subject) -> bool {
    let count =
        |matches: &dyn Fn(&Question) -> bool| questions.iter().filter(|q| matches(q)).count();
    match subject {
        Subject::OwnConduct => count(&|q| q.role == Role::OwnConduct) > 0,
        Subject::NoContact => count(&|q| offers(q, Signal::RedNoContact)) > 0,
        Subject::Conditions => count(&|q| q.role == Role::Condition) >= 3,
        harm => count(&|q| q.domain.is_some_and(|domain| domain.subject() == harm)) > 0,
    }
}

/// Puts questions into sections, with a cut and a notice here and there.
fn quiz(mut questions: Vec<Question>, cuts: &[(bool, bool)]) -> Quiz {
    let mut document: Document = super::english().document().clone();
    let omitted = Subject::ALL
        .into_iter()
        .filter(|subject| !covers(&questions, *subject));
    document.omits = Entries(
        omitted
            .map(|subject| (subject, "Not here.".into()))
            .collect(),
    );
    for (number, question) in questions.iter_mut().enumerate() {
        if question.id.is_empty() {
            question.id = format!("q{number}");
        }
    }
    document.results.topics = Entries(questions.iter().map(topic).collect());
    document.sections = sections(questions, cuts);
    Quiz::new(document).expect("a random document keeps the rules")
}

fn topic(question: &Question) -> (String, TopicText) {
    let text = TopicText {
        name: format!("Theme of {}", question.id),
        why: Some("It weighs.".into()),
        unmet: "It has changed.".into(),
        say: None,
    };
    (question.id.clone(), text)
}

fn sections(questions: Vec<Question>, cuts: &[(bool, bool)]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (question, (cut, noticed)) in questions.into_iter().zip(cuts) {
        match sections.last_mut() {
            Some(section) if !cut => section.questions.push(question),
            _ => sections.push(section(sections.len(), *noticed, question)),
        }
    }
    sections
}

fn section(number: usize, noticed: bool, first: Question) -> Section {
    let notice = Notice {
        title: "Harder ones come".into(),
        text: vec!["You can skip them.".into()],
    };
    Section {
        id: format!("s{number}"),
        title: "The whole time".into(),
        notice: noticed.then_some(notice),
        questions: vec![first],
    }
}
