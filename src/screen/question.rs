//! A question and its choices.
//!
//! All questions have the same shape but for the number of choices. *See my result now* is on every one, since a reader
//! may stop at any time.

use super::{Control, Kind, ScreenKey, builder::ScreenBuilder};
use crate::{
    model::labels::LABELS,
    model::quiz::QuizQuestion,
    model::signal::Domain,
    session::{Complaint, Msg},
    text::{Argument, Words},
};

impl ScreenBuilder<'_> {
    /// Builds the screen of a question. Where the quiz has no question with this index, the screen is empty.
    pub fn question(&mut self, number: u8, complaint: Complaint) -> ScreenKey {
        let quiz = self.quiz;
        let (Some(question), Some(section)) =
            (quiz.question(number.into()), quiz.section_of(number))
        else {
            return ScreenKey::Away;
        };
        let error = match complaint {
            Complaint::None => None,
            Complaint::Unanswered => Some(LABELS.choose_error),
        };
        self.progress(number + 1, quiz.count());
        self.text(Kind::Context, section.title);
        self.holder(Kind::Question, |group| {
            group.holder(Kind::Legend, |legend| {
                legend.text(Kind::Ask, question.text);
            });
            group.maybe_text(Kind::Hint, question.hint);
            group.maybe_text(Kind::Error, error);
            group.choices(number, question);
        });
        self.row(&[
            (LABELS.r#continue, Msg::Continued, Kind::Primary),
            (LABELS.back, Msg::WentBack, Kind::Back),
            (LABELS.see_result, Msg::AskedResult, Kind::Quiet),
        ]);
        // A threat of self-harm is among the threats that are asked about.
        if question.domain == Some(Domain::Threats) {
            self.holder(Kind::Aside, Self::crisis);
        }
        ScreenKey::Question
    }

    /// Adds where the reader is, in words and as a bar. `done` is the number of the question, from 1.
    fn progress(&mut self, done: u8, all: u8) {
        self.holder(Kind::Progress, |progress| {
            let words = Words::from(LABELS.progress)
                .with(Argument::N(done))
                .with(Argument::Total(all));
            progress.words(Kind::Position, words);
            progress.control(Kind::Bar, None, Control::Progress { done, all });
        });
    }

    /// Adds the choices. At most one is picked, and none before the reader chooses.
    fn choices(&mut self, number: u8, question: &QuizQuestion) {
        let chosen = self.session.answers().get(number.into());
        self.holder(Kind::Choices, |choices| {
            for (choice, text) in (0..).zip(question.choices) {
                let msg = Msg::Chose {
                    question: number,
                    choice,
                };
                let picked = chosen == Some(usize::from(choice));
                choices.holder(Kind::Choice, |label| {
                    label.control(Kind::Radio, None, Control::Choice { msg, picked });
                    label.text(Kind::Remark, text);
                });
            }
        });
    }
}
