//! Every text of the English document, and every screen that it makes: plain words, none that shames, none that
//! claims too much.
//!
//! Readers of this quiz may be tired, scared or not at home in English, so whole screens are measured by the grade
//! of Flesch and Kincaid.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use serde_json::Value;
use support::{page::Screen, reader::Reader, sheets::each_result, words};
use worth_it_quiz::{screen::ScreenKey, session::Msg};

/// The hardest screen that readers get, by school years.
const HARDEST: f64 = 8.0;

/// Lists every text in a document, keys left out.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Checks that no text of the English document has one of these phrases.
fn assert_nowhere(phrases: &[&str]) {
    let document: Value = serde_json::from_str(support::ENGLISH).expect("JSON");
    for text in texts(&document) {
        let plain = text.to_lowercase().replace('’', "'");
        for phrase in phrases {
            assert!(!plain.contains(phrase), "{phrase:?} stands in {text:?}");
        }
    }
}

#[test]
fn words_that_shame_stand_nowhere() {
    assert_nowhere(&[
        "victim",
        "toxic",
        "narcissist",
        "should have",
        "let them",
        "why didn't you",
    ]);
}

#[test]
fn nothing_is_claimed_that_the_quiz_cannot_hold() {
    assert_nowhere(&[
        "validated",
        "diagnos",
        "risk score",
        "percentage",
        "not abuse",
    ]);
    assert_nowhere(&["it is safe", "scientific", "clinical", "proven"]);
}

#[test]
fn nothing_teaches_to_win_somebody_back() {
    assert_nowhere(&[
        "jealous",
        "spies",
        "spy on",
        "win them back",
        "winning them back",
        "make them miss",
    ]);
    assert_nowhere(&["body language", "outfit", "stare", "old places", "spell"]);
}

#[test]
fn couple_counselling_and_sharing_stand_nowhere() {
    assert_nowhere(&[
        "couple",
        "counsel",
        "therap",
        "mediation",
        "share my",
        "share this",
        "share your",
    ]);
}

/// What the criteria put on the start screen, in the fewest words that tell it.
const FIRST: [[&str; 5]; 3] = [
    [
        "violence and sex",
        "about 3 minutes",
        "skip any question",
        "stop",
        "under 18",
    ],
    [
        "stored or sent",
        "might see this screen",
        "history",
        "reload",
        "go back",
    ],
    [
        "watch a phone",
        "another website",
        "help you think",
        "warning signs",
        "it can miss things",
    ],
];

#[test]
fn the_start_screen_says_what_a_reader_needs_to_know_first() {
    let reader = Reader::new();
    let page = reader.page();
    let words = words::of_page(&page).join("\n").to_lowercase();
    for phrase in FIRST.as_flattened() {
        assert!(words.contains(phrase), "{phrase:?} is missing in:\n{words}");
    }
}

#[test]
fn every_question_can_be_left_open_in_plain_words() {
    for question in support::english().questions() {
        let text = |id: &str| {
            let mut choices = question.choices.iter();
            let choice = choices.find(|choice| choice.id == id)?;
            Some(choice.text.clone())
        };
        assert_eq!(text("skip").as_deref(), Some("Rather not say"));
        let unsure = text("unsure").or_else(|| text("unclear"));
        assert!(unsure.is_some_and(|text| text == "Not sure" || text.starts_with("I don’t know")));
    }
}

/// Counts syllables roughly: groups of vowels, a silent *e* at the end and a silent *ed* left out.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    let vowel = |c: char| "aeiouy".contains(c);
    let groups = word.split(|c| !vowel(c)).filter(|group| !group.is_empty());
    groups.count().saturating_sub(usize::from(silent)).max(1)
}

/// Counts sentences; a text without an end, such as a label, counts as one.
fn sentences(text: &str) -> usize {
    let parts = text.split(['.', '?', '!', ':']);
    parts
        .filter(|part| part.contains(char::is_alphabetic))
        .count()
}

/// Measures texts by the grade of Flesch and Kincaid.
fn grade(texts: &[&str]) -> f64 {
    let of = |count: fn(&str) -> usize| texts.iter().map(|text| count(text)).sum::<usize>();
    let count = |number: usize| f64::from(u32::try_from(number).expect("a small number"));
    let letters = |c: char| !c.is_alphanumeric() && c != '’';
    let each = || {
        texts
            .iter()
            .flat_map(|text| text.split(letters))
            .filter(|word| !word.is_empty())
    };
    let all = count(each().count());
    0.39 * all / count(of(sentences)) + 11.8 * count(each().map(syllables).sum()) / all - 15.59
}

#[test]
fn the_measure_of_grades_is_the_usual_one() {
    assert_eq!(
        [
            "the", "make", "going", "table", "respect", "tried", "wanted"
        ]
        .map(syllables),
        [1, 1, 1, 2, 2, 1, 2]
    );
    assert_eq!(
        ["One. Two!", "A label", "3.5", "Really? Yes."].map(sentences),
        [2, 1, 0, 2]
    );
    let easy = grade(&["The cat sat on the mat."]);
    assert!((easy - -1.45).abs() < 0.01, "{easy}");
}

/// Checks a whole screen, and its sentences alone: short labels would make any screen look easy.
fn assert_easy(name: &str, texts: &[&str]) {
    let ends = |text: &&&str| text.ends_with(['.', '?', '!']);
    let prose: Vec<_> = texts.iter().filter(ends).copied().collect();
    for part in [texts, &prose] {
        let grade = grade(part);
        assert!(
            grade <= HARDEST,
            "{name} has grade {grade:.1}:\n{}",
            part.join("\n")
        );
    }
}

/// Measures every screen on the way through the quiz.
#[test]
fn every_question_and_every_page_on_the_way_is_easy_to_read() {
    let mut reader = Reader::new();
    let mut seen = 0;
    while !matches!(reader.sees(), Screen::Page(page) if page.key == ScreenKey::Result) {
        let on = measure(&reader);
        reader.does(on);
        if matches!(reader.sees(), Screen::Question(_)) {
            reader.chooses("skip");
        }
        seen += 1;
        assert!(seen < 100, "the quiz goes round");
    }
    assert_eq!(seen, 18, "the start, sixteen questions and a notice");
}

/// Measures one screen, and gives what leads on from it.
fn measure(reader: &Reader) -> Msg {
    match reader.sees() {
        Screen::Question(question) => {
            assert_easy(&question.text, &words::of_question(&question));
            Msg::Continued
        }
        Screen::Page(page) => {
            assert_easy(&page.heading, &words::of_page(&page));
            if page.key == ScreenKey::Start {
                Msg::Started
            } else {
                Msg::Continued
            }
        }
        Screen::Away => panic!("nobody left"),
    }
}

#[test]
fn the_help_lines_are_easy_to_read() {
    let mut reader = Reader::new();
    reader.does(Msg::OpenedHelp);
    let page = reader.page();
    assert_easy("help", &words::of_page(&page));
}

#[test]
fn every_result_is_easy_to_read() {
    each_result(|shown| {
        assert_easy(&shown.page.heading, &words::of_page(&shown.page));
    });
}
