//! Builds a screen, item by item.
//!
//! Each screen adds methods of its own to the builder, in its own file. Only [`ScreenBuilder::holder`] changes the
//! depth, and sets it back, so the items always form a tree.

use super::{Control, Item, Kind, Link};
use crate::{
    model::quiz::Quiz,
    session::{Msg, Session},
    text::{Text, Texts, Words},
};

/// A button in a row: its label, the message that it sends, and its kind.
pub(super) type Action = (Text, Msg, Kind);

/// A screen that is being built.
pub(super) struct ScreenBuilder<'a> {
    pub quiz: &'a Quiz,
    pub session: &'a Session,
    pub items: Vec<Item>,
    depth: u8,
}

impl<'a> ScreenBuilder<'a> {
    /// Begins an empty screen.
    pub const fn new(quiz: &'a Quiz, session: &'a Session) -> Self {
        Self {
            quiz,
            session,
            items: Vec::new(),
            depth: 0,
        }
    }

    /// Adds an item at the present depth.
    pub fn item(&mut self, kind: Kind, words: Option<Words>, link: Option<Link>, control: Control) {
        self.items.push(Item {
            depth: self.depth,
            kind,
            words,
            link,
            control,
        });
    }

    /// Adds an item that says one text as it is.
    pub fn text(&mut self, kind: Kind, text: Text) {
        self.words(kind, text.into());
    }

    /// Adds an item that says words, such as a text with values filled in.
    pub fn words(&mut self, kind: Kind, words: Words) {
        self.item(kind, Some(words), None, Control::None);
    }

    /// Adds an item for each text; none where there are no texts.
    pub fn texts(&mut self, kind: Kind, texts: Texts) {
        for text in texts {
            self.text(kind, text);
        }
    }

    /// Adds an item that may have nothing to say. It is there either way, so that the shape of the screen stays.
    pub fn maybe_text(&mut self, kind: Kind, text: Option<Text>) {
        self.item(kind, text.map(Into::into), None, Control::None);
    }

    /// Adds an item that does something.
    pub fn control(&mut self, kind: Kind, words: Option<Words>, control: Control) {
        self.item(kind, words, None, control);
    }

    /// Adds a group of the items that `content` adds.
    pub fn holder(&mut self, kind: Kind, content: impl FnOnce(&mut Self)) {
        self.begin(kind);
        content(self);
        self.depth -= 1;
    }

    /// Begins a group: what is added next is part of it.
    fn begin(&mut self, kind: Kind) {
        self.item(kind, None, None, Control::None);
        self.depth += 1;
    }

    /// Adds a list with a point for each text. Without texts, the list is there and empty.
    pub fn list(&mut self, texts: Texts) {
        self.holder(Kind::List, |list| list.texts(Kind::Point, texts));
    }

    /// Adds a row of buttons.
    pub fn row(&mut self, actions: &[Action]) {
        self.holder(Kind::Row, |row| {
            for (label, msg, kind) in actions {
                row.control(*kind, Some((*label).into()), Control::Button(*msg));
            }
        });
    }
}
