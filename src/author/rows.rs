//! The rules that help lines keep. Only authors can mend them, so readers' modules do without.

use super::fault::{Fault, Place, Problem};
use crate::{
    model::entries::Entries,
    model::help_lines::{Contact, HelpLine},
};

/// The countries that readers can pick, by code, where they are known.
type Countries<'c> = Option<&'c Entries<String, String>>;

/// Finds every fault of a list of help lines.
pub(super) fn faults(lines: &[HelpLine], place: &Place, countries: Countries<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let place = place.item(number);
        of_line(line, &place, countries, &mut faults);
        for (number, contact) in line.contacts.iter().enumerate() {
            let place = place.key("contacts").item(number);
            of_contact(contact, &place, &mut faults);
        }
    }
    faults
}

fn of_line(line: &HelpLine, place: &Place, countries: Countries<'_>, faults: &mut Vec<Fault>) {
    let mut fault = |name, problem| faults.push(at(place, name, problem));
    if line.name.trim().is_empty() {
        fault("name", Problem::Empty);
    }
    if let (Some(code), Some(countries)) = (&line.country, countries)
        && countries.get(code.as_str()).is_none()
    {
        fault("country", Problem::CountryUnnamed(code.clone()));
    }
    match &line.page {
        Some(page) if !page.starts_with("https://") => fault("page", Problem::Page),
        None if line.contacts.is_empty() => fault("contacts", Problem::NoContact),
        _ => {}
    }
}

fn of_contact(contact: &Contact, place: &Place, faults: &mut Vec<Fault>) {
    if contact.display.trim().is_empty() {
        faults.push(at(place, "display", Problem::Empty));
    }
    if !can_be_dialled(contact) {
        faults.push(at(place, "dial", Problem::Dial));
    }
}

fn at(place: &Place, name: &str, problem: Problem) -> Fault {
    Fault {
        place: place.key(name),
        problem,
    }
}

fn can_be_dialled(contact: &Contact) -> bool {
    let dial = contact.dial.as_bytes();
    !dial.is_empty()
        && dial
            .iter()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'*' | b'#'))
}
