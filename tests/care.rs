//! What a result says to a reader who may be in danger, and to one who does harm.
//!
//! These sentences are why the quiz exists: a crisis line where there were threats, a doctor where somebody was
//! choked, a plan before any contact. Each has to be there whenever its answer was given, whatever else was.

#![cfg(feature = "author")]
#![allow(clippy::indexing_slicing, reason = "a test that stops says why")]

mod support;

use support::{
    reader::Reader,
    sheets::{each_result, result_of},
    words,
};
use worth_it_quiz::{Cause, Signal, Verdict, model::help_lines::Audience, session::Msg};

#[test]
fn the_first_cause_gives_the_text_and_each_other_a_note() {
    each_result(|shown| {
        let words = shown.words();
        for cause in Cause::ALL {
            let text = shown.cause_text(cause);
            let first = shown.assessment.causes.first() == Some(&cause);
            let later = shown.assessment.causes.iter().skip(1).any(|c| *c == cause);
            assert_eq!(words.contains(&text.text[0]), first);
            assert_eq!(words.contains(&text.next[0]), first);
            let noted = text.note.as_ref().is_some_and(|note| words.contains(note));
            assert_eq!(noted, later);
        }
    });
}

#[test]
fn crisis_lines_are_called_for_after_threats_and_own_conduct_and_nowhere_else() {
    each_result(|shown| {
        let crisis = &shown.quiz.strings().crisis;
        let help = words::help(&shown.page).expect("help lines");
        let threatened = shown.signal("A2") == Signal::RedHarm;
        let own_conduct = shown.assessment.causes.contains(&Cause::OwnConduct);
        assert_eq!(help.remarks.contains(crisis), threatened || own_conduct);
    });
}

/// In a country that has some, they stand under that sentence; in every country, they are on the help screen too.
#[test]
fn crisis_lines_of_a_country_stand_under_their_sentence() {
    let mut reader = Reader::new();
    let countries: Vec<_> = reader.quiz.help_lines().countries().collect();
    let mut seen = 0;
    for country in countries {
        reader.answers(&support::best_but(&support::english(), &[("A2", "once")]));
        reader.does(Msg::PickedCountry(Some(country)));
        let lines = reader
            .quiz
            .help_lines()
            .lines(Some(country), Audience::Crisis);
        let page = reader.page();
        let help = words::help(&page).expect("help lines");
        let crisis = &reader.quiz.strings().crisis;
        let group = help
            .groups
            .iter()
            .find(|(name, _)| name.as_ref() == Some(crisis));
        assert_eq!(group.map_or(0, |(_, services)| services.len()), lines.len());
        assert_eq!(help.remarks.contains(crisis), lines.is_empty());
        let all = lines.len();
        reader.does(Msg::OpenedHelp);
        let page = reader.page();
        let help = words::help(&page).expect("help lines");
        let label = &reader.quiz.strings().serves_crisis;
        let group = help
            .groups
            .iter()
            .find(|(name, _)| name.as_ref() == Some(label));
        assert_eq!(group.map_or(0, |(_, services)| services.len()), all);
        reader.does(Msg::ClosedHelp);
        seen += all;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn violence_shows_the_sentence_on_choking_and_nothing_else_does() {
    each_result(|shown| {
        let told = shown.words().contains("ever choked you");
        assert_eq!(told, shown.signal("A1") == Signal::RedHarm);
    });
}

/// For readers whom the other person harms or pushes.
const NO_BLAME: [&str; 4] = [
    "It is not your fault",
    "You can",
    "miss them",
    "do not have to decide anything today",
];

/// For readers who were harmed: the time around a breakup can be the most dangerous.
const PLAN_FIRST: [&str; 5] = [
    "Make a plan first",
    "before any contact",
    "before you block your ex",
    "before you fetch your things",
    "the most dangerous",
];

/// What could bring a reader into danger.
const RISKY: [&str; 6] = [
    "just leave",
    "confront",
    "meet in",
    "talk to them",
    "talk with them",
    "mediation",
];

#[test]
fn not_safe_says_that_it_is_nobodys_fault_and_that_a_plan_comes_first() {
    each_result(|shown| match shown.assessment.causes.first() {
        Some(Cause::Harm) => {
            shown.says(&NO_BLAME);
            shown.says(&PLAN_FIRST);
        }
        Some(Cause::Pressure) => shown.says(&NO_BLAME),
        _ => (),
    });
}

#[test]
fn not_safe_never_sends_a_reader_into_danger() {
    each_result(|shown| {
        if shown.assessment.verdict == Verdict::NotSafe {
            shown.never_says(&RISKY);
        }
    });
}

/// Where the reader may be harmed too, the plan comes before *stop all contact*: blocking somebody can bring danger.
#[test]
fn own_conduct_says_to_stop_and_where_to_change() {
    each_result(|shown| {
        if shown.assessment.causes.contains(&Cause::OwnConduct) {
            shown.says(&["people who want to change how they treat a partner"]);
            shown.never_says(&["shame on", "monster", "abuser"]);
            if shown.assessment.causes.first() == Some(&Cause::OwnConduct) {
                shown.says(&["Stop all contact"]);
            } else {
                shown.never_says(&["stop all contact"]);
                shown.says(&["comes first", "defending yourself is not the same"]);
            }
        }
    });
}

/// Their life is not in the reader's hands; a told yes is never doubted; choking is an emergency.
#[test]
fn care_says_what_the_harm_calls_for() {
    each_result(|shown| {
        let told: [(&str, &[&str]); 4] = [
            (
                "A1",
                &[
                    "today",
                    "no marks",
                    "emergency care",
                    "breathe, swallow or speak",
                    "voice",
                    "confused",
                    "danger is growing",
                ],
            ),
            (
                "A2",
                &[
                    "emergency services or a crisis line",
                    "not in your hands",
                    "stay away",
                ],
            ),
            (
                "A5",
                &[
                    "keep what your ex sends",
                    "do not answer",
                    "tell people around you",
                    "stalking line",
                ],
            ),
            (
                "A3",
                &["not your doing", "doctor", "StopNCII", "Take It Down"],
            ),
        ];
        for (id, phrases) in told {
            if shown.signal(id) == Signal::RedHarm {
                shown.says(phrases);
            }
        }
    });
}

#[test]
fn not_worth_it_says_what_was_missing_and_what_anyone_may_expect() {
    let answers = support::best_but(&support::english(), &[("D1", "often")]);
    result_of(&answers, |shown| {
        shown.says(&["What was missing is respect", "you can expect"]);
        shown.says(&[
            "Not everyone earns a second chance",
            "some breakups save you",
        ]);
    });
}

#[test]
fn not_now_says_to_come_back_later() {
    let answers = support::everywhere(&support::english(), "skip");
    result_of(&answers, |shown| {
        shown.says(&["Take this quiz again later"]);
    });
}

#[test]
fn the_best_result_has_a_stop_sign_among_its_steps() {
    let answers = support::best_but(&support::english(), &[]);
    result_of(&answers, |shown| {
        shown.says(&[
            "Do not chase",
            "public places",
            "limits",
            "no “but”",
            "A stop sign",
        ]);
    });
}
