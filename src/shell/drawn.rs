//! An item of a screen with the element that it is drawn as.
//!
//! The item that was drawn last is kept beside its element, and compared with the new one. No text is ever read back
//! from the page to find out what has to change, since page translators and extensions change what is there.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlInputElement, HtmlProgressElement};

use super::{
    dom::{Dom, TextElement, or_end},
    elements::Template,
    texts::PageTexts,
};
use crate::{
    screen::{Control, Item, Link},
    text::Words,
};

/// An item with its element.
pub struct Drawn {
    pub item: Item,
    pub element: TextElement,
}

impl Drawn {
    /// Draws an item in a new element: its words, where it leads and the state of its control.
    pub fn new(item: Item, element: TextElement, texts: &PageTexts) -> Self {
        let drawn = Self { item, element };
        drawn.write(texts);
        drawn.set(texts);
        drawn
    }

    /// Brings the element up to date. Its text is left alone while the words are the same, and so is a translation of
    /// it.
    pub fn update(&mut self, item: &Item, texts: &PageTexts) {
        let says_other = self.item.words != item.words || self.item.link != item.link;
        self.item = *item;
        if says_other {
            self.write(texts);
        }
        self.set(texts);
    }

    /// Writes the words of the item, and where it leads.
    fn write(&self, texts: &PageTexts) {
        let Item {
            kind, words, link, ..
        } = self.item;
        let element = &self.element;
        if kind.can_be_empty() {
            element.set_hidden(words.is_none());
        }
        if kind.can_be_empty() || words.is_some() {
            let text = words.map_or(JsValue::NULL, |words| texts.write_as(kind, words));
            element.set_text(&text);
        }
        if let Some(link) = link {
            self.lead(texts, link, words);
        }
    }

    /// Has the element lead somewhere. A page without words is known by its site.
    fn lead(&self, texts: &PageTexts, link: Link, words: Option<Words>) {
        let address = match link {
            Link::Phone(means, number) => texts.phone(means, number),
            Link::Address(address) => texts.get(address),
            Link::Page(address) => {
                let page = texts.page(address);
                if words.is_none() {
                    self.element.set_text(&page.get(1));
                }
                page.get(0)
            }
        };
        // A page that can't be opened leads nowhere.
        if !address.is_undefined() {
            self.element.set_href(&address);
        }
    }

    /// Sets the state of a control. One that readers change is left alone where it is as it should be: the browser shows
    /// what they chose, and session recorders hear what is set by script.
    fn set(&self, texts: &PageTexts) {
        let element = &self.element;
        match self.item.control {
            Control::Choice { picked, .. } => {
                let input: &HtmlInputElement = element.unchecked_ref();
                if input.checked() != picked {
                    input.set_checked(picked);
                }
            }
            Control::Progress { done, all } => {
                let bar: &HtmlProgressElement = element.unchecked_ref();
                bar.set_max(all.into());
                bar.set_value(done.into());
            }
            Control::Country(country) => texts.pick(element, country),
            Control::Button(_) | Control::None => {}
        }
    }
}

/// Draws an element as the last child of another. Where the page prevents it, the instance ends: see [`or_end`].
pub fn draw(page: &Document, parent: &Element, template: &Template, level: u8) -> TextElement {
    or_end(try_draw(page, parent, template, level)).unchecked_into()
}

/// Makes an element and appends it.
///
/// # Errors
///
/// What the page's platform threw, or that it returned no element.
fn try_draw(page: &Document, parent: &Element, template: &Template, level: u8) -> Dom<Element> {
    let element = page.create_element(template.tag.name(level))?;
    // Some pages replace what makes elements, or what calls it, by what returns nothing.
    if element.is_undefined() {
        return Err("this page makes no elements".into());
    }
    if !template.class.is_empty() {
        element.set_class_name(template.class);
    }
    for (name, value) in template.attributes {
        element.set_attribute(name, value)?;
    }
    parent.append_child(&element)?;
    Ok(element)
}
