//! The end of the result: boxes to tick, and what a reader can do with the result.

use super::{Control, Kind, builder::ScreenBuilder, result_help::FirstLine};
use crate::{
    assessment::Assessment,
    model::{
        labels::{LABELS, Later},
        quiz_also::Situations,
        verdict::Verdict,
    },
    session::{CopyState, Copyable, Msg, Tick},
    text::Text,
};

impl ScreenBuilder<'_> {
    /// Adds what else may be so: a box for each, and below those that are ticked the steps for a reader in these situations.
    /// Without a heading for them there are no boxes.
    pub fn also(&mut self, situations: Situations) {
        let quiz = self.quiz;
        let Some(title) = quiz.later(Later::also_title) else {
            return;
        };
        if quiz.also().is_empty() {
            return;
        }
        self.holder(Kind::Also, |part| {
            part.holder(Kind::Legend, |legend| {
                legend.text(Kind::Subheading, title);
            });
            for (index, also) in (0..).zip(quiz.also()) {
                let tick = Tick::Also(index);
                part.tick(tick, also.text);
                if part.session.ticks().has(tick) {
                    let steps = also.steps.iter().filter(|step| step.fits(situations));
                    part.holder(Kind::List, |list| {
                        steps.for_each(|step| list.text(Kind::Point, step.text));
                    });
                }
            }
        });
    }

    /// Adds a box to tick with its label.
    fn tick(&mut self, tick: Tick, text: Text) {
        let picked = self.session.ticks().has(tick);
        let msg = Msg::Ticked(tick);
        self.holder(Kind::Tick, |label| {
            label.control(Kind::Box, None, Control::Choice { msg, picked });
            label.text(Kind::Remark, text);
        });
    }

    /// Adds the buttons that change answers, print and copy, and those that go back or start over.
    pub fn tools(&mut self, assessment: &Assessment, line: Option<FirstLine>, copy: CopyState) {
        self.holder(Kind::Tools, |tools| {
            if assessment.verdict == Verdict::WorthATalk {
                tools.change(assessment);
            }
            tools.keep(line, copy);
            tools.row(&[
                (LABELS.back, Msg::WentBack, Kind::Back),
                (LABELS.start_over, Msg::StartedOver, Kind::Quiet),
            ]);
        });
    }

    /// Adds a button for each question that decided, which leads straight to it.
    fn change(&mut self, assessment: &Assessment) {
        let mut actions = Vec::new();
        for &number in &assessment.reasons {
            if let (Some(topic), Ok(number)) = (self.topic(number), number.try_into()) {
                actions.push((topic.name, Msg::ChangedAnswer(number), Kind::Quiet));
            }
        }
        self.text(Kind::Subheading, LABELS.change_title);
        self.row(&actions);
    }

    /// Adds the buttons that print and copy the result, after a warning that others may find it; then the one that copies the
    /// number of a line alone.
    fn keep(&mut self, line: Option<FirstLine>, copy: CopyState) {
        let label = |what, label| match copy {
            CopyState::Copied(copied) if copied == what => LABELS.copied,
            _ => label,
        };
        self.text(Kind::Subheading, LABELS.keep_title);
        self.text(Kind::Paragraph, LABELS.keep_note);
        let has_words = line.is_some_and(|line| line.has_words);
        if let Some(keep_say) = self.quiz.later(Later::keep_say).filter(|_| has_words) {
            self.tick(Tick::Say, keep_say);
        }
        let copy_label = label(Copyable::Result, LABELS.copy);
        self.row(&[
            (LABELS.print, Msg::AskedPrint, Kind::Secondary),
            (copy_label, Msg::AskedCopy, Kind::Secondary),
        ]);
        let copy_number = self.quiz.later(Later::copy_number);
        let Some(copy_number) = copy_number.filter(|_| line.is_some()) else {
            return;
        };
        if let Some(note) = self.quiz.later(Later::copy_number_note) {
            self.text(Kind::Paragraph, note);
        }
        let copy_number = label(Copyable::Number, copy_number);
        self.row(&[(copy_number, Msg::AskedNumber, Kind::Secondary)]);
    }
}
