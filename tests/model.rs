//! A hundred thousand random steps, each compared with a second statement of the way through the quiz.
//!
//! What a reader sees, the answers, the country, the switch and the orders to the outside have to be the same after
//! every message. The seed is fixed; `WIQ_SEED` gives another one.

#![cfg(feature = "author")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use std::env;

use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use support::{Quiz, model::Model, page::Screen, random, reader::Reader};
use worth_it_quiz::{
    model::country::Country,
    screen::ScreenKey,
    session::{Msg, Session, Tick},
};

const STEPS: usize = 100_000;
/// The English quiz is walked this many steps; random ones take the rest, a few hundred each.
const ENGLISH: usize = 60_000;
const EACH: usize = 400;

/// A message whose numbers may be those of what is on the screen, or any.
#[derive(Clone, Debug)]
enum Step {
    Says(Msg),
    /// Chooses in the question on the screen; where the screen is empty, comes back.
    ChoosesHere(u8),
}

fn step() -> impl Strategy<Value = Step> {
    let often = [
        Msg::Started,
        Msg::Continued,
        Msg::Continued,
        Msg::WentBack,
        Msg::SkippedSection,
    ];
    let rare = [
        Msg::AskedResult,
        Msg::OpenedHelp,
        Msg::ClosedHelp,
        Msg::SwitchedShortcut,
        Msg::StartedOver,
        Msg::AskedOpen(4),
        Msg::Ticked(Tick::Say),
        Msg::Ticked(Tick::Also(3)),
        Msg::PageRestored,
    ];
    let ends = [Msg::Left, Msg::PageHidden];
    let number = prop_oneof![9 => 0..30_u8, 1 => Just(u8::MAX)];
    let any = (number.clone(), number.clone());
    prop_oneof![
        30 => (0..6_u8).prop_map(Step::ChoosesHere),
        40 => select(often.to_vec()).prop_map(Step::Says),
        9 => select(rare.to_vec()).prop_map(Step::Says),
        1 => select(ends.to_vec()).prop_map(Step::Says),
        8 => number.prop_map(|number| Step::Says(Msg::ChangedAnswer(number))),
        8 => any.prop_map(|(question, choice)| Step::Says(Msg::Chose { question, choice })),
        4 => prop::num::u16::ANY.prop_map(|number| Step::Says(Msg::PickedCountry(Country::from_number(number)))),
    ]
}

fn runner() -> TestRunner {
    let seed = env::var("WIQ_SEED").unwrap_or_else(|_| "worth-it-quiz".to_owned());
    let mut bytes = [0; 32];
    for (byte, letter) in bytes.iter_mut().zip(seed.bytes()) {
        *byte = letter;
    }
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    TestRunner::new_with_rng(Config::default(), rng)
}

fn draw<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    match strategy.new_tree(runner) {
        Ok(tree) => tree.current(),
        Err(reason) => panic!("{reason}"),
    }
}

/// Says what is on the screen in the model's words.
fn seen(reader: &Reader) -> String {
    match reader.sees() {
        Screen::Away => "away".to_owned(),
        Screen::Question(question) => format!(
            "question {}, {:?}, {}",
            question.number,
            question.chosen,
            question.error.is_some()
        ),
        Screen::Page(page) => match page.key {
            ScreenKey::Start => "start".to_owned(),
            ScreenKey::Notice(_) => "notice".to_owned(),
            ScreenKey::Help => "help".to_owned(),
            ScreenKey::Result => "result".to_owned(),
            other => panic!("{other:?} is no page"),
        },
    }
}

/// The question on the screen, or any.
fn here(model: &Model) -> u8 {
    let question = model.question().unwrap_or_default();
    u8::try_from(question).unwrap_or(u8::MAX)
}

/// Walks so many steps; gives how many screens of each kind were passed.
fn walk(quiz: Quiz, steps: usize, runner: &mut TestRunner, passed: &mut [usize; 6]) {
    let home = Country::of("IE");
    let mut model = Model::of(&quiz, home);
    let mut reader = Reader::of(quiz);
    reader.session = Session::new(home);
    let strategy = step();
    for number in 0..steps {
        let msg = match draw(&strategy, runner) {
            Step::Says(msg) => msg,
            Step::ChoosesHere(_) if model.shows() == "away" => Msg::PageRestored,
            Step::ChoosesHere(choice) => Msg::Chose {
                question: here(&model),
                choice,
            },
        };
        let told = model.takes(msg);
        let effect = reader.does(msg);
        assert_eq!(effect, told, "step {number}: {msg:?}");
        assert_same(&reader, &model, &format!("step {number}: {msg:?}"));
        let kinds = ["away", "start", "notice", "help", "result", "question"];
        let shows = model.shows();
        let kind = kinds.iter().position(|kind| shows.starts_with(kind));
        passed[kind.unwrap_or_default()] += 1;
    }
}

fn assert_same(reader: &Reader, model: &Model, step: &str) {
    assert_eq!(seen(reader), model.shows(), "{step}");
    assert_eq!(reader.session.country(), model.country, "{step}");
    assert_eq!(reader.session.shortcut(), model.shortcut, "{step}");
    let ticks = [Tick::Say, Tick::Also(0), Tick::Also(3)];
    for tick in ticks {
        let ticked = reader.session.ticks().has(tick);
        assert_eq!(ticked, model.ticks.contains(&tick), "{step}");
    }
    let answers = reader.session.answers();
    let answers: Vec<_> = (0..model.answers.len()).map(|n| answers.get(n)).collect();
    assert_eq!(answers, model.answers, "{step}");
}

#[test]
fn a_hundred_thousand_steps_agree_with_the_model() {
    let mut runner = runner();
    let mut passed = [0; 6];
    walk(support::english(), ENGLISH, &mut runner, &mut passed);
    let quizzes = random::quizzes();
    for _ in 0..(STEPS - ENGLISH) / EACH {
        let quiz = draw(&quizzes, &mut runner);
        walk(quiz, EACH, &mut runner, &mut passed);
    }
    println!("steps {STEPS}; away, start, notice, help, result, question: {passed:?}");
    assert_eq!(passed.iter().sum::<usize>(), STEPS);
    // A walk that never comes somewhere compares nothing there.
    assert!(passed.iter().all(|&times| times > 1000), "{passed:?}");
}
