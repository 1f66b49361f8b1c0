//! Draws the choice of country with its help lines.

use web_sys::Element;

use crate::{
    screen::{HelpBlock, Service},
    shell::dom::{Dom, element_in, text_in},
};

/// The nodes that change with the country.
pub struct HelpView {
    emergency: Element,
    services: Element,
}

impl HelpView {
    pub fn new(parent: &Element, help: &HelpBlock<'_>) -> Dom<Self> {
        let label = element_in(parent, "label", "country")?;
        text_in(&label, "span", "", help.label)?;
        let select = element_in(&label, "select", "")?;
        select.set_attribute("autocomplete", "off")?;
        option_in(&select, "", help.any, help.picked.is_none())?;
        for (code, name) in help.countries {
            option_in(&select, code, name, help.picked == Some(code.as_str()))?;
        }
        let emergency = element_in(parent, "p", "emergency")?;
        let services = element_in(parent, "div", "")?;
        text_in(parent, "p", "small", help.check)?;
        let mut view = Self {
            emergency,
            services,
        };
        view.update(help)?;
        Ok(view)
    }

    pub fn update(&mut self, help: &HelpBlock<'_>) -> Dom<()> {
        self.emergency.set_text_content(Some(&help.emergency));
        self.services.set_text_content(None);
        services_in(&self.services, &help.services)
    }
}

fn option_in(select: &Element, code: &str, name: &str, picked: bool) -> Dom<()> {
    let option = text_in(select, "option", "", name)?;
    option.set_attribute("value", code)?;
    option.toggle_attribute_with_force("selected", picked)?;
    Ok(())
}

/// Draws services, each with the ways to reach it.
pub fn services_in(parent: &Element, services: &[Service<'_>]) -> Dom<()> {
    let list = element_in(parent, "ul", "services")?;
    for service in services {
        let item = element_in(&list, "li", "")?;
        text_in(&item, "strong", "", &service.name)?;
        text_in(&item, "span", "about", &service.about)?;
        for link in &service.links {
            let node = text_in(&item, "a", "way", &link.label)?;
            node.set_attribute("href", &link.address)?;
            node.set_attribute("rel", "noreferrer")?;
        }
    }
    Ok(())
}
