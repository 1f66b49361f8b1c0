//! Keeping a result: it is printed or copied only when the reader asks, and a line says that others may find it.

#![cfg(feature = "author")]

mod support;

use support::{reader::Reader, words};
use worth_it_quiz::{
    model::country::Country,
    screen::number_to_copy,
    session::{Effect, Msg, Tick},
};

fn shows(reader: &Reader, text: &str) -> bool {
    words::of_page(&reader.page()).contains(&text)
}

#[test]
fn a_result_says_that_others_may_find_what_is_kept() {
    let reader = Reader::at_result(&[]);
    let strings = reader.quiz.strings();
    assert!(shows(&reader, &strings.keep_note));
    assert!(shows(&reader, &strings.print));
    assert!(shows(&reader, &strings.copy));
}

#[test]
fn asking_orders_it_and_changes_nothing_that_is_seen() {
    let mut reader = Reader::at_result(&[]);
    let before = reader.page();
    assert_eq!(reader.does(Msg::AskedPrint), Some(Effect::Print));
    assert_eq!(reader.does(Msg::AskedCopy), Some(Effect::Copy));
    assert_eq!(reader.does(Msg::AskedNumber), Some(Effect::CopyNumber));
    assert_eq!(reader.page(), before);
}

#[test]
fn what_was_copied_is_said_on_its_own_button_until_the_result_is_left() {
    for (asked, other) in [
        (Msg::AskedCopy, Msg::AskedNumber),
        (Msg::AskedNumber, Msg::AskedCopy),
    ] {
        let mut reader = Reader::at_result(&[("A1", "once")]);
        reader.does(Msg::PickedCountry(Country::of("GB")));
        let copied = reader.quiz.strings().copied.clone();
        let label = |reader: &Reader, msg| {
            let page = reader.page();
            let actions = words::actions(&page);
            let action = actions.iter().find(|action| action.msg == msg);
            action.expect("a button").label.clone()
        };
        let before = label(&reader, other);
        reader.does_all([asked, Msg::Copied]);
        assert_eq!(label(&reader, asked), copied);
        assert_eq!(label(&reader, other), before);
        reader.does_all([Msg::WentBack, Msg::AskedResult]);
        assert!(!shows(&reader, &copied));
    }
}

/// The clipboard may answer when nobody asked, as where a page calls what the module exports.
#[test]
fn what_was_not_asked_for_is_not_said_to_be_copied() {
    let mut reader = Reader::at_result(&[]);
    reader.does(Msg::Copied);
    assert!(!shows(&reader, &reader.quiz.strings().copied));
}

#[test]
fn the_number_to_copy_is_the_first_that_can_be_rung_and_names_nothing_of_the_quiz() {
    let mut reader = Reader::at_result(&[("A1", "once")]);
    let copied = |reader: &Reader| {
        let words = number_to_copy(&reader.quiz, &reader.session)?;
        Some(reader.quiz.texts.words(words))
    };
    assert_eq!(copied(&reader), None);
    let no_button = words::actions(&reader.page())
        .iter()
        .all(|action| action.msg != Msg::AskedNumber);
    assert!(no_button);
    reader.does(Msg::PickedCountry(Country::of("GB")));
    let page = reader.page();
    let help = words::help(&page).expect("help lines");
    let whole = help
        .services()
        .filter(|service| !service.name.contains('('));
    let rung = whole.into_iter().find_map(|service| {
        let call = service
            .links
            .iter()
            .find(|(_, address)| address.starts_with("tel:"));
        call.map(|_| service.name.clone())
    });
    let copied = copied(&reader).expect("a number");
    let (number, name) = copied.split_once(" · ").expect("a number and a name");
    assert!(
        number.chars().all(|c| c.is_ascii_digit() || c == ' '),
        "{number}"
    );
    let shown = rung.expect("a line to ring");
    assert!(!shown.contains('('), "a line of a region: {shown}");
    assert_eq!(name, shown);
}

#[test]
fn nothing_is_kept_from_any_other_screen() {
    for mut reader in [Reader::new(), Reader::at("B1"), Reader::at_notice()] {
        let before = reader.session.clone();
        for msg in [
            Msg::AskedPrint,
            Msg::AskedCopy,
            Msg::AskedNumber,
            Msg::Copied,
            Msg::Ticked(Tick::Say),
            Msg::Ticked(Tick::Also(0)),
            Msg::AskedOpen(4),
        ] {
            assert_eq!(reader.does(msg), None);
        }
        assert_eq!(reader.session, before);
    }
}
