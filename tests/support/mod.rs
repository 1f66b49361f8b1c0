//! What the tests share: the English document, answers by id, and an assessment in words.
//!
//! Nothing here knows the rule. The rule is written a second time in [`oracle`].

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file takes what it needs of this"
)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops says why"
)]

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Deserialize;
use worth_it_quiz::{Answers, Assessment, author, model::help_lines::HelpTable};

pub mod comparison;
pub mod model;
pub mod oracle;
pub mod outline;
pub mod page;
pub mod patch;
pub mod quiz;
pub mod random;
pub mod reader;
pub mod sheets;
pub mod space;
pub mod wander;
pub mod words;

pub use quiz::Quiz;

/// The English document as it is shipped.
pub const ENGLISH: &str = include_str!("../../www/quizzes/en.json");
/// The help lines as they are shipped.
pub const HELP_LINES: &str = include_str!("../../www/quizzes/helplines.json");

/// One answer: the ids of a question and of a choice.
pub type Answer<'a> = (&'a str, &'a str);

/// The best answer to each question, in document order.
pub const BEST: [Answer<'static>; 16] = [
    ("B1", "changed"),
    ("C1", "both"),
    ("D1", "no"),
    ("D2", "no"),
    ("D3", "no"),
    ("A8", "no"),
    ("A7", "no"),
    ("A4", "no"),
    ("A5", "no"),
    ("A6", "no"),
    ("A2", "no"),
    ("A1", "no"),
    ("A3", "no"),
    ("S1", "no"),
    ("R1", "shown"),
    ("R2", "both"),
];

/// Reads the English document.
pub fn english() -> Quiz {
    Quiz::of(author::parse(ENGLISH).expect("the English document keeps the rules"))
}

/// Reads the help lines.
pub fn help_lines() -> HelpTable {
    author::parse_help_table(HELP_LINES).expect("the help lines have the right shape")
}

/// Gives these answers and no others.
pub fn answers(quiz: &Quiz, given: &[Answer]) -> Answers {
    by_id(quiz, |id| choice_of(given, id))
}

/// Gives the best answers, but these.
pub fn best_but(quiz: &Quiz, given: &[Answer]) -> Answers {
    by_id(quiz, |id| {
        choice_of(given, id).or_else(|| choice_of(&BEST, id))
    })
}

/// Reads answers by id; a choice that is missing counts as unanswered.
pub fn by_id<'a>(quiz: &Quiz, choice_of: impl Fn(&str) -> Option<&'a str>) -> Answers {
    Answers::of(quiz, |question| {
        let wanted = choice_of(&quiz.text(question.id))?;
        let mut ids = question.choice_ids.into_iter();
        ids.position(|id| quiz.text(id) == wanted)
    })
}

/// Answers every question with the choice of this id.
pub fn everywhere(quiz: &Quiz, choice: &str) -> Answers {
    by_id(quiz, |_| Some(choice))
}

fn choice_of<'a>(given: &[Answer<'a>], id: &str) -> Option<&'a str> {
    given
        .iter()
        .find(|(question, _)| *question == id)
        .map(|(_, choice)| *choice)
}

/// Finds the place of a question, from 0.
pub fn place_of(quiz: &Quiz, id: &str) -> usize {
    quiz.questions()
        .position(|question| question.id == id)
        .unwrap_or_else(|| panic!("no question {id}"))
}

/// An assessment in words, as pages know it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    pub verdict: String,
    pub causes: Vec<String>,
    pub reasons: Vec<String>,
    pub unmet: Vec<String>,
    pub safety_first: bool,
}

impl Told {
    /// Puts what the rule made of the answers into words.
    pub fn by_rule(quiz: &Quiz, answers: &Answers) -> Self {
        let assessment = Assessment::of(quiz, answers);
        let causes = assessment.causes.iter();
        Self {
            verdict: assessment.verdict.id().to_owned(),
            causes: causes.map(|cause| cause.id().to_owned()).collect(),
            reasons: ids(quiz, &assessment.reasons),
            unmet: ids(quiz, &assessment.unmet),
            safety_first: assessment.safety_first,
        }
    }
}

/// Names questions by their ids.
pub fn ids(quiz: &Quiz, places: &[usize]) -> Vec<String> {
    let id = |&place: &usize| {
        quiz.question(place)
            .expect("a place in the quiz")
            .id
            .clone()
    };
    places.iter().map(id).collect()
}

/// Magic, format, length and checksum.
const HEADER: usize = 13;

/// Changes a text of a compiled document, and gives it a right header again.
pub fn forged(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let body: String = postcard::from_bytes(&bytes[HEADER..]).expect("a body");
    assert!(body.contains(from), "{from}");
    let body = body.replacen(from, to, 1);
    let body = postcard::to_allocvec(&body).expect("bytes");
    let length = u32::try_from(body.len()).expect("a short body");
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&body);
    let (length, sum) = (length.to_le_bytes(), sum.to_le_bytes());
    [&bytes[..5], &length, &sum, &body].concat()
}
