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
use worth_it_quiz::{Role, screen::ScreenKey, session::Msg};

/// The hardest screen that readers get, by school years.
const HARDEST: f64 = 7.0;

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
        "couples",
        "couple's",
        "couple coun",
        "couple ther",
        "relationship coun",
        "counsel",
        "therap",
        "mediat",
    ]);
    assert_nowhere(&["share my", "share this", "share your result"]);
}

/// What the criteria put on the start screen, in the fewest words that tell it.
const FIRST: [[&str; 5]; 4] = [
    [
        "violence and sex",
        "about 3 minutes",
        "skip anything",
        "stop any time",
        "under 18",
    ],
    [
        "stored or sent",
        "might see this screen",
        "history",
        "reloading or going back",
        "clears your answers",
    ],
    [
        "watch a phone",
        "use another device",
        "another website",
        "where you click",
        "which keys you press",
    ],
    [
        "help you think",
        "warning signs",
        "it can miss things",
        "a doctor",
        "a lawyer",
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

/// Characters that fit a line of the start screen and of its list on the narrowest phone, and the lines that leave room
/// for *Start* on its first screen.
const LINE: usize = 34;
const POINT: usize = 30;
const LINES: usize = 10;

/// Counts lines roughly, as a browser breaks them.
fn lines(text: &str, width: usize) -> usize {
    let mut at = width + 1;
    let mut lines = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if at + 1 + length > width {
            (lines, at) = (lines + 1, length);
        } else {
            at += 1 + length;
        }
    }
    lines
}

#[test]
fn the_first_words_leave_room_for_the_buttons() {
    let quiz = support::english();
    let strings = quiz.strings();
    assert_eq!(strings.start_points.len(), 3);
    let lead = strings.start_lead.replace("{total}", "16");
    assert_eq!(sentences(&lead), 1, "{lead}");
    let points = strings.start_points.iter();
    let all = lines(&lead, LINE) + points.map(|point| lines(point, POINT)).sum::<usize>();
    assert!(all <= LINES, "{all} lines");
}

/// Where there is no keyboard, nothing is said of one.
#[test]
fn shift_is_told_beside_its_button_alone() {
    let quiz = support::english();
    let strings = quiz.strings();
    let points = strings.start_points.iter().chain(&strings.privacy_points);
    for point in points {
        assert!(!point.contains("Shift"), "{point}");
    }
    let note = strings.shortcut_note.as_deref();
    assert!(note.is_some_and(|note| note.contains("Shift")));
}

/// The verdict, one human sentence and the first help line stand on a phone's first screen.
#[test]
fn what_stands_above_the_help_lines_is_short() {
    let quiz = support::english();
    let results = &quiz.document().results;
    let length = |text: &str| text.chars().count();
    let verdicts = &results.verdicts;
    for text in [
        &verdicts.not_safe,
        &verdicts.not_worth_it,
        &verdicts.not_now,
        &verdicts.worth_a_talk,
    ] {
        assert!(length(&text.title) <= 60, "{}", text.title);
        let safety = text.safety_title.as_deref().unwrap_or_default();
        assert!(length(safety) <= 75, "{safety}");
        assert!(text.text.first().is_none_or(|text| length(text) <= 110));
    }
    let causes = &results.causes;
    let firsts = [
        &causes.harm.text,
        &causes.pressure.text,
        &causes.own_conduct.text,
        &causes.no_contact.text,
        &results.safety.text,
    ];
    for first in firsts.map(|texts| texts.first().expect("a sentence")) {
        assert!(length(first) <= 110, "{first}");
    }
    let open = quiz.strings().own_conduct_open.as_deref();
    assert!(open.is_some_and(|open| length(open) <= 110));
}

/// One cannot become true again what was.
#[test]
fn what_was_asked_about_the_whole_time_never_happened() {
    let quiz = support::english();
    let topics = &quiz.document().results.topics;
    for id in ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "S1"] {
        let unmet = &topics.get(id).expect("a topic").unmet;
        assert!(unmet.starts_with("You are sure that you"), "{unmet}");
        assert!(unmet.contains("never"), "{unmet}");
    }
}

/// A reader says these aloud: without what they answered, and without what others in the room need not hear.
#[test]
fn what_a_reader_can_say_is_plain() {
    let quiz = support::english();
    let topics = &quiz.document().results.topics;
    // Of the reader's own conduct, a sentence speaks instead of its topic.
    let named = quiz
        .questions()
        .filter(|question| question.role != Role::OwnConduct);
    for question in named {
        let topic = topics.get(&question.id).expect("a topic");
        let said = topic.say.as_ref().unwrap_or(&topic.name).to_lowercase();
        let mut words = said.split(|c: char| !c.is_alphabetic());
        let foreign = ["you", "your", "often", "once", "twice", "sometimes", "sex"];
        assert!(
            !words.any(|word| foreign.contains(&word)) || topic.why.is_none(),
            "{said}"
        );
    }
    let strings = quiz.strings();
    for sentence in [
        &strings.say_general,
        &strings.say_own_conduct,
        &strings.say_no_contact,
        &strings.say_open,
    ] {
        let sentence = sentence.as_deref().expect("a sentence");
        assert!(
            sentence.contains("my ex") && sentence.contains("I "),
            "{sentence}"
        );
    }
}

/// The steps of each tick, and what a reader can say, are measured like screens of their own.
#[test]
fn what_else_is_so_is_easy_to_read() {
    let document = support::english().document().clone();
    for also in &document.also {
        let mut texts = vec![also.text.as_str()];
        texts.extend(also.steps.iter().map(|step| step.text.as_str()));
        assert_easy(&also.id, &texts);
    }
    let strings = &document.strings;
    let said = [
        &strings.say_general,
        &strings.say_own_conduct,
        &strings.say_no_contact,
        &strings.say_open,
        &strings.own_conduct_open,
        &strings.own_conduct_open_note,
        &strings.respect_too,
        &strings.open_talk,
        &strings.problem_lost,
        &strings.shortcut_note,
        &strings.copy_number_note,
    ];
    assert_easy(
        "sayings",
        &said.map(|text| text.as_deref().expect("a text")),
    );
    for line in document.results.care.0.iter().map(|(_, line)| line) {
        assert_easy("care", &[line]);
    }
    let problem = grade(&[&strings.problem_text]);
    assert!(problem <= HARDEST, "{problem}");
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
