//! Readers who press anything in any order, over the English document and over random ones.
//!
//! Whatever comes, nothing panics, every screen can be drawn, and what leaving promised stays true.

#![cfg(feature = "author")]

mod support;

use proptest::prelude::*;
use support::{
    page::Screen,
    random::{self, for_all},
    reader::Reader,
    wander::{take, walk, wander},
    words,
};
use worth_it_quiz::session::{Effect, Msg, Stage, Step};

const WALKS: u32 = 600;

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
            let effect = other.does(msg);
            let changed = other.session != reader.session;
            prop_assert!(changed || effect.is_some(), "{:?}", msg);
        }
        Ok(())
    });
}

/// Lists the messages that the controls on the screen send.
fn controls(reader: &Reader) -> Vec<Msg> {
    match reader.sees() {
        Screen::Question(question) => question.actions.into_iter().map(|a| a.msg).collect(),
        Screen::Page(page) => words::actions(&page).iter().map(|a| a.msg).collect(),
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
            let finished = take(&mut reader, msg) == Some(Effect::Finish);
            let stage = reader.session.stage();
            let begins = blank && matches!(stage, Stage::Away | Stage::At(Step::Start));
            prop_assert!(!(finished && told));
            told = (told || finished) && !begins;
        }
        Ok(())
    });
}

/// Only the reader's own steps forward bring the result: no choice, however red, does.
#[test]
fn a_choice_never_leaves_the_screen() {
    let walks = (walk(), 0..8_u8);
    for_all(WALKS, &walks, |(msgs, choice)| {
        let mut reader = Reader::new();
        for msg in msgs {
            take(&mut reader, msg);
        }
        if let Stage::At(Step::Question { number, .. }) = reader.session.stage() {
            reader.does(Msg::Chose {
                question: number,
                choice,
            });
            prop_assert_eq!(reader.question().number, usize::from(number));
        }
        Ok(())
    });
}
