//! Draws a question: native radio buttons in a fieldset, whose legend asks.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlProgressElement, Node};

use super::{
    button::{Button, buttons_in},
    heading_tag, page,
};
use crate::{
    screen::QuestionScreen,
    session::Msg,
    shell::dom::{Attributes, element_in, show, write},
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

const FIELDSET: Attributes<'_> = &[
    ("class", "question"),
    ("part", "question"),
    ("tabindex", "-1"),
    ("aria-describedby", "where when hint error"),
];

impl QuestionView {
    pub fn new(body: &Element, question: &QuestionScreen<'_>, level: u8) -> Self {
        let header = element_in(body, "div", &[("class", "progress"), ("part", "progress")]);
        let progress = element_in(&header, "p", &[("id", "where")]);
        // The words beside it say the same.
        let bar = element_in(&header, "progress", &[("aria-hidden", "true")]);
        let fieldset = element_in(body, "fieldset", FIELDSET);
        let legend = element_in(&fieldset, "legend", &[]);
        let mut view = Self {
            number: usize::MAX,
            level,
            progress,
            bar: bar.unchecked_into(),
            legend: element_in(&legend, heading_tag(level), &[]),
            context: element_in(&fieldset, "p", &[("class", "context"), ("id", "when")]),
            hint: element_in(&fieldset, "p", &[("class", "hint"), ("id", "hint")]),
            error: element_in(&fieldset, "p", &[("class", "error"), ("id", "error")]),
            list: element_in(&fieldset, "div", &[("class", "choices")]),
            fieldset,
            choices: Vec::new(),
            actions: element_in(body, "div", &[]),
            aside: element_in(body, "div", &[("class", "aside")]),
            buttons: Vec::new(),
        };
        view.update(question);
        view
    }

    pub fn update(&mut self, question: &QuestionScreen<'_>) {
        if self.number != question.number {
            self.ask(question);
        }
        if self.buttons.len() != question.actions.len() {
            write(&self.actions, "");
            self.buttons.clear();
            buttons_in(&self.actions, &question.actions, &mut self.buttons);
        }
        for (button, action) in self.buttons.iter_mut().zip(&question.actions) {
            button.update(action);
        }
        for (number, choice) in self.choices.iter().enumerate() {
            choice.radio.set_checked(question.chosen == Some(number));
        }
        show(&self.error, question.error);
    }

    fn ask(&mut self, question: &QuestionScreen<'_>) {
        self.number = question.number;
        write(&self.progress, &question.progress);
        self.bar.set_max(float(question.total));
        self.bar.set_value(float(question.number + 1));
        write(&self.legend, question.text);
        show(&self.context, Some(question.context));
        show(&self.hint, question.hint);
        self.offer(&question.choices);
        write(&self.aside, "");
        page::blocks_in(&self.aside, &question.aside, self.level);
    }

    /// Writes the choices into the rows that are there, and adds or takes away rows at the end.
    fn offer(&mut self, texts: &[&str]) {
        while self.choices.len() < texts.len() {
            self.choices.push(Choice::new(&self.list));
        }
        while self.choices.len() > texts.len() {
            if let Some(choice) = self.choices.pop() {
                choice.row.remove();
            }
        }
        for (choice, text) in self.choices.iter().zip(texts) {
            write(&choice.text, text);
        }
    }

    pub const fn focus_target(&self) -> &Element {
        &self.fieldset
    }

    pub fn buttons(&self) -> &[Button] {
        &self.buttons
    }

    pub fn chosen(&self, target: &Node) -> Option<Msg> {
        let is_it = |choice: &Choice| choice.radio.is_same_node(Some(target));
        let choice = self.choices.iter().position(is_it)?;
        Some(Msg::Chose {
            question: self.number,
            choice,
        })
    }
}

/// Firefox would bring the answers of an earlier visit back, so it is kept from completing.
const RADIO: Attributes<'_> = &[
    ("type", "radio"),
    ("name", "answer"),
    ("autocomplete", "off"),
];

impl Choice {
    fn new(list: &Element) -> Self {
        let row = element_in(list, "label", &[("class", "choice"), ("part", "choice")]);
        Self {
            radio: element_in(&row, "input", RADIO).unchecked_into(),
            text: element_in(&row, "span", &[]),
            row,
        }
    }
}

/// Questions are few, so that nothing is lost.
fn float(number: usize) -> f64 {
    u32::try_from(number).unwrap_or(u32::MAX).into()
}
