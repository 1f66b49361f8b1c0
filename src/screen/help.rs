//! The help lines.

use super::{
    Block, Context, HelpBlock, Link, Page, PageKey, Part, Service, Text, Weight, action, fill,
    plain,
};
use crate::{
    document::Strings,
    help::{Audience, Contact, HelpLine, Hours, Means},
    session::Msg,
};

pub(super) fn page(context: Context<'_>) -> Page<'_> {
    let strings = context.strings();
    Page {
        key: PageKey::Help,
        heading: Text::Borrowed(&strings.help_title),
        kicker: None,
        blocks: vec![
            plain(&strings.help_intro),
            Block::Part(Part::Help, vec![block(context)]),
            Block::Actions(vec![action(
                &strings.help_back,
                Msg::ClosedHelp,
                Weight::Primary,
            )]),
        ],
    }
}

/// The choice of country with the help lines for it.
pub(super) fn block(context: Context<'_>) -> Block<'_> {
    let strings = context.strings();
    let picked = context.session.country();
    let emergency = context.directory.emergency(picked);
    Block::Help(HelpBlock {
        label: &strings.country,
        any: &strings.country_any,
        countries: &strings.countries.0,
        picked,
        emergency: emergency.map_or(Text::Borrowed(&strings.emergency_any), |number| {
            fill(&strings.emergency, &[("number", number)])
        }),
        services: context
            .directory
            .lines(picked)
            .map(|line| service(strings, line))
            .collect(),
        check: &strings.help_check,
    })
}

/// The crisis lines for the country that was picked.
pub(super) fn crisis(context: Context<'_>) -> Vec<Service<'_>> {
    let lines = context.directory.crisis(context.session.country());
    lines.map(|line| service(context.strings(), line)).collect()
}

fn service<'a>(strings: &'a Strings, line: &'a HelpLine) -> Service<'a> {
    let name = match &line.region {
        Some(region) => Text::Owned([&line.name, " (", region, ")"].concat()),
        None => Text::Borrowed(line.name.as_str()),
    };
    let about = match line.hours {
        Some(hours) => {
            Text::Owned([serves(strings, line.serves), " · ", open(strings, hours)].concat())
        }
        None => Text::Borrowed(serves(strings, line.serves)),
    };
    let page = line.page.as_deref().map(|page| Link {
        label: Text::Borrowed(site(page)),
        address: Text::Borrowed(page),
    });
    let contacts = line.contacts.iter().map(|contact| link(strings, contact));
    Service {
        name,
        about,
        links: contacts.chain(page).collect(),
    }
}

fn link<'a>(strings: &'a Strings, contact: &'a Contact) -> Link<'a> {
    let template = match (contact.kind, &contact.keyword) {
        (Means::Call, _) => &strings.call,
        (Means::Text, None) => &strings.text,
        (Means::Text, Some(_)) => &strings.text_keyword,
        (Means::Whatsapp, _) => &strings.whatsapp,
    };
    let keyword = contact.keyword.as_deref().unwrap_or_default();
    let mut label = fill(
        template,
        &[("number", &contact.display), ("keyword", keyword)],
    );
    if let Some(option) = &contact.option {
        label = Text::Owned(
            [
                &*label,
                ", ",
                &fill(&strings.dial_option, &[("option", option)]),
            ]
            .concat(),
        );
    }
    Link {
        label,
        address: Text::Owned(contact.address()),
    }
}

/// Shows a page by its site's name, so that each link says where it leads.
fn site(page: &str) -> &str {
    let host = page.strip_prefix("https://").unwrap_or(page);
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('/').next().unwrap_or(host)
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
