//! Keeping a result: it is printed or copied only when the reader asks, and a line says that others may find it.

#![cfg(feature = "author")]

mod support;

use support::{reader::Reader, words};
use worth_it_quiz::session::{Effect, Msg};

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
fn asking_orders_it_and_changes_nothing() {
    let mut reader = Reader::at_result(&[]);
    let before = reader.session.clone();
    assert_eq!(reader.does(Msg::AskedPrint), Some(Effect::Print));
    assert_eq!(reader.does(Msg::AskedCopy), Some(Effect::Copy));
    assert_eq!(reader.session, before);
}

#[test]
fn what_was_copied_is_said_until_the_result_is_left() {
    let mut reader = Reader::at_result(&[]);
    reader.does(Msg::Copied);
    let copied = reader.quiz.strings().copied.clone();
    assert!(shows(&reader, &copied));
    reader.does_all([Msg::WentBack, Msg::AskedResult]);
    assert!(!shows(&reader, &copied));
}

#[test]
fn nothing_is_kept_from_any_other_screen() {
    for mut reader in [Reader::new(), Reader::at("B1"), Reader::at_notice()] {
        let before = reader.session.clone();
        for msg in [Msg::AskedPrint, Msg::AskedCopy, Msg::Copied] {
            assert_eq!(reader.does(msg), None);
        }
        assert_eq!(reader.session, before);
    }
}
