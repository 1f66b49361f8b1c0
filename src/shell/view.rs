//! Draws screens.
//!
//! Nodes are kept while a screen's shape stays, so that focus survives and a page translator's work too.

use web_sys::Event;

use super::dom::{NOTHING, Sheet, cut, draw, origin, put, say, show};
use crate::{
    document::Direction,
    labels::LABELS,
    quiz::Quiz,
    screen::{Control, Item, Kind, Screen, ScreenKey},
    session::Msg,
    text::Text,
};

mod look;

use self::look::{level, look};

// What surrounds every screen, by the numbers of its nodes. The items of a screen follow.
const FRAME: usize = 0;
const WIDGET: usize = 1;
const BAR: usize = 2;
const WAY_OUT: usize = 3;
const TITLE: usize = 4;
const BODY: usize = 5;
const LIVE: usize = 6;
const PAPER: usize = 7;
const ITEMS: usize = 8;

/// The widget's nodes.
pub struct View {
    level: u8,
    sheet: Sheet,
    /// What is drawn, item by item.
    screen: Screen,
}

impl View {
    /// Draws what surrounds every screen: the way out, the quiz's heading, and the live region, which has to be
    /// there before it speaks.
    pub fn new(sheet: Sheet, quiz: &Quiz, exit_url: Text, level: u8) -> Self {
        draw(&sheet, FRAME, widget(quiz.dir), 0);
        say(&sheet, WIDGET, "lang", quiz.lang.place());
        draw(&sheet, WIDGET, "div|bar", 0);
        draw(&sheet, BAR, "a|leave|leave|rel=noreferrer", 0);
        say(&sheet, WAY_OUT, "href", exit_url.place());
        draw(&sheet, BAR, "h|title", level);
        draw(&sheet, WIDGET, "div|body", 0);
        draw(&sheet, WIDGET, "div|live||role=alert", 0);
        draw(&sheet, WIDGET, "p|paper", 0);
        write(&sheet, WAY_OUT, Some(LABELS.leave));
        write(&sheet, TITLE, Some(quiz.title));
        write(&sheet, PAPER, Some(LABELS.about));
        Self {
            level,
            sheet,
            screen: Screen {
                key: ScreenKey::Away,
                items: Vec::new(),
            },
        }
    }

    /// Shows a screen: in the nodes that are there, as far as they are of the same kinds.
    pub fn render(&mut self, screen: Screen) {
        self.announce(None);
        let kept = self.kept(&screen);
        cut(&self.sheet, ITEMS + kept);
        for (number, item) in screen.items.iter().enumerate() {
            let old = if number < kept {
                self.screen.items.get(number)
            } else {
                self.draw(&screen, item, number);
                None
            };
            self.update(ITEMS + number, item, old);
        }
        self.screen = screen;
    }

    /// Counts the nodes that a screen can keep.
    fn kept(&self, screen: &Screen) -> usize {
        let mut kept = 0;
        if self.screen.key == screen.key {
            for (old, new) in self.screen.items.iter().zip(&screen.items) {
                if (old.kind, old.depth) != (new.kind, new.depth) {
                    break;
                }
                kept += 1;
            }
        }
        kept
    }

    /// Draws an item, inside the last one before it that is less deep.
    fn draw(&self, screen: &Screen, item: &Item, number: usize) {
        let mut parent = BODY;
        for (place, other) in screen.items.iter().enumerate().take(number) {
            if other.depth < item.depth {
                parent = ITEMS + place;
            }
        }
        let level = level(item.kind, self.level);
        draw(&self.sheet, parent, look(item.kind), level);
    }

    /// Brings a node up to date. What it says is left alone while it says the same.
    fn update(&self, node: usize, item: &Item, old: Option<&Item>) {
        let sheet = &self.sheet;
        if old.is_none_or(|old| (old.words, old.value) != (item.words, item.value)) {
            self.say(node, item);
        }
        match item.control {
            Control::Choice { picked, .. } if item.kind == Kind::Radio => {
                put(sheet, node, "checked", picked.into());
            }
            Control::Choice { picked: true, .. } if old.is_none() => {
                put(sheet, node, "selected", 1);
            }
            Control::Progress { done, all } => {
                put(sheet, node, "max", all);
                put(sheet, node, "value", done);
            }
            _ => {}
        }
    }

    fn say(&self, node: usize, item: &Item) {
        let sheet = &self.sheet;
        let can_be_empty = matches!(item.kind, Kind::Hint | Kind::Error);
        if can_be_empty || item.words.is_some() {
            write(sheet, node, item.words);
        }
        if can_be_empty {
            put(sheet, node, "hidden", item.words.is_none().into());
        }
        if let Some(value) = item.value {
            let is_way = item.kind == Kind::Way;
            let property = if is_way { "href" } else { "value" };
            say(sheet, node, property, value.place());
        }
    }

    /// Moves the focus to the screen.
    pub fn focus(&self) {
        for (number, item) in self.screen.items.iter().enumerate() {
            if matches!(item.kind, Kind::Heading | Kind::Question) {
                return show(&self.sheet, ITEMS + number);
            }
        }
    }

    /// Has a screen reader say something that the eye sees in place.
    pub fn announce(&self, text: Option<Text>) {
        write(&self.sheet, LIVE, text);
    }

    /// Tells what a click means.
    pub fn clicked(&self, event: &Event) -> Option<Msg> {
        let node = origin(&self.sheet, event);
        match self.control(node) {
            Control::Button(msg) => Some(msg),
            _ if node == WAY_OUT => Some(Msg::Left),
            _ => None,
        }
    }

    /// Tells what a change of a control means.
    pub fn changed(&self, event: &Event) -> Option<Msg> {
        match self.control(origin(&self.sheet, event)) {
            Control::Choice { msg, .. } => Some(msg),
            _ => None,
        }
    }

    fn control(&self, node: usize) -> Control {
        let item = self.screen.items.get(node.wrapping_sub(ITEMS));
        item.map_or(Control::None, |item| item.control)
    }
}

/// Puts a text, or nothing, in the place of all that a node holds.
fn write(sheet: &Sheet, node: usize, text: Option<Text>) {
    say(
        sheet,
        node,
        "textContent",
        text.map_or(NOTHING, Text::place),
    );
}

const fn widget(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "div|widget||dir=ltr",
        Direction::Rtl => "div|widget||dir=rtl",
    }
}
