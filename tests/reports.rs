//! How violations reach an author: all at once, in words that can be acted on; and texts that are no document at all.

#![cfg(feature = "author")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

mod support;

use serde_json::json;
use support::patch::Patch;
use worth_it_quiz::{Coverage, Role, author};

/// Two violations in one question, one in the next section, one in the texts.
fn several() -> Patch {
    Patch::with(|quiz| {
        quiz.question("B1")["text"] = json!("");
        quiz.question("B1")["choices"][0]["text"] = json!("");
        quiz.set("/sections/1/id", json!("now"));
        quiz.take("/results/topics", "R2");
    })
}

const SEVERAL: [&str; 4] = [
    "sections[0].questions[0].text: this text is missing or blank; write it",
    "sections[0].questions[0].choices[0].text: this text is missing or blank; write it",
    "sections[1].id: \"now\" stands here twice; give each its own id",
    "results.topics: \"R2\" is missing; the result needs words for each question",
];

#[test]
fn several_violations_are_told_at_once() {
    assert_eq!(several().told(), SEVERAL);
}

#[test]
fn a_report_has_a_line_for_each_violation() {
    let report = author::parse(&several().0.to_string()).expect_err("violations");
    let told = report.to_string();
    for (line, violation) in told.lines().zip(SEVERAL) {
        assert!(
            line.starts_with(&format!("{violation} (line 1, column ")),
            "{line}"
        );
    }
    assert_eq!(told.lines().count(), SEVERAL.len());
}

#[test]
fn an_empty_document_is_told_all_that_it_lacks() {
    let told = Patch::with(|quiz| quiz.set("/sections", json!([]))).told();
    assert_eq!(told[0], "sections: expected 1 to 100 questions in all");
    let lacks = |start: &str| told.iter().filter(|line| line.contains(start)).count();
    assert_eq!(lacks("nothing asks about"), 11);
    assert_eq!(lacks("is out of reach"), 2);
    assert_eq!(lacks("no question has this id"), 16);
    assert_eq!(told.len(), 1 + 11 + 2 + 16);
}

#[test]
fn something_omitted_twice_is_told() {
    let quiz = Patch::with(|quiz| {
        quiz.drop_questions(&["A6"]);
        quiz.put("", "omits", json!({"money": "Not here.", "fear": "x"}));
    });
    let text = quiz
        .0
        .to_string()
        .replace("\"fear\":\"x\"", "\"money\":\"Not here.\"");
    let report = author::parse(&text).expect_err("a violation");
    let told = report.to_string();
    assert!(
        told.starts_with("omits.money: \"money\" stands here twice; keep one (line 1, "),
        "{told}"
    );
}

#[test]
fn something_omitted_with_a_reason_is_no_violation() {
    let quiz = Patch::with(|quiz| {
        quiz.drop_questions(&["A6"]);
        quiz.put("", "omits", json!({"money": "Not here."}));
    });
    let document = author::parse(&quiz.0.to_string()).expect("no violation");
    assert_eq!(support::Quiz::of(document).coverage(), Coverage::Partial);
    assert_eq!(support::english().coverage(), Coverage::Whole);
}

#[test]
fn a_question_of_an_author_s_own_is_no_violation() {
    let quiz = Patch::with(|quiz| quiz.own("A1", &["red-harm", "clear", "unknown", "red-harm"]));
    let quiz = author::parse(&quiz.0.to_string()).expect("no violation");
    assert!(
        quiz.questions()
            .any(|question| question.id == "own" && question.role == Role::Harm)
    );
}

fn assert_tells(quiz: &Patch, words: &[&str]) {
    let told = quiz.shape();
    for word in words {
        assert!(told.contains(word), "{word:?} is missing in {told}");
    }
}

#[test]
fn an_unknown_signal_is_told_with_its_place_and_those_that_there_are() {
    let quiz = Patch::with(|quiz| quiz.question("D1")["choices"][2]["signal"] = json!("seriuos"));
    assert_tells(
        &quiz,
        &[
            "sections[1].questions[0].choices[2].signal: ",
            "`seriuos`",
            "`serious`",
        ],
    );
}

#[test]
fn a_misspelt_signal_is_told_with_what_was_meant() {
    let quiz = Patch::with(|quiz| quiz.question("D1")["choices"][2]["signal"] = json!("seriuos"));
    assert_tells(&quiz, &["did you mean `serious`?"]);
}

#[test]
fn a_misspelt_field_is_told_with_what_was_meant() {
    let quiz =
        Patch::with(|quiz| quiz.question("D1")["hnit"] = json!("Think of how it stands today."));
    assert_tells(
        &quiz,
        &["sections[1].questions[0]", "`hnit`", "did you mean `hint`?"],
    );
}

#[test]
fn a_misspelt_subject_is_told_with_what_was_meant() {
    let quiz = Patch::with(|quiz| quiz.put("", "omits", json!({"moneyy": "Not here."})));
    assert_tells(&quiz, &["omits", "`moneyy`", "did you mean `money`?"]);
}

#[test]
fn a_word_far_from_all_others_is_told_without_a_guess() {
    let quiz = Patch::with(|quiz| quiz.question("D1")["role"] = json!("zzzzzzzzzz"));
    assert!(!quiz.shape().contains("did you mean"), "{}", quiz.shape());
}

#[test]
fn a_missing_field_and_a_wrong_type_are_told_with_their_place() {
    let quiz = Patch::with(|quiz| drop(quiz.take("/sections/0/questions/0", "text")));
    assert_tells(&quiz, &["sections[0].questions[0]", "missing field `text`"]);
    let quiz = Patch::with(|quiz| quiz.set("/sections/0/title", json!(7)));
    assert_tells(&quiz, &["sections[0].title: ", "expected a text in quotes"]);
    let quiz = Patch::with(|quiz| quiz.put("/strings", "countries", json!([])));
    assert_tells(&quiz, &["strings.countries", "expected an object"]);
}

/// Reads a text that is no document.
fn shape(text: &str) -> (String, usize, usize) {
    let report = author::parse(text).expect_err("another shape");
    let first = &report.diagnostics[0];
    (first.message.clone(), first.line, first.column)
}

#[test]
fn what_is_not_json_is_told_with_its_line_and_column() {
    let (message, line, column) = shape("{\n  \"id\": \"x\",\n  oops\n}");
    assert_eq!(
        (message.as_str(), line, column),
        ("expected a name in straight double quotes", 3, 3)
    );
    assert_eq!(shape("").0, "there is nothing here");
    assert!(shape("[1, 2]").0.contains("expected an object"));
    let (message, _, _) = shape(&[support::ENGLISH, "!"].concat());
    assert_eq!(
        message,
        "the document has ended before this; take the rest out"
    );
}

#[test]
fn help_lines_of_another_shape_are_told_with_their_place() {
    let text = support::HELP_LINES.replacen("\"serves\": \"anyone\"", "\"serves\": \"anybody\"", 1);
    let report = author::parse_help_table(&text)
        .expect_err("a violation")
        .to_string();
    assert!(report.starts_with("lines[0].serves: "), "{report}");
}

#[test]
fn more_than_a_hundred_violations_are_cut_and_soon_told() {
    let codes: serde_json::Map<_, _> = (0..40_000)
        .map(|number| (format!("{number}"), json!("x")))
        .collect();
    let mut quiz = Patch::with(|quiz| quiz.put("/strings", "countries", json!(codes)));
    let text = quiz.at("").to_string();
    let start = std::time::Instant::now();
    let report = author::parse(&text).expect_err("40,000 problems");
    assert!(start.elapsed().as_secs_f64() < 1.0, "{:?}", start.elapsed());
    assert_eq!(report.violations.len(), 40_000);
    assert_eq!(report.diagnostics.len(), 101);
    assert_eq!(
        report.diagnostics[100].message,
        "and 39900 more; mend these first"
    );
}

/// Returns what is told of the English document with other sections, in the time that an author waits for.
fn soon_told(sections: &str) -> author::Report {
    let mut quiz = Patch::with(|quiz| quiz.set("/sections", json!("here")));
    let text = quiz.at("").to_string().replacen("\"here\"", sections, 1);
    let start = std::time::Instant::now();
    let report = author::parse(&text).expect_err("problems");
    assert!(start.elapsed().as_secs_f64() < 1.0, "{:?}", start.elapsed());
    report
}

fn questions(count: usize, write: impl Fn(usize) -> String) -> String {
    let all: Vec<_> = (0..count).map(write).collect();
    let questions = all.join(",");
    format!(r#"[{{"id": "s", "title": "S", "questions": [{questions}]}}]"#)
}

#[test]
fn nine_thousand_broken_questions_are_told_within_a_second() {
    let write = |number| {
        format!(r#"{{"id": "q{number}", "role": "disrespect", "text": "", "choices": []}}"#)
    };
    let report = soon_told(&questions(9_000, write));
    // A text, no choice that is good, bad, skipped or unsure, and no words in the result; and what else there is.
    assert!(report.violations.len() >= 6 * 9_000);
    let more = report.violations.len() - 100;
    assert_eq!(
        report.diagnostics[100].message,
        format!("and {more} more; mend these first")
    );
}

#[test]
fn nine_thousand_questions_of_another_shape_are_told_within_a_second() {
    let write = |number: usize| format!(r#"{{"id": {number}, "role": "none", "choices": []}}"#);
    let report = soon_told(&questions(9_000, write));
    assert_eq!(report.diagnostics.len(), 101);
    // An id that is a number, an unknown role, and no text.
    assert_eq!(
        report.diagnostics[100].message,
        "and 26900 more; mend these first"
    );
}

#[test]
fn signs_that_could_be_read_again_and_again_take_no_longer() {
    for sign in ["{", "{n", "<", "<a ", "&", "&a", "](", "**a ", "** ", "*"] {
        let mut quiz = Patch::with(|quiz| quiz.set("/strings/start", json!(sign.repeat(200_000))));
        let text = quiz.at("").to_string();
        let start = std::time::Instant::now();
        drop(author::parse(&text));
        assert!(
            start.elapsed().as_secs_f64() < 1.0,
            "{sign}: {:?}",
            start.elapsed()
        );
    }
}
