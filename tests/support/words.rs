//! The words on a screen, taken apart: the quiz's own, and the rows of the help lines; and those in braces.

use std::collections::BTreeSet;

use super::page::{Action, Block, HelpBlock, Page, QuestionScreen, Theme, Tick};

/// Lists every text of a page that is the quiz's own; the rows of help lines are left out.
pub fn of_page(page: &Page) -> Vec<&str> {
    let mut words = vec![&*page.heading];
    words.extend(page.kicker.as_deref());
    words.extend(of_blocks(&page.blocks));
    words
}

/// Lists every text of a question's screen that is the quiz's own.
pub fn of_question(question: &QuestionScreen) -> Vec<&str> {
    let mut words = vec![&*question.progress, &question.context, &question.text];
    words.extend(question.hint.as_deref());
    words.extend(question.choices.iter().map(String::as_str));
    words.extend(question.error.as_deref());
    words.extend(of_blocks(&question.aside));
    words.extend(labels(&question.actions));
    words
}

/// Lists every text of some blocks that is the quiz's own.
pub fn of_blocks(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().flat_map(of_block).collect()
}

fn of_block(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading(text) | Block::Text(text) => vec![text],
        Block::Points(points) => points.iter().map(String::as_str).collect(),
        Block::Themes(themes) => of_themes(themes),
        Block::Actions(actions) => labels(actions),
        Block::Help(help) => of_help(help),
        Block::Services(_) => Vec::new(),
        Block::Also(heading, ticks) => {
            let ticks = ticks.iter().flat_map(of_tick);
            [&**heading].into_iter().chain(ticks).collect()
        }
        Block::Tick(tick) => of_tick(tick),
        Block::Reasons(blocks)
        | Block::Open(blocks)
        | Block::Shortcut(blocks)
        | Block::Tools(blocks) => of_blocks(blocks),
    }
}

/// The heading, what a reader can say, and the button; the rows are not the quiz's own words.
fn of_help(help: &HelpBlock) -> Vec<&str> {
    let heading = help.heading.as_deref();
    let say = help.services().flat_map(|service| &service.say);
    let say = say.map(String::as_str);
    heading
        .into_iter()
        .chain(say)
        .chain(labels(&help.actions))
        .collect()
}

fn of_tick(tick: &Tick) -> Vec<&str> {
    let steps = tick.steps.iter().map(String::as_str);
    [&*tick.text].into_iter().chain(steps).collect()
}

fn of_themes(themes: &[Theme]) -> Vec<&str> {
    themes
        .iter()
        .flat_map(|theme| [theme.name.as_deref(), theme.remark.as_deref()])
        .flatten()
        .collect()
}

fn labels(actions: &[Action]) -> Vec<&str> {
    actions.iter().map(|action| &*action.label).collect()
}

/// Finds the help lines on a page.
pub fn help(page: &Page) -> Option<&HelpBlock> {
    page.blocks.iter().find_map(|block| match block {
        Block::Help(help) => Some(help),
        _ => None,
    })
}

/// Lists the controls of a page.
pub fn actions(page: &Page) -> Vec<&Action> {
    page.blocks.iter().flat_map(actions_in).collect()
}

fn actions_in(block: &Block) -> Vec<&Action> {
    match block {
        Block::Actions(actions) => actions.iter().collect(),
        Block::Help(help) => help.actions.iter().collect(),
        Block::Themes(themes) => themes.iter().filter_map(|t| t.change.as_ref()).collect(),
        Block::Tools(blocks)
        | Block::Reasons(blocks)
        | Block::Open(blocks)
        | Block::Shortcut(blocks) => blocks.iter().flat_map(actions_in).collect(),
        _ => Vec::new(),
    }
}

/// Lists the words in braces, which stand for values.
pub fn slots(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(word, _)| word)
        .collect()
}
