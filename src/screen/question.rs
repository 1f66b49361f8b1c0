//! A question with its answers.

use super::{Control, Kind, ScreenKey, pen::Pen};
use crate::{
    document::Domain,
    labels::LABELS,
    quiz::Question,
    session::{Complaint, Msg},
    text::Scribe,
};

impl<S: Scribe> Pen<'_, S> {
    pub fn question(&mut self, number: u8, complaint: Complaint) -> ScreenKey {
        let quiz = self.context.quiz;
        let (Some(question), Some(section)) =
            (quiz.question(number.into()), quiz.section_of(number))
        else {
            return ScreenKey::Away;
        };
        self.progress(usize::from(number) + 1, quiz.questions().len());
        self.open(Kind::Question);
        self.open(Kind::Legend);
        self.text(Kind::Ask, question.text);
        self.close();
        self.text(Kind::Context, section.title);
        self.maybe_text(Kind::Hint, question.hint);
        let error = match complaint {
            Complaint::None => None,
            Complaint::Unanswered => Some(LABELS.choose_error),
        };
        self.maybe_text(Kind::Error, error);
        self.choices(number, question);
        self.close();
        self.row(&[
            (LABELS.r#continue, Msg::Continued, Kind::Primary),
            (LABELS.back, Msg::WentBack, Kind::Back),
            (LABELS.see_result, Msg::AskedResult, Kind::Quiet),
        ]);
        // A threat of self-harm is among the threats that are asked about.
        if question.domain == Some(Domain::Threats) {
            self.open(Kind::Aside);
            self.crisis();
            self.close();
        }
        ScreenKey::Question
    }

    fn progress(&mut self, done: usize, all: usize) {
        self.open(Kind::Progress);
        let words = self.count(LABELS.progress, "{n}", done);
        let words = self.count(words, "{total}", all);
        self.text(Kind::Place, words);
        self.item(Kind::Bar, None, None, Control::Progress { done, all });
        self.close();
    }

    fn choices(&mut self, number: u8, question: &Question) {
        let chosen = self.context.session.answers().get(number.into());
        self.open(Kind::Choices);
        for (choice, text) in (0..).zip(question.choices) {
            let msg = Msg::Chose {
                question: number,
                choice,
            };
            let picked = chosen == Some(usize::from(choice));
            self.open(Kind::Choice);
            self.item(Kind::Radio, None, None, Control::Choice { msg, picked });
            self.text(Kind::Remark, text);
            self.close();
        }
        self.close();
    }
}
