//! The result that a reader sees, for some three thousand answer sheets: every one that differs from the best in
//! one question or in two, the blank one and the open ones.
//!
//! A right verdict helps nobody when the screen tells it wrongly, so these tests look at the screen: the help lines
//! and their place, the order of its parts, what has to be said and what must never be. P11 to P14 are those of the
//! criteria.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that stops says why"
)]

mod support;

use proptest::prelude::*;
use support::{
    oracle,
    page::{Block, Theme},
    random,
    reader::Reader,
    sheets::{self, each_result},
    words,
};
use worth_it_quiz::{Cause, Coverage, Signal, Verdict, model::country::Country};

#[test]
fn p11_every_result_shows_help_lines() {
    each_result(|shown| {
        let help = words::help(&shown.page).expect("help lines");
        assert!(help.services().count() > 0);
        assert!(help.services().all(|service| !service.links.is_empty()));
        assert!(!help.emergency.is_empty());
    });
}

#[test]
fn p11_help_lines_are_there_for_every_country_and_for_none() {
    let mut reader = Reader::new();
    let countries: Vec<_> = reader.quiz.help_lines().countries().collect();
    let codes = countries.into_iter().map(Some);
    for code in codes.chain([None, Country::of("XX"), Country::from_number(u16::MAX)]) {
        reader.answers(&support::best_but(&support::english(), &[("A1", "once")]));
        reader.does(worth_it_quiz::session::Msg::PickedCountry(code));
        let page = reader.page();
        let help = words::help(&page).expect("help lines");
        let short = help.directories.iter().map(|(name, _)| name.as_str());
        let mut shown = help
            .services()
            .map(|service| service.name.as_str())
            .chain(short);
        assert!(
            shown.any(|name| ["Find a Helpline", "findahelpline.com"].contains(&name)),
            "{code:?}"
        );
    }
}

#[test]
fn p11_help_lines_come_right_after_the_verdict_and_one_human_sentence() {
    each_result(|shown| {
        let first = &shown.page.blocks[0];
        assert!(matches!(first, Block::Text(_)), "{first:?}");
        assert_eq!(shown.place_of_help(), 1, "{:?}", shown.assessment);
    });
}

/// Who was harmed or pushed reads of that first, who left something about harm open reads of danger, and who only left their
/// own conduct open reads of that.
#[test]
fn the_first_sentence_fits_what_may_have_happened() {
    each_result(|shown| {
        let document = shown.quiz.document();
        let assessment = &shown.assessment;
        let own = document.strings.own_conduct_open.as_ref();
        let expected = match assessment.causes.first() {
            Some(cause @ (Cause::Harm | Cause::Pressure)) => &shown.cause_text(*cause).text[0],
            _ if assessment.harm_open => &document.results.safety.text[0],
            _ if assessment.own_conduct_open => own.expect("a sentence"),
            Some(cause) => &shown.cause_text(*cause).text[0],
            None => &shown.verdict_text().text[0],
        };
        assert_eq!(shown.place_of_text(expected), Some(0), "{assessment:?}");
        // Nothing of it is lost further down.
        let safety = &document.results.safety.text;
        let told = safety
            .iter()
            .all(|text| shown.place_of_text(text).is_some());
        let alone = !assessment.speaks_of_harm();
        assert_eq!(told, assessment.safety_first && !alone);
    });
}

#[test]
fn p12_time_apart_no_chasing_and_ones_own_life_stand_where_going_back_has_to_wait() {
    each_result(|shown| {
        if matches!(
            shown.assessment.verdict,
            Verdict::NotNow | Verdict::NotWorthIt
        ) {
            shown.says(&["time apart", "a month or more", "own life", "do not chase"]);
        }
    });
}

#[test]
fn p12_slow_dates_the_relationship_talk_and_apologies_stand_in_the_best_result_only() {
    let steps = [
        "public places",
        "slow",
        "friends first",
        "when you have the talk",
        "say sorry",
    ];
    each_result(|shown| {
        if shown.assessment.verdict == Verdict::WorthATalk {
            shown.says(&steps);
        } else {
            shown.never_says(&steps);
            shown.never_says(&["sorry", "apolog", "back together", "married"]);
        }
    });
}

#[test]
fn p12_couple_counselling_is_never_suggested() {
    each_result(|shown| {
        shown.never_says(&[
            "couples",
            "couple coun",
            "couple ther",
            "counsel",
            "therap",
            "mediat",
        ]);
        let story = shown.assessment.verdict == Verdict::WorthATalk;
        assert_eq!(shown.words().to_lowercase().contains("couple"), story);
    });
}

#[test]
fn p13_a_result_has_no_number_and_no_gauge() {
    each_result(|shown| {
        let words = shown.words();
        assert!(!words.chars().any(char::is_numeric), "{words}");
        shown.never_says(&["%", "percent", "score", "gauge", "rating", "out of ten"]);
    });
}

#[test]
fn p13_nothing_is_told_by_colour() {
    each_result(|shown| {
        let words = shown.words().to_lowercase();
        let mut words = words.split(|c: char| !c.is_alphabetic());
        let colours = ["red", "green", "yellow", "amber", "orange"];
        assert!(!words.any(|word| colours.contains(&word)));
    });
}

#[test]
fn p14_the_screen_tells_the_verdict_of_the_oracle() {
    each_result(|shown| {
        let choice_of = |id: &str| {
            let place = support::place_of(shown.quiz, id);
            let choice = shown.answers.get(place)?;
            Some(shown.quiz.question(place)?.choices[choice].id.as_str())
        };
        let sheet = oracle::sheet(choice_of);
        assert_eq!(shown.assessment.verdict.id(), oracle::verdict(&sheet).id());
        let text = shown.verdict_text();
        let in_danger = shown.assessment.harm_open
            || (shown.assessment.own_conduct_open && shown.assessment.speaks_of_harm());
        assert_eq!(shown.assessment.safety_first, oracle::safety_first(&sheet));
        let title = match &text.safety_title {
            Some(title) if in_danger => title,
            _ => &text.title,
        };
        assert_eq!(shown.page.heading, title.as_str());
    });
}

#[test]
fn the_parts_of_a_result_stand_in_their_order() {
    each_result(|shown| {
        let strings = shown.quiz.strings();
        let text = |label: &str| shown.place_of_text(label);
        let why = shown.place(|block| matches!(block, Block::Reasons(_)));
        let unmet = text(&strings.unmet_title);
        let open = shown.place(|block| matches!(block, Block::Open(_)));
        let next = text(&strings.next_title);
        let also = shown.place(|block| matches!(block, Block::Also(..)));
        let limits = text(&strings.limits);
        let tools = shown.place(|block| matches!(block, Block::Tools(_)));
        let (causes, verdict) = (&shown.assessment.causes, shown.assessment.verdict);
        let notes = causes.iter().skip(1).filter_map(|cause| {
            let note = shown.cause_text(*cause).note.as_ref();
            text(note.expect("a note"))
        });
        let notes: Vec<_> = notes.collect();
        assert_eq!(notes.len(), causes.len().saturating_sub(1));
        assert!(next.is_some() && also.is_some() && limits.is_some());
        let is_open = shown
            .answers
            .signals(shown.quiz)
            .any(|signal| signal == Signal::Unknown);
        assert_eq!(open.is_some(), is_open && verdict != Verdict::NotSafe);
        assert!(unmet.is_none() || verdict == Verdict::NotNow);
        let warns = matches!(verdict, Verdict::NotSafe | Verdict::NotWorthIt);
        assert!(why.is_some() || !warns);
        let care = shown.quiz.document().results.care.0.iter();
        let care = care.filter_map(|(_, line)| text(line)).min();
        let before = [Some(shown.place_of_help()), unmet, open, next];
        let after = [care, why, also, limits, tools];
        let places = before
            .into_iter()
            .flatten()
            .chain(notes)
            .chain(after.into_iter().flatten());
        let places: Vec<_> = places.collect();
        assert!(places.is_sorted(), "{places:?}");
    });
}

#[test]
fn the_reasons_are_told_by_their_themes_and_never_by_the_answers() {
    each_result(|shown| {
        let document = shown.quiz.document();
        if shown.assessment.verdict != Verdict::WorthATalk {
            let themes = shown.assessment.reasons.iter().map(|&place| {
                let id = &shown.quiz.question(place).expect("a question").id;
                let topic = document.results.topics.get(id.as_str());
                topic.expect("a topic").name.as_str()
            });
            shown.says(&themes.collect::<Vec<_>>());
        }
        let answers = shown
            .quiz
            .questions()
            .flat_map(|question| &question.choices);
        let long = answers.filter(|choice| choice.text.split(' ').count() > 3);
        let long: Vec<_> = long.map(|choice| choice.text.to_lowercase()).collect();
        shown.never_says(&long.iter().map(String::as_str).collect::<Vec<_>>());
    });
}

/// Each theme stands once: among the reasons, in what would have to be true, or in what was left open.
#[test]
fn not_now_says_once_each_thing_that_would_have_to_be_true_and_no_other_verdict_does() {
    each_result(|shown| {
        let document = shown.quiz.document();
        let waits = shown.assessment.verdict == Verdict::NotNow;
        let signals: Vec<_> = shown.answers.signals(shown.quiz).collect();
        for (place, question) in shown.quiz.questions().enumerate() {
            let topic = document.results.topics.get(question.id.as_str());
            let topic = topic.expect("a topic");
            let is_open = signals[place] == Signal::Unknown;
            let unmet = waits && shown.assessment.unmet.contains(&place);
            let told = themes(&shown.page.blocks, is_open);
            let told: Vec<_> = told
                .iter()
                .filter(|t| t.name.as_ref() == Some(&topic.name))
                .collect();
            let with_unmet = told
                .iter()
                .filter(|t| t.remark.as_ref() == Some(&topic.unmet));
            assert_eq!(with_unmet.count(), usize::from(unmet), "{}", question.id);
            assert!(told.len() <= 1, "{} stands twice", question.id);
            let other = themes(&shown.page.blocks, !is_open);
            assert!(other.iter().all(|t| t.name.as_ref() != Some(&topic.name)));
        }
    });
}

/// Lists the themes of a result: those that were left open, or all others.
fn themes(blocks: &[Block], open: bool) -> Vec<&Theme> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Themes(themes) if !open => themes.iter().collect(),
            Block::Reasons(blocks) if !open => themes(blocks, false),
            Block::Open(blocks) if open => themes(blocks, false),
            _ => Vec::new(),
        })
        .collect()
}

/// A document with an omission says so where it cannot give its best result.
#[test]
fn an_omission_is_told_in_not_now_and_nowhere_else() {
    random::for_all(300, &random::cases(), |case| {
        let mut reader = Reader::of(case.quiz.clone());
        reader.answers(&case.answers());
        let shown = sheets::shown(&reader);
        let partial = case.quiz.coverage() == Coverage::Partial;
        let told = shown.place_of_text(&case.quiz.strings().omitted).is_some();
        let waits = shown.assessment.verdict == Verdict::NotNow;
        prop_assert_eq!(told, partial && waits);
        Ok(())
    });
}

/// Random documents keep P11 too: whatever an author writes, help is on the screen.
#[test]
fn p11_holds_for_any_document() {
    random::for_all(300, &random::cases(), |case| {
        let mut reader = Reader::of(case.quiz.clone());
        reader.answers(&case.answers());
        let shown = sheets::shown(&reader);
        let help = shown.place_of_help();
        prop_assert!(help <= 1);
        Ok(())
    });
}
