//! The cases of the criteria, and more of their kind, as data: `cases.json`.
//!
//! The file is plain JSON, so that the tests in browsers run the same cases through `assess()`. Here each case has
//! to come out of the rule, and out of the oracle, which was written from the criteria alone: the data, the crate
//! and the oracle hold each other up.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};
use support::{Quiz, Told, oracle};
use worth_it_quiz::Answers;

/// One case: answers as a page gives them, and what has to come out.
#[derive(Deserialize)]
struct Case {
    name: String,
    answers: Map<String, Value>,
    #[serde(flatten)]
    told: Told,
}

impl Case {
    fn all() -> Vec<Self> {
        serde_json::from_str(include_str!("cases.json")).expect("the cases have the right shape")
    }

    /// Reads an answer as the reader's module does: whatever is not a text counts as none.
    fn choice_of(&self, id: &str) -> Option<&str> {
        self.answers.get(id)?.as_str()
    }

    fn answers(&self, quiz: &Quiz) -> Answers {
        support::by_id(quiz, |id| self.choice_of(id))
    }
}

fn all_with(matches: impl Fn(&Case) -> bool) -> Vec<String> {
    let cases = Case::all().into_iter();
    cases
        .filter(|case| matches(case))
        .map(|case| case.name)
        .collect()
}

#[test]
fn each_case_comes_out_of_the_rule() {
    let quiz = support::english();
    for case in Case::all() {
        let told = Told::by_rule(&quiz, &case.answers(&quiz));
        assert_eq!(told, case.told, "{}", case.name);
    }
}

#[test]
fn each_case_comes_out_of_the_oracle() {
    for case in Case::all() {
        let told = oracle::told(&oracle::sheet(|id| case.choice_of(id)));
        assert_eq!(told, case.told, "{}", case.name);
    }
}

#[test]
fn each_case_has_a_name_of_its_own() {
    let cases = Case::all();
    let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn each_verdict_and_each_cause_alone_has_a_case() {
    for verdict in ["not-safe", "not-worth-it", "not-now", "worth-a-talk"] {
        let found = all_with(|case| case.told.verdict == verdict);
        assert!(!found.is_empty(), "{verdict}");
    }
    for cause in ["harm", "pressure", "own-conduct", "no-contact"] {
        let found = all_with(|case| case.told.causes == [cause]);
        assert!(!found.is_empty(), "{cause}");
    }
}

#[test]
fn several_causes_and_bad_values_have_cases() {
    let several = all_with(|case| case.told.causes.len() == 3);
    assert!(several.len() >= 2, "{several:?}");
    let bad =
        |kind: fn(&Value) -> bool| !all_with(|case| case.answers.values().any(kind)).is_empty();
    assert!(bad(Value::is_null) && bad(Value::is_number) && bad(Value::is_array));
    assert!(bad(Value::is_object) && bad(Value::is_boolean));
}

/// The whole space tells signals apart, not the choices that share one; here each choice has its turn.
#[test]
fn each_choice_that_a_reader_can_make_weighs_as_the_oracle_says() {
    let quiz = support::english();
    for question in quiz.questions() {
        for choice in &question.choices {
            let given = [(question.id.as_str(), choice.id.as_str())];
            let answers = support::best_but(&quiz, &given);
            let sheet = oracle::sheet(|id| choice_in(&quiz, &answers, id));
            let told = Told::by_rule(&quiz, &answers);
            assert_eq!(told, oracle::told(&sheet), "{given:?}");
        }
    }
}

fn choice_in<'a>(quiz: &'a Quiz, answers: &Answers, id: &str) -> Option<&'a str> {
    let choice = answers.get(support::place_of(quiz, id))?;
    let question = quiz.questions().find(|question| question.id == id)?;
    Some(&question.choices.get(choice)?.id)
}
