//! Draws screens. The only place that makes elements, apart from the cover in [`super::leave`].
//!
//! Nodes are kept while a screen's shape stays, so that focus survives and a page translator's work too.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, FocusOptions, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use self::{page::PageView, question::QuestionView};
use super::dom::{Dom, element, element_in, text_in};
use crate::{
    document::Direction,
    screen::{Action, Frame, Screen, Weight},
    session::Msg,
};

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
    pub fn new(frame: &Element, words: Frame<'_>, exit_url: &str, heading_level: u8) -> Dom<Self> {
        let document = frame.owner_document().ok_or(JsValue::NULL)?;
        let widget = element(&document, "div", "widget")?;
        widget.set_attribute("lang", words.lang)?;
        widget.set_attribute(
            "dir",
            if words.dir == Direction::Rtl {
                "rtl"
            } else {
                "ltr"
            },
        )?;
        let bar = element_in(&widget, "div", "bar")?;
        let way_out = text_in(&bar, "a", "leave", words.leave)?;
        way_out.set_attribute("part", "leave")?;
        way_out.set_attribute("href", exit_url)?;
        way_out.set_attribute("rel", "noreferrer")?;
        text_in(&bar, heading_tag(heading_level), "title", words.title)?;
        let body = element_in(&widget, "div", "body")?;
        let live = element_in(&widget, "div", "live")?;
        live.set_attribute("role", "alert")?;
        text_in(&widget, "p", "paper", words.paper)?;
        frame.append_child(&widget)?;
        Ok(Self {
            heading_level,
            way_out,
            live,
            body,
            drawn: Drawn::Nothing,
        })
    }

    /// Shows a screen.
    pub fn render(&mut self, screen: &Screen<'_>) -> Dom<()> {
        self.live.set_text_content(None);
        match (&mut self.drawn, screen) {
            (Drawn::Question(view), Screen::Question(question)) => view.update(question),
            (Drawn::Page(view), Screen::Page(page)) if view.shows(page.key) => view.update(page),
            _ => self.redraw(screen),
        }
    }

    fn redraw(&mut self, screen: &Screen<'_>) -> Dom<()> {
        self.body.set_text_content(None);
        let level = self.heading_level.saturating_add(1);
        self.drawn = match screen {
            Screen::Question(question) => {
                Drawn::Question(QuestionView::new(&self.body, question, level)?)
            }
            Screen::Page(page) => Drawn::Page(PageView::new(&self.body, page, level)?),
            Screen::Away => Drawn::Nothing,
        };
        Ok(())
    }

    /// Moves the focus to the screen, and scrolls by the least that shows its beginning.
    pub fn focus(&self) -> Dom<()> {
        let target = match &self.drawn {
            Drawn::Nothing => return Ok(()),
            Drawn::Question(view) => view.focus_target(),
            Drawn::Page(view) => view.focus_target(),
        };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        target
            .unchecked_ref::<HtmlElement>()
            .focus_with_options(&options)?;
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        target.scroll_into_view_with_scroll_into_view_options(&options);
        Ok(())
    }

    /// Has a screen reader say something that the eye sees in place.
    pub fn announce(&self, text: &str) {
        self.live.set_text_content(Some(text));
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
        let hit = buttons
            .iter()
            .find(|button| button.node.contains(Some(target)));
        hit.map(|button| button.msg.clone())
    }

    /// Tells what a changed radio button means.
    pub fn chosen(&self, target: &Node) -> Option<Msg> {
        match &self.drawn {
            Drawn::Question(view) => view.chosen(target),
            _ => None,
        }
    }
}

/// A button, and what it sends.
struct Button {
    node: Element,
    msg: Msg,
}

/// Draws controls side by side, in a row of their own.
fn buttons_in(parent: &Element, actions: &[Action<'_>]) -> Dom<Vec<Button>> {
    let row = element_in(parent, "div", "actions")?;
    actions
        .iter()
        .map(|action| button_in(&row, action))
        .collect()
}

fn button_in(row: &Element, action: &Action<'_>) -> Dom<Button> {
    let (class, part) = match action.weight {
        Weight::Primary => ("button primary", Some("primary")),
        Weight::Secondary => ("button", None),
        Weight::Back => ("button", Some("back")),
        Weight::Quiet => ("quiet", None),
    };
    let node = text_in(row, "button", class, action.label)?;
    node.set_attribute("type", "button")?;
    if let Some(part) = part {
        node.set_attribute("part", part)?;
    }
    Ok(Button {
        node,
        msg: action.msg.clone(),
    })
}

/// Gives buttons that are drawn already their new labels and messages. One whose label stays is left alone.
fn update_buttons<'a>(buttons: &mut [Button], actions: impl Iterator<Item = &'a Action<'a>>) {
    for (button, action) in buttons.iter_mut().zip(actions) {
        if button.msg != action.msg {
            button.msg = action.msg.clone();
        }
        if button.node.text_content().as_deref() != Some(action.label) {
            button.node.set_text_content(Some(action.label));
        }
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
