//! What pages call that show one screen of a document to its author. No reader's module has it.

use wasm_bindgen::prelude::wasm_bindgen;

use super::page;
use crate::{
    model::{answers::Answers, country::Country, quiz::Quiz},
    session::{Complaint, CopyState, Copyable, Purpose, Session, Stage, Step, Ticks},
};

/// Shows a screen of a widget at once, as if a reader had come there.
///
/// `screen` is `start`, `shortcut-off` (the start screen with the shortcut turned off), `copied` (a result that was copied),
/// `notice`, `question`, `unanswered` (a question after *Continue* without an answer), `result` or
/// `help`. `number` is the index of the question, from 0; for a notice, that of the first question of its section. `answers`
/// has the index of a choice for each question, in document order; any number past the last choice is no answer, and so is
/// a missing one. `ticks` has a bit for each box of the document, the lowest for the first. A country is passed as in
/// `mount`. Where the quiz has no such screen, the widget stays as it is.
#[wasm_bindgen]
pub fn place(widget: usize, screen: &str, number: u8, answers: &[u8], ticks: u32, country: u16) {
    let Some(app) = page::app(widget) else {
        return;
    };
    app.place(|quiz| {
        let stage = stage(quiz, screen, number)?;
        let mut choices = answers.iter().copied().map(usize::from);
        let answers = Answers::of(quiz, |question| {
            let choice = choices.next()?;
            (choice < question.signals().len()).then_some(choice)
        });
        let country = Country::from_number(country);
        let session = Session::placed(stage, answers, Ticks::of(ticks), country);
        Some(if screen == "shortcut-off" {
            session.without_shortcut()
        } else {
            session
        })
    });
}

/// Returns the stage with a name; `None` where the quiz has no such question or notice.
fn stage(quiz: &Quiz, screen: &str, number: u8) -> Option<Stage> {
    let question = |complaint| {
        (number < quiz.count()).then_some(Step::Question {
            number,
            purpose: Purpose::Answer,
            complaint,
        })
    };
    let result = |copy| Step::Result {
        after: quiz.count().saturating_sub(1),
        copy,
    };
    let step = match screen {
        "start" | "shortcut-off" => Step::Start,
        "notice" => {
            let section = quiz.section_of(number)?;
            section.notice.and(Some(Step::Notice(section.first)))?
        }
        "question" => question(Complaint::None)?,
        "unanswered" => question(Complaint::Unanswered)?,
        "result" => result(CopyState::NotCopied),
        "copied" => result(CopyState::Copied(Copyable::Result)),
        "help" => return Some(Stage::Help(Step::Start)),
        _ => return None,
    };
    Some(Stage::At(step))
}
