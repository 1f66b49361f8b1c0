//! Twelve readers, from their answers to the result: which blocks stand in it, in which order, and which do not.
//!
//! Each outline is whole, so a block that is missing, comes twice, or comes too early fails.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use support::{
    outline::outline,
    page::{Block, Page},
    reader::Reader,
};
use worth_it_quiz::{
    Answers,
    model::country::Country,
    session::{Msg, Tick},
};

/// Answers to the English document: the best ones but for these.
fn best_but(changes: &[(&str, &str)]) -> Answers {
    support::best_but(&support::english(), changes)
}

/// The best answers but for these, with the hard part skipped.
fn hard_part_skipped(changes: &[(&str, &str)]) -> Answers {
    let quiz = support::english();
    support::by_id(&quiz, |id| {
        let hard = id.starts_with('A') && id != "A8";
        let other = changes.iter().find(|(other, _)| *other == id);
        let best = support::BEST.iter().find(|(other, _)| *other == id);
        let choice = other.or(best).map(|(_, choice)| *choice);
        choice.filter(|_| !hard)
    })
}

/// What a reader in a country sees on the result.
fn result(answers: &Answers, country: Option<&str>) -> (Reader, Page) {
    let mut reader = Reader::new();
    reader.answers(answers);
    reader.does(Msg::PickedCountry(country.and_then(Country::of)));
    let page = reader.page();
    (reader, page)
}

#[track_caller]
fn assert_outline(answers: &Answers, expected: &[&str]) {
    let (reader, page) = result(answers, Some("US"));
    assert_eq!(outline(&reader.quiz, &page), expected);
}

#[test]
fn who_skips_the_hard_part() {
    assert_outline(
        &hard_part_skipped(&[]),
        &[
            "not-now, safety first",
            "safety 0",
            "help, says open",
            "safety 1",
            "not-now 0",
            "not-now 1",
            "open: A7 A4 A5 A6 A2 A1 A3",
            "next",
            "not-now steps",
            "also",
            "limits",
            "tools",
        ],
    );
}

#[test]
fn who_is_unsure_of_their_own_conduct_alone() {
    assert_outline(
        &best_but(&[("S1", "unsure")]),
        &[
            "not-now",
            "own conduct open",
            "help, says own conduct",
            "not-now 0",
            "not-now 1",
            "open: S1",
            "next",
            "not-now steps",
            "also",
            "limits",
            "tools",
        ],
    );
}

/// The plan first, own conduct one note after it.
#[test]
fn who_was_hit_and_is_unsure_of_their_own_conduct() {
    assert_outline(
        &best_but(&[("A1", "once"), ("S1", "unsure")]),
        &[
            "not-safe, safety first",
            "harm 0",
            "help, says general",
            "harm 1",
            "harm 2",
            "safety 0",
            "safety 1",
            "next",
            "harm steps",
            "own conduct open note",
            "care physical",
            "why: A1",
            "also",
            "limits",
            "tools",
        ],
    );
}

#[test]
fn who_was_harmed_and_did_harm() {
    assert_outline(
        &best_but(&[("A4", "more"), ("S1", "yes")]),
        &[
            "not-safe",
            "harm 0",
            "help, crisis, says general",
            "harm 1",
            "harm 2",
            "next",
            "harm steps",
            "own-conduct note",
            "why: A4 S1",
            "also",
            "limits",
            "tools",
        ],
    );
}

#[test]
fn who_did_harm_with_no_contact_and_children() {
    let answers = best_but(&[("S1", "yes"), ("R2", "no-contact")]);
    assert_outline(
        &answers,
        &[
            "not-safe",
            "own-conduct 0",
            "help, crisis, says own conduct",
            "own-conduct 1",
            "next",
            "own-conduct steps",
            "no-contact note",
            "why: S1 R2",
            "also",
            "limits",
            "tools",
        ],
    );
    assert_eq!(
        steps(&answers, 0),
        [
            "Messages about the children go through a lawyer or a service, not from you. An order comes first."
        ]
    );
}

#[test]
fn who_was_threatened_and_has_children() {
    let answers = best_but(&[("A2", "more")]);
    assert_outline(
        &answers,
        &[
            "not-safe",
            "harm 0",
            "help, crisis, says general",
            "harm 1",
            "harm 2",
            "next",
            "harm steps",
            "care threats",
            "why: A2",
            "also",
            "limits",
            "tools",
        ],
    );
    let [step] = &steps(&answers, 0)[..] else {
        panic!("one step for children");
    };
    assert!(
        step.contains("help line") && step.contains("report danger to children"),
        "{step}"
    );
}

#[test]
fn who_is_stalked_since_the_breakup() {
    let answers = best_but(&[("A5", "more")]);
    assert_outline(
        &answers,
        &[
            "not-safe",
            "harm 0",
            "help, says general",
            "harm 1",
            "harm 2",
            "next",
            "harm steps",
            "care stalking",
            "why: A5",
            "also",
            "limits",
            "tools",
        ],
    );
    // Where a country has a line for people who are stalked, it is there.
    let (reader, page) = result(&answers, Some("GB"));
    let help = support::words::help(&page).expect("help lines");
    let label = reader.quiz.strings().serves_stalking.clone();
    assert!(help.groups.iter().any(|(name, _)| *name == label));
}

#[test]
fn who_was_humiliated_once_beside_often_disrespected() {
    assert_outline(
        &best_but(&[("A8", "often"), ("D1", "often"), ("D2", "often")]),
        &[
            "not-safe",
            "harm 0",
            "help, says general",
            "harm 1",
            "harm 2",
            "respect too",
            "next",
            "harm steps",
            "why: A8",
            "also",
            "limits",
            "tools",
        ],
    );
}

#[test]
fn an_ordinary_breakup_that_the_other_does_not_want_undone() {
    assert_outline(
        &best_but(&[("R2", "one-sided")]),
        &[
            "not-now",
            "not-now 0",
            "help, says nothing",
            "not-now 1",
            "unmet title",
            "unmet: R2 open talk",
            "next",
            "not-now steps",
            "also",
            "limits",
            "tools",
        ],
    );
}

#[test]
fn an_ordinary_breakup_after_which_they_do_not_talk() {
    assert_outline(
        &best_but(&[("C1", "silent")]),
        &[
            "not-now",
            "not-now 0",
            "help, says nothing",
            "not-now 1",
            "unmet title",
            "unmet: C1 open talk",
            "next",
            "not-now steps",
            "also",
            "limits",
            "tools",
        ],
    );
}

/// Who goes back for money reads of it before they answer, and after in the steps.
#[test]
fn all_best_but_for_money() {
    let answers = best_but(&[]);
    assert_outline(
        &answers,
        &[
            "worth-a-talk",
            "worth-a-talk 0",
            "help, says nothing",
            "worth-a-talk 1",
            "worth-a-talk 2",
            "next",
            "worth-a-talk steps",
            "also",
            "limits",
            "tools",
        ],
    );
    let mut reader = Reader::at("R2");
    let hint = reader.question().hint.expect("a hint");
    assert!(
        hint.contains("not for money, a home, papers or the children alone"),
        "{hint}"
    );
    reader.answers(&answers);
    let mild = best_but(&[("D2", "sometimes")]);
    let (reader, page) = result(&mild, None);
    assert!(outline(&reader.quiz, &page).contains(&"why: D2".to_owned()));
}

#[test]
fn who_picks_no_country() {
    let (reader, page) = result(&best_but(&[("A2", "once")]), None);
    let shown = outline(&reader.quiz, &page);
    assert_eq!(
        shown[..3],
        ["not-safe", "harm 0", "help, crisis, says nothing"]
    );
    let help = support::words::help(&page).expect("help lines");
    assert!(help.directories.is_empty());
    let names: Vec<_> = help.services().map(|service| &service.name).collect();
    assert_eq!(names, ["Find a Helpline", "Lila.help"]);
}

/// The steps that a tick adds.
fn steps(answers: &Answers, tick: u8) -> Vec<String> {
    let (mut reader, _) = result(answers, None);
    reader.does(Msg::Ticked(Tick::Also(tick)));
    let page = reader.page();
    let also = page.blocks.into_iter().find_map(|block| match block {
        Block::Also(_, ticks) => Some(ticks),
        _ => None,
    });
    let mut ticks = also.expect("boxes");
    assert!(ticks[usize::from(tick)].ticked);
    ticks.swap_remove(tick.into()).steps
}

/// Ticks add steps and touch nothing else: no verdict, and no other block.
#[test]
fn ticks_touch_nothing_but_their_steps() {
    for verdict in [
        best_but(&[]),
        best_but(&[("R1", "words")]),
        best_but(&[("D1", "often")]),
        best_but(&[("A1", "once"), ("S1", "yes"), ("R2", "pushed")]),
        Answers::default(),
    ] {
        let (mut reader, before) = result(&verdict, Some("GB"));
        let assessed = support::sheets::shown(&reader).assessment;
        for tick in 0..6 {
            assert_eq!(reader.does(Msg::Ticked(Tick::Also(tick))), None);
        }
        assert_eq!(support::sheets::shown(&reader).assessment, assessed);
        let without = |page: Page| -> Vec<Block> {
            let others = page.blocks.into_iter();
            others
                .filter(|block| !matches!(block, Block::Also(..)))
                .collect()
        };
        assert_eq!(without(reader.page()), without(before));
    }
}
