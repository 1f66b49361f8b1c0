//! The rule over **all** 226,748,160 combinations of signals that the English document offers; none is sampled.
//!
//! The space is derived from the document: for each question the signals that its choices carry, each once. One
//! sweep on all processors compares each verdict with the oracle's and checks the properties that a single
//! combination shows; properties of neighbours (a worse answer never gives a softer verdict) are checked over the
//! table of verdicts.

#![cfg(feature = "author")]
#![allow(clippy::indexing_slicing, reason = "a test that stops says why")]

mod support;

use std::sync::{
    LazyLock,
    atomic::{AtomicU64, Ordering},
};

use support::{
    oracle::{self, Class, Level},
    space::{Offer, Property, Swept, in_parallel, size},
};

const COMBINATIONS: usize = 226_748_160;
const SHEETS: u64 = 210_937_500_000;
const BEST_SHEETS: u64 = 8;

/// What each combination has to show by itself.
const PROPERTIES: [Property; 7] = [
    ("verdict", |leaf| {
        leaf.verdict == oracle::verdict(leaf.sheet)
    }),
    ("safety first", |leaf| {
        leaf.safety_first == oracle::safety_first(leaf.sheet)
    }),
    ("P1", |leaf| {
        leaf.has_red() == (leaf.verdict == Level::NotSafe)
    }),
    ("P2", |leaf| {
        let repeated = leaf.has(Class::Serious) || oracle::milds(leaf.sheet) >= 3;
        !repeated || leaf.verdict >= Level::NotWorthIt
    }),
    ("P4", |leaf| {
        let open = leaf.sheet[oracle::SAFETY].contains(&Class::Unknown);
        !open || (leaf.safety_first && leaf.verdict >= Level::NotNow)
    }),
    ("P5 no bad sign", |leaf| {
        let sign = [Class::Serious, Class::Unknown, Class::Blocking]
            .iter()
            .any(|class| leaf.has(*class));
        leaf.verdict != Level::WorthATalk || !(sign || leaf.has_red())
    }),
    ("P5 every condition", |leaf| {
        let met = oracle::CONDITIONS
            .iter()
            .all(|place| leaf.sheet[*place] == Class::Good);
        leaf.verdict != Level::WorthATalk || met
    }),
];

static SWEPT: LazyLock<Swept> = LazyLock::new(|| {
    let offers = Offer::all(&support::english());
    println!("{} combinations of signals", size(&offers));
    Swept::of(offers, &PROPERTIES)
});

fn assert_holds(property: &str) {
    let breaks = SWEPT.breaks(property);
    assert_eq!(breaks, Some(0), "combinations that break {property}");
}

#[test]
fn every_combination_is_swept() {
    assert_eq!(size(&SWEPT.offers), COMBINATIONS);
    assert_eq!(SWEPT.verdicts.len(), COMBINATIONS);
    assert!(!SWEPT.verdicts.contains(&u8::MAX));
}

#[test]
fn each_signal_of_the_document_is_one_class_of_the_oracle() {
    for question in support::english().questions() {
        let offer = Offer::of(question);
        for choice in &question.choices {
            let kind = offer
                .signals
                .iter()
                .find(|kind| kind.signal == choice.signal);
            let class = oracle::class(&question.id, Some(&choice.id));
            assert_eq!(kind.map(|kind| kind.class), Some(class), "{}", question.id);
        }
    }
}

#[test]
fn the_rule_gives_the_verdict_of_the_oracle() {
    assert_holds("verdict");
}

#[test]
fn safety_comes_first_where_the_oracle_says_so() {
    assert_holds("safety first");
}

#[test]
fn each_verdict_comes_as_often_as_the_criteria_say() {
    let counts = [
        (Level::NotSafe, 222_766_848),
        (Level::NotWorthIt, 2_488_320),
        (Level::NotNow, 1_492_988),
        (Level::WorthATalk, 4),
    ];
    for (level, count) in counts {
        assert_eq!(SWEPT.count(level), count, "{}", level.id());
    }
}

#[test]
fn p1_red_and_only_red_is_not_safe() {
    assert_holds("P1");
}

#[test]
fn p2_repeated_disrespect_is_not_worth_it_or_worse() {
    assert_holds("P2");
}

/// Ranks a class for P3; *unknown* is compared neither with mild nor with unmet.
const fn rank(class: Class) -> u8 {
    match class {
        Class::Good => 0,
        Class::Mild | Class::Blocking | Class::Unmet | Class::Unknown => 1,
        Class::Serious => 2,
        Class::Harm | Class::Pressure | Class::OwnConduct | Class::NoContact => 3,
    }
}

/// Lists the steps to a worse answer of a question: the places of its signals.
fn steps(offer: &Offer) -> Vec<(usize, usize)> {
    let places = 0..offer.signals.len();
    let rank = |place: usize| rank(offer.signals[place].class);
    places
        .clone()
        .flat_map(|better| places.clone().map(move |worse| (better, worse)))
        .filter(|&(better, worse)| rank(better) < rank(worse))
        .collect()
}

#[test]
fn p3_a_worse_answer_never_gives_a_softer_verdict() {
    let taken = AtomicU64::new(0);
    in_parallel(SWEPT.offers.iter().enumerate(), |(question, offer)| {
        let steps = steps(offer);
        for block in SWEPT.blocks(question) {
            for &(better, worse) in &steps {
                let softer = block.softens(better, worse);
                assert!(!softer, "question {question}, step {better} to {worse}");
            }
        }
        let all = steps.len() * COMBINATIONS / offer.signals.len();
        taken.fetch_add(all as u64, Ordering::Relaxed);
    });
    println!("{} steps to a worse answer", taken.load(Ordering::Relaxed));
}

#[test]
fn p4_an_open_answer_about_harm_is_never_read_as_no() {
    assert_holds("P4");
}

#[test]
fn p5_the_best_verdict_has_no_bad_sign_and_every_condition() {
    assert_holds("P5 no bad sign");
    assert_holds("P5 every condition");
}

#[test]
fn p6_and_p7_nothing_before_or_after_a_red_makes_it_softer() {
    for (question, offer) in SWEPT.offers.iter().enumerate() {
        let reds = offer.signals.iter().enumerate();
        let reds: Vec<_> = reds
            .filter(|(_, kind)| oracle::is_red(kind.class))
            .map(|(digit, _)| digit)
            .collect();
        for block in SWEPT.blocks(question) {
            let held = reds.iter().all(|&digit| block.is_not_safe(digit));
            assert!(held, "question {question}");
        }
    }
}

#[test]
fn p10_every_verdict_is_reachable() {
    for level in [
        Level::NotSafe,
        Level::NotWorthIt,
        Level::NotNow,
        Level::WorthATalk,
    ] {
        assert!(SWEPT.verdicts.contains(&(level as u8)), "{}", level.id());
    }
}

/// A sheet has one choice for each question, *not sure* and *rather not say* among them.
#[test]
fn the_document_has_as_many_answer_sheets_as_the_criteria_say() {
    let quiz = support::english();
    let sheets: u64 = quiz.questions().map(|q| q.choices.len() as u64).product();
    assert_eq!(sheets, SHEETS);
}

#[test]
fn eight_answer_sheets_reach_the_best_result() {
    let best = SWEPT.verdicts.iter().enumerate();
    let best = best.filter(|(_, verdict)| **verdict == Level::WorthATalk as u8);
    let sheets: u64 = best.map(|(number, _)| SWEPT.sheets(number)).sum();
    assert_eq!(sheets, BEST_SHEETS);
}
