//! The start screen, and the notice before a hard section.

use super::{Block, Blocks, Context, Page, PageKey, Text, Tone, Weight, fill};
use crate::session::{Msg, Shortcut};

pub(super) fn page(context: Context<'_>) -> Page<'_> {
    let strings = context.strings();
    let total = (context.number)(context.quiz.len());
    let lead = fill(&strings.start_lead, &[("total", &total)]);
    let shortcut = match context.session.shortcut() {
        Shortcut::On => &strings.shortcut_off,
        Shortcut::Off => &strings.shortcut_on,
    };
    let mut blocks = Blocks::default();
    blocks.push(Block::Text(lead, Tone::Lead));
    blocks.points(&strings.start_points);
    blocks.heading(&strings.privacy_title);
    blocks.points(&strings.privacy_points);
    blocks.row();
    blocks.action(shortcut, Msg::SwitchedShortcut, Weight::Quiet);
    blocks.text(&strings.young, Tone::Plain);
    blocks.text(&strings.about, Tone::Small);
    blocks.row();
    blocks.action(&strings.start, Msg::Started, Weight::Primary);
    blocks.action(&strings.open_help, Msg::OpenedHelp, Weight::Secondary);
    Page {
        key: PageKey::Start,
        heading: Text::Borrowed(&strings.start_title),
        kicker: None,
        blocks: blocks.0,
    }
}

pub(super) fn notice(context: Context<'_>, first: usize) -> Page<'_> {
    let strings = context.strings();
    let section = context.quiz.section_of(first);
    let notice = section.and_then(|(section, _)| section.notice.as_ref());
    let mut blocks = Blocks::default();
    if let Some(notice) = notice {
        blocks.paragraphs(&notice.text);
    }
    blocks.row();
    blocks.action(&strings.r#continue, Msg::Continued, Weight::Primary);
    blocks.action(&strings.notice_skip, Msg::SkippedSection, Weight::Secondary);
    blocks.action(&strings.notice_help, Msg::OpenedHelp, Weight::Secondary);
    blocks.action(&strings.back, Msg::WentBack, Weight::Back);
    Page {
        key: PageKey::Notice(first),
        heading: Text::Borrowed(notice.map_or("", |notice| &notice.title)),
        kicker: None,
        blocks: blocks.0,
    }
}
