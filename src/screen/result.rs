//! The result: the verdict, why, what would have to be true first, what to do next, and whom to call.
//!
//! It speaks of themes, never of the reader's own answers, and has no number, gauge or percentage. Every result has
//! help lines. They come right after the verdict where it warns, or where something about harm is open.

use super::{Kind, ScreenKey, builder::ScreenBuilder, help::CrisisLines};
use crate::{
    assessment::Assessment,
    model::{
        labels::LABELS,
        quiz::{QuizCause, QuizTopic},
        signal::{Domain, Signal},
        verdict::{Cause, Coverage, Verdict},
    },
    session::{CopyState, Msg},
};

impl ScreenBuilder<'_> {
    /// Builds the screen of the result. Where *not safe* has a first cause, its texts take the place of the verdict's.
    pub fn result(&mut self, copy: CopyState) -> ScreenKey {
        let quiz = self.quiz;
        let assessment = Assessment::of(quiz, self.session.answers());
        let verdict = quiz.verdict(assessment.verdict);
        let cause = assessment.causes.first().map(|&cause| quiz.cause(cause));
        let help_first = assessment.warns() || assessment.safety_first;
        self.verdict(&assessment);
        if assessment.safety_first {
            self.texts(Kind::Paragraph, quiz.safety);
        }
        if help_first {
            self.help_part(&assessment);
        }
        self.texts(
            Kind::Paragraph,
            cause.map_or(verdict.text, |cause| cause.text),
        );
        self.notes(&assessment);
        self.care();
        self.reasons(&assessment);
        self.unmet(&assessment);
        self.text(Kind::Subheading, LABELS.next_title);
        self.list(cause.map_or(verdict.next, |cause| cause.next));
        if !help_first {
            self.help_part(&assessment);
        }
        self.text(Kind::Strong, LABELS.limits);
        self.holder(Kind::Tools, |tools| {
            tools.change(&assessment);
            tools.keep(copy);
            tools.row(&[
                (LABELS.back, Msg::WentBack, Kind::Back),
                (LABELS.start_over, Msg::StartedOver, Kind::Secondary),
            ]);
        });
        ScreenKey::Result
    }

    /// Adds the verdict in one sentence: another one where safety comes first, if the document has it.
    fn verdict(&mut self, assessment: &Assessment) {
        let verdict = self.quiz.verdict(assessment.verdict);
        let safety_title = verdict.safety_title;
        let safety_title = safety_title.filter(|_| assessment.safety_first);
        self.holder(Kind::Verdict, |words| {
            words.text(Kind::Kicker, LABELS.verdict_label);
            words.text(Kind::Heading, safety_title.unwrap_or(verdict.title));
        });
    }

    /// Adds the help lines under a heading. Crisis lines come first where an answer calls for them: threats, which include
    /// those of self-harm, and harm done by the reader.
    fn help_part(&mut self, assessment: &Assessment) {
        let calls = assessment.causes.contains(&Cause::OwnConduct)
            || self.harms().contains(&Domain::Threats);
        let crisis = if calls {
            CrisisLines::First
        } else {
            CrisisLines::Last
        };
        self.holder(Kind::Help, |part| {
            part.text(Kind::Subheading, LABELS.help_title);
            part.help(crisis);
        });
    }

    /// Returns the kinds of harm that the reader told of, in the order of their questions.
    fn harms(&self) -> Vec<Domain> {
        let (quiz, answers) = (self.quiz, self.session.answers());
        let mut harms = Vec::new();
        for (index, question) in quiz.questions().iter().enumerate() {
            let is_red = answers.signal(index, question) == Signal::RedHarm;
            match question.domain {
                Some(domain) if is_red && !harms.contains(&domain) => harms.push(domain),
                _ => {}
            }
        }
        harms
    }

    /// Adds a short note for each cause after the first, where the document has one.
    fn notes(&mut self, assessment: &Assessment) {
        for &cause in assessment.causes.iter().skip(1) {
            let QuizCause { note, .. } = self.quiz.cause(cause);
            if let Some(note) = *note {
                self.text(Kind::Paragraph, note);
            }
        }
    }

    /// Adds a line of care for each kind of harm that the reader told of, where the document has one.
    fn care(&mut self) {
        for domain in self.harms() {
            if let Some(line) = self.quiz.care(domain) {
                self.text(Kind::Strong, line);
            }
        }
    }

    /// Adds the themes that decided; nothing where none did. A sentence on why a theme matters comes only where the
    /// verdict warns: an open question may turn out to be nothing.
    fn reasons(&mut self, assessment: &Assessment) {
        if assessment.reasons.is_empty() {
            return;
        }
        self.holder(Kind::Reasons, |part| {
            part.text(Kind::Subheading, LABELS.why_title);
            part.holder(Kind::Themes, |themes| {
                for &number in &assessment.reasons {
                    if let Some(topic) = themes.topic(number) {
                        themes.theme(topic, assessment.warns());
                    }
                }
            });
        });
    }

    /// Adds one theme and, where the verdict warns, why it matters.
    fn theme(&mut self, topic: QuizTopic, warns: bool) {
        self.holder(Kind::Point, |point| {
            point.text(Kind::Name, topic.name);
            if let Some(why) = topic.why.filter(|_| warns) {
                point.text(Kind::Remark, why);
            }
        });
    }

    /// Returns the words for the theme of a question; `None` past the last.
    fn topic(&self, number: usize) -> Option<QuizTopic> {
        let question = self.quiz.question(number)?;
        Some(question.topic)
    }

    /// Adds, in *not now* only, what would have to be true first, and a sentence where the document omits something.
    fn unmet(&mut self, assessment: &Assessment) {
        if assessment.verdict != Verdict::NotNow {
            return;
        }
        if !assessment.unmet.is_empty() {
            self.text(Kind::Subheading, LABELS.unmet_title);
            self.holder(Kind::List, |list| {
                for &number in &assessment.unmet {
                    if let Some(topic) = list.topic(number) {
                        list.text(Kind::Point, topic.unmet);
                    }
                }
            });
        }
        if self.quiz.coverage() == Coverage::Partial {
            self.text(Kind::Paragraph, LABELS.omitted);
        }
    }

    /// Adds a button for each question that decided, which leads straight to it; nothing where none did.
    fn change(&mut self, assessment: &Assessment) {
        let mut actions = Vec::new();
        for &number in &assessment.reasons {
            if let (Some(topic), Ok(number)) = (self.topic(number), number.try_into()) {
                actions.push((topic.name, Msg::ChangedAnswer(number), Kind::Quiet));
            }
        }
        if !actions.is_empty() {
            self.text(Kind::Subheading, LABELS.change_title);
            self.row(&actions);
        }
    }

    /// Adds the buttons that print and copy the result, after a warning that others may find it.
    fn keep(&mut self, copy: CopyState) {
        let label = match copy {
            CopyState::NotCopied => LABELS.copy,
            CopyState::Copied => LABELS.copied,
        };
        self.text(Kind::Subheading, LABELS.keep_title);
        self.text(Kind::Paragraph, LABELS.keep_note);
        self.row(&[
            (LABELS.print, Msg::AskedPrint, Kind::Secondary),
            (label, Msg::AskedCopy, Kind::Secondary),
        ]);
    }
}

impl Assessment {
    /// Whether the verdict speaks against going back for good.
    const fn warns(&self) -> bool {
        matches!(self.verdict, Verdict::NotSafe | Verdict::NotWorthIt)
    }
}
