//! The result: the verdict, why, what would have to be true first, what to do next, and whom to call.

use super::{Kind, ScreenKey, builder::ScreenBuilder};
use crate::{
    assessment::Assessment,
    model::labels::LABELS,
    model::quiz::{QuizCause, QuizTopic},
    model::signal::{Domain, Signal},
    model::verdict::{Coverage, Verdict},
    session::{CopyState, Msg},
};

impl ScreenBuilder<'_> {
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
            self.help_part();
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
            self.help_part();
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

    fn verdict(&mut self, assessment: &Assessment) {
        let verdict = self.quiz.verdict(assessment.verdict);
        let safety_title = verdict.safety_title;
        let safety_title = safety_title.filter(|_| assessment.safety_first);
        self.holder(Kind::Verdict, |words| {
            words.text(Kind::Kicker, LABELS.verdict_label);
            words.text(Kind::Heading, safety_title.unwrap_or(verdict.title));
        });
    }

    fn help_part(&mut self) {
        self.holder(Kind::Help, |part| {
            part.text(Kind::Subheading, LABELS.help_title);
            part.help();
        });
    }

    /// A short note for each cause after the first.
    fn notes(&mut self, assessment: &Assessment) {
        for &cause in assessment.causes.iter().skip(1) {
            let QuizCause { note, .. } = self.quiz.cause(cause);
            if let Some(note) = *note {
                self.text(Kind::Paragraph, note);
            }
        }
    }

    /// A line of care for each kind of harm that was told, and a crisis line where there were threats.
    fn care(&mut self) {
        let (quiz, answers) = (self.quiz, self.session.answers());
        let mut told = Vec::new();
        for (number, question) in quiz.questions().iter().enumerate() {
            let red = answers.signal(number, question) == Signal::RedHarm;
            match question.domain {
                Some(domain) if red && !told.contains(&domain) => {
                    told.push(domain);
                    self.care_for(domain);
                }
                _ => {}
            }
        }
    }

    fn care_for(&mut self, domain: Domain) {
        if let Some(line) = self.quiz.care(domain) {
            self.text(Kind::Strong, line);
        }
        if domain == Domain::Threats {
            self.crisis();
        }
    }

    /// The themes that decided, in words. An open question has no sentence on why it weighs: it may be nothing.
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

    fn theme(&mut self, topic: QuizTopic, warns: bool) {
        self.holder(Kind::Point, |point| {
            point.text(Kind::Name, topic.name);
            if let Some(why) = topic.why.filter(|_| warns) {
                point.text(Kind::Remark, why);
            }
        });
    }

    /// Gives the words for a question.
    fn topic(&self, number: usize) -> Option<QuizTopic> {
        let question = self.quiz.question(number)?;
        Some(question.topic)
    }

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

    /// Straight to each question that decided.
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

    /// Says that others may find what is kept.
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
    /// Tells whether the verdict speaks against going back for good.
    const fn warns(&self) -> bool {
        matches!(self.verdict, Verdict::NotSafe | Verdict::NotWorthIt)
    }
}
