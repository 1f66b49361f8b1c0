//! Leaving the page, by the way out or in any other way: it forgets everything, from every place in the quiz.
//!
//! Somebody may look at the screen a second later, or press *Back* in the browser. What was said has to be gone.

#![cfg(feature = "author")]

mod support;

use support::{page::Screen, reader::Reader};
use worth_it_quiz::{
    Answers,
    model::country::Country,
    screen::ScreenKey,
    session::{Effect, Msg, Session, Shortcut, Stage},
};

/// Every place in which a reader can be.
fn everywhere() -> Vec<Reader> {
    let mut help = Reader::at("A2");
    help.chooses("once");
    help.does(Msg::OpenedHelp);
    let mut change = Reader::at_result(&[("A1", "once")]);
    change.does(Msg::ChangedAnswer(3));
    vec![
        Reader::new(),
        Reader::at("D1"),
        Reader::at_notice(),
        help,
        change,
        Reader::at_result(&[("S1", "yes")]),
    ]
}

#[test]
fn leaving_forgets_everything_and_shows_nothing_from_everywhere() {
    for mut reader in everywhere() {
        assert_eq!(reader.does(Msg::Left), Some(Effect::Leave));
        assert_eq!(reader.session.answers(), &Answers::default());
        assert_eq!(reader.session.stage(), Stage::Away);
        assert_eq!(reader.sees(), Screen::Away);
    }
}

#[test]
fn a_hidden_page_forgets_everything_and_a_restored_one_shows_the_start() {
    for mut reader in everywhere() {
        assert_eq!(reader.does(Msg::PageHidden), None);
        assert_eq!(reader.sees(), Screen::Away);
        assert_eq!(reader.session.answers(), &Answers::default());
        assert_eq!(reader.does(Msg::PageRestored), None);
        assert_eq!(reader.page().key, ScreenKey::Start);
        assert_eq!(reader.session, Session::new(None));
    }
}

#[test]
fn nothing_brings_a_page_back_that_is_being_left_but_its_return() {
    let mut reader = Reader::at_result(&[]);
    reader.does(Msg::Left);
    let gone = reader.session.clone();
    let late = [
        Msg::Started,
        Msg::Continued,
        Msg::WentBack,
        Msg::AskedResult,
        Msg::OpenedHelp,
    ];
    let later = [
        Msg::StartedOver,
        Msg::PickedCountry(Country::of("US")),
        Msg::PageHidden,
    ];
    reader.does_all(late.into_iter().chain(later));
    assert_eq!(reader.session, gone);
    reader.does(Msg::PageRestored);
    assert_eq!(reader.page().key, ScreenKey::Start);
}

#[test]
fn the_picked_country_goes_with_the_answers_and_the_owner_s_stays() {
    let mut reader = Reader::new();
    reader.session = Session::new(Country::of("IE"));
    for end in [Msg::Left, Msg::PageHidden, Msg::PageRestored] {
        reader.does_all([Msg::PageRestored, Msg::PickedCountry(Country::of("US"))]);
        assert_eq!(reader.session.country(), Country::of("US"));
        reader.does(end);
        assert_eq!(reader.session.country(), Country::of("IE"));
    }
}

#[test]
fn the_switch_of_the_shortcut_stays_off_for_who_turned_it_off() {
    let mut reader = Reader::new();
    assert_eq!(reader.session.shortcut(), Shortcut::On);
    assert_eq!(reader.does(Msg::SwitchedShortcut), None);
    reader.does_all([Msg::Started, Msg::AskedResult, Msg::StartedOver]);
    assert_eq!(reader.session.shortcut(), Shortcut::Off);
    reader.does_all([Msg::Left, Msg::PageRestored, Msg::SwitchedShortcut]);
    assert_eq!(reader.session.shortcut(), Shortcut::On);
}
