//! The table of help lines, and the lines that a document adds, written and read.
//!
//! Both have the same form. What could do harm in a page is checked here rather than trusted: the scheme of every
//! address, since a document may come from somebody else.

use super::{
    codes::Variants,
    damage::Damage,
    header::{self, HELP_LINES},
    reader::Reader,
};
use crate::model::{
    country::Country,
    help_lines::Means,
    quiz_help_lines::{QuizContact, QuizHelpLine, QuizHelpLines, QuizPage},
};
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::help_lines::{Contact, HelpLine, HelpTable},
};

#[cfg(feature = "author")]
impl HelpTable {
    /// Compiles the table. Its rows are not checked: see [`parse_directory`](crate::author::parse_directory).
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it has 4 GiB or more.
    ///
    /// ```
    /// use worth_it_quiz::model::{entries::Entries, help_lines::HelpTable};
    ///
    /// let empty = HelpTable { emergency: Entries::default(), lines: Vec::new() };
    /// assert!(empty.compile().unwrap().starts_with(b"WIQh"));
    /// ```
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.seal(HELP_LINES)
    }

    /// Writes the emergency numbers, then the lines.
    fn write(&self, writer: &mut Writer) {
        writer.list(&self.emergency.0, |writer, (code, number)| {
            writer.text(code);
            writer.text(number);
        });
        writer.list(&self.lines, |writer, line| line.write(writer));
    }
}

impl QuizHelpLines {
    /// Returns the same lines, followed by those of a compiled table.
    ///
    /// `before` is the number of pieces in the files before the table, 0 where it is the only one: see
    /// [`pieces`](super::pieces). Most callers want [`Quiz::add_help_lines`](crate::Quiz::add_help_lines), which knows
    /// it.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes.
    ///
    /// ```
    /// use worth_it_quiz::{format::Damage, model::quiz_help_lines::QuizHelpLines};
    ///
    /// let result = QuizHelpLines::default().with_table(b"<!doctype html>", 0);
    /// assert_eq!(result, Err(Damage::NotOurs));
    /// ```
    pub fn with_table(mut self, bytes: &[u8], before: u32) -> Result<Self, Damage> {
        let mut reader = Reader::new(header::open(bytes, HELP_LINES)?, before);
        while reader.more() {
            let country = Country::read(&mut reader);
            self.emergency.push((country, reader.text()));
        }
        self.read_lines(&mut reader);
        reader.end()?;
        Ok(self)
    }

    /// Reads a list of lines, and adds them.
    pub(super) fn read_lines(&mut self, reader: &mut Reader<'_>) {
        while reader.more() {
            let line = self.read_line(reader);
            self.lines.push(line);
        }
    }

    /// Reads one line, and adds its contacts to those of all lines.
    fn read_line(&mut self, reader: &mut Reader<'_>) -> QuizHelpLine {
        let name = reader.text();
        let country = reader.more().then(|| Country::read(reader));
        let (serves, hours) = (reader.value(), reader.maybe_value());
        reader.end_letters();
        let (region, page) = (reader.maybe_text(), QuizPage::read(reader));
        let first = self.contacts.len();
        while reader.more() {
            self.contacts.push(QuizContact::read(reader));
        }
        QuizHelpLine {
            country,
            name,
            serves,
            region,
            hours,
            page,
            first,
            end: self.contacts.len(),
        }
    }
}

#[cfg(feature = "author")]
impl HelpLine {
    /// Writes the line. Its source and the source's date are for those who maintain the table, and left out.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.text(&self.name);
        writer.maybe_text(self.country.as_ref());
        writer.value(self.serves);
        writer.maybe_value(self.hours);
        writer.end();
        writer.maybe_text(self.region.as_ref());
        writer.maybe_text(self.page.as_ref());
        if let Some(page) = &self.page {
            writer.text(site(page));
        }
        writer.list(&self.contacts, |writer, contact| contact.write(writer));
    }
}

impl Country {
    /// Reads the code of a country. Any other than two bytes is refused.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let country = Self::from_bytes(reader.id());
        reader.require(country.is_some());
        country.unwrap_or(Self::UNKNOWN)
    }
}

impl QuizPage {
    /// Reads a page, where there is one. An address that does not begin with `https://` is refused: another scheme
    /// could run code in the page.
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.more().then(|| {
            let secure = reader.id().starts_with(b"https://");
            reader.require(secure);
            Self {
                address: reader.last(),
                site: reader.text(),
            }
        })
    }
}

/// Returns the host of a page without `www.`. It becomes the label of the link, which so says where it leads.
#[cfg(feature = "author")]
fn site(page: &str) -> &str {
    let host = page.strip_prefix("https://").unwrap_or(page);
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('/').next().unwrap_or(host)
}

#[cfg(feature = "author")]
impl Contact {
    /// Writes the contact. Its kind is not written: the scheme of the address says it.
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.display);
        writer.text(&self.address());
        writer.maybe_text(self.keyword.as_ref());
        writer.maybe_text(self.option.as_ref());
    }
}

impl QuizContact {
    /// Reads a contact. The beginning of its address says which kind it is; any beginning that no kind has is refused.
    fn read(reader: &mut Reader<'_>) -> Self {
        let display = reader.text();
        let address = reader.id();
        let mut all = Means::ALL.iter();
        let kind = all.find(|kind| address.starts_with(kind.scheme().as_bytes()));
        reader.require(kind.is_some());
        Self {
            kind: kind.copied().unwrap_or(Means::FIRST),
            display,
            address: reader.last(),
            keyword: reader.maybe_text(),
            option: reader.maybe_text(),
        }
    }
}
