//! Draws screens. The only place that makes elements, apart from the cover in [`super::leave`].
//!
//! Nodes are kept while a screen's shape stays, so that focus survives and a page translator's work too.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

use self::{page::PageView, question::QuestionView};
use super::dom::{Attributes, element_in, object, set, sure, text_in, write};
use crate::{
    document::Direction,
    screen::{Frame, Screen},
    session::Msg,
};

mod button;
mod help;
mod page;
mod question;

/// The widget's nodes.
pub struct View {
    heading_level: u8,
    way_out: Element,
    live: Element,
    body: Element,
    drawn: Drawn,
}

enum Drawn {
    Nothing,
    Question(QuestionView),
    Page(PageView),
}

impl View {
    /// Draws what surrounds every screen: the way out, the quiz's heading, and the live region, which has to be
    /// there before it speaks.
    pub fn new(frame: &Element, words: Frame<'_>, exit_url: &str, heading_level: u8) -> Self {
        let widget = element_in(frame, "div", &[("class", "widget")]);
        set(&widget, "lang", words.lang);
        set(&widget, "dir", direction(words.dir));
        let bar = element_in(&widget, "div", &[("class", "bar")]);
        let way_out = text_in(&bar, "a", WAY_OUT, words.leave);
        set(&way_out, "href", exit_url);
        let title = heading_tag(heading_level);
        text_in(&bar, title, &[("class", "title")], words.title);
        let body = element_in(&widget, "div", &[("class", "body")]);
        let live = element_in(&widget, "div", &[("class", "live"), ("role", "alert")]);
        text_in(&widget, "p", &[("class", "paper")], words.paper);
        Self {
            heading_level,
            way_out,
            live,
            body,
            drawn: Drawn::Nothing,
        }
    }

    /// Shows a screen.
    pub fn render(&mut self, screen: &Screen<'_>) {
        write(&self.live, "");
        match (&mut self.drawn, screen) {
            (Drawn::Question(view), Screen::Question(question)) => view.update(question),
            (Drawn::Page(view), Screen::Page(page)) if view.shows(page.key) => {
                view.update(&page.blocks);
            }
            _ => self.redraw(screen),
        }
    }

    fn redraw(&mut self, screen: &Screen<'_>) {
        write(&self.body, "");
        let level = self.heading_level.saturating_add(1);
        self.drawn = match screen {
            Screen::Question(question) => {
                Drawn::Question(QuestionView::new(&self.body, question, level))
            }
            Screen::Page(page) => Drawn::Page(PageView::new(&self.body, page, level)),
            Screen::Away => Drawn::Nothing,
        };
    }

    /// Moves the focus to the screen, and scrolls by the least that shows its beginning.
    pub fn focus(&self) {
        let target = match &self.drawn {
            Drawn::Nothing => return,
            Drawn::Question(view) => view.focus_target(),
            Drawn::Page(view) => view.focus_target(),
        };
        let element: &HtmlElement = target.unchecked_ref();
        let options = object(&[("preventScroll", &JsValue::TRUE)]);
        sure(element.focus_with_options(&options));
        let options = object(&[("block", &JsValue::from_str("nearest"))]);
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Has a screen reader say something that the eye sees in place.
    pub fn announce(&self, text: &str) {
        write(&self.live, text);
    }

    /// Tells what a click means.
    pub fn clicked(&self, target: &Node) -> Option<Msg> {
        if self.way_out.contains(Some(target)) {
            return Some(Msg::Left);
        }
        let buttons = match &self.drawn {
            Drawn::Nothing => return None,
            Drawn::Question(view) => view.buttons(),
            Drawn::Page(view) => view.buttons(),
        };
        buttons.iter().find_map(|button| button.clicked(target))
    }

    /// Tells what a change of a control means.
    pub fn changed(&self, target: &Node) -> Option<Msg> {
        match &self.drawn {
            Drawn::Nothing => None,
            Drawn::Question(view) => view.chosen(target),
            Drawn::Page(view) => view.picked(),
        }
    }
}

const WAY_OUT: Attributes<'_> = &[("class", "leave"), ("part", "leave"), ("rel", "noreferrer")];

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// Names the element of a heading. HTML has six levels.
const fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
