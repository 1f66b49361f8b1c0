//! Draws screens.
//!
//! Nodes are kept while a screen's shape stays, so that focus survives and a page translator's work too.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement, Node};

use super::dom::{NOTHING, piece, put, say, show};
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

/// The widget's nodes.
pub struct View {
    level: u8,
    texts: Array,
    way_out: HtmlElement,
    live: HtmlElement,
    body: HtmlElement,
    /// What is drawn, item by item, and the node of each.
    screen: Screen,
    nodes: Vec<HtmlElement>,
}

impl View {
    /// Draws what surrounds every screen: the way out, the quiz's heading, and the live region, which has to be
    /// there before it speaks.
    pub fn new(frame: &Element, quiz: &Quiz, texts: &Array, exit_url: Text, level: u8) -> Self {
        let widget = piece(frame, widget(quiz.dir), 0);
        say(&widget, "lang", texts, quiz.lang.place());
        let bar = piece(&widget, "div|class=bar", 0);
        let way_out = piece(&bar, "a|class=leave|part=leave|rel=noreferrer", 0);
        say(&way_out, "href", texts, exit_url.place());
        write(&way_out, texts, Some(LABELS.leave));
        let title = piece(&bar, "h|class=title", level);
        write(&title, texts, Some(quiz.title));
        let body = piece(&widget, "div|class=body", 0);
        let live = piece(&widget, "div|class=live|role=alert", 0);
        let paper = piece(&widget, "p|class=paper", 0);
        write(&paper, texts, Some(LABELS.about));
        Self {
            level,
            texts: texts.clone(),
            way_out,
            live,
            body,
            screen: Screen {
                key: ScreenKey::Away,
                items: Vec::new(),
            },
            nodes: Vec::new(),
        }
    }

    /// Shows a screen: in the nodes that are there, as far as they are of the same kinds.
    pub fn render(&mut self, screen: Screen) {
        self.announce(None);
        let kept = self.kept(&screen);
        while self.nodes.len() > kept {
            if let Some(node) = self.nodes.pop() {
                node.remove();
            }
        }
        for (number, item) in screen.items.iter().enumerate() {
            let old = self.screen.items.get(number);
            if let Some(node) = self.nodes.get(number) {
                update(node, &self.texts, item, old);
            } else {
                let node = self.draw(&screen.items, item);
                update(&node, &self.texts, item, None);
                self.nodes.push(node);
            }
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

    /// Draws the next item.
    fn draw(&self, items: &[Item], item: &Item) -> HtmlElement {
        let mut parent = &self.body;
        for (other, node) in items.iter().zip(&self.nodes) {
            if other.depth < item.depth {
                parent = node;
            }
        }
        piece(parent, look(item.kind), level(item.kind, self.level))
    }

    /// Moves the focus to the screen.
    pub fn focus(&self) {
        for (item, node) in self.screen.items.iter().zip(&self.nodes) {
            if matches!(item.kind, Kind::Heading | Kind::Question) {
                return show(node);
            }
        }
    }

    /// Has a screen reader say something that the eye sees in place.
    pub fn announce(&self, text: Option<Text>) {
        write(&self.live, &self.texts, text);
    }

    /// Tells what a click means.
    pub fn clicked(&self, target: &Node) -> Option<Msg> {
        if self.way_out.contains(Some(target)) {
            return Some(Msg::Left);
        }
        match self.hit(target)? {
            Control::Button(msg) => Some(msg),
            _ => None,
        }
    }

    /// Tells what a change of a control means.
    pub fn changed(&self, target: &Node) -> Option<Msg> {
        let control = match self.hit(target) {
            Some(control) => control,
            None => self.picked(target.unchecked_ref())?,
        };
        match control {
            Control::Choice { msg, .. } => Some(msg),
            _ => None,
        }
    }

    /// Finds the control that was hit.
    fn hit(&self, target: &Node) -> Option<Control> {
        for (item, node) in self.screen.items.iter().zip(&self.nodes) {
            if item.control != Control::None && node.contains(Some(target)) {
                return Some(item.control);
            }
        }
        None
    }

    /// Finds the country that is picked.
    fn picked(&self, select: &HtmlSelectElement) -> Option<Control> {
        let number = usize::try_from(select.selected_index()).ok()?;
        let items = self.screen.items.iter();
        let mut countries = items.filter(|item| item.kind == Kind::CountryName);
        countries.nth(number).map(|item| item.control)
    }
}

/// Brings a node up to date. What stays is left alone.
fn update(node: &HtmlElement, texts: &Array, item: &Item, old: Option<&Item>) {
    let can_be_empty = matches!(item.kind, Kind::Hint | Kind::Error);
    let changed = old.is_none_or(|old| old.words != item.words);
    if changed && (item.words.is_some() || can_be_empty) {
        write(node, texts, item.words);
    }
    if can_be_empty {
        put(node, "hidden", item.words.is_none().into());
    }
    if let Some(value) = item.value {
        let property = if item.kind == Kind::Way {
            "href"
        } else {
            "value"
        };
        say(node, property, texts, value.place());
    }
    match item.control {
        Control::Choice { picked, .. } if item.kind == Kind::Radio => {
            put(node, "checked", picked.into());
        }
        Control::Choice { picked: true, .. } if old.is_none() => put(node, "selected", 1),
        Control::Progress { done, all } => {
            for (property, number) in [("max", all), ("value", done)] {
                put(node, property, u32::try_from(number).unwrap_or(u32::MAX));
            }
        }
        _ => {}
    }
}

/// Puts a text, or nothing, in the place of all that an element holds.
fn write(piece: &HtmlElement, texts: &Array, text: Option<Text>) {
    let place = text.map_or(NOTHING, Text::place);
    say(piece, "textContent", texts, place);
}

const fn widget(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "div|class=widget|dir=ltr",
        Direction::Rtl => "div|class=widget|dir=rtl",
    }
}
