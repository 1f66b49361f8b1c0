//! A question with its answers.

use super::{
    Action, Block, Context, QuestionScreen, Screen, Text, Tone, Weight, action, fill, help,
};
use crate::{
    document::{Domain, Question},
    session::{Complaint, Msg, Purpose},
};

pub(super) fn screen(
    context: Context<'_>,
    number: usize,
    purpose: Purpose,
    complaint: Complaint,
) -> Screen<'_> {
    let Some(question) = context.quiz.question(number) else {
        return Screen::Away;
    };
    let strings = context.strings();
    let total = context.quiz.len();
    let (n, all) = ((context.number)(number + 1), (context.number)(total));
    Screen::Question(QuestionScreen {
        number,
        total,
        progress: fill(&strings.progress, &[("n", &n), ("total", &all)]),
        context: context
            .quiz
            .section_of(number)
            .map_or("", |(section, _)| &section.title),
        text: &question.text,
        hint: question.hint.as_deref(),
        choices: question
            .choices
            .iter()
            .map(|choice| choice.text.as_str())
            .collect(),
        chosen: context.session.answers().get(number),
        error: (complaint == Complaint::Unanswered).then_some(strings.choose_error.as_str()),
        aside: aside(context, question),
        actions: actions(context, purpose),
    })
}

/// A threat of self-harm is among the threats that are asked about, so a crisis line stands beside the question.
fn aside<'a>(context: Context<'a>, question: &Question) -> Vec<Block<'a>> {
    if question.domain == Some(Domain::Threats) {
        crisis(context)
    } else {
        Vec::new()
    }
}

pub(super) fn crisis(context: Context<'_>) -> Vec<Block<'_>> {
    vec![
        Block::Text(Text::Borrowed(&context.strings().crisis), Tone::Plain),
        Block::Services(help::crisis(context)),
    ]
}

fn actions(context: Context<'_>, purpose: Purpose) -> Vec<Action<'_>> {
    let strings = context.strings();
    let mut actions = vec![
        action(&strings.r#continue, Msg::Continued, Weight::Primary),
        action(&strings.back, Msg::WentBack, Weight::Back),
    ];
    if purpose == Purpose::Answer {
        actions.push(action(&strings.see_result, Msg::AskedResult, Weight::Quiet));
    }
    actions
}
