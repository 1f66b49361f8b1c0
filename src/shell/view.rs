//! Draws screens. The only place that makes elements, apart from the cover in [`super::leave`].
//!
//! Nodes are kept while a screen's shape stays, so that focus survives and a page translator's work too.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlSelectElement, Node};

use super::dom::{Piece, Words, object, piece_in, set, write};
use crate::{
    document::Direction,
    labels::LABELS,
    quiz::Quiz,
    screen::{Control, Item, Kind, Screen, ScreenKey},
    session::Msg,
    text::Scribe,
};

mod look;

use self::look::{heading_tag, look};

/// The widget's nodes.
pub struct View {
    level: u8,
    way_out: Piece,
    live: Piece,
    body: Piece,
    /// What is drawn, item by item, and the node of each.
    screen: Screen<Words>,
    nodes: Vec<Piece>,
}

impl View {
    /// Draws what surrounds every screen: the way out, the quiz's heading, and the live region, which has to be
    /// there before it speaks.
    pub fn new(
        frame: &Piece,
        quiz: &Quiz,
        scribe: &impl Scribe<Words = Words>,
        exit_url: &JsValue,
        level: u8,
    ) -> Self {
        let say = |piece: &Piece, text| write(piece, Some(&scribe.text(text)));
        let widget = piece_in(frame, "div", &[("class", "widget"), direction(quiz.dir)]);
        set(&widget, "lang", &scribe.text(quiz.lang));
        let bar = piece_in(&widget, "div", &[("class", "bar")]);
        let way_out = piece_in(&bar, "a", WAY_OUT);
        set(&way_out, "href", exit_url);
        say(&way_out, LABELS.leave);
        let title = piece_in(&bar, heading_tag(level), &[("class", "title")]);
        say(&title, quiz.title);
        let body = piece_in(&widget, "div", &[("class", "body")]);
        let live = piece_in(&widget, "div", &[("class", "live"), ("role", "alert")]);
        let paper = piece_in(&widget, "p", &[("class", "paper")]);
        say(&paper, LABELS.about);
        Self {
            level,
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
    pub fn render(&mut self, screen: Screen<Words>) {
        write(&self.live, None);
        let kept = self.kept(&screen);
        while self.nodes.len() > kept {
            if let Some(node) = self.nodes.pop() {
                node.remove();
            }
        }
        for (number, item) in screen.items.iter().enumerate() {
            if let Some(node) = self.nodes.get(number) {
                update(node, item, self.screen.items.get(number));
            } else {
                let node = self.draw(&screen.items, item);
                self.nodes.push(node);
            }
        }
        self.screen = screen;
    }

    /// Counts the nodes that a screen can keep.
    fn kept(&self, screen: &Screen<Words>) -> usize {
        if self.screen.key != screen.key {
            return 0;
        }
        let both = self.screen.items.iter().zip(&screen.items);
        let same = both.take_while(|(old, new)| (old.kind, old.depth) == (new.kind, new.depth));
        same.count()
    }

    /// Draws the next item.
    fn draw(&self, items: &[Item<Words>], item: &Item<Words>) -> Piece {
        let mut before = items.iter().zip(&self.nodes).rev();
        let holder = before.find(|(other, _)| other.depth < item.depth);
        let parent = holder.map_or(&self.body, |(_, node)| node);
        let (tag, attributes) = look(item.kind, self.level);
        let node = piece_in(parent, tag, attributes);
        update(&node, item, None);
        node
    }

    /// Moves the focus to the screen, and scrolls by the least that shows its beginning.
    pub fn focus(&self) {
        let mut all = self.screen.items.iter().zip(&self.nodes);
        let target = all.find(|(item, _)| matches!(item.kind, Kind::Heading | Kind::Question));
        if let Some((_, node)) = target {
            node.focus(&object(r#"{"preventScroll":true}"#));
            node.scroll_into_view(&object(r#"{"block":"nearest"}"#));
        }
    }

    /// Has a screen reader say something that the eye sees in place.
    pub fn announce(&self, words: &Words) {
        write(&self.live, Some(words));
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
        let mut all = self.screen.items.iter().zip(&self.nodes);
        let hit =
            all.find(|(item, node)| item.control != Control::None && node.contains(Some(target)));
        hit.map(|(item, _)| item.control)
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
fn update(node: &Piece, item: &Item<Words>, old: Option<&Item<Words>>) {
    let can_be_empty = matches!(item.kind, Kind::Hint | Kind::Error);
    let changed = old.is_none_or(|old| old.words != item.words);
    if changed && (item.words.is_some() || can_be_empty) {
        write(node, item.words.as_ref());
    }
    if can_be_empty {
        node.set_hidden(item.words.is_none());
    }
    if let Some(value) = &item.value {
        let name = if item.kind == Kind::Way {
            "href"
        } else {
            "value"
        };
        set(node, name, value);
    }
    match item.control {
        Control::Choice { picked, .. } if item.kind == Kind::Radio => node.set_checked(picked),
        Control::Choice { picked: true, .. } if old.is_none() => set(node, "selected", &"".into()),
        Control::Progress { done, all } => {
            set(node, "max", &all.into());
            set(node, "value", &done.into());
        }
        _ => {}
    }
}

const WAY_OUT: &[(&str, &str)] = &[("class", "leave"), ("part", "leave"), ("rel", "noreferrer")];

const fn direction(direction: Direction) -> (&'static str, &'static str) {
    match direction {
        Direction::Ltr => ("dir", "ltr"),
        Direction::Rtl => ("dir", "rtl"),
    }
}
