//! Draws a screen of blocks.

use web_sys::Element;

use super::{
    button::{Button, buttons_in},
    heading_tag,
    help::{HelpView, services_in},
};
use crate::{
    screen::{Block, Page, PageKey, Part, Tone},
    session::Msg,
    shell::dom::{Attributes, element_in, text_in},
};

/// The nodes of a screen that can change while it stays.
pub struct PageView {
    key: PageKey,
    heading: Element,
    nodes: Nodes,
}

/// What a row of blocks leaves behind that can change.
#[derive(Default)]
struct Nodes {
    buttons: Vec<Button>,
    help: Option<HelpView>,
}

impl PageView {
    pub fn new(body: &Element, page: &Page<'_>, level: u8) -> Self {
        let parent = page.kicker.map(|kicker| verdict_in(body, kicker));
        let parent = parent.as_ref().unwrap_or(body);
        let attributes = &[("class", "heading"), ("tabindex", "-1")];
        let heading = text_in(parent, heading_tag(level), attributes, &page.heading);
        let mut nodes = Nodes::default();
        nodes.draw(body, &page.blocks, level);
        Self {
            key: page.key,
            heading,
            nodes,
        }
    }

    pub fn shows(&self, key: PageKey) -> bool {
        self.key == key
    }

    pub fn update(&mut self, blocks: &[Block<'_>]) {
        self.nodes.update(blocks, &mut 0);
    }

    pub const fn focus_target(&self) -> &Element {
        &self.heading
    }

    pub fn buttons(&self) -> &[Button] {
        &self.nodes.buttons
    }

    /// Tells what a change means: the choice of country is the only control that changes.
    pub fn picked(&self) -> Option<Msg> {
        self.nodes.help.as_ref().map(HelpView::picked)
    }
}

fn verdict_in(body: &Element, kicker: &str) -> Element {
    let verdict = element_in(body, "div", &[("class", "verdict"), ("part", "verdict")]);
    text_in(&verdict, "p", &[("class", "kicker")], kicker);
    verdict
}

/// Draws blocks that have no controls.
pub fn blocks_in(parent: &Element, blocks: &[Block<'_>], level: u8) {
    Nodes::default().draw(parent, blocks, level);
}

impl Nodes {
    fn draw(&mut self, parent: &Element, blocks: &[Block<'_>], level: u8) {
        for block in blocks {
            self.draw_one(parent, block, level);
        }
    }

    fn draw_one(&mut self, parent: &Element, block: &Block<'_>, level: u8) {
        match block {
            Block::Heading(text) => {
                text_in(parent, heading_tag(level.saturating_add(1)), &[], text);
            }
            Block::Text(text, tone) => {
                text_in(parent, "p", class(*tone), text);
            }
            Block::Points(texts) => {
                let list = element_in(parent, "ul", &[]);
                for text in *texts {
                    text_in(&list, "li", &[], text);
                }
            }
            Block::Lines(texts) => {
                let list = element_in(parent, "ul", &[]);
                for text in texts {
                    text_in(&list, "li", &[], text);
                }
            }
            Block::Themes(themes) => themes_in(parent, themes),
            Block::Actions(actions) => buttons_in(parent, actions, &mut self.buttons),
            Block::Help(help) => self.help = Some(HelpView::new(parent, help)),
            Block::Services(services) => services_in(parent, services),
            Block::Part(part, blocks) => {
                self.draw(&element_in(parent, "div", name(*part)), blocks, level);
            }
        }
    }

    /// Brings the nodes up to date. Counts the buttons that it passes.
    fn update(&mut self, blocks: &[Block<'_>], passed: &mut usize) {
        for block in blocks {
            match (block, &self.help) {
                (Block::Actions(actions), _) => {
                    for action in actions {
                        if let Some(button) = self.buttons.get_mut(*passed) {
                            button.update(action);
                        }
                        *passed += 1;
                    }
                }
                (Block::Help(help), Some(view)) => view.update(help),
                (Block::Part(_, blocks), _) => self.update(blocks, passed),
                _ => {}
            }
        }
    }
}

fn themes_in(parent: &Element, themes: &[(&str, Option<&str>)]) {
    let list = element_in(parent, "ul", &[("class", "themes")]);
    for (name, why) in themes {
        let item = element_in(&list, "li", &[]);
        text_in(&item, "strong", &[], name);
        if let Some(why) = why {
            text_in(&item, "span", &[], why);
        }
    }
}

const fn class(tone: Tone) -> Attributes<'static> {
    match tone {
        Tone::Plain => &[],
        Tone::Lead => &[("class", "lead")],
        Tone::Strong => &[("class", "strong")],
        Tone::Small => &[("class", "small")],
    }
}

const fn name(part: Part) -> Attributes<'static> {
    match part {
        Part::Reasons => &[("class", "reasons"), ("part", "reasons")],
        Part::Help => &[("class", "help"), ("part", "help")],
        Part::Tools => &[("class", "tools")],
    }
}
