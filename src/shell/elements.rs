//! The element that each kind of item is drawn as.
//!
//! This is the table between screens and HTML; what else a kind needs (a state, an address, the list of countries) is in
//! `drawn` and `view`. Parts (`part`) are public names, by which pages style the quiz; ids
//! and classes are private, since the root is closed. It holds no texts.

use crate::screen::Kind;

/// An element to be made.
#[derive(Clone, Copy)]
pub struct Template {
    /// The tag; the level of a heading depends on the owner's option.
    pub tag: Tag,
    /// The classes, separated by spaces; empty for none.
    pub class: &'static str,
    /// The other attributes, as names and values.
    pub attributes: &'static [(&'static str, &'static str)],
}

/// The tag of an element.
#[derive(Clone, Copy)]
pub enum Tag {
    /// This tag.
    Named(&'static str),
    /// A heading, by the number of levels below the quiz's own: 0 for the quiz's title.
    Heading(u8),
}

impl Tag {
    /// Returns the tag, in a quiz whose title has this level. HTML has six levels, so headings below `h6` are `h6` too.
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

/// An element without attributes.
pub const fn plain(tag: &'static str) -> Template {
    element(tag, "", &[])
}

/// An element with nothing but classes.
pub const fn classed(tag: &'static str, class: &'static str) -> Template {
    element(tag, class, &[])
}

/// An element with classes and other attributes.
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

/// A heading, by the number of levels below the quiz's own.
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

/// The link that leaves the page.
pub const LEAVE: Template = element("a", "leave", &[("part", "leave"), ("rel", "noreferrer")]);
/// What holds that link and the title.
pub const BAR: Template = classed("div", "bar");
/// The title of the quiz.
pub const TITLE: Template = heading(0, "title", &[]);
/// What holds a screen.
pub const BODY: Template = classed("div", "body");
/// The live region. Not `role="alert"`: Orca says nothing where only the text of one changes, and says "notification" where
/// one is empty.
pub const LIVE: Template = element("div", "live", &[("aria-live", "assertive")]);
/// What the quiz is, for print.
pub const PAPER: Template = classed("p", "paper");

/// Returns the element that a kind of item is drawn as.
pub const fn template(kind: Kind) -> Template {
    match kind {
        Kind::Verdict => element("div", "verdict", &[("part", "verdict")]),
        Kind::Kicker => classed("p", "kicker"),
        Kind::Heading => heading(1, "heading", &[("tabindex", "-1")]),
        Kind::Subheading => heading(2, "", &[]),
        Kind::Ask => heading(1, "", &[]),
        Kind::Paragraph => plain("p"),
        Kind::Lead => classed("p", "lead"),
        Kind::Opening => classed("p", "opening"),
        Kind::Care => classed("p", "care"),
        Kind::Limits => classed("p", "limits"),
        Kind::Small => classed("p", "small"),
        Kind::List => plain("ul"),
        Kind::Point => plain("li"),
        Kind::Themes => classed("ul", "themes"),
        Kind::Name => plain("strong"),
        Kind::Remark => plain("span"),
        Kind::Services => classed("ul", "services"),
        // A name in Latin letters keeps its brackets in their places among Arabic.
        Kind::ServiceName => element("strong", "", &[("dir", "auto")]),
        Kind::About | Kind::Hours => classed("span", "about"),
        Kind::Code => classed("span", "code"),
        Kind::Way => element("a", "way", &[("rel", "noreferrer")]),
        // A tab of its own: the quiz would be lost on the way back.
        Kind::Page => element(
            "a",
            "way",
            &[("rel", "noopener noreferrer"), ("target", "_blank")],
        ),
        Kind::Row => classed("div", "actions"),
        Kind::Primary => element(
            "button",
            "button primary",
            &[("part", "primary"), ("type", "button")],
        ),
        Kind::Secondary => element("button", "button", &[("type", "button")]),
        Kind::Back => element("button", "button", &[("part", "back"), ("type", "button")]),
        Kind::Quiet => element("button", "quiet", &[("type", "button")]),
        Kind::OpenName => element("button", "quiet name", &[("type", "button")]),
        Kind::Change => element("button", "quiet change", &[("type", "button")]),
        Kind::Reasons => element("div", "reasons", &[("part", "reasons")]),
        Kind::Open => element("div", "open", &[("part", "open")]),
        Kind::Help => element("div", "help", &[("part", "help")]),
        Kind::Say => classed("div", "say"),
        Kind::Also => classed("fieldset", "also"),
        Kind::Tick => classed("label", "choice tick"),
        Kind::Box => element(
            "input",
            "",
            &[("type", "checkbox"), ("autocomplete", "off")],
        ),
        Kind::Shortcut => classed("div", "shortcut"),
        Kind::Tools => classed("div", "tools"),
        Kind::Country => classed("label", "country"),
        // Firefox would bring the answers of an earlier visit back, so it is kept from completing.
        Kind::Countries => element("select", "", &[("autocomplete", "off")]),
        Kind::Emergency => classed("p", "emergency"),
        Kind::GroupName => classed("p", "group"),
        Kind::Directories => classed("p", "directories"),
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
