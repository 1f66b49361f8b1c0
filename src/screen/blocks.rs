//! Puts the blocks of a screen one below the other.

use super::{Action, Block, Part, Text, Tone, Weight};
use crate::session::Msg;

/// The blocks so far. One call for each keeps the reader's module small: a block that is made in place is copied
/// field by field.
#[derive(Default)]
pub(super) struct Blocks<'a>(pub Vec<Block<'a>>);

impl<'a> Blocks<'a> {
    pub fn push(&mut self, block: Block<'a>) {
        self.0.push(block);
    }

    pub fn heading(&mut self, text: &'a str) {
        self.push(Block::Heading(text));
    }

    pub fn text(&mut self, text: &'a str, tone: Tone) {
        self.push(Block::Text(Text::Borrowed(text), tone));
    }

    pub fn paragraphs(&mut self, texts: &'a [String]) {
        for text in texts {
            self.text(text, Tone::Plain);
        }
    }

    pub fn points(&mut self, texts: &'a [String]) {
        self.push(Block::Points(texts));
    }

    pub fn part(&mut self, part: Part, blocks: Self) {
        self.push(Block::Part(part, blocks.0));
    }

    /// Begins a row of controls.
    pub fn row(&mut self) {
        self.push(Block::Actions(Vec::new()));
    }

    /// Adds a control to the row that was begun last.
    pub fn action(&mut self, label: &'a str, msg: Msg, weight: Weight) {
        if let Some(Block::Actions(row)) = self.0.last_mut() {
            row.push(Action { label, msg, weight });
        }
    }
}
