//! Draws controls side by side.

use web_sys::{Element, Node};

use crate::{
    screen::{Action, Weight},
    session::Msg,
    shell::dom::{Attributes, element_in, text_in, write},
};

/// A button, and what it sends.
pub struct Button {
    node: Element,
    label: String,
    msg: Msg,
}

/// Draws buttons in a row of their own, and adds them to those that are there.
pub fn buttons_in(parent: &Element, actions: &[Action<'_>], buttons: &mut Vec<Button>) {
    let row = element_in(parent, "div", &[("class", "actions")]);
    for action in actions {
        buttons.push(Button::new(&row, action));
    }
}

impl Button {
    fn new(row: &Element, action: &Action<'_>) -> Self {
        Self {
            node: text_in(row, "button", attributes(action.weight), action.label),
            label: action.label.to_owned(),
            msg: action.msg.clone(),
        }
    }

    /// Takes a new label and a new message. A label that stays is left alone.
    pub fn update(&mut self, action: &Action<'_>) {
        self.msg = action.msg.clone();
        if self.label != action.label {
            action.label.clone_into(&mut self.label);
            write(&self.node, action.label);
        }
    }

    /// Tells what a click means; nothing, where it did not hit the button.
    pub fn clicked(&self, target: &Node) -> Option<Msg> {
        let hit = self.node.contains(Some(target));
        hit.then(|| self.msg.clone())
    }
}

const fn attributes(weight: Weight) -> Attributes<'static> {
    const TYPE: (&str, &str) = ("type", "button");
    match weight {
        Weight::Primary => &[("class", "button primary"), TYPE, ("part", "primary")],
        Weight::Secondary => &[("class", "button"), TYPE],
        Weight::Back => &[("class", "button"), TYPE, ("part", "back")],
        Weight::Quiet => &[("class", "quiet"), TYPE],
    }
}
