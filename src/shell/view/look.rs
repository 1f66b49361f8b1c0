//! The element that each kind of item is drawn as.

use crate::screen::Kind;

/// Gives the tag, the classes, the part and any other attributes of a kind, with bars between; a bare `h` is a heading.
pub const fn look(kind: Kind) -> &'static str {
    match kind {
        Kind::Verdict => "div|verdict|verdict",
        Kind::Kicker => "p|kicker",
        Kind::Heading => "h|heading||tabindex=-1",
        Kind::Subheading | Kind::Ask => "h",
        Kind::Paragraph => "p",
        Kind::Lead => "p|lead",
        Kind::Strong => "p|strong",
        Kind::Small => "p|small",
        Kind::List => "ul",
        Kind::Point => "li",
        Kind::Themes => "ul|themes",
        Kind::Name => "strong",
        Kind::Remark => "span",
        Kind::Services => "ul|services",
        // A name in Latin letters keeps its brackets in their places among Arabic.
        Kind::ServiceName => "strong|||dir=auto",
        Kind::About => "span|about",
        Kind::Way => "a|way||rel=noreferrer",
        Kind::Row => "div|actions",
        Kind::Primary => "button|button primary|primary|type=button",
        Kind::Secondary => "button|button||type=button",
        Kind::Back => "button|button|back|type=button",
        Kind::Quiet => "button|quiet||type=button",
        Kind::Reasons => "div|reasons|reasons",
        Kind::Help => "div|help|help",
        Kind::Tools => "div|tools",
        Kind::Country => "label|country",
        // Firefox would bring the answers of an earlier visit back, so it is kept from completing.
        Kind::Countries => "select|||autocomplete=off",
        Kind::CountryName => "option",
        Kind::Emergency => "p|emergency",
        Kind::Progress => "div|progress|progress",
        Kind::Place => "p|||id=where",
        // The words beside it say the same.
        Kind::Bar => "progress|||aria-hidden=true",
        Kind::Question => {
            "fieldset|question|question|tabindex=-1|aria-describedby=where when hint error"
        }
        Kind::Legend => "legend",
        Kind::Context => "p|context||id=when",
        Kind::Hint => "p|hint||id=hint",
        Kind::Error => "p|error||id=error",
        Kind::Choices => "div|choices",
        Kind::Choice => "label|choice|choice",
        Kind::Radio => "input|||type=radio|name=answer|autocomplete=off",
        Kind::Aside => "div|aside",
    }
}

/// Gives the level of a kind of heading, below a quiz whose own heading has a level. HTML has six.
pub fn level(kind: Kind, above: u8) -> u8 {
    let below = if kind == Kind::Subheading { 2 } else { 1 };
    (above + below).min(6)
}
