//! The properties of the rule, over random documents that keep the rules and random answers to them.
//!
//! `rule_space.rs` shows them for each combination of the English document. Here they have to hold for whatever an
//! author writes: other questions, another order, more or fewer of each kind, something omitted. The numbers P1 to
//! P10 are those of the criteria.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that stops says why"
)]

mod support;

use std::{cell::RefCell, collections::BTreeSet};

use proptest::{prelude::*, sample::Index};
use support::{
    Quiz,
    random::{self, Case, for_all},
};
use worth_it_quiz::{
    Answers, Assessment, Coverage, Document, Role, Signal, Verdict, author,
    model::document::Question,
};

const CASES: u32 = 1500;

const fn is_red(signal: Signal) -> bool {
    matches!(
        signal,
        Signal::RedHarm | Signal::RedPressure | Signal::RedOwnConduct | Signal::RedNoContact
    )
}

const fn is_mild(signal: Signal) -> bool {
    matches!(signal, Signal::Mild | Signal::MildBlocking)
}

const fn asks_about_harm(question: &Question) -> bool {
    matches!(question.role, Role::Harm | Role::OwnConduct)
}

fn assess(case: &Case) -> Assessment {
    Assessment::of(&case.quiz, &case.answers())
}

fn count(case: &Case, matches: fn(Signal) -> bool) -> usize {
    case.signals().into_iter().filter(|s| matches(*s)).count()
}

/// A property that holds of nothing proves nothing.
#[test]
fn the_random_cases_are_of_every_kind() {
    let seen = RefCell::new(Vec::new());
    for_all(CASES, &random::cases(), |case| {
        let kind = (assess(&case).verdict, case.quiz.coverage());
        seen.borrow_mut().push(kind);
        Ok(())
    });
    let often = |verdict, coverage| {
        let seen = seen.borrow();
        seen.iter()
            .filter(|kind| **kind == (verdict, coverage))
            .count()
            > 20
    };
    for verdict in Verdict::ALL {
        assert!(often(verdict, Coverage::Whole), "{verdict:?}");
        let best = verdict == Verdict::WorthATalk;
        assert_ne!(often(verdict, Coverage::Partial), best, "{verdict:?}");
    }
}

#[test]
fn p1_red_and_only_red_is_not_safe() {
    for_all(CASES, &random::cases(), |case| {
        let red = count(&case, is_red) > 0;
        prop_assert_eq!(red, assess(&case).verdict == Verdict::NotSafe);
        prop_assert_eq!(red, !assess(&case).causes.is_empty());
        Ok(())
    });
}

#[test]
fn p2_repeated_disrespect_is_not_worth_it_or_worse() {
    for_all(CASES, &random::cases(), |case| {
        let repeated = count(&case, |s| s == Signal::Serious) > 0 || count(&case, is_mild) >= 3;
        if repeated {
            prop_assert!(assess(&case).verdict <= Verdict::NotWorthIt);
        }
        Ok(())
    });
}

/// Ranks a signal for P3; *unknown* is compared neither with mild nor with unmet.
const fn rank(signal: Signal) -> u8 {
    match signal {
        Signal::Clear | Signal::Met => 0,
        Signal::Mild | Signal::MildBlocking | Signal::Unmet | Signal::Unknown => 1,
        Signal::Serious => 2,
        _ => 3,
    }
}

#[test]
fn p3_a_worse_answer_never_gives_a_softer_verdict() {
    for_all(CASES, &(random::cases(), any::<Index>()), |(case, any)| {
        let place = any.index(case.chosen.len());
        let question = case.quiz.question(place).expect("a question");
        for (choice, offered) in question.choices.iter().enumerate() {
            let mut other = case.clone();
            other.chosen[place] = Some(choice);
            if rank(offered.signal) > rank(case.signals()[place]) {
                prop_assert!(assess(&other).verdict <= assess(&case).verdict);
            }
        }
        Ok(())
    });
}

#[test]
fn p4_an_open_answer_about_harm_is_never_read_as_no() {
    for_all(CASES, &random::cases(), |case| {
        let open = case
            .told()
            .iter()
            .any(|(question, signal)| asks_about_harm(question) && *signal == Signal::Unknown);
        let assessment = assess(&case);
        prop_assert_eq!(assessment.safety_first, open);
        prop_assert!(!open || assessment.verdict != Verdict::WorthATalk);
        Ok(())
    });
}

#[test]
fn p5_the_best_verdict_has_no_bad_sign_and_every_condition() {
    for_all(CASES, &random::cases(), |case| {
        let bad =
            |s| is_red(s) || matches!(s, Signal::Serious | Signal::Unknown | Signal::MildBlocking);
        if assess(&case).verdict == Verdict::WorthATalk {
            prop_assert_eq!(count(&case, bad), 0);
            prop_assert!(count(&case, is_mild) < 2);
            let conditions = case.told().into_iter();
            let mut conditions =
                conditions.filter(|(question, _)| question.role == Role::Condition);
            prop_assert!(conditions.all(|(_, signal)| signal == Signal::Met));
            prop_assert_eq!(case.quiz.coverage(), Coverage::Whole);
        }
        Ok(())
    });
}

#[test]
fn p6_no_number_of_good_answers_lowers_a_red() {
    for_all(CASES, &random::cases(), |mut case| {
        let red = count(&case, is_red) > 0;
        let signals = case.signals();
        for ((chosen, question), signal) in case
            .chosen
            .iter_mut()
            .zip(case.quiz.questions())
            .zip(signals)
        {
            if !is_red(signal) {
                *chosen = random::good_choice(question);
            }
        }
        prop_assert!(!red || assess(&case).verdict == Verdict::NotSafe);
        Ok(())
    });
}

#[test]
fn p7_after_a_red_the_verdict_stays_and_causes_only_grow() {
    for_all(CASES, &random::cases(), |case| {
        let mut so_far = Answers::default();
        let mut before = Assessment::of(&case.quiz, &so_far);
        for (question, choice) in case.chosen.iter().enumerate() {
            let Some(choice) = choice else { continue };
            so_far.set(question, *choice);
            let after = Assessment::of(&case.quiz, &so_far);
            prop_assert!(
                before
                    .causes
                    .iter()
                    .all(|cause| after.causes.contains(cause))
            );
            prop_assert!(before.verdict != Verdict::NotSafe || after.verdict == Verdict::NotSafe);
            before = after;
        }
        Ok(())
    });
}

/// What an assessment says, with no order in it but that of the causes.
fn unordered(quiz: &Quiz, answers: &Answers) -> impl PartialEq + std::fmt::Debug + use<> {
    let assessment = Assessment::of(quiz, answers);
    let set = |places: &[usize]| BTreeSet::from_iter(support::ids(quiz, places));
    (
        assessment.verdict,
        assessment.causes,
        assessment.safety_first,
        (set(&assessment.reasons), set(&assessment.unmet)),
    )
}

/// Gives every question an id that is nobody else's, so that its choices may stand in any order.
fn renamed(quiz: &Quiz) -> Document {
    let mut document = quiz.document().clone();
    let questions = document.sections.iter_mut();
    for question in questions.flat_map(|section| &mut section.questions) {
        question.id.insert_str(0, "x-");
    }
    for (id, _) in &mut document.results.topics.0 {
        id.insert_str(0, "x-");
    }
    document
}

/// Turns the sections, the questions in each and the choices of each by so many places.
fn turned(mut document: Document, by: usize) -> Quiz {
    turn(&mut document.sections, by);
    for section in &mut document.sections {
        turn(&mut section.questions, by);
        for question in &mut section.questions {
            turn(&mut question.choices, by);
            question.choices.reverse();
        }
    }
    Quiz::new(document).expect("order breaks no rule")
}

fn turn<T>(items: &mut [T], by: usize) {
    items.rotate_left(by % items.len().max(1));
}

#[test]
fn p8_the_order_of_questions_and_choices_does_not_matter() {
    for_all(CASES, &(random::cases(), 0..60_usize), |(case, by)| {
        let quiz = Quiz::new(renamed(&case.quiz)).expect("names break no rule");
        let answers = case.answers();
        let choice_of = |id: &str| {
            let place = support::place_of(&quiz, id);
            let choice = answers.get(place)?;
            Some(&*quiz.question(place)?.choices.get(choice)?.id)
        };
        let other = turned(renamed(&case.quiz), by);
        let same = support::by_id(&other, choice_of);
        prop_assert_eq!(unordered(&quiz, &answers), unordered(&other, &same));
        Ok(())
    });
}

#[test]
fn p8_language_does_not_matter() {
    for_all(200, &random::cases(), |case| {
        let mut document = case.quiz.document().clone();
        "ar".clone_into(&mut document.lang);
        document.dir = worth_it_quiz::model::document::Direction::Rtl;
        let other = Quiz::new(document).expect("a language breaks no rule");
        prop_assert_eq!(Assessment::of(&other, &case.answers()), assess(&case));
        Ok(())
    });
}

#[test]
fn p9_bad_and_missing_values_count_as_unanswered() {
    for_all(
        CASES,
        &(random::cases(), ".{0,8}", 12..usize::MAX),
        |(case, id, choice)| {
            let blank = Assessment::of(&case.quiz, &Answers::default());
            let junk = format!("?{id}");
            let junk = support::by_id(&case.quiz, |_| Some(&*junk));
            prop_assert_eq!(&Assessment::of(&case.quiz, &junk), &blank);
            let beyond = vec![Some(choice); case.quiz.len() + 3];
            prop_assert_eq!(
                &Assessment::of(&case.quiz, &random::answers(&beyond)),
                &blank
            );
            Ok(())
        },
    );
}

/// Answers each question with the first choice that has one of these signals, or else with the good one.
fn leaning(quiz: &Quiz, to: &[Signal]) -> Answers {
    let choice = |question: &Question| {
        let mut choices = question.choices.iter();
        let bad = choices.position(|choice| to.contains(&choice.signal));
        bad.or_else(|| random::good_choice(question))
    };
    random::answers(&quiz.questions().map(choice).collect::<Vec<_>>())
}

#[test]
fn p10_every_verdict_is_reachable_but_the_best_where_something_is_omitted() {
    for_all(CASES, &random::quizzes(), |quiz| {
        let verdict = |to: &[Signal]| Assessment::of(&quiz, &leaning(&quiz, to)).verdict;
        let best = match quiz.coverage() {
            Coverage::Whole => Verdict::WorthATalk,
            Coverage::Partial => Verdict::NotNow,
        };
        prop_assert_eq!(verdict(&[]), best);
        prop_assert_eq!(verdict(&[Signal::Unknown]), Verdict::NotNow);
        prop_assert_eq!(verdict(&[Signal::Serious]), Verdict::NotWorthIt);
        prop_assert_eq!(verdict(&[Signal::RedHarm]), Verdict::NotSafe);
        Ok(())
    });
}

/// Where only an omission holds the best verdict back, no answer is the reason.
#[test]
fn a_good_answer_is_a_reason_for_the_best_verdict_only() {
    for_all(CASES, &random::cases(), |case| {
        let assessment = assess(&case);
        let signals = case.signals();
        let good = |place: &usize| matches!(signals[*place], Signal::Clear | Signal::Met);
        let best = assessment.verdict == Verdict::WorthATalk;
        prop_assert!(best || !assessment.reasons.iter().any(good));
        prop_assert!(!assessment.unmet.iter().any(good));
        Ok(())
    });
}

#[test]
fn reasons_conditions_and_causes_stand_in_their_order() {
    for_all(CASES, &random::cases(), |case| {
        let assessment = assess(&case);
        prop_assert!(assessment.reasons.is_sorted_by(|a, b| a < b));
        prop_assert!(assessment.unmet.is_sorted_by(|a, b| a < b));
        prop_assert!(assessment.causes.is_sorted_by(|a, b| a < b));
        Ok(())
    });
}

#[test]
fn the_compiled_form_brings_back_the_same_quiz() {
    for_all(300, &random::quizzes(), |quiz| {
        support::comparison::assert_same(&quiz);
        Ok(())
    });
}

#[test]
fn json_brings_back_the_same_quiz() {
    for_all(300, &random::quizzes(), |quiz| {
        let text = serde_json::to_string(quiz.document()).expect("a document is JSON");
        prop_assert_eq!(author::parse(&text), Ok(quiz.valid));
        Ok(())
    });
}
