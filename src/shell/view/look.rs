//! The element that each kind of item is drawn as.

use super::super::dom::Attributes;
use crate::screen::Kind;

/// Gives the tag and the attributes of a kind, below a quiz whose heading has this level.
pub const fn look(kind: Kind, level: u8) -> (&'static str, Attributes<'static>) {
    match kind {
        Kind::Verdict => ("div", &[("class", "verdict"), ("part", "verdict")]),
        Kind::Kicker => ("p", &[("class", "kicker")]),
        Kind::Heading => (
            heading_tag(level + 1),
            &[("class", "heading"), ("tabindex", "-1")],
        ),
        Kind::Subheading => (heading_tag(level + 2), &[]),
        Kind::Paragraph => ("p", &[]),
        Kind::Lead => ("p", &[("class", "lead")]),
        Kind::Strong => ("p", &[("class", "strong")]),
        Kind::Small => ("p", &[("class", "small")]),
        Kind::List => ("ul", &[]),
        Kind::Point => ("li", &[]),
        Kind::Themes => ("ul", &[("class", "themes")]),
        Kind::Name => ("strong", &[]),
        Kind::Remark => ("span", &[]),
        Kind::Services => ("ul", &[("class", "services")]),
        // A name in Latin letters keeps its brackets in their places among Arabic.
        Kind::ServiceName => ("strong", &[("dir", "auto")]),
        Kind::About => ("span", &[("class", "about")]),
        Kind::Way => ("a", &[("class", "way"), ("rel", "noreferrer")]),
        Kind::Row => ("div", &[("class", "actions")]),
        Kind::Primary => (
            "button",
            &[("class", "button primary"), BUTTON, ("part", "primary")],
        ),
        Kind::Secondary => ("button", &[("class", "button"), BUTTON]),
        Kind::Back => ("button", &[("class", "button"), BUTTON, ("part", "back")]),
        Kind::Quiet => ("button", &[("class", "quiet"), BUTTON]),
        Kind::Reasons => ("div", &[("class", "reasons"), ("part", "reasons")]),
        Kind::Help => ("div", &[("class", "help"), ("part", "help")]),
        Kind::Tools => ("div", &[("class", "tools")]),
        Kind::Country => ("label", &[("class", "country")]),
        Kind::Countries => ("select", &[UNCOMPLETED]),
        Kind::CountryName => ("option", &[]),
        Kind::Emergency => ("p", &[("class", "emergency")]),
        Kind::Progress => ("div", &[("class", "progress"), ("part", "progress")]),
        Kind::Place => ("p", &[("id", "where")]),
        // The words beside it say the same.
        Kind::Bar => ("progress", &[("aria-hidden", "true")]),
        Kind::Question => ("fieldset", FIELDSET),
        Kind::Legend => ("legend", &[]),
        Kind::Ask => (heading_tag(level + 1), &[]),
        Kind::Context => ("p", &[("class", "context"), ("id", "when")]),
        Kind::Hint => ("p", &[("class", "hint"), ("id", "hint")]),
        Kind::Error => ("p", &[("class", "error"), ("id", "error")]),
        Kind::Choices => ("div", &[("class", "choices")]),
        Kind::Choice => ("label", &[("class", "choice"), ("part", "choice")]),
        Kind::Radio => ("input", RADIO),
        Kind::Aside => ("div", &[("class", "aside")]),
    }
}

const BUTTON: (&str, &str) = ("type", "button");

/// Firefox would bring the answers of an earlier visit back, so it is kept from completing.
const UNCOMPLETED: (&str, &str) = ("autocomplete", "off");
const RADIO: Attributes<'_> = &[("type", "radio"), ("name", "answer"), UNCOMPLETED];

const FIELDSET: Attributes<'_> = &[
    ("class", "question"),
    ("part", "question"),
    ("tabindex", "-1"),
    ("aria-describedby", "where when hint error"),
];

/// Names the element of a heading. HTML has six levels.
pub const fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
