//! What else is so: the steps that each tick adds, for every verdict, set of causes and open answers that there can be.
//!
//! A step that helps in one situation does harm in another, so all situations are walked. They are worked out here from
//! the criteria alone.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::{collections::BTreeSet, fs, path::PathBuf};

use worth_it_quiz::{Document, author, model::also::Situation};

/// The ticks of the shipped documents, in the order of the criteria.
const TICKS: [&str; 6] = ["children", "home", "money", "work", "papers", "things"];

/// Reads every shipped document that has ticks.
fn documents() -> Vec<Document> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/quizzes");
    let files = fs::read_dir(folder).expect("the folder is there");
    let texts =
        files.map(|entry| fs::read_to_string(entry.expect("a file").path()).expect("a text"));
    let quizzes = texts.filter_map(|text| author::parse(&text).ok());
    let documents = quizzes.map(|quiz| quiz.document().clone());
    documents
        .filter(|document| !document.also.is_empty())
        .collect()
}

fn english() -> Document {
    support::english().document().clone()
}

/// Harm told, a push told, own conduct told, no contact told; something about harm open, own conduct open.
const HARM: u8 = 1;
const PRESSURE: u8 = 1 << 1;
const OWN_CONDUCT: u8 = 1 << 2;
const NO_CONTACT: u8 = 1 << 3;
const HARM_OPEN: u8 = 1 << 4;
const OWN_CONDUCT_OPEN: u8 = 1 << 5;

/// What a reader told, as far as it matters to the steps.
#[derive(Clone, Copy, Debug)]
struct Reader {
    verdict: &'static str,
    told: u8,
}

impl Reader {
    /// Lists every reader that there can be: causes belong to *not safe*, and nothing is open in the best result.
    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for verdict in ["not-safe", "not-worth-it", "not-now", "worth-a-talk"] {
            for told in 0..1 << 6 {
                let reader = Self { verdict, told };
                let has_cause = reader.has(HARM | PRESSURE | OWN_CONDUCT | NO_CONTACT);
                let is_open = reader.has(HARM_OPEN | OWN_CONDUCT_OPEN);
                if has_cause == (verdict == "not-safe") && !(is_open && verdict == "worth-a-talk") {
                    all.push(reader);
                }
            }
        }
        all
    }

    const fn has(self, any: u8) -> bool {
        self.told & any != 0
    }

    /// For the steps, pressure or an open question about harm counts as harm.
    const fn may_be_harmed(self) -> bool {
        self.has(HARM | PRESSURE | HARM_OPEN)
    }

    /// Whether no step may lead to the other person.
    const fn keeps_away(self) -> bool {
        self.has(OWN_CONDUCT | OWN_CONDUCT_OPEN | NO_CONTACT)
    }

    fn is_in(self, situation: Situation) -> bool {
        match situation {
            Situation::Harm => self.may_be_harmed(),
            Situation::OwnConduct => self.has(OWN_CONDUCT | OWN_CONDUCT_OPEN),
            Situation::NoContact => self.has(NO_CONTACT),
            Situation::NotWorthIt => self.verdict == "not-worth-it",
            Situation::NotNow => self.verdict == "not-now",
            Situation::WorthATalk => self.verdict == "worth-a-talk",
        }
    }

    /// Gives the steps that a tick adds.
    fn steps<'d>(self, document: &'d Document, tick: &str) -> Vec<&'d str> {
        let also = document.also.iter().find(|also| also.id == tick);
        let steps = also
            .unwrap_or_else(|| panic!("no tick {tick}"))
            .steps
            .iter();
        let shown = steps.filter(|step| {
            let any = |situations: &[Situation]| situations.iter().any(|of| self.is_in(*of));
            any(&step.when) && !any(&step.unless)
        });
        shown.map(|step| step.text.as_str()).collect()
    }
}

/// Looks at the steps of each tick for every reader.
fn each(document: &Document, look: impl Fn(Reader, &str, &[&str])) {
    for reader in Reader::all() {
        for tick in TICKS {
            look(reader, tick, &reader.steps(document, tick));
        }
    }
}

#[test]
fn english_has_ticks_and_every_list_is_the_same() {
    assert_eq!(english().also.len(), TICKS.len());
    for document in documents() {
        let ids: Vec<_> = document.also.iter().map(|also| also.id.as_str()).collect();
        assert_eq!(ids, TICKS, "{}", document.lang);
    }
}

#[test]
fn each_tick_adds_one_step_or_two_whatever_else_is_so() {
    for document in documents() {
        each(&document, |reader, tick, steps| {
            let lang = &document.lang;
            assert!(
                (1..=2).contains(&steps.len()),
                "{lang}, {tick}, {reader:?}: {steps:?}"
            );
        });
    }
}

#[test]
fn every_step_has_a_reader() {
    for document in documents() {
        let mut seen = BTreeSet::new();
        for reader in Reader::all() {
            for tick in TICKS {
                seen.extend(reader.steps(&document, tick));
            }
        }
        let steps = document.also.iter().flat_map(|also| &also.steps);
        for step in steps {
            assert!(
                seen.contains(step.text.as_str()),
                "{}: {}",
                document.lang,
                step.text
            );
        }
    }
}

#[test]
fn no_step_has_a_number() {
    for document in documents() {
        let steps = document.also.iter().flat_map(|also| &also.steps);
        for step in steps {
            assert!(!step.text.chars().any(char::is_numeric), "{}", step.text);
        }
    }
}

fn assert_without(phrases: &[&str], reader: Reader, steps: &[&str]) {
    for step in steps {
        let plain = step.to_lowercase().replace('’', "'");
        for phrase in phrases {
            assert!(
                !plain.contains(phrase),
                "{phrase:?} stands in {step:?} for {reader:?}"
            );
        }
    }
}

/// What leads to the other person.
const CONTACT: [&str; 30] = [
    "call them",
    "call your ex",
    "text them",
    "text your ex",
    "write to",
    "write them",
    "message them",
    "short message",
    "send ",
    "with your ex",
    "to your ex",
    "tell your ex",
    "tell them",
    "ask your ex",
    "ask them",
    "ask for your",
    "ask for keys",
    "meet",
    "visit",
    "go to your",
    "go there",
    "pick up",
    "collect",
    "fetch",
    "get your things",
    "get them back",
    "take them",
    "return",
    "agree",
    "friend",
];

#[test]
fn no_step_leads_to_the_other_person_where_that_could_do_harm() {
    each(&english(), |reader, _, steps| {
        if reader.keeps_away() {
            assert_without(&CONTACT, reader, steps);
        }
    });
}

/// What could bring a reader into danger.
const RISKY: [&str; 6] = [
    "just leave",
    "confront",
    "change your",
    "short message",
    "mediation",
    "with your ex",
];

#[test]
fn no_step_brings_a_reader_into_danger() {
    each(&english(), |reader, _, steps| {
        if reader.may_be_harmed() {
            assert_without(&RISKY, reader, steps);
        }
    });
}

fn assert_says(phrases: &[&str], reader: Reader, steps: &[&str]) {
    let said = steps.join("\n").to_lowercase();
    for phrase in phrases {
        assert!(
            said.contains(phrase),
            "{phrase:?} is missing for {reader:?}: {said}"
        );
    }
}

#[test]
fn a_plan_or_advice_comes_first_where_there_may_be_harm() {
    each(&english(), |reader, tick, steps| {
        if reader.may_be_harmed() {
            assert_says(&["help line"], reader, steps);
            match tick {
                "children" => assert_says(&["before you change", "report danger"], reader, steps),
                "home" | "things" => assert_says(&["the plan"], reader, steps),
                _ => (),
            }
        }
    });
}

/// The order comes first in each list but that of keys and things, where nothing is to be done by the reader at all.
#[test]
fn the_order_comes_first_and_others_carry_what_has_to_be_said() {
    each(&english(), |reader, tick, steps| {
        if reader.keeps_away() {
            let carrier: &[&str] = match tick {
                "work" => &[],
                "papers" => &["lawyer"],
                _ => &["a lawyer or a"],
            };
            assert_says(carrier, reader, steps);
            if tick != "things" {
                assert_says(&["order"], reader, steps);
            }
        }
    });
}

#[test]
fn english_steps_are_short() {
    for also in english().also {
        for step in also.steps {
            assert!(step.text.chars().count() <= 140, "{}", step.text);
        }
    }
}
