//! The words on a screen, taken apart: the quiz's own, and the rows of the help lines.

use super::page::{Action, Block, HelpBlock, Page, QuestionScreen};

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
        Block::Help(help) => help.heading.as_deref().into_iter().collect(),
        Block::Services(_) => Vec::new(),
        Block::Reasons(blocks) | Block::Tools(blocks) => of_blocks(blocks),
    }
}

fn of_themes(themes: &[(String, Option<String>)]) -> Vec<&str> {
    themes
        .iter()
        .flat_map(|(name, why)| [Some(&**name), why.as_deref()])
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
        Block::Tools(blocks) => blocks.iter().flat_map(actions_in).collect(),
        _ => Vec::new(),
    }
}
