//! The element that each kind of item is drawn as.

use crate::screen::Kind;

/// An element to be made.
#[derive(Clone, Copy)]
pub struct Template {
    /// What it is called; the level of a heading comes with the quiz.
    pub tag: Tag,
    /// Its classes; empty for none.
    pub class: &'static str,
    /// Its other attributes, by name.
    pub attributes: &'static [(&'static str, &'static str)],
}

/// What an element is called.
#[derive(Clone, Copy)]
pub enum Tag {
    /// This.
    Named(&'static str),
    /// A heading, so many levels below the quiz's own.
    Heading(u8),
}

impl Tag {
    /// The tag, in a quiz whose own heading has a level. HTML has six.
    pub fn name(self, level: u8) -> &'static str {
        match self {
            Self::Named(name) => name,
            Self::Heading(below) => match level + below {
                1 => "h1",
                2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            },
        }
    }
}

pub const fn plain(tag: &'static str) -> Template {
    element(tag, "", &[])
}

pub const fn classed(tag: &'static str, class: &'static str) -> Template {
    element(tag, class, &[])
}

pub const fn element(
    tag: &'static str,
    class: &'static str,
    attributes: &'static [(&'static str, &'static str)],
) -> Template {
    Template {
        tag: Tag::Named(tag),
        class,
        attributes,
    }
}

pub const fn heading(
    below: u8,
    class: &'static str,
    attributes: &'static [(&'static str, &'static str)],
) -> Template {
    Template {
        tag: Tag::Heading(below),
        class,
        attributes,
    }
}

/// The element of a kind.
pub const fn template(kind: Kind) -> Template {
    match kind {
        Kind::Verdict => element("div", "verdict", &[("part", "verdict")]),
        Kind::Kicker => classed("p", "kicker"),
        Kind::Heading => heading(1, "heading", &[("tabindex", "-1")]),
        Kind::Subheading => heading(2, "", &[]),
        Kind::Ask => heading(1, "", &[]),
        Kind::Paragraph => plain("p"),
        Kind::Lead => classed("p", "lead"),
        Kind::Strong => classed("p", "strong"),
        Kind::Small => classed("p", "small"),
        Kind::List => plain("ul"),
        Kind::Point => plain("li"),
        Kind::Themes => classed("ul", "themes"),
        Kind::Name => plain("strong"),
        Kind::Remark => plain("span"),
        Kind::Services => classed("ul", "services"),
        // A name in Latin letters keeps its brackets in their places among Arabic.
        Kind::ServiceName => element("strong", "", &[("dir", "auto")]),
        Kind::About => classed("span", "about"),
        Kind::Way => element("a", "way", &[("rel", "noreferrer")]),
        Kind::Row => classed("div", "actions"),
        Kind::Primary => element(
            "button",
            "button primary",
            &[("part", "primary"), ("type", "button")],
        ),
        Kind::Secondary => element("button", "button", &[("type", "button")]),
        Kind::Back => element("button", "button", &[("part", "back"), ("type", "button")]),
        Kind::Quiet => element("button", "quiet", &[("type", "button")]),
        Kind::Reasons => element("div", "reasons", &[("part", "reasons")]),
        Kind::Help => element("div", "help", &[("part", "help")]),
        Kind::Tools => classed("div", "tools"),
        Kind::Country => classed("label", "country"),
        // Firefox would bring the answers of an earlier visit back, so it is kept from completing.
        Kind::Countries => element("select", "", &[("autocomplete", "off")]),
        // Without a value of its own, an option would have its name for one.
        Kind::CountryName => element("option", "", &[("value", "")]),
        Kind::Emergency => classed("p", "emergency"),
        Kind::Progress => element("div", "progress", &[("part", "progress")]),
        Kind::Position => element("p", "", &[("id", "where")]),
        // The words beside it say the same.
        Kind::Bar => element("progress", "", &[("aria-hidden", "true")]),
        Kind::Question => element(
            "fieldset",
            "question",
            &[
                ("part", "question"),
                ("tabindex", "-1"),
                ("aria-describedby", "where when hint error"),
            ],
        ),
        Kind::Legend => plain("legend"),
        Kind::Context => element("p", "context", &[("id", "when")]),
        Kind::Hint => element("p", "hint", &[("id", "hint")]),
        Kind::Error => element("p", "error", &[("id", "error")]),
        Kind::Choices => classed("div", "choices"),
        Kind::Choice => element("label", "choice", &[("part", "choice")]),
        Kind::Radio => element(
            "input",
            "",
            &[
                ("type", "radio"),
                ("name", "answer"),
                ("autocomplete", "off"),
            ],
        ),
        Kind::Aside => classed("div", "aside"),
    }
}
