//! The questions of the shipped document: what their ids stand for in every document.
//!
//! A document may change every word of them, but no document can make one of their answers softer.

use crate::document::{
    Choice, Domain, Role, Signal,
    Signal::{
        Clear, Met, Mild, MildBlocking, RedHarm, RedNoContact, RedOwnConduct, RedPressure, Serious,
        Unknown, Unmet,
    },
};

/// A question whose id, role, domain, choices and signals stand for good.
pub(crate) struct Stock {
    pub id: &'static str,
    pub role: Role,
    pub domain: Option<Domain>,
    /// Its own choices in their order; *not sure* and *rather not say* follow.
    choices: &'static [(&'static str, Signal)],
    /// Whether one of its own choices is *not sure* already.
    has_unsure: bool,
}

impl Stock {
    /// Finds the question with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        STOCK.iter().find(|stock| stock.id == id)
    }

    /// Tells whether choices are its own, in their order.
    pub fn has(&self, choices: &[Choice]) -> bool {
        let mut rest = choices.iter();
        let mut next_is = |id, signal| {
            let choice = rest.next();
            choice.is_some_and(|choice| choice.id == id && choice.signal == signal)
        };
        for &(id, signal) in self.choices {
            if !next_is(id, signal) {
                return false;
            }
        }
        (self.has_unsure || next_is("unsure", Unknown)) && next_is(SKIP, Unknown) && rest.len() == 0
    }
}

/// The id of *rather not say*, in every question of every document.
pub(crate) const SKIP: &str = "skip";

const DISRESPECT: &[(&str, Signal)] = &[("no", Clear), ("sometimes", Mild), ("often", Serious)];
const HARM: &[(&str, Signal)] = &[("no", Clear), ("once", RedHarm), ("more", RedHarm)];

const fn disrespect(id: &'static str) -> Stock {
    Stock {
        id,
        role: Role::Disrespect,
        domain: None,
        choices: DISRESPECT,
        has_unsure: false,
    }
}

const fn harm(
    id: &'static str,
    domain: Domain,
    choices: &'static [(&'static str, Signal)],
) -> Stock {
    Stock {
        id,
        role: Role::Harm,
        domain: Some(domain),
        choices,
        has_unsure: false,
    }
}

const fn condition(id: &'static str, choices: &'static [(&'static str, Signal)]) -> Stock {
    Stock {
        id,
        role: Role::Condition,
        domain: None,
        choices,
        has_unsure: false,
    }
}

static STOCK: [Stock; 16] = [
    Stock {
        has_unsure: true,
        ..condition(
            "B1",
            &[
                ("changed", Met),
                ("heat", Met),
                ("unchanged", Unmet),
                ("unclear", Unknown),
            ],
        )
    },
    condition("C1", &[("both", Met), ("one", Unmet), ("neither", Unmet)]),
    disrespect("D1"),
    disrespect("D2"),
    disrespect("D3"),
    harm(
        "A8",
        Domain::Humiliation,
        &[
            ("no", Clear),
            ("sometimes", MildBlocking),
            ("often", RedHarm),
        ],
    ),
    harm(
        "A7",
        Domain::Fear,
        &[("no", Clear), ("sometimes", RedHarm), ("often", RedHarm)],
    ),
    harm("A4", Domain::Control, HARM),
    harm("A5", Domain::Stalking, HARM),
    harm("A6", Domain::Money, HARM),
    harm("A2", Domain::Threats, HARM),
    harm("A1", Domain::Physical, HARM),
    harm("A3", Domain::Sexual, HARM),
    Stock {
        role: Role::OwnConduct,
        ..condition("S1", &[("no", Clear), ("yes", RedOwnConduct)])
    },
    condition(
        "R1",
        &[
            ("shown", Met),
            ("words", Unmet),
            ("one-sided", Unmet),
            ("not-yet", Unmet),
        ],
    ),
    condition(
        "R2",
        &[
            ("both", Met),
            ("one-sided", Unmet),
            ("pushed", RedPressure),
            ("no-contact", RedNoContact),
        ],
    ),
];
