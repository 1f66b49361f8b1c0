//! Which step follows which.
//!
//! Each function is a question about the quiz and the answers alone; moving there is up to the session. Questions are
//! identified by their index, from 0, and must exist in the quiz.

use super::stage::{Complaint, CopyState, Purpose, Step};
use crate::model::{
    answers::Answers,
    quiz::{Quiz, QuizSection},
    signal::Signal,
};

/// Returns the step after a hard section that is skipped, whose first question this is.
///
/// Its questions stay as they are. An answer that was given before is not taken back: a red one must never get lost.
pub fn past_section(quiz: &Quiz, first: u8) -> Step {
    let section = quiz.section_of(first);
    let last = section.map_or(first, |section| section.end - 1);
    next(quiz, last)
}

/// Returns the step that follows a question: the next one or its notice, and after the last question the result.
pub fn next(quiz: &Quiz, number: u8) -> Step {
    if number + 1 < quiz.count() {
        enter(quiz, number + 1)
    } else {
        result(number)
    }
}

/// Returns the step at which a reader who goes forward comes to a question: the notice, where its section begins with
/// it and has one, otherwise the question itself.
pub fn enter(quiz: &Quiz, number: u8) -> Step {
    match quiz.section_of(number) {
        Some(section) if section.first == number && section.notice.is_some() => {
            Step::Notice(number)
        }
        _ => question(number),
    }
}

/// Returns the step that *Back* leads to from a question: its notice, where its section begins with it and has one,
/// otherwise the step before.
pub fn back(quiz: &Quiz, answers: &Answers, number: u8) -> Step {
    match enter(quiz, number) {
        notice @ Step::Notice(_) => notice,
        _ => previous(quiz, answers, number),
    }
}

/// Returns the step before a question and its notice.
///
/// Before the first question, that is the start screen. A hard section without any answer counts as skipped, so its
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

/// Returns the step at the first open question from this one on, to be answered on the way back to the result; `None` where
/// none is open.
pub fn next_open(quiz: &Quiz, answers: &Answers, from: u8, after: u8) -> Option<Step> {
    let mut questions = from..quiz.count();
    let number = questions.find(|&number| {
        let index = usize::from(number);
        let question = quiz.question(index);
        question.is_some_and(|question| answers.signal(index, question) == Signal::Unknown)
    })?;
    Some(question_for(number, Purpose::Complete { after }))
}

/// Returns the step at a question that is to be answered on the way through the quiz, without a complaint.
pub const fn question(number: u8) -> Step {
    question_for(number, Purpose::Answer)
}

/// Returns the step at a question, without a complaint.
pub const fn question_for(number: u8, purpose: Purpose) -> Step {
    Step::Question {
        number,
        purpose,
        complaint: Complaint::None,
    }
}

/// Returns the step at the result, which *Back* leaves for this question.
pub const fn result(after: u8) -> Step {
    Step::Result {
        after,
        copy: CopyState::NotCopied,
    }
}
