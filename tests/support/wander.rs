//! Readers who press anything in any order, and what is true of them at any moment.

use proptest::{prelude::*, sample::select};
use worth_it_quiz::{
    Answers,
    model::country::Country,
    screen::ScreenKey,
    session::{Effect, Msg, Stage, Step, Tick},
};

use super::{page::Screen, reader::Reader, words};

/// Makes any message, more often those that lead through the quiz.
pub fn msg() -> impl Strategy<Value = Msg> {
    let through = [
        Msg::Started,
        Msg::Continued,
        Msg::WentBack,
        Msg::AskedResult,
    ];
    let around = [
        Msg::AskedPrint,
        Msg::AskedCopy,
        Msg::AskedNumber,
        Msg::AskedOpen(4),
        Msg::Ticked(Tick::Say),
        Msg::Ticked(Tick::Also(0)),
        Msg::Ticked(Tick::Also(5)),
        Msg::Ticked(Tick::Also(31)),
        Msg::Ticked(Tick::Also(255)),
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
    let country = prop_oneof![Just(0), any::<u16>()]
        .prop_map(|number| Msg::PickedCountry(Country::from_number(number)));
    let chose = (0..20_u8, 0..8_u8);
    prop_oneof![
        8 => chose.prop_map(|(question, choice)| Msg::Chose { question, choice }),
        8 => select(through.to_vec()),
        2 => select(around.to_vec()),
        1 => select(end.to_vec()),
        1 => (0..20_u8).prop_map(Msg::ChangedAnswer),
        1 => country,
    ]
}

/// Makes a way through a quiz.
pub fn walk() -> impl Strategy<Value = Vec<Msg>> {
    prop::collection::vec(msg(), 0..120)
}

/// Sends a message; a choice is meant for the question on the screen half of the time.
pub fn take(reader: &mut Reader, msg: Msg) -> Option<Effect> {
    match (msg, reader.session.stage()) {
        (Msg::Chose { question, choice }, Stage::At(Step::Question { number, .. }))
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
pub fn holds(reader: &Reader) -> Result<(), TestCaseError> {
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
            let result = page.key == ScreenKey::Result;
            prop_assert!(!result || words::help(&page).is_some());
        }
    }
    Ok(())
}

/// Sends messages one by one, and checks after each.
pub fn wander(mut reader: Reader, msgs: Vec<Msg>) -> Result<(), TestCaseError> {
    for msg in msgs {
        take(&mut reader, msg);
        holds(&reader)?;
    }
    Ok(())
}
