//! Draws the choice of country with its help lines.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use crate::{
    screen::{HelpBlock, Service},
    session::Msg,
    shell::dom::{element_in, set, text_in, write},
};

/// The nodes that change with the country, and the choice itself.
pub struct HelpView {
    select: HtmlSelectElement,
    emergency: Element,
    services: Element,
}

impl HelpView {
    pub fn new(parent: &Element, help: &HelpBlock<'_>) -> Self {
        let label = element_in(parent, "label", &[("class", "country")]);
        text_in(&label, "span", &[], help.label);
        let select = element_in(&label, "select", &[("autocomplete", "off")]);
        option_in(&select, "", help.any, help.picked);
        for (code, name) in help.countries {
            option_in(&select, code, name, help.picked);
        }
        let emergency = element_in(parent, "p", &[("class", "emergency")]);
        let services = element_in(parent, "div", &[]);
        text_in(parent, "p", &[("class", "small")], help.check);
        let view = Self {
            select: select.unchecked_into(),
            emergency,
            services,
        };
        view.update(help);
        view
    }

    pub fn update(&self, help: &HelpBlock<'_>) {
        write(&self.emergency, &help.emergency);
        write(&self.services, "");
        services_in(&self.services, &help.services);
    }

    /// Tells which country was picked.
    pub fn picked(&self) -> Msg {
        let code = self.select.value();
        Msg::PickedCountry(Some(code).filter(|code| !code.is_empty()))
    }
}

/// The option without a code stands for no country.
fn option_in(select: &Element, code: &str, name: &str, picked: Option<&str>) {
    let option = text_in(select, "option", &[], name);
    set(&option, "value", code);
    if picked.unwrap_or_default() == code {
        set(&option, "selected", "");
    }
}

/// Draws services, each with the ways to reach it.
pub fn services_in(parent: &Element, services: &[Service<'_>]) {
    let list = element_in(parent, "ul", &[("class", "services")]);
    for service in services {
        let item = element_in(&list, "li", &[]);
        // A name in Latin letters keeps its brackets in their places among Arabic.
        text_in(&item, "strong", &[("dir", "auto")], &service.name);
        text_in(&item, "span", &[("class", "about")], &service.about);
        for link in &service.links {
            let attributes = &[("class", "way"), ("rel", "noreferrer")];
            let node = text_in(&item, "a", attributes, &link.label);
            set(&node, "href", &link.address);
        }
    }
}
