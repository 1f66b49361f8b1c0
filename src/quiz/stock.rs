//! The questions of the shipped document: what their ids stand for in every document.
//!
//! A document may change every word of them, but no document can make one of their answers softer.

use super::Question;
use crate::document::{
    Domain, Role, Signal,
    Signal::{
        Clear, Met, Mild, MildBlocking, RedHarm, RedNoContact, RedOwnConduct, RedPressure, Serious,
        Unknown, Unmet,
    },
};

/// A question whose id, role, domain, choices and signals stand for good.
pub(crate) struct Stock {
    /// Its id and those of its choices, each with a zero byte after it, as the compiled form has them.
    pub ids: &'static [u8],
    pub role: Role,
    pub domain: Option<Domain>,
    pub signals: &'static [Signal],
}

/// Tells whether a question is one of an author's own, or has what its id stands for.
pub(super) fn keeps(question: &Question, ids: &[u8]) -> bool {
    let Some(stock) = Stock::find(ids) else {
        return true;
    };
    ids == stock.ids
        && question.role == stock.role
        && question.domain == stock.domain
        && question.signals() == stock.signals
}

impl Stock {
    /// Finds the question that has the first of these ids.
    pub fn find(ids: &[u8]) -> Option<&'static Self> {
        let id = ids.get(..ID)?;
        STOCK.iter().find(|stock| stock.ids.starts_with(id))
    }
}

/// The length of each id, with its zero byte.
const ID: usize = 3;

const DISRESPECT: &[Signal] = &[Clear, Mild, Serious, Unknown, Unknown];
const HARM: &[Signal] = &[Clear, RedHarm, RedHarm, Unknown, Unknown];
const SELF_WORTH: &[Signal] = &[Clear, MildBlocking, RedHarm, Unknown, Unknown];

const fn row(
    ids: &'static [u8],
    role: Role,
    domain: Option<Domain>,
    signals: &'static [Signal],
) -> Stock {
    Stock {
        ids,
        role,
        domain,
        signals,
    }
}

const fn harm(ids: &'static [u8], domain: Domain, signals: &'static [Signal]) -> Stock {
    row(ids, Role::Harm, Some(domain), signals)
}

const fn condition(ids: &'static [u8], signals: &'static [Signal]) -> Stock {
    row(ids, Role::Condition, None, signals)
}

static STOCK: [Stock; 16] = [
    condition(
        b"B1\0changed\0heat\0unchanged\0unclear\0skip\0",
        &[Met, Met, Unmet, Unknown, Unknown],
    ),
    condition(
        b"C1\0both\0one\0neither\0unsure\0skip\0",
        &[Met, Unmet, Unmet, Unknown, Unknown],
    ),
    row(
        b"D1\0no\0sometimes\0often\0unsure\0skip\0",
        Role::Disrespect,
        None,
        DISRESPECT,
    ),
    row(
        b"D2\0no\0sometimes\0often\0unsure\0skip\0",
        Role::Disrespect,
        None,
        DISRESPECT,
    ),
    row(
        b"D3\0no\0sometimes\0often\0unsure\0skip\0",
        Role::Disrespect,
        None,
        DISRESPECT,
    ),
    harm(
        b"A8\0no\0sometimes\0often\0unsure\0skip\0",
        Domain::Humiliation,
        SELF_WORTH,
    ),
    harm(
        b"A7\0no\0sometimes\0often\0unsure\0skip\0",
        Domain::Fear,
        HARM,
    ),
    harm(b"A4\0no\0once\0more\0unsure\0skip\0", Domain::Control, HARM),
    harm(
        b"A5\0no\0once\0more\0unsure\0skip\0",
        Domain::Stalking,
        HARM,
    ),
    harm(b"A6\0no\0once\0more\0unsure\0skip\0", Domain::Money, HARM),
    harm(b"A2\0no\0once\0more\0unsure\0skip\0", Domain::Threats, HARM),
    harm(
        b"A1\0no\0once\0more\0unsure\0skip\0",
        Domain::Physical,
        HARM,
    ),
    harm(b"A3\0no\0once\0more\0unsure\0skip\0", Domain::Sexual, HARM),
    row(
        b"S1\0no\0yes\0unsure\0skip\0",
        Role::OwnConduct,
        None,
        &[Clear, RedOwnConduct, Unknown, Unknown],
    ),
    condition(
        b"R1\0shown\0words\0one-sided\0not-yet\0unsure\0skip\0",
        &[Met, Unmet, Unmet, Unmet, Unknown, Unknown],
    ),
    condition(
        b"R2\0both\0one-sided\0pushed\0no-contact\0unsure\0skip\0",
        &[Met, Unmet, RedPressure, RedNoContact, Unknown, Unknown],
    ),
];
