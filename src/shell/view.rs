//! Draws screens, and finds out what events in them mean.
//!
//! Elements are kept while a screen's shape stays, so that the focus survives, and so does the work of a page
//! translator. There is no virtual tree: what was drawn is a list of items with their elements, in the order of the
//! screen.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, Node};

use super::{
    dom::{Dom, Host, TextElement, or_end},
    drawn::{Drawn, draw},
    elements::{BAR, BODY, LEAVE, LIVE, PAPER, TITLE, element, plain, template},
    library::Library,
};
use crate::{
    model::document::Direction,
    model::labels::LABELS,
    screen::{Control, Item, Kind, Screen, ScreenKey},
    session::Msg,
    text::Text,
};

/// What is drawn of a widget: what surrounds every screen, and the screen.
pub struct View {
    library: Rc<Library>,
    /// Makes the elements.
    document: Document,
    /// The level of the quiz's heading, 1 to 6.
    level: u8,
    /// The link that leaves the page, first in the order of the focus.
    way_out: TextElement,
    /// The parent of the screen's items.
    body: TextElement,
    /// The live region, which screen readers say at once.
    live: TextElement,
    /// The screen that is drawn.
    key: ScreenKey,
    /// The items that are drawn, each before those that are part of it.
    drawn: Vec<Drawn>,
}

impl View {
    /// Draws what surrounds every screen: the leave link, the quiz's heading, and the live region, which has to be
    /// there before it speaks.
    pub fn new(
        library: Rc<Library>,
        page: Document,
        frame: &Element,
        exit: &JsValue,
        level: u8,
    ) -> Self {
        let draw = |parent: &Element, template| draw(&page, parent, template, level);
        let Library { quiz, texts } = &*library;
        let outer = element("div", "widget", direction(quiz.dir));
        let widget = draw(frame, &outer);
        widget.set_lang(&texts.get(quiz.lang));
        let bar = draw(&widget, &BAR);
        let way_out = draw(&bar, &LEAVE);
        way_out.set_href(exit);
        way_out.set_text(&texts.get(LABELS.leave));
        let title = draw(&bar, &TITLE);
        title.set_text(&texts.get(quiz.title));
        let body = draw(&widget, &BODY);
        let live = draw(&widget, &LIVE);
        let paper = draw(&widget, &PAPER);
        paper.set_text(&texts.get(LABELS.about));
        Self {
            library,
            document: page,
            level,
            way_out,
            body,
            live,
            key: ScreenKey::Away,
            drawn: Vec::new(),
        }
    }

    /// Shows a screen. The elements that fit are kept and brought up to date, the others removed, and new ones added at
    /// the end. The live region is cleared, so that an error is said anew each time.
    pub fn render(&mut self, host: &Host, screen: &Screen) {
        or_end(check_texts_readable());
        self.announce(None);
        let kept = self.kept(screen);
        self.cut(kept);
        self.key = screen.key;
        for (index, item) in screen.items.iter().enumerate() {
            match self.drawn.get_mut(index) {
                Some(drawn) => drawn.update(item, &self.library.texts),
                None => self.add(host, item),
            }
        }
    }

    /// Returns the number of elements that a screen can keep: those before the first item of another kind or depth, and
    /// none of another screen.
    fn kept(&self, screen: &Screen) -> usize {
        if self.key != screen.key {
            return 0;
        }
        let pairs = self.drawn.iter().zip(&screen.items);
        pairs
            .take_while(|(old, new)| (old.item.kind, old.item.depth) == (new.kind, new.depth))
            .count()
    }

    /// Removes all items but the first ones. Only the outermost of their elements are taken out of the page: each removal
    /// has the browser look at the whole page.
    fn cut(&mut self, kept: usize) {
        let mut outermost = u8::MAX;
        for Drawn { item, element } in self.drawn.iter().skip(kept) {
            if item.depth <= outermost {
                outermost = item.depth;
                element.remove();
            }
        }
        self.drawn.truncate(kept);
    }

    /// Draws an item at the end of the screen, inside the last one before it that is less deep.
    fn add(&mut self, host: &Host, item: &Item) {
        let mut before = self.drawn.iter().rev();
        let parent = before.find(|drawn| drawn.item.depth < item.depth);
        let parent = parent.map_or(&self.body, |drawn| &drawn.element);
        let element = draw(&self.document, parent, &template(item.kind), self.level);
        // Recorders that hear what is set to a control may look only after it was taken away, with nothing around it.
        if matches!(item.kind, Kind::Radio | Kind::Box | Kind::Countries) {
            host.mark(&element);
        }
        if item.kind == Kind::Countries {
            self.library.list_countries(&element);
        }
        let drawn = Drawn::new(*item, element, &self.library.texts);
        self.drawn.push(drawn);
    }

    /// Returns what takes the focus when the screen comes; `None` while nothing is shown.
    pub fn heading(&self) -> Option<&Element> {
        let mut all = self.drawn.iter();
        let found = all.find(|drawn| matches!(drawn.item.kind, Kind::Heading | Kind::Question));
        found.map(|drawn| &**drawn.element)
    }

    /// Has the next screen be drawn with elements of its own, whatever its shape.
    ///
    /// The focus goes to it. In the elements of another question, Orca would read on from the choice where it was there,
    /// and say twice what describes the question.
    pub fn renew(&mut self) {
        self.key = ScreenKey::Away;
    }

    /// Has screen readers say something that can be seen in its place; `None` clears the live region. It is a new element
    /// each time, so that the same text is said again.
    pub fn announce(&self, text: Option<Text>) {
        self.live.set_text(&JsValue::NULL);
        if let Some(text) = text {
            let said = draw(&self.document, &self.live, &plain("p"), self.level);
            said.set_text(&self.library.texts.get(text));
        }
    }

    /// Returns the message that a click means; `None` where it is on nothing that can be pressed.
    pub fn clicked(&self, event: &Event) -> Option<Msg> {
        match self.origin(event)? {
            Origin::WayOut => Some(Msg::Left),
            Origin::Item(drawn) => match drawn.item.control {
                Control::Button(msg) => Some(msg),
                _ => None,
            },
        }
    }

    /// Returns the message that a change of a control means: of a radio button, a box, or the list of countries.
    pub fn changed(&self, event: &Event) -> Option<Msg> {
        let Origin::Item(Drawn { item, element }) = self.origin(event)? else {
            return None;
        };
        let texts = &self.library.texts;
        match item.control {
            Control::Choice { msg, .. } => Some(msg),
            Control::Country(_) => Some(Msg::PickedCountry(texts.picked(element))),
            _ => None,
        }
    }

    /// Returns the innermost element of ours that an event came from; `None` where none around it is ours.
    fn origin(&self, event: &Event) -> Option<Origin<'_>> {
        let mut node: Node = event.target()?.unchecked_into();
        loop {
            if is_same(&self.way_out, &node) {
                return Some(Origin::WayOut);
            }
            let same = |drawn: &&Drawn| is_same(&drawn.element, &node);
            if let Some(drawn) = self.drawn.iter().find(same) {
                return Some(Origin::Item(drawn));
            }
            // By hand: pages replace what tells whether a node is in another.
            node = node.parent_node()?;
        }
    }
}

/// The part of a widget that an event came from.
enum Origin<'v> {
    WayOut,
    Item(&'v Drawn),
}

/// Checks that JavaScript can read a text out of the module.
///
/// # Errors
///
/// `null` in a page that replaced what decodes texts with something that returns nothing. Elements made there would
/// have no names, so the quiz must not be drawn.
fn check_texts_readable() -> Dom {
    let reads = !JsValue::from_str("h1").is_undefined();
    reads.then_some(()).ok_or(JsValue::NULL)
}

/// Whether an element and a node are the same object.
fn is_same(element: &TextElement, node: &Node) -> bool {
    AsRef::<JsValue>::as_ref(element) == AsRef::<JsValue>::as_ref(node)
}

/// Returns the attribute for a reading direction.
const fn direction(direction: Direction) -> &'static [(&'static str, &'static str)] {
    match direction {
        Direction::Ltr => &[("dir", "ltr")],
        Direction::Rtl => &[("dir", "rtl")],
    }
}
