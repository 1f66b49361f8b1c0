//! The way through the quiz, message by message: what a reader did, and where that leads.
//!
//! A reader may be stopped at any moment, so nothing may hang on luck: each stage answers each message in one known
//! way. What leaving does stands in `leaving.rs`, and messages in any order in `wandering.rs`.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test that stops says why")]

mod support;

use support::{Quiz, page::Block, place_of, reader::Reader, words};
use worth_it_quiz::{
    Verdict,
    model::country::Country,
    screen::ScreenKey,
    session::{Complaint, Effect, Msg, Purpose, Session, Step},
};

fn asks(number: u8) -> Step {
    Step::Question {
        number,
        purpose: Purpose::Answer,
        complaint: Complaint::None,
    }
}

fn number_of(quiz: &Quiz, id: &str) -> u8 {
    u8::try_from(place_of(quiz, id)).unwrap_or(u8::MAX)
}

/// Asserts that a reader is at a question that comes in its turn.
fn assert_asks(reader: &Reader, id: &str) {
    assert_eq!(reader.spot(), asks(number_of(&reader.quiz, id)), "{id}");
}

#[test]
fn starting_shows_the_first_question_and_tells_the_page() {
    let mut reader = Reader::new();
    assert_eq!(reader.spot(), Step::Start);
    let effect = reader.does(Msg::Started);
    assert_eq!(effect, Some(Effect::Start));
    assert_asks(&reader, "B1");
}

#[test]
fn continue_with_nothing_chosen_shows_the_error_in_place() {
    let mut reader = Reader::at("B1");
    assert_eq!(reader.question().error, None);
    assert_eq!(reader.does(Msg::Continued), Some(Effect::AnnounceError));
    let question = reader.question();
    assert_eq!(question.number, 0);
    assert_eq!(
        question.error.as_deref(),
        Some(&*reader.quiz.strings().choose_error)
    );
}

#[test]
fn choosing_takes_the_error_away_and_does_not_go_on() {
    let mut reader = Reader::at("B1");
    reader.does(Msg::Continued);
    reader.chooses("heat");
    let question = reader.question();
    assert_eq!((question.number, question.error), (0, None));
    assert_eq!(question.chosen, Some(1));
}

#[test]
fn another_choice_takes_the_place_of_the_first() {
    let mut reader = Reader::at("C1");
    reader.chooses("both");
    reader.chooses("neither");
    assert_eq!(reader.question().chosen, Some(2));
}

#[test]
fn a_choice_for_another_question_or_out_of_range_changes_nothing() {
    let mut reader = Reader::at("C1");
    let before = reader.session.clone();
    let late = [(0, 1), (2, 0), (1, 6), (1, u8::MAX), (u8::MAX, 0)];
    for (question, choice) in late {
        assert_eq!(reader.does(Msg::Chose { question, choice }), None);
    }
    assert_eq!(reader.session, before);
}

#[test]
fn rather_not_say_passes_every_question() {
    let mut reader = Reader::at("R2");
    reader.chooses("skip");
    let effect = reader.does(Msg::Continued);
    assert_eq!(effect, Some(Effect::Finish));
    assert_eq!(reader.page().key, ScreenKey::Result);
}

#[test]
fn see_my_result_stands_on_every_question_and_works() {
    for question in support::english().questions() {
        let mut reader = Reader::at(&question.id);
        let label = reader.quiz.strings().see_result.clone();
        let actions = reader.question().actions;
        let action = actions.into_iter().find(|action| action.label == label);
        let msg = action.expect("see my result").msg;
        assert_eq!(reader.does(msg), Some(Effect::Finish));
        assert_eq!(reader.page().key, ScreenKey::Result, "{}", question.id);
    }
}

#[test]
fn back_leads_through_the_questions_to_the_start() {
    let mut reader = Reader::at("A8");
    for id in ["D3", "D2", "D1", "C1", "B1"] {
        assert_eq!(reader.does(Msg::WentBack), Some(Effect::FocusScreen));
        assert_asks(&reader, id);
    }
    reader.does(Msg::WentBack);
    assert_eq!(reader.spot(), Step::Start);
}

#[test]
fn going_back_keeps_the_answers() {
    let mut reader = Reader::at("C1");
    reader.chooses("one");
    reader.does(Msg::WentBack);
    reader.does(Msg::Continued);
    assert_eq!(reader.question().chosen, Some(1));
}

#[test]
fn the_notice_stands_before_the_hard_questions_only() {
    let mut reader = Reader::at_notice();
    let first = number_of(&reader.quiz, "A7");
    assert_eq!(reader.page().key, ScreenKey::Notice(first));
    assert_eq!(reader.does(Msg::Continued), Some(Effect::FocusScreen));
    assert_asks(&reader, "A7");
    reader.does(Msg::WentBack);
    assert_eq!(reader.spot(), Step::Notice(first));
    reader.does(Msg::WentBack);
    assert_asks(&reader, "A8");
}

#[test]
fn the_notice_offers_to_go_on_to_skip_to_get_help_and_to_go_back() {
    let reader = Reader::at_notice();
    let page = reader.page();
    let msgs: Vec<_> = words::actions(&page)
        .iter()
        .map(|action| action.msg)
        .collect();
    let offered = [
        Msg::Continued,
        Msg::SkippedSection,
        Msg::OpenedHelp,
        Msg::WentBack,
    ];
    assert_eq!(msgs, offered);
}

const HARD: [&str; 7] = ["A7", "A4", "A5", "A6", "A2", "A1", "A3"];

#[test]
fn skipping_the_hard_questions_leaves_them_unanswered_and_goes_to_one_s_own_part() {
    let mut reader = Reader::at_notice();
    assert_eq!(reader.does(Msg::SkippedSection), Some(Effect::FocusScreen));
    assert_asks(&reader, "S1");
    for id in HARD {
        assert_eq!(
            reader.session.answers().get(place_of(&reader.quiz, id)),
            None
        );
    }
}

#[test]
fn back_from_one_s_own_part_leads_to_the_notice_where_the_hard_questions_were_skipped() {
    let mut reader = Reader::at_notice();
    reader.does(Msg::SkippedSection);
    reader.does(Msg::WentBack);
    assert!(matches!(reader.spot(), Step::Notice(_)));
}

#[test]
fn skipping_on_second_thoughts_takes_no_red_back() {
    let mut reader = Reader::at_notice();
    reader.does(Msg::Continued);
    reader.chooses("often");
    reader.does_all([Msg::WentBack, Msg::SkippedSection, Msg::AskedResult]);
    let verdict = support::sheets::shown(&reader).assessment.verdict;
    assert_eq!(verdict, Verdict::NotSafe);
}

/// One choice of each question is as bad as it gets; the quiz goes on after each.
#[test]
fn a_red_never_ends_the_quiz_by_itself() {
    let mut reader = Reader::new();
    reader.start();
    for question in support::english().questions() {
        assert_asks(&reader, &question.id);
        let red = question
            .choices
            .iter()
            .find(|choice| choice.signal.cause().is_some());
        reader.chooses(red.map_or("skip", |choice| &choice.id));
        assert_asks(&reader, &question.id);
        reader.goes_on();
    }
    assert_eq!(reader.page().key, ScreenKey::Result);
}

#[test]
fn help_opens_from_everywhere_and_leads_back_to_the_same_place() {
    let places = vec![
        Reader::new(),
        Reader::at("D2"),
        Reader::at_notice(),
        Reader::at_result(&[]),
    ];
    for mut reader in places {
        let spot = reader.spot();
        assert_eq!(reader.does(Msg::OpenedHelp), Some(Effect::FocusScreen));
        assert_eq!(reader.page().key, ScreenKey::Help);
        assert_eq!(reader.does(Msg::ClosedHelp), Some(Effect::FocusScreen));
        assert_eq!(reader.spot(), spot);
        reader.does_all([Msg::OpenedHelp, Msg::WentBack]);
        assert_eq!(reader.spot(), spot);
    }
}

#[test]
fn a_country_picked_in_one_place_is_picked_everywhere() {
    let mut reader = Reader::at_result(&[("A1", "once")]);
    assert_eq!(reader.does(Msg::PickedCountry(Country::of("IE"))), None);
    let page = reader.page();
    let help = words::help(&page).expect("help lines");
    assert_eq!(help.picked, Country::of("IE"));
    assert!(help.emergency.contains("999"));
    assert!(help.services().any(|service| service.name == "Women’s Aid"));
}

#[test]
fn changing_an_answer_returns_to_the_result() {
    let mut reader = Reader::at_result(&[("A3", "unsure")]);
    let place = number_of(&reader.quiz, "A3");
    let result = reader.spot();
    assert_eq!(
        reader.does(Msg::ChangedAnswer(place)),
        Some(Effect::FocusScreen)
    );
    assert_eq!(reader.question().number, usize::from(place));
    reader.chooses("no");
    assert_eq!(reader.does(Msg::Continued), Some(Effect::FocusScreen));
    assert_eq!(reader.spot(), result);
    let verdict = support::sheets::shown(&reader).assessment.verdict;
    assert_eq!(verdict, Verdict::WorthATalk);
}

#[test]
fn going_back_from_a_change_returns_to_the_result_with_the_answer_as_it_was() {
    let mut reader = Reader::at_result(&[("C1", "one")]);
    let before = reader.session.clone();
    reader.does_all([Msg::ChangedAnswer(1), Msg::WentBack]);
    assert_eq!(reader.session, before);
}

#[test]
fn the_result_offers_to_change_each_answer_that_decided() {
    let reader = Reader::at_result(&[("D1", "often"), ("D3", "often")]);
    let page = reader.page();
    let actions = words::actions(&page);
    let changes: Vec<_> = actions
        .iter()
        .filter(|a| matches!(a.msg, Msg::ChangedAnswer(_)))
        .collect();
    let msgs: Vec<_> = changes.iter().map(|action| &action.msg).collect();
    assert_eq!(msgs, [&Msg::ChangedAnswer(2), &Msg::ChangedAnswer(4)]);
}

#[test]
fn a_change_of_a_question_that_is_not_there_changes_nothing() {
    let mut reader = Reader::at_result(&[]);
    let before = reader.session.clone();
    assert_eq!(reader.does(Msg::ChangedAnswer(16)), None);
    assert_eq!(reader.session, before);
}

#[test]
fn back_from_the_result_leads_to_the_question_before_it() {
    let mut reader = Reader::at("D2");
    reader.does_all([Msg::AskedResult, Msg::WentBack]);
    assert_asks(&reader, "D2");
}

#[test]
fn starting_over_begins_blank() {
    let mut reader = Reader::at_result(&[("A1", "more")]);
    assert_eq!(reader.does(Msg::StartedOver), Some(Effect::FocusScreen));
    assert_eq!(reader.session, Session::new(None));
}

#[test]
fn finish_is_told_once_a_run() {
    let mut reader = Reader::at("B1");
    let finish = Some(Effect::Finish);
    assert_eq!(reader.does(Msg::AskedResult), finish);
    reader.does(Msg::WentBack);
    assert_eq!(reader.does(Msg::AskedResult), Some(Effect::FocusScreen));
    reader.does_all([Msg::StartedOver, Msg::Started]);
    assert_eq!(reader.does(Msg::AskedResult), finish);
}

#[test]
fn the_crisis_line_stands_on_the_screen_about_threats_and_on_no_other() {
    for question in support::english().questions() {
        let reader = Reader::at(&question.id);
        let aside = reader.question().aside;
        let crisis = aside
            .iter()
            .any(|b| matches!(b, Block::Services(lines) if !lines.is_empty()));
        assert_eq!(crisis, question.id == "A2", "{}", question.id);
        let words = words::of_blocks(&aside);
        assert_eq!(words.contains(&&*reader.quiz.strings().crisis), crisis);
    }
}
