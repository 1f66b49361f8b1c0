//! The table of help lines, and the lines that a document adds.

use super::{
    codes::{FORMAT, HoursCode},
    damage::Damage,
    header::{self, HELP_LINES},
    reader::Reader,
};
use crate::{
    model::{
        country::Country,
        help_lines::Means,
        quiz_help_lines::{
            QuizContact, QuizEmergencyNumber, QuizHelpLine, QuizHelpLines, QuizHours, Target,
        },
    },
    text::Text,
};
#[cfg(feature = "author")]
use {
    super::writer::Writer,
    crate::model::help_lines::{ALWAYS, Contact, EmergencyNumber, HelpLine, HelpTable},
};

#[cfg(feature = "author")]
impl HelpTable {
    /// Compiles the table.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it is too large to be written.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.seal(HELP_LINES)
    }

    /// Writes each country with its emergency numbers and its lines, and the lines for readers everywhere last.
    fn write(&self, writer: &mut Writer) {
        writer.list(&self.countries(), |writer, code| {
            let numbers = self.emergency.get(code);
            writer.text(code);
            writer.list(numbers.map_or(&[], Vec::as_slice), |writer, number| {
                number.write(writer);
            });
            writer.list(&self.lines_of(Some(code)), |writer, line| {
                line.write(Some(code), writer);
            });
        });
        writer.list(&self.lines_of(None), |writer, line| {
            line.write(None, writer);
        });
    }

    /// Returns the countries that have an entry or a line, each once.
    fn countries(&self) -> Vec<&str> {
        let entries = self.emergency.0.iter().map(|(code, _)| code);
        let of_lines = self.lines.iter().filter_map(|line| line.country.as_ref());
        let mut countries: Vec<&str> = Vec::new();
        for country in entries.chain(of_lines) {
            if !countries.contains(&country.as_str()) {
                countries.push(country);
            }
        }
        countries
    }

    /// Returns the lines of a country, or those for readers everywhere, in the table's order.
    fn lines_of(&self, country: Option<&str>) -> Vec<&HelpLine> {
        let lines = self.lines.iter();
        lines
            .filter(|line| line.country.as_deref() == country)
            .collect()
    }
}

impl QuizHelpLines {
    /// Adds the lines of a compiled table after those that are there.
    ///
    /// `before` is how many pieces the files before the table have: see [`pieces`](super::pieces).
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes; some of them may have been added. A table comes with the module that reads it, so none of an older format is read.
    pub fn add_table(&mut self, bytes: &[u8], before: u32) -> Result<(), Damage> {
        let (format, body) = header::open(bytes, HELP_LINES)?;
        if format != FORMAT {
            return Err(Damage::Format(format));
        }
        let mut reader = Reader::new(body, before, format);
        while reader.more() {
            self.read_country(&mut reader);
        }
        self.read_lines(None, &mut reader);
        reader.end()
    }

    /// Reads a country with its emergency numbers and its lines.
    fn read_country(&mut self, reader: &mut Reader<'_>) {
        let country = Country::read(reader);
        self.countries.push(country);
        while reader.more() {
            let number = QuizEmergencyNumber::read(country, reader);
            self.emergency.push(number);
        }
        self.read_lines(Some(country), reader);
    }

    /// Reads lines, and adds them. With `None`, each says its own country, if it has one.
    pub(super) fn read_lines(&mut self, country: Option<Country>, reader: &mut Reader<'_>) {
        while reader.more() {
            let line = self.read_line(country, reader);
            self.lines.push(line);
        }
    }

    fn read_line(&mut self, country: Option<Country>, reader: &mut Reader<'_>) -> QuizHelpLine {
        let name = reader.text();
        let country = country.or_else(|| reader.more().then(|| Country::read(reader)));
        let (serves, hours) = (reader.value(), reader.value());
        let may_involve = if reader.is_old() {
            None
        } else {
            reader.maybe_value()
        };
        reader.end_letters();
        let hours = QuizHours::read(hours, reader);
        let (region, page) = (reader.maybe_text(), read_page(reader));
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
            may_involve,
            first,
            end: self.contacts.len(),
        }
    }
}

#[cfg(feature = "author")]
impl EmergencyNumber {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.number);
        writer.value(self.purpose);
        writer.end();
        writer.maybe_text(self.region.as_ref());
    }
}

impl QuizEmergencyNumber {
    fn read(country: Country, reader: &mut Reader<'_>) -> Self {
        let number = reader.text();
        let purpose = reader.value();
        reader.end_letters();
        Self {
            country,
            number,
            purpose,
            region: reader.maybe_text(),
        }
    }
}

#[cfg(feature = "author")]
impl HelpLine {
    /// Writes the line, among those of a country or, with `None`, anywhere. Where it was checked is for those who keep
    /// the table: no reader downloads it.
    pub(super) fn write(&self, country: Option<&str>, writer: &mut Writer) {
        let hours = self.hours.as_deref();
        writer.text(&self.name);
        if country.is_none() {
            writer.maybe_text(self.country.as_ref());
        }
        writer.value(self.serves);
        writer.value(hours_code(hours));
        writer.maybe_value(self.may_involve);
        writer.end();
        if hours_code(hours) == HoursCode::Known {
            writer.text(hours.unwrap_or_default());
        }
        writer.maybe_text(self.region.as_ref());
        writer.maybe_text(self.page.as_ref());
        writer.list(&self.contacts, |writer, contact| contact.write(writer));
    }
}

#[cfg(feature = "author")]
fn hours_code(hours: Option<&str>) -> HoursCode {
    match hours {
        None | Some("" | "some") => HoursCode::Unknown,
        Some(ALWAYS) => HoursCode::Always,
        Some(_) => HoursCode::Known,
    }
}

impl QuizHours {
    fn read(code: HoursCode, reader: &mut Reader<'_>) -> Self {
        match code {
            HoursCode::Unknown | HoursCode::Some => Self::Unknown,
            HoursCode::Always => Self::Always,
            HoursCode::Known => Self::Known(reader.text()),
        }
    }
}

impl Country {
    /// Takes the code of a country.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let country = Self::from_bytes(reader.id());
        reader.require(country.is_some());
        country.unwrap_or(Self::UNKNOWN)
    }
}

/// Takes the address of a page. An older file has the name of its site behind it.
fn read_page(reader: &mut Reader<'_>) -> Option<Text> {
    let page = reader.more().then(|| read_https(reader));
    if page.is_some() && reader.is_old() {
        reader.text();
    }
    page
}

/// Takes an address. Any other scheme could run code in the page, and a document may come from somebody else.
fn read_https(reader: &mut Reader<'_>) -> Text {
    let is_secure = reader.id().starts_with(b"https://");
    reader.require(is_secure);
    reader.last()
}

#[cfg(feature = "author")]
impl Contact {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.display);
        writer.value(self.kind);
        writer.end();
        writer.text(self.target());
        writer.maybe_text(self.keyword.as_ref());
        writer.maybe_text(self.option.as_ref());
    }

    /// What a link leads to; empty where that is the digits of what is shown, or there is no link.
    fn target(&self) -> &str {
        let shown = self.display.chars().filter(char::is_ascii_digit);
        match (self.kind, &self.dial, &self.address) {
            (Means::Chat, _, Some(address)) => address,
            (Means::Ussd | Means::Chat, _, _) | (_, None, _) => "",
            (_, Some(dial), _) if shown.eq(dial.chars()) => "",
            (_, Some(dial), _) => dial,
        }
    }
}

impl QuizContact {
    fn read(reader: &mut Reader<'_>) -> Self {
        let display = reader.text();
        let (kind, target) = if reader.is_old() {
            read_old_target(reader)
        } else {
            read_target(reader)
        };
        Self {
            kind,
            display,
            target,
            keyword: reader.maybe_text(),
            option: reader.maybe_text(),
        }
    }
}

fn read_target(reader: &mut Reader<'_>) -> (Means, Target) {
    let kind = reader.value();
    reader.end_letters();
    let target = match kind {
        Means::Chat => Target::Address(read_https(reader)),
        _ => reader.maybe_text().map_or(Target::Shown, Target::Number),
    };
    (kind, target)
}

/// In an older file, the scheme of the address says by which means, and has to be one of these.
fn read_old_target(reader: &mut Reader<'_>) -> (Means, Target) {
    let address = reader.id();
    let mut kinds = [Means::Call, Means::Text, Means::Whatsapp].iter();
    let kind = kinds.find(|kind| address.starts_with(kind.scheme().as_bytes()));
    reader.require(kind.is_some());
    let target = Target::Address(reader.last());
    (kind.copied().unwrap_or(Means::Call), target)
}
