//! The result: the verdict, why, what would have to be true first, what to do next, and whom to call.

use super::{
    Action, Block, Context, Page, PageKey, Part, Text, Tone, Weight, action, help, paragraphs,
    question,
};
use crate::{
    assessment::Assessment,
    document::{ByCause, ByVerdict, CauseText, Domain, Signal, TopicText, VerdictText},
    rule::{Cause, Coverage, Verdict},
    session::Msg,
};

pub(super) fn page(context: Context<'_>) -> Page<'_> {
    let assessment = Assessment::of(context.quiz, context.session.answers());
    let verdict = context
        .quiz
        .document()
        .results
        .verdicts
        .get(assessment.verdict);
    let safety_title = verdict
        .safety_title
        .as_ref()
        .filter(|_| assessment.safety_first);
    let result = Result {
        context,
        assessment: &assessment,
    };
    Page {
        key: PageKey::Result,
        heading: Text::Borrowed(safety_title.unwrap_or(&verdict.title)),
        kicker: Some(&context.strings().verdict_label),
        blocks: result.blocks(verdict),
    }
}

/// What the blocks of a result are made from.
struct Result<'a, 'r> {
    context: Context<'a>,
    assessment: &'r Assessment,
}

impl<'a> Result<'a, '_> {
    fn blocks(&self, verdict: &'a VerdictText) -> Vec<Block<'a>> {
        let strings = self.context.strings();
        let help_first = self.help_first();
        let mut blocks = Vec::new();
        if self.assessment.safety_first {
            blocks.extend(paragraphs(
                &self.context.quiz.document().results.safety.text,
            ));
        }
        if help_first {
            blocks.push(self.help());
        }
        blocks.extend(paragraphs(self.text(verdict)));
        blocks.extend(self.notes());
        blocks.extend(self.care());
        blocks.extend(self.reasons());
        blocks.extend(self.unmet());
        blocks.push(Block::Heading(&strings.next_title));
        blocks.push(Block::Points(self.next(verdict)));
        if !help_first {
            blocks.push(self.help());
        }
        blocks.push(Block::Text(Text::Borrowed(&strings.limits), Tone::Strong));
        blocks.extend(self.change().into_iter().flatten());
        blocks.push(Block::Actions(vec![
            action(&strings.back, Msg::WentBack, Weight::Back),
            action(&strings.start_over, Msg::StartedOver, Weight::Secondary),
        ]));
        blocks
    }

    /// Whoever may be in danger sees whom to call before anything else.
    fn help_first(&self) -> bool {
        matches!(
            self.assessment.verdict,
            Verdict::NotSafe | Verdict::NotWorthIt
        ) || self.assessment.safety_first
    }

    fn help(&self) -> Block<'a> {
        let heading = Block::Heading(&self.context.strings().help_title);
        Block::Part(Part::Help, vec![heading, help::block(self.context)])
    }

    fn cause(&self) -> Option<&'a CauseText> {
        let causes = &self.context.quiz.document().results.causes;
        self.assessment
            .causes
            .first()
            .map(|&cause| causes.get(cause))
    }

    fn text(&self, verdict: &'a VerdictText) -> &'a [String] {
        self.cause().map_or(&verdict.text, |cause| &cause.text)
    }

    fn next(&self, verdict: &'a VerdictText) -> &'a [String] {
        self.cause().map_or(&verdict.next, |cause| &cause.next)
    }

    /// A short note for each cause after the first.
    fn notes(&self) -> impl Iterator<Item = Block<'a>> {
        let causes = &self.context.quiz.document().results.causes;
        let later = self.assessment.causes.iter().skip(1);
        later
            .filter_map(|&cause| causes.get(cause).note.as_deref())
            .map(|note| Block::Text(Text::Borrowed(note), Tone::Plain))
    }

    /// A line of care for each kind of harm that was told, and a crisis line where there were threats.
    fn care(&self) -> Vec<Block<'a>> {
        let care = &self.context.quiz.document().results.care;
        let mut blocks = Vec::new();
        for domain in self.red_domains() {
            let line = care
                .get(&domain)
                .map(|line| Block::Text(Text::Borrowed(line), Tone::Strong));
            blocks.extend(line);
            if domain == Domain::Threats {
                blocks.extend(question::crisis(self.context));
            }
        }
        blocks
    }

    fn red_domains(&self) -> Vec<Domain> {
        let quiz = self.context.quiz;
        let signals = self.context.session.answers().signals(quiz);
        let mut domains = Vec::new();
        for (question, signal) in quiz.questions().zip(signals) {
            let red = question
                .domain
                .filter(|domain| signal == Signal::RedHarm && !domains.contains(domain));
            domains.extend(red);
        }
        domains
    }

    fn topic(&self, number: usize) -> Option<&'a TopicText> {
        let quiz = self.context.quiz;
        quiz.document()
            .results
            .topics
            .get(quiz.question(number)?.id.as_str())
    }

    /// The themes that decided, in words. An open question has no sentence on why it weighs: it may be nothing.
    fn reasons(&self) -> Option<Block<'a>> {
        let tells_why = matches!(
            self.assessment.verdict,
            Verdict::NotSafe | Verdict::NotWorthIt
        );
        let topics = self
            .assessment
            .reasons
            .iter()
            .filter_map(|&number| self.topic(number));
        let themes: Vec<_> = topics
            .map(|topic| {
                (
                    topic.name.as_str(),
                    topic.why.as_deref().filter(|_| tells_why),
                )
            })
            .collect();
        let heading = Block::Heading(&self.context.strings().why_title);
        (!themes.is_empty())
            .then(|| Block::Part(Part::Reasons, vec![heading, Block::Themes(themes)]))
    }

    fn unmet(&self) -> Vec<Block<'a>> {
        if self.assessment.verdict != Verdict::NotNow {
            return Vec::new();
        }
        let strings = self.context.strings();
        let topics = self
            .assessment
            .unmet
            .iter()
            .filter_map(|&number| self.topic(number));
        let lines: Vec<_> = topics.map(|topic| topic.unmet.as_str()).collect();
        let omitted = self.context.quiz.coverage() == Coverage::Partial;
        let omission =
            omitted.then_some(Block::Text(Text::Borrowed(&strings.omitted), Tone::Plain));
        let list = (!lines.is_empty())
            .then(|| [Block::Heading(&strings.unmet_title), Block::Lines(lines)]);
        list.into_iter().flatten().chain(omission).collect()
    }

    /// Straight to each question that decided.
    fn change(&self) -> Option<[Block<'a>; 2]> {
        let numbers = self.assessment.reasons.iter();
        let actions: Vec<Action<'a>> = numbers
            .filter_map(|&number| {
                Some(action(
                    &self.topic(number)?.name,
                    Msg::ChangedAnswer(number),
                    Weight::Quiet,
                ))
            })
            .collect();
        let heading = Block::Heading(&self.context.strings().change_title);
        (!actions.is_empty()).then(|| [heading, Block::Actions(actions)])
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
