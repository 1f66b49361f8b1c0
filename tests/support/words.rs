//! The words on a screen, taken apart: the quiz's own, and the rows of the help lines.

use worth_it_quiz::screen::{Action, Block, HelpBlock, Page, QuestionScreen};

/// Lists every text of a page that is the quiz's own; the rows of help lines are left out.
pub fn of_page<'a>(page: &'a Page<'_>) -> Vec<&'a str> {
    let mut words = vec![&*page.heading];
    words.extend(page.kicker);
    words.extend(of_blocks(&page.blocks));
    words
}

/// Lists every text of a question's screen that is the quiz's own.
pub fn of_question<'a>(question: &'a QuestionScreen<'_>) -> Vec<&'a str> {
    let mut words = vec![&*question.progress, question.context, question.text];
    words.extend(question.hint);
    words.extend(&question.choices);
    words.extend(question.error);
    words.extend(of_blocks(&question.aside));
    words.extend(labels(&question.actions));
    words
}

/// Lists every text of some blocks that is the quiz's own.
pub fn of_blocks<'a>(blocks: &'a [Block<'_>]) -> Vec<&'a str> {
    blocks.iter().flat_map(of_block).collect()
}

fn of_block<'a>(block: &'a Block<'_>) -> Vec<&'a str> {
    match block {
        Block::Heading(text) => vec![text],
        Block::Text(text, _) => vec![&**text],
        Block::Points(points) => points.iter().map(String::as_str).collect(),
        Block::Themes(themes) => of_themes(themes),
        Block::Lines(lines) => lines.clone(),
        Block::Actions(actions) => labels(actions),
        Block::Help(_) | Block::Services(_) => Vec::new(),
        Block::Part(_, blocks) => of_blocks(blocks),
    }
}

fn of_themes<'a>(themes: &[(&'a str, Option<&'a str>)]) -> Vec<&'a str> {
    themes
        .iter()
        .flat_map(|(name, why)| [Some(*name), *why])
        .flatten()
        .collect()
}

fn labels<'a>(actions: &[Action<'a>]) -> Vec<&'a str> {
    actions.iter().map(|action| action.label).collect()
}

/// Lists all blocks from top to bottom, those inside parts too.
pub fn flat<'a, 'b>(blocks: &'b [Block<'a>]) -> Vec<&'b Block<'a>> {
    let inside = |block: &'b Block<'a>| match block {
        Block::Part(_, blocks) => flat(blocks),
        _ => Vec::new(),
    };
    blocks
        .iter()
        .flat_map(|block| std::iter::once(block).chain(inside(block)))
        .collect()
}

/// Finds the help lines on a page.
pub fn help<'a, 'b>(page: &'b Page<'a>) -> Option<&'b HelpBlock<'a>> {
    flat(&page.blocks)
        .into_iter()
        .find_map(|block| match block {
            Block::Help(help) => Some(help),
            _ => None,
        })
}

/// Lists the controls of a page.
pub fn actions<'a, 'b>(page: &'b Page<'a>) -> Vec<&'b Action<'a>> {
    let inside = |block: &'b Block<'a>| match block {
        Block::Actions(actions) => actions.as_slice(),
        _ => &[],
    };
    flat(&page.blocks).into_iter().flat_map(inside).collect()
}
