//! The element that each kind of item is drawn as.

use crate::screen::Kind;

/// Gives the tag and the attributes of a kind, with bars between; a bare `h` is a heading.
pub const fn look(kind: Kind) -> &'static str {
    match kind {
        Kind::Verdict => "div|class=verdict|part=verdict",
        Kind::Kicker => "p|class=kicker",
        Kind::Heading => "h|class=heading|tabindex=-1",
        Kind::Subheading | Kind::Ask => "h",
        Kind::Paragraph => "p",
        Kind::Lead => "p|class=lead",
        Kind::Strong => "p|class=strong",
        Kind::Small => "p|class=small",
        Kind::List => "ul",
        Kind::Point => "li",
        Kind::Themes => "ul|class=themes",
        Kind::Name => "strong",
        Kind::Remark => "span",
        Kind::Services => "ul|class=services",
        // A name in Latin letters keeps its brackets in their places among Arabic.
        Kind::ServiceName => "strong|dir=auto",
        Kind::About => "span|class=about",
        Kind::Way => "a|class=way|rel=noreferrer",
        Kind::Row => "div|class=actions",
        Kind::Primary => "button|class=button primary|type=button|part=primary",
        Kind::Secondary => "button|class=button|type=button",
        Kind::Back => "button|class=button|type=button|part=back",
        Kind::Quiet => "button|class=quiet|type=button",
        Kind::Reasons => "div|class=reasons|part=reasons",
        Kind::Help => "div|class=help|part=help",
        Kind::Tools => "div|class=tools",
        Kind::Country => "label|class=country",
        // Firefox would bring the answers of an earlier visit back, so it is kept from completing.
        Kind::Countries => "select|autocomplete=off",
        Kind::CountryName => "option",
        Kind::Emergency => "p|class=emergency",
        Kind::Progress => "div|class=progress|part=progress",
        Kind::Place => "p|id=where",
        // The words beside it say the same.
        Kind::Bar => "progress|aria-hidden=true",
        Kind::Question => {
            "fieldset|class=question|part=question|tabindex=-1|aria-describedby=where when hint error"
        }
        Kind::Legend => "legend",
        Kind::Context => "p|class=context|id=when",
        Kind::Hint => "p|class=hint|id=hint",
        Kind::Error => "p|class=error|id=error",
        Kind::Choices => "div|class=choices",
        Kind::Choice => "label|class=choice|part=choice",
        Kind::Radio => "input|type=radio|name=answer|autocomplete=off",
        Kind::Aside => "div|class=aside",
    }
}

/// Gives the level of a kind of heading, below a quiz whose own heading has a level. HTML has six.
pub fn level(kind: Kind, above: u8) -> u8 {
    let below = if kind == Kind::Subheading { 2 } else { 1 };
    (above + below).min(6)
}
