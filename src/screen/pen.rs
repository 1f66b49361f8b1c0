//! Writes a screen, item by item.

use super::{Context, Control, Item, Kind};
use crate::{
    session::Msg,
    text::{Scribe, Text, Texts},
};

/// A control in a row: what it says, what it sends, how it weighs.
pub(super) type Action = (Text, Msg, Kind);

/// A screen that is being written.
pub(super) struct Pen<'a, S: Scribe> {
    pub context: Context<'a, S>,
    pub items: Vec<Item>,
    depth: u8,
}

impl<'a, S: Scribe> Pen<'a, S> {
    pub const fn new(context: Context<'a, S>) -> Self {
        Self {
            context,
            items: Vec::new(),
            depth: 0,
        }
    }

    pub fn item(&mut self, kind: Kind, words: Option<Text>, value: Option<Text>, control: Control) {
        self.items.push(Item {
            depth: self.depth,
            kind,
            words,
            value,
            control,
        });
    }

    pub fn text(&mut self, kind: Kind, text: Text) {
        self.maybe_text(kind, Some(text));
    }

    pub fn texts(&mut self, kind: Kind, texts: Texts) {
        for text in texts {
            self.text(kind, text);
        }
    }

    /// Writes a text, or leaves its place free.
    pub fn maybe_text(&mut self, kind: Kind, text: Option<Text>) {
        self.item(kind, text, None, Control::None);
    }

    /// Begins an item that holds those which follow.
    pub fn open(&mut self, kind: Kind) {
        self.maybe_text(kind, None);
        self.depth += 1;
    }

    /// Ends the item that was begun last.
    pub fn close(&mut self) {
        self.depth -= 1;
    }

    pub fn list(&mut self, texts: Texts) {
        self.open(Kind::List);
        self.texts(Kind::Point, texts);
        self.close();
    }

    pub fn row(&mut self, actions: &[Action]) {
        self.open(Kind::Row);
        for (label, msg, kind) in actions {
            self.item(*kind, Some(*label), None, Control::Button(*msg));
        }
        self.close();
    }

    /// Fills a number into a text.
    pub fn count(&self, text: Text, name: &str, number: usize) -> Text {
        self.fill(text, name, self.context.scribe.number(number))
    }

    /// Fills another text into a text.
    pub fn fill(&self, text: Text, name: &str, value: Text) -> Text {
        self.context.scribe.fill(text, name, value)
    }

    /// Puts two pieces together, in the places `{1}` and `{2}`.
    pub fn pair(&self, template: &str, first: Text, second: Text) -> Text {
        let template = self.context.scribe.write(template);
        self.fill(self.fill(template, "{1}", first), "{2}", second)
    }
}
