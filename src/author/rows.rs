//! The rules that help lines keep. Only authors can mend them, so readers' modules do without.

use super::{
    diagnostic::{Problem, Violation},
    path::Path,
};
use crate::{
    model::entries::Entries,
    model::help_lines::{Contact, HelpLine},
};

/// The countries that readers can pick, by code, where they are known.
type Countries<'c> = Option<&'c Entries<String, String>>;

/// Finds every violation of a list of help lines.
pub(super) fn violations(
    lines: &[HelpLine],
    path: &Path,
    countries: Countries<'_>,
) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let path = path.index(index);
        of_line(line, &path, countries, &mut violations);
        for (index, contact) in line.contacts.iter().enumerate() {
            let path = path.key("contacts").index(index);
            of_contact(contact, &path, &mut violations);
        }
    }
    violations
}

fn of_line(
    line: &HelpLine,
    path: &Path,
    countries: Countries<'_>,
    violations: &mut Vec<Violation>,
) {
    let mut violation = |name, problem| violations.push(at(path, name, problem));
    if line.name.trim().is_empty() {
        violation("name", Problem::Empty);
    }
    if let (Some(code), Some(countries)) = (&line.country, countries)
        && countries.get(code.as_str()).is_none()
    {
        violation("country", Problem::CountryUnnamed(code.clone()));
    }
    match &line.page {
        Some(page) if !page.starts_with("https://") => violation("page", Problem::Page),
        None if line.contacts.is_empty() => violation("contacts", Problem::NoContact),
        _ => {}
    }
}

fn of_contact(contact: &Contact, path: &Path, violations: &mut Vec<Violation>) {
    if contact.display.trim().is_empty() {
        violations.push(at(path, "display", Problem::Empty));
    }
    if !can_be_dialled(contact) {
        violations.push(at(path, "dial", Problem::Dial));
    }
}

fn at(path: &Path, name: &str, problem: Problem) -> Violation {
    Violation {
        path: path.key(name),
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
