//! The start screen, and the notice before a hard section.

use super::{Block, Context, Page, PageKey, Text, Tone, Weight, action, fill, paragraphs};
use crate::session::{Msg, Shortcut};

pub(super) fn page(context: Context<'_>) -> Page<'_> {
    let strings = context.strings();
    let total = (context.number)(context.quiz.len());
    let lead = fill(&strings.start_lead, &[("total", &total)]);
    let shortcut = match context.session.shortcut() {
        Shortcut::On => &strings.shortcut_off,
        Shortcut::Off => &strings.shortcut_on,
    };
    Page {
        key: PageKey::Start,
        heading: Text::Borrowed(&strings.start_title),
        kicker: None,
        blocks: vec![
            Block::Text(lead, Tone::Lead),
            Block::Points(&strings.start_points),
            Block::Heading(&strings.privacy_title),
            Block::Points(&strings.privacy_points),
            Block::Actions(vec![action(shortcut, Msg::SwitchedShortcut, Weight::Quiet)]),
            Block::Text(Text::Borrowed(&strings.young), Tone::Plain),
            Block::Text(Text::Borrowed(&strings.about), Tone::Small),
            Block::Actions(vec![
                action(&strings.start, Msg::Started, Weight::Primary),
                action(&strings.open_help, Msg::OpenedHelp, Weight::Secondary),
            ]),
        ],
    }
}

pub(super) fn notice(context: Context<'_>, first: usize) -> Page<'_> {
    let strings = context.strings();
    let notice = context
        .quiz
        .section_of(first)
        .and_then(|(section, _)| section.notice.as_ref());
    let mut blocks: Vec<_> = notice
        .into_iter()
        .flat_map(|notice| paragraphs(&notice.text))
        .collect();
    blocks.push(Block::Actions(vec![
        action(&strings.r#continue, Msg::Continued, Weight::Primary),
        action(&strings.notice_skip, Msg::SkippedSection, Weight::Secondary),
        action(&strings.notice_help, Msg::OpenedHelp, Weight::Secondary),
        action(&strings.back, Msg::WentBack, Weight::Back),
    ]));
    Page {
        key: PageKey::Notice(first),
        heading: Text::Borrowed(notice.map_or("", |notice| &notice.title)),
        kicker: None,
        blocks,
    }
}
