//! Draws a question: native radio buttons in a fieldset, whose legend asks.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlProgressElement, Node};

use super::{Button, buttons_in, heading_tag, page, update_buttons};
use crate::{
    screen::QuestionScreen,
    session::Msg,
    shell::dom::{Dom, element_in, show, text_in},
};

/// The nodes of a question, kept from one question to the next.
pub struct QuestionView {
    number: usize,
    level: u8,
    progress: Element,
    bar: HtmlProgressElement,
    context: Element,
    fieldset: Element,
    legend: Element,
    hint: Element,
    error: Element,
    list: Element,
    choices: Vec<Choice>,
    aside: Element,
    actions: Element,
    buttons: Vec<Button>,
}

struct Choice {
    row: Element,
    radio: HtmlInputElement,
    text: Element,
}

impl QuestionView {
    pub fn new(body: &Element, question: &QuestionScreen<'_>, level: u8) -> Dom<Self> {
        let header = element_in(body, "div", "progress")?;
        header.set_attribute("part", "progress")?;
        let progress = element_in(&header, "p", "")?;
        progress.set_attribute("id", "where")?;
        let bar = element_in(&header, "progress", "")?;
        // The words beside it say the same.
        bar.set_attribute("aria-hidden", "true")?;
        let fieldset = element_in(body, "fieldset", "question")?;
        fieldset.set_attribute("part", "question")?;
        fieldset.set_attribute("tabindex", "-1")?;
        let legend = element_in(
            &element_in(&fieldset, "legend", "")?,
            heading_tag(level),
            "",
        )?;
        let context = element_in(&fieldset, "p", "context")?;
        context.set_attribute("id", "when")?;
        let hint = element_in(&fieldset, "p", "hint")?;
        hint.set_attribute("id", "hint")?;
        let error = element_in(&fieldset, "p", "error")?;
        error.set_attribute("id", "error")?;
        fieldset.set_attribute("aria-describedby", "where when hint error")?;
        let list = element_in(&fieldset, "div", "choices")?;
        let actions = element_in(body, "div", "")?;
        let aside = element_in(body, "div", "aside")?;
        let mut view = Self {
            number: usize::MAX,
            level,
            progress,
            bar: bar.unchecked_into(),
            context,
            fieldset,
            legend,
            hint,
            error,
            list,
            choices: Vec::new(),
            aside,
            actions,
            buttons: Vec::new(),
        };
        view.update(question)?;
        Ok(view)
    }

    pub fn update(&mut self, question: &QuestionScreen<'_>) -> Dom<()> {
        if self.number != question.number {
            self.ask(question)?;
        }
        if self.buttons.len() != question.actions.len() {
            self.actions.set_text_content(None);
            self.buttons = buttons_in(&self.actions, &question.actions)?;
        }
        update_buttons(&mut self.buttons, question.actions.iter());
        for (number, choice) in self.choices.iter().enumerate() {
            choice.radio.set_checked(question.chosen == Some(number));
        }
        show(&self.error, question.error)
    }

    fn ask(&mut self, question: &QuestionScreen<'_>) -> Dom<()> {
        self.number = question.number;
        self.progress.set_text_content(Some(&question.progress));
        self.bar.set_max(question.total as f64);
        self.bar.set_value((question.number + 1) as f64);
        self.legend.set_text_content(Some(question.text));
        show(&self.context, Some(question.context))?;
        show(&self.hint, question.hint)?;
        self.offer(&question.choices)?;
        self.aside.set_text_content(None);
        page::blocks_in(&self.aside, &question.aside, self.level)
    }

    /// Writes the choices into the rows that are there, and adds or takes away rows at the end.
    fn offer(&mut self, texts: &[&str]) -> Dom<()> {
        for choice in self.choices.drain(texts.len().min(self.choices.len())..) {
            choice.row.remove();
        }
        for text in texts.get(self.choices.len()..).unwrap_or_default() {
            self.choices.push(Choice::new(&self.list, text)?);
        }
        for (choice, text) in self.choices.iter().zip(texts) {
            choice.text.set_text_content(Some(text));
        }
        Ok(())
    }

    pub const fn focus_target(&self) -> &Element {
        &self.fieldset
    }

    pub fn buttons(&self) -> &[Button] {
        &self.buttons
    }

    pub fn chosen(&self, target: &Node) -> Option<Msg> {
        let choice = self
            .choices
            .iter()
            .position(|choice| choice.radio.is_same_node(Some(target)))?;
        Some(Msg::Chose {
            question: self.number,
            choice,
        })
    }
}

impl Choice {
    fn new(list: &Element, text: &str) -> Dom<Self> {
        let row = element_in(list, "label", "choice")?;
        row.set_attribute("part", "choice")?;
        let radio = element_in(&row, "input", "")?;
        // Firefox would bring the answers of an earlier visit back.
        for (name, value) in [
            ("type", "radio"),
            ("name", "answer"),
            ("autocomplete", "off"),
        ] {
            radio.set_attribute(name, value)?;
        }
        let text = text_in(&row, "span", "", text)?;
        Ok(Self {
            row,
            radio: radio.unchecked_into(),
            text,
        })
    }
}
