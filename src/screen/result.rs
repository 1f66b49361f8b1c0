//! The result: the verdict, why, what would have to be true first, what to do next, and whom to call.

use super::{Block, Blocks, Context, Page, PageKey, Part, Text, Tone, Weight, help, question};
use crate::{
    assessment::Assessment,
    document::{ByCause, ByVerdict, CauseText, Domain, Results, Signal, TopicText, VerdictText},
    rule::{Cause, Coverage, Verdict},
    session::{CopyState, Msg},
};

pub(super) fn page(context: Context<'_>, copy: CopyState) -> Page<'_> {
    let assessment = Assessment::of(context.quiz, context.session.answers());
    let results = &context.quiz.document().results;
    let verdict = results.verdicts.get(assessment.verdict);
    let safety_title = verdict.safety_title.as_ref();
    let safety_title = safety_title.filter(|_| assessment.safety_first);
    let mut result = Result {
        context,
        results,
        verdict,
        assessment: &assessment,
        copy,
        blocks: Blocks::default(),
    };
    result.write();
    Page {
        key: PageKey::Result,
        heading: Text::Borrowed(safety_title.unwrap_or(&verdict.title)),
        kicker: Some(&context.strings().verdict_label),
        blocks: result.blocks.0,
    }
}

/// A result that is being written.
struct Result<'a, 'r> {
    context: Context<'a>,
    results: &'a Results,
    verdict: &'a VerdictText,
    assessment: &'r Assessment,
    copy: CopyState,
    blocks: Blocks<'a>,
}

impl<'a> Result<'a, '_> {
    fn write(&mut self) {
        let strings = self.context.strings();
        let help_first = self.help_first();
        let cause = self.cause();
        if self.assessment.safety_first {
            self.blocks.paragraphs(&self.results.safety.text);
        }
        if help_first {
            self.help();
        }
        let text = cause.map_or(&self.verdict.text, |cause| &cause.text);
        self.blocks.paragraphs(text);
        self.notes();
        self.care();
        self.reasons();
        self.unmet();
        self.blocks.heading(&strings.next_title);
        let next = cause.map_or(&self.verdict.next, |cause| &cause.next);
        self.blocks.points(next);
        if !help_first {
            self.help();
        }
        self.blocks.text(&strings.limits, Tone::Strong);
        self.tools();
    }

    /// Whoever may be in danger sees whom to call before anything else.
    fn help_first(&self) -> bool {
        self.warns() || self.assessment.safety_first
    }

    fn warns(&self) -> bool {
        matches!(
            self.assessment.verdict,
            Verdict::NotSafe | Verdict::NotWorthIt
        )
    }

    fn help(&mut self) {
        let mut blocks = Blocks::default();
        blocks.heading(&self.context.strings().help_title);
        blocks.push(help::block(self.context));
        self.blocks.part(Part::Help, blocks);
    }

    fn cause(&self) -> Option<&'a CauseText> {
        let first = self.assessment.causes.first();
        first.map(|&cause| self.results.causes.get(cause))
    }

    /// A short note for each cause after the first.
    fn notes(&mut self) {
        for &cause in self.assessment.causes.iter().skip(1) {
            if let Some(note) = &self.results.causes.get(cause).note {
                self.blocks.text(note, Tone::Plain);
            }
        }
    }

    /// A line of care for each kind of harm that was told, and a crisis line where there were threats.
    fn care(&mut self) {
        for domain in self.red_domains() {
            if let Some(line) = self.results.care.get(&domain) {
                self.blocks.text(line, Tone::Strong);
            }
            if domain == Domain::Threats {
                question::crisis(self.context, &mut self.blocks);
            }
        }
    }

    fn red_domains(&self) -> Vec<Domain> {
        let answers = self.context.session.answers();
        let mut domains = Vec::new();
        for (number, question) in self.context.quiz.questions().enumerate() {
            let red = answers.signal(number, question) == Signal::RedHarm;
            match question.domain {
                Some(domain) if red && !domains.contains(&domain) => domains.push(domain),
                _ => {}
            }
        }
        domains
    }

    /// Gives the words for questions, by their places.
    fn topics(&self, numbers: &[usize]) -> Vec<(usize, &'a TopicText)> {
        let mut topics = Vec::new();
        for &number in numbers {
            let question = self.context.quiz.question(number);
            let topic = question.and_then(|question| self.results.topics.get(question.id.as_str()));
            if let Some(topic) = topic {
                topics.push((number, topic));
            }
        }
        topics
    }

    /// The themes that decided, in words. An open question has no sentence on why it weighs: it may be nothing.
    fn reasons(&mut self) {
        let mut themes = Vec::new();
        for (_, topic) in self.topics(&self.assessment.reasons) {
            let why = topic.why.as_deref().filter(|_| self.warns());
            themes.push((topic.name.as_str(), why));
        }
        if !themes.is_empty() {
            let mut blocks = Blocks::default();
            blocks.heading(&self.context.strings().why_title);
            blocks.push(Block::Themes(themes));
            self.blocks.part(Part::Reasons, blocks);
        }
    }

    fn unmet(&mut self) {
        if self.assessment.verdict != Verdict::NotNow {
            return;
        }
        let strings = self.context.strings();
        let mut lines = Vec::new();
        for (_, topic) in self.topics(&self.assessment.unmet) {
            lines.push(topic.unmet.as_str());
        }
        if !lines.is_empty() {
            self.blocks.heading(&strings.unmet_title);
            self.blocks.push(Block::Lines(lines));
        }
        if self.context.quiz.coverage() == Coverage::Partial {
            self.blocks.text(&strings.omitted, Tone::Plain);
        }
    }

    /// What a reader can do with the result. None of it belongs on paper.
    fn tools(&mut self) {
        let mut blocks = Blocks::default();
        self.change(&mut blocks);
        self.keep(&mut blocks);
        let strings = self.context.strings();
        blocks.row();
        blocks.action(&strings.back, Msg::WentBack, Weight::Back);
        blocks.action(&strings.start_over, Msg::StartedOver, Weight::Secondary);
        self.blocks.part(Part::Tools, blocks);
    }

    /// Straight to each question that decided.
    fn change(&self, blocks: &mut Blocks<'a>) {
        let topics = self.topics(&self.assessment.reasons);
        if topics.is_empty() {
            return;
        }
        blocks.heading(&self.context.strings().change_title);
        blocks.row();
        for (number, topic) in topics {
            let msg = Msg::ChangedAnswer(number);
            blocks.action(&topic.name, msg, Weight::Quiet);
        }
    }

    fn keep(&self, blocks: &mut Blocks<'a>) {
        let strings = self.context.strings();
        let copy = match self.copy {
            CopyState::NotCopied => &strings.copy,
            CopyState::Copied => &strings.copied,
        };
        blocks.heading(&strings.keep_title);
        blocks.text(&strings.keep_note, Tone::Plain);
        blocks.row();
        blocks.action(&strings.print, Msg::AskedPrint, Weight::Secondary);
        blocks.action(copy, Msg::AskedCopy, Weight::Secondary);
    }
}

impl ByVerdict {
    const fn get(&self, verdict: Verdict) -> &VerdictText {
        match verdict {
            Verdict::NotSafe => &self.not_safe,
            Verdict::NotWorthIt => &self.not_worth_it,
            Verdict::NotNow => &self.not_now,
            Verdict::WorthATalk => &self.worth_a_talk,
        }
    }
}

impl ByCause {
    const fn get(&self, cause: Cause) -> &CauseText {
        match cause {
            Cause::Harm => &self.harm,
            Cause::Pressure => &self.pressure,
            Cause::OwnConduct => &self.own_conduct,
            Cause::NoContact => &self.no_contact,
        }
    }
}
