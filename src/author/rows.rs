//! The rules that help lines keep. Only authors can mend them, so readers' modules do without.

use super::{diagnostic::Problem, path::Path, violations::Violations};
use crate::model::help_lines::{Contact, HelpLine, HelpTable, MOST_HOURS, Means};

/// Adds every violation of a table: those of its rows, of its emergency numbers, and rows without a date.
pub(super) fn check_table(table: &HelpTable, found: &mut Violations) {
    for (code, numbers) in &table.emergency.0 {
        let path = Path::root("emergency").key(code);
        found.require(is_country(code), || path.clone(), Problem::CountryCode);
        for (index, number) in numbers.iter().enumerate() {
            let path = || path.index(index).key("number");
            found.require(is_dialled(&number.number), path, Problem::Dial);
        }
    }
    let path = Path::root("lines");
    found.lines(&table.lines, &path);
    for (index, line) in table.lines.iter().enumerate() {
        let path = || path.index(index).key("sourceDate");
        let problem = Problem::SourceDateMissing;
        found.require(line.source_date.is_some(), path, problem);
    }
}

/// Adds every violation of the lines that a document adds.
pub(super) fn check_lines(lines: &[HelpLine], found: &mut Violations) {
    found.lines(lines, &Path::root("helpLines"));
}

impl Violations {
    fn lines(&mut self, lines: &[HelpLine], path: &Path) {
        for (index, line) in lines.iter().enumerate() {
            let path = path.index(index);
            self.line(line, &path);
            for (index, contact) in line.contacts.iter().enumerate() {
                self.contact(contact, &path.key("contacts").index(index));
            }
        }
    }

    fn line(&mut self, line: &HelpLine, path: &Path) {
        let at = |name| move || path.key(name);
        let country = line.country.as_deref();
        let hours = line.hours.as_deref();
        let page = line.page.as_deref();
        let can_be_reached = !line.contacts.is_empty() || page.is_some();
        self.filled(&line.name, at("name"));
        self.require(
            country.is_none_or(is_country),
            at("country"),
            Problem::CountryCode,
        );
        self.require(hours.is_none_or(are_hours), at("hours"), Problem::Hours);
        self.require(page.is_none_or(is_https), at("page"), Problem::Page);
        self.require(can_be_reached, at("contacts"), Problem::NoContact);
    }

    fn contact(&mut self, contact: &Contact, path: &Path) {
        let at = |name| move || path.key(name);
        let is_text = contact.kind == Means::Text;
        let dial = contact.dial.as_deref().unwrap_or_default();
        let address = contact.address.as_deref().unwrap_or_default();
        self.filled(&contact.display, at("display"));
        match contact.kind {
            Means::Call | Means::Text | Means::Whatsapp => {
                self.require(is_dialled(dial), at("dial"), Problem::Dial);
            }
            Means::Chat => self.require(is_https(address), at("address"), Problem::Page),
            Means::Ussd => {}
        }
        let fits = is_text || contact.keyword.is_none();
        self.require(fits, at("keyword"), Problem::KeywordNotText);
    }
}

/// Whether a text is a country's code by its letters; whether there is such a country is not known here.
pub(super) fn is_country(code: &str) -> bool {
    matches!(code.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z'])
}

fn is_dialled(number: &str) -> bool {
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether an address is `https` with a host, and has nothing that a browser would read otherwise than it looks.
fn is_https(address: &str) -> bool {
    let host = address.strip_prefix("https://").unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':');
    host.contains('.')
        && host.bytes().all(is_host)
        && !address.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

/// Whether hours are short, and every slot in them is a weekday.
fn are_hours(hours: &str) -> bool {
    let mut pieces = hours.split('{');
    let first = pieces.next().unwrap_or_default();
    let is_weekday = |piece: &str| matches!(piece.as_bytes(), [b'1'..=b'7', b'}', ..]);
    let rest = |piece: &str| !piece.get(2..).unwrap_or_default().contains('}');
    !first.contains('}')
        && pieces.all(|piece| is_weekday(piece) && rest(piece))
        && (1..=MOST_HOURS).contains(&hours.chars().count())
}
