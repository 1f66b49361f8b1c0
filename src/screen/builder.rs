//! Builds a screen, item by item.

use super::{Control, Item, Kind};
use crate::{
    model::quiz::Quiz,
    session::{Msg, Session},
    text::{Text, Texts, Words},
};

/// A control in a row: what it says, what it sends, how it weighs.
pub(super) type Action = (Text, Msg, Kind);

/// A screen that is being built.
pub(super) struct ScreenBuilder<'a> {
    pub quiz: &'a Quiz,
    pub session: &'a Session,
    pub items: Vec<Item>,
    depth: u8,
}

impl<'a> ScreenBuilder<'a> {
    pub const fn new(quiz: &'a Quiz, session: &'a Session) -> Self {
        Self {
            quiz,
            session,
            items: Vec::new(),
            depth: 0,
        }
    }

    /// Adds an item.
    pub fn item(
        &mut self,
        kind: Kind,
        words: Option<Words>,
        value: Option<Text>,
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

    /// Adds a text.
    pub fn text(&mut self, kind: Kind, text: Text) {
        self.words(kind, text.into());
    }

    pub fn words(&mut self, kind: Kind, words: Words) {
        self.item(kind, Some(words), None, Control::None);
    }

    pub fn texts(&mut self, kind: Kind, texts: Texts) {
        for text in texts {
            self.text(kind, text);
        }
    }

    /// Adds a text, or an item that can say something later.
    pub fn maybe_text(&mut self, kind: Kind, text: Option<Text>) {
        self.item(kind, text.map(Into::into), None, Control::None);
    }

    pub fn control(&mut self, kind: Kind, words: Option<Words>, control: Control) {
        self.item(kind, words, None, control);
    }

    /// Adds an item that holds those which `content` adds.
    pub fn holder(&mut self, kind: Kind, content: impl FnOnce(&mut Self)) {
        self.item(kind, None, None, Control::None);
        self.depth += 1;
        content(self);
        self.depth -= 1;
    }

    pub fn list(&mut self, texts: Texts) {
        self.holder(Kind::List, |list| list.texts(Kind::Point, texts));
    }

    pub fn row(&mut self, actions: &[Action]) {
        self.holder(Kind::Row, |row| {
            for (label, msg, kind) in actions {
                row.control(*kind, Some((*label).into()), Control::Button(*msg));
            }
        });
    }
}
