//! The help lines.

use super::{
    Block, Blocks, Context, HelpBlock, Link, Page, PageKey, Part, Service, Text, Tone, Weight,
    fill, join,
};
use crate::{
    document::Strings,
    help::{Audience, Contact, HelpLine, Hours, Means},
    session::Msg,
};

pub(super) fn page(context: Context<'_>) -> Page<'_> {
    let strings = context.strings();
    let mut blocks = Blocks::default();
    blocks.text(&strings.help_intro, Tone::Plain);
    blocks.push(Block::Part(Part::Help, vec![block(context)]));
    blocks.row();
    blocks.action(&strings.help_back, Msg::ClosedHelp, Weight::Primary);
    Page {
        key: PageKey::Help,
        heading: Text::Borrowed(&strings.help_title),
        kicker: None,
        blocks: blocks.0,
    }
}

/// The choice of country with the help lines for it.
pub(super) fn block(context: Context<'_>) -> Block<'_> {
    let strings = context.strings();
    let picked = context.session.country();
    let emergency = match context.directory.emergency(picked) {
        Some(number) => fill(&strings.emergency, &[("number", number)]),
        None => Text::Borrowed(strings.emergency_any.as_str()),
    };
    Block::Help(HelpBlock {
        label: &strings.country,
        any: &strings.country_any,
        countries: &strings.countries.0,
        picked,
        emergency,
        services: services(strings, context.directory.lines(picked)),
        check: &strings.help_check,
    })
}

/// The crisis lines for the country that was picked.
pub(super) fn crisis(context: Context<'_>) -> Vec<Service<'_>> {
    let lines = context.directory.crisis(context.session.country());
    services(context.strings(), lines)
}

fn services<'a>(
    strings: &'a Strings,
    lines: impl Iterator<Item = &'a HelpLine>,
) -> Vec<Service<'a>> {
    let mut services = Vec::new();
    for line in lines {
        services.push(service(strings, line));
    }
    services
}

fn service<'a>(strings: &'a Strings, line: &'a HelpLine) -> Service<'a> {
    let name = match &line.region {
        Some(region) => join(&[&line.name, " (", region, ")"]),
        None => Text::Borrowed(line.name.as_str()),
    };
    let serves = serves(strings, line.serves);
    let about = match line.hours {
        Some(hours) => join(&[serves, " · ", open(strings, hours)]),
        None => Text::Borrowed(serves),
    };
    let links = links(strings, line);
    Service { name, about, links }
}

fn links<'a>(strings: &'a Strings, line: &'a HelpLine) -> Vec<Link<'a>> {
    let mut links = Vec::new();
    for contact in &line.contacts {
        links.push(Link {
            label: label(strings, contact),
            address: Text::Owned(contact.address()),
        });
    }
    // Any other scheme could run code in the page, and an owner's document may come from somebody else.
    let page = line.page.as_deref().unwrap_or_default();
    if let Some(host) = page.strip_prefix("https://") {
        links.push(Link {
            label: Text::Borrowed(site(host)),
            address: Text::Borrowed(page),
        });
    }
    links
}

fn label<'a>(strings: &Strings, contact: &Contact) -> Text<'a> {
    let template = match (contact.kind, &contact.keyword) {
        (Means::Call, _) => &strings.call,
        (Means::Text, None) => &strings.text,
        (Means::Text, Some(_)) => &strings.text_keyword,
        (Means::Whatsapp, _) => &strings.whatsapp,
    };
    let keyword = contact.keyword.as_deref().unwrap_or_default();
    let values = [("number", contact.display.as_str()), ("keyword", keyword)];
    let label = fill(template, &values);
    match &contact.option {
        Some(option) => join(&[
            &label,
            " · ",
            &fill(&strings.dial_option, &[("option", option)]),
        ]),
        None => label,
    }
}

/// Names a page's site, so that each link says where it leads.
fn site(host: &str) -> &str {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let end = host.bytes().position(|byte| byte == b'/');
    end.and_then(|end| host.get(..end)).unwrap_or(host)
}

fn serves(strings: &Strings, audience: Audience) -> &str {
    match audience {
        Audience::Anyone => &strings.serves_anyone,
        Audience::Women => &strings.serves_women,
        Audience::Men => &strings.serves_men,
        Audience::Young => &strings.serves_young,
        Audience::Lgbt => &strings.serves_lgbt,
        Audience::OwnConduct => &strings.serves_own_conduct,
        Audience::Crisis => &strings.serves_crisis,
        Audience::Directory => &strings.serves_directory,
    }
}

fn open(strings: &Strings, hours: Hours) -> &str {
    match hours {
        Hours::Always => &strings.all_hours,
        Hours::Some => &strings.some_hours,
    }
}
