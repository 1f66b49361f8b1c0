//! Which step follows which.
//!
//! Questions are named by their index, from 0.

use super::stage::{Complaint, CopyState, Purpose, Step};
use crate::model::{
    answers::Answers,
    quiz::{Quiz, QuizSection},
};

/// The step behind a hard section that is passed by. Its questions stay as they are: one that was answered before is not taken back,
/// since a red must never get lost on the way.
pub fn past_section(quiz: &Quiz, first: u8) -> Step {
    let section = quiz.section_of(first);
    let last = section.map_or(first, |section| section.end - 1);
    next(quiz, last)
}

/// The step that follows a question.
pub fn next(quiz: &Quiz, number: u8) -> Step {
    if number + 1 < quiz.count() {
        enter(quiz, number + 1)
    } else {
        result(number)
    }
}

/// The step that leads to a question from the front: the notice, where its section has one and begins there.
pub fn enter(quiz: &Quiz, number: u8) -> Step {
    match quiz.section_of(number) {
        Some(section) if section.first == number && section.notice.is_some() => {
            Step::Notice(number)
        }
        _ => question(number),
    }
}

/// The step that *Back* leads to from a question.
pub fn back(quiz: &Quiz, answers: &Answers, number: u8) -> Step {
    match enter(quiz, number) {
        notice @ Step::Notice(_) => notice,
        _ => previous(quiz, answers, number),
    }
}

/// The step before a question and its notice. A hard section without an answer was skipped, so that its
/// notice is what the reader saw last.
pub fn previous(quiz: &Quiz, answers: &Answers, number: u8) -> Step {
    let Some(last) = number.checked_sub(1) else {
        return Step::Start;
    };
    match quiz.section_of(last) {
        Some(section) if section.notice.is_some() && was_skipped(*section, answers) => {
            Step::Notice(section.first)
        }
        _ => question(last),
    }
}

/// Whether no question of a section has an answer.
fn was_skipped(section: QuizSection, answers: &Answers) -> bool {
    let mut questions = section.first..section.end;
    questions.all(|number| answers.get(number.into()).is_none())
}

/// The step at a question, to answer it.
pub const fn question(number: u8) -> Step {
    Step::Question {
        number,
        purpose: Purpose::Answer,
        complaint: Complaint::None,
    }
}

/// The step at the result, which *Back* leaves for this question.
pub const fn result(after: u8) -> Step {
    Step::Result {
        after,
        copy: CopyState::NotCopied,
    }
}
