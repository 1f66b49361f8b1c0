//! A question with its answers.

use super::{Action, Block, Blocks, Context, QuestionScreen, Screen, Tone, Weight, fill, help};
use crate::{
    document::{Domain, Question},
    session::{Complaint, Msg},
};

pub(super) fn screen(context: Context<'_>, number: usize, complaint: Complaint) -> Screen<'_> {
    let quiz = context.quiz;
    let (Some(question), Some((section, _))) = (quiz.question(number), quiz.section_of(number))
    else {
        return Screen::Away;
    };
    let strings = context.strings();
    let total = quiz.len();
    let (n, all) = ((context.number)(number + 1), (context.number)(total));
    Screen::Question(QuestionScreen {
        number,
        total,
        progress: fill(&strings.progress, &[("n", &n), ("total", &all)]),
        context: &section.title,
        text: &question.text,
        hint: question.hint.as_deref(),
        choices: choices(question),
        chosen: context.session.answers().get(number),
        error: (complaint == Complaint::Unanswered).then_some(strings.choose_error.as_str()),
        aside: aside(context, question),
        actions: actions(context),
    })
}

fn choices(question: &Question) -> Vec<&str> {
    let mut texts = Vec::new();
    for choice in &question.choices {
        texts.push(choice.text.as_str());
    }
    texts
}

/// A threat of self-harm is among the threats that are asked about, so a crisis line stands beside the question.
fn aside<'a>(context: Context<'a>, question: &Question) -> Vec<Block<'a>> {
    let mut blocks = Blocks::default();
    if question.domain == Some(Domain::Threats) {
        crisis(context, &mut blocks);
    }
    blocks.0
}

pub(super) fn crisis<'a>(context: Context<'a>, blocks: &mut Blocks<'a>) {
    blocks.text(&context.strings().crisis, Tone::Plain);
    blocks.push(Block::Services(help::crisis(context)));
}

fn actions(context: Context<'_>) -> Vec<Action<'_>> {
    let strings = context.strings();
    let mut actions = Vec::new();
    let mut add = |label, msg, weight| actions.push(Action { label, msg, weight });
    add(&*strings.r#continue, Msg::Continued, Weight::Primary);
    add(&*strings.back, Msg::WentBack, Weight::Back);
    add(&*strings.see_result, Msg::AskedResult, Weight::Quiet);
    actions
}
