//! Readers who press anything in any order, over the English document and over random ones.
//!
//! Whatever comes, nothing panics, every screen can be drawn, and what leaving promised stays true.

#![cfg(feature = "author")]

mod support;

use proptest::{prelude::*, sample::select};
use support::{
    random::{self, for_all},
    reader::Reader,
    words,
};
use worth_it_quiz::{
    Answers,
    screen::{PageKey, Screen},
    session::{Effect, Msg, Spot, Stage},
};

const WALKS: u32 = 600;

/// Makes any message, more often those that lead through the quiz.
fn msg() -> impl Strategy<Value = Msg> {
    let through = [
        Msg::Started,
        Msg::Continued,
        Msg::WentBack,
        Msg::AskedResult,
    ];
    let around = [
        Msg::AskedPrint,
        Msg::AskedCopy,
        Msg::Copied,
        Msg::SkippedSection,
        Msg::OpenedHelp,
        Msg::ClosedHelp,
        Msg::SwitchedShortcut,
    ];
    let end = [
        Msg::StartedOver,
        Msg::Left,
        Msg::PageHidden,
        Msg::PageRestored,
    ];
    let country = prop::option::of("[A-Z]{2}").prop_map(Msg::PickedCountry);
    let chose = (0..20_usize, 0..8_usize);
    prop_oneof![
        8 => chose.prop_map(|(question, choice)| Msg::Chose { question, choice }),
        8 => select(through.to_vec()),
        2 => select(around.to_vec()),
        1 => select(end.to_vec()),
        1 => (0..20_usize).prop_map(Msg::ChangedAnswer),
        1 => country,
    ]
}

fn walk() -> impl Strategy<Value = Vec<Msg>> {
    prop::collection::vec(msg(), 0..120)
}

/// Sends a message; a choice is meant for the question on the screen half of the time.
fn take(reader: &mut Reader, msg: Msg) -> Vec<Effect> {
    match (msg, reader.session.stage()) {
        (Msg::Chose { question, choice }, Stage::At(Spot::Question { number, .. }))
            if question % 2 == 0 =>
        {
            reader.does(Msg::Chose {
                question: number,
                choice,
            })
        }
        (msg, _) => reader.does(msg),
    }
}

/// Checks what is true of any session at any moment.
fn holds(reader: &Reader) -> Result<(), TestCaseError> {
    let places = 0..reader.quiz.len();
    for (place, question) in places.zip(reader.quiz.questions()) {
        let choice = reader.session.answers().get(place);
        prop_assert!(choice.is_none_or(|choice| choice < question.choices.len()));
    }
    match reader.sees() {
        Screen::Away => prop_assert_eq!(reader.session.answers(), &Answers::default()),
        Screen::Question(question) => {
            prop_assert!(question.number < question.total);
            prop_assert!(!question.actions.is_empty() && !question.choices.is_empty());
        }
        Screen::Page(page) => {
            prop_assert!(!page.heading.is_empty());
            prop_assert!(!words::actions(&page).is_empty());
            let result = page.key == PageKey::Result;
            prop_assert!(!result || words::help(&page).is_some());
        }
    }
    Ok(())
}

fn wander(mut reader: Reader, msgs: Vec<Msg>) -> Result<(), TestCaseError> {
    for msg in msgs {
        take(&mut reader, msg);
        holds(&reader)?;
    }
    Ok(())
}

#[test]
fn no_order_of_messages_breaks_the_english_quiz() {
    for_all(WALKS, &walk(), |msgs| wander(Reader::new(), msgs));
}

#[test]
fn no_order_of_messages_breaks_a_random_quiz() {
    let cases = (random::quizzes(), walk());
    for_all(WALKS, &cases, |(quiz, msgs)| wander(Reader::of(quiz), msgs));
}

#[test]
fn every_control_on_every_screen_does_something() {
    for_all(WALKS, &walk(), |msgs| {
        let mut reader = Reader::new();
        for msg in msgs {
            take(&mut reader, msg);
        }
        for msg in controls(&reader) {
            let mut other = Reader::new();
            other.session = reader.session.clone();
            let effects = other.does(msg.clone());
            let changed = other.session != reader.session;
            prop_assert!(changed || !effects.is_empty(), "{:?}", msg);
        }
        Ok(())
    });
}

/// Lists the messages that the controls on the screen send.
fn controls(reader: &Reader) -> Vec<Msg> {
    match reader.sees() {
        Screen::Question(question) => question.actions.into_iter().map(|a| a.msg).collect(),
        Screen::Page(page) => words::actions(&page)
            .iter()
            .map(|a| a.msg.clone())
            .collect(),
        Screen::Away => Vec::new(),
    }
}

#[test]
fn finish_is_told_at_most_once_between_two_beginnings() {
    for_all(WALKS, &walk(), |msgs| {
        let mut reader = Reader::new();
        let mut told = false;
        for msg in msgs {
            let blank = matches!(
                msg,
                Msg::StartedOver | Msg::Left | Msg::PageHidden | Msg::PageRestored
            );
            let finished = take(&mut reader, msg).contains(&Effect::TellFinish);
            let stage = reader.session.stage();
            let begins = blank && matches!(stage, Stage::Away | Stage::At(Spot::Start));
            prop_assert!(!(finished && told));
            told = (told || finished) && !begins;
        }
        Ok(())
    });
}

/// Only the reader's own steps forward bring the result: no choice, however red, does.
#[test]
fn a_choice_never_leaves_the_screen() {
    let walks = (walk(), 0..8_usize);
    for_all(WALKS, &walks, |(msgs, choice)| {
        let mut reader = Reader::new();
        for msg in msgs {
            take(&mut reader, msg);
        }
        if let Stage::At(Spot::Question { number, .. }) = reader.session.stage() {
            reader.does(Msg::Chose {
                question: number,
                choice,
            });
            prop_assert_eq!(reader.question().number, number);
        }
        Ok(())
    });
}
