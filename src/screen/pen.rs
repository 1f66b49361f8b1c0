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
    pub items: Vec<Item<S::Words>>,
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

    pub fn item(
        &mut self,
        kind: Kind,
        words: Option<S::Words>,
        value: Option<S::Words>,
        control: Control,
    ) {
        self.items.push(Item {
            depth: self.depth,
            kind,
            words,
            value,
            control,
        });
    }

    pub fn words(&mut self, kind: Kind, words: S::Words) {
        self.item(kind, Some(words), None, Control::None);
    }

    pub fn text(&mut self, kind: Kind, text: Text) {
        let words = self.look_up(text);
        self.words(kind, words);
    }

    pub fn texts(&mut self, kind: Kind, texts: Texts) {
        for text in texts {
            self.text(kind, text);
        }
    }

    /// Writes a text, or leaves its place free.
    pub fn maybe_text(&mut self, kind: Kind, text: Option<Text>) {
        let words = text.map(|text| self.look_up(text));
        self.item(kind, words, None, Control::None);
    }

    /// Begins an item that holds those which follow.
    pub fn open(&mut self, kind: Kind) {
        self.item(kind, None, None, Control::None);
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
            let words = self.look_up(*label);
            self.item(*kind, Some(words), None, Control::Button(*msg));
        }
        self.close();
    }

    pub fn look_up(&self, text: Text) -> S::Words {
        self.context.scribe.text(text)
    }

    /// Fills a number into a text.
    pub fn count(&self, words: S::Words, name: &str, number: usize) -> S::Words {
        let scribe = self.context.scribe;
        scribe.fill(words, name, scribe.number(number))
    }

    /// Fills another text into a text.
    pub fn fill(&self, words: S::Words, name: &str, value: Text) -> S::Words {
        self.context.scribe.fill(words, name, self.look_up(value))
    }

    /// Puts two pieces together, in the places `{1}` and `{2}`.
    pub fn pair(&self, template: &str, first: S::Words, second: S::Words) -> S::Words {
        let scribe = self.context.scribe;
        let words = scribe.fill(scribe.write(template), "{1}", first);
        scribe.fill(words, "{2}", second)
    }
}
