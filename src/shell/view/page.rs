//! Draws a screen of blocks.

use web_sys::Element;

use super::{Button, buttons_in, heading_tag, help::HelpView, update_buttons};
use crate::{
    screen::{Block, Page, PageKey, Part, Tone},
    shell::dom::{Dom, element_in, text_in},
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
    pub fn new(body: &Element, page: &Page<'_>, level: u8) -> Dom<Self> {
        let parent = match page.kicker {
            Some(kicker) => {
                let verdict = element_in(body, "div", "verdict")?;
                verdict.set_attribute("part", "verdict")?;
                text_in(&verdict, "p", "kicker", kicker)?;
                verdict
            }
            None => body.clone(),
        };
        let heading = text_in(&parent, heading_tag(level), "heading", &page.heading)?;
        heading.set_attribute("tabindex", "-1")?;
        let mut nodes = Nodes::default();
        nodes.draw(body, &page.blocks, level)?;
        Ok(Self {
            key: page.key,
            heading,
            nodes,
        })
    }

    pub fn shows(&self, key: PageKey) -> bool {
        self.key == key
    }

    pub fn update(&mut self, page: &Page<'_>) -> Dom<()> {
        let actions = page.blocks.iter().flat_map(|block| match block {
            Block::Actions(actions) => actions.as_slice(),
            _ => &[],
        });
        update_buttons(&mut self.nodes.buttons, actions);
        match (&mut self.nodes.help, help_of(&page.blocks)) {
            (Some(view), Some(help)) => view.update(help),
            _ => Ok(()),
        }
    }

    pub const fn focus_target(&self) -> &Element {
        &self.heading
    }

    pub fn buttons(&self) -> &[Button] {
        &self.nodes.buttons
    }
}

fn help_of<'p, 'a>(blocks: &'p [Block<'a>]) -> Option<&'p crate::screen::HelpBlock<'a>> {
    blocks.iter().find_map(|block| match block {
        Block::Help(help) => Some(help),
        Block::Part(_, blocks) => help_of(blocks),
        _ => None,
    })
}

/// Draws blocks that have no controls.
pub fn blocks_in(parent: &Element, blocks: &[Block<'_>], level: u8) -> Dom<()> {
    Nodes::default().draw(parent, blocks, level)
}

impl Nodes {
    fn draw(&mut self, parent: &Element, blocks: &[Block<'_>], level: u8) -> Dom<()> {
        blocks
            .iter()
            .try_for_each(|block| self.draw_one(parent, block, level))
    }

    fn draw_one(&mut self, parent: &Element, block: &Block<'_>, level: u8) -> Dom<()> {
        match block {
            Block::Heading(text) => {
                text_in(parent, heading_tag(level.saturating_add(1)), "", text)?;
            }
            Block::Text(text, tone) => {
                text_in(parent, "p", class(*tone), text)?;
            }
            Block::Points(texts) => list_in(parent, texts.iter().map(String::as_str))?,
            Block::Lines(texts) => list_in(parent, texts.iter().copied())?,
            Block::Themes(themes) => themes_in(parent, themes)?,
            Block::Actions(actions) => self.buttons.extend(buttons_in(parent, actions)?),
            Block::Help(help) => self.help = Some(HelpView::new(parent, help)?),
            Block::Services(services) => super::help::services_in(parent, services)?,
            Block::Part(part, blocks) => {
                let inner = element_in(parent, "div", part_name(*part))?;
                inner.set_attribute("part", part_name(*part))?;
                self.draw(&inner, blocks, level)?;
            }
        }
        Ok(())
    }
}

fn list_in<'t>(parent: &Element, texts: impl Iterator<Item = &'t str>) -> Dom<()> {
    let list = element_in(parent, "ul", "")?;
    for text in texts {
        text_in(&list, "li", "", text)?;
    }
    Ok(())
}

fn themes_in(parent: &Element, themes: &[(&str, Option<&str>)]) -> Dom<()> {
    let list = element_in(parent, "ul", "themes")?;
    for (name, why) in themes {
        let item = element_in(&list, "li", "")?;
        text_in(&item, "strong", "", name)?;
        if let Some(why) = why {
            text_in(&item, "span", "", why)?;
        }
    }
    Ok(())
}

const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Lead => "lead",
        Tone::Strong => "strong",
        Tone::Small => "small",
    }
}

const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Reasons => "reasons",
        Part::Help => "help",
    }
}
