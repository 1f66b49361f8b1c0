//! Help lines, as the compiled form carries them: whom a reader can call, and how.

use std::num::NonZeroU16;

use crate::{
    compact::{Rest, Value},
    help::{Audience, Hours, Means},
    text::Text,
};

/// A country, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country(NonZeroU16);

impl Country {
    /// Names the country with this code; nothing where it is not of two bytes.
    ///
    /// ```
    /// use worth_it_quiz::services::Country;
    ///
    /// assert_ne!(Country::of("IE"), Country::of("IT"));
    /// assert_eq!(Country::of("Ireland"), None);
    /// ```
    #[must_use]
    pub const fn of(code: &str) -> Option<Self> {
        Self::coded(code.as_bytes())
    }

    /// Names the country with this number: the two letters of its code as one, the first in the higher byte. 0 is
    /// none.
    #[must_use]
    pub const fn at(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    const fn coded(code: &[u8]) -> Option<Self> {
        match *code {
            [first, second] => Self::at(u16::from_be_bytes([first, second])),
            _ => None,
        }
    }

    pub(crate) fn read(rest: &mut Rest<'_>) -> Self {
        let country = Self::coded(rest.id());
        rest.require(country.is_some());
        country.unwrap_or(Self(NonZeroU16::MIN))
    }
}

/// The table of help lines, the same in every language, with those that an owner adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Services {
    emergency: Vec<(Country, Text)>,
    all: Vec<Service>,
    contacts: Vec<Contact>,
}

/// One service that answers people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Service {
    /// The country that it serves; none for an international directory.
    pub country: Option<Country>,
    /// What it calls itself.
    pub name: Text,
    /// Whom it serves.
    pub serves: Audience,
    /// The part of the country that it serves; none for the whole.
    pub region: Option<Text>,
    /// When it answers; none where that does not apply.
    pub hours: Option<Hours>,
    /// Its own page; none where there is none.
    pub page: Option<Page>,
    /// Where its contacts begin and end.
    first: usize,
    end: usize,
}

/// A page of a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// The name of its site.
    pub site: Text,
    /// Where it is.
    pub address: Text,
}

/// One way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// By which means.
    pub kind: Means,
    /// The number as people write it.
    pub display: Text,
    /// The address that starts the call or the message.
    pub address: Text,
    /// The word to send.
    pub keyword: Option<Text>,
    /// What to choose after the call is taken.
    pub option: Option<Text>,
}

impl Services {
    /// Lists the services of a country, the directories last; without a country, the directories.
    ///
    /// The order is the table's own. Crisis lines are left to [`Services::crisis`].
    #[must_use]
    pub fn lines(&self, country: Option<Country>) -> Vec<&Service> {
        let mut lines = self.local(country, false);
        for service in &self.all {
            if service.country.is_none() {
                lines.push(service);
            }
        }
        lines
    }

    /// Lists the crisis lines of a country; where it has none, the first directory.
    #[must_use]
    pub fn crisis(&self, country: Option<Country>) -> Vec<&Service> {
        let mut lines = self.local(country, true);
        if lines.is_empty() {
            let mut all = self.all.iter();
            lines.extend(all.find(|service| service.serves == Audience::Directory));
        }
        lines
    }

    fn local(&self, country: Option<Country>, crisis: bool) -> Vec<&Service> {
        let mut lines = Vec::new();
        for service in &self.all {
            let here = country.is_some() && service.country == country;
            if here && (service.serves == Audience::Crisis) == crisis {
                lines.push(service);
            }
        }
        lines
    }

    /// Finds a country's emergency number.
    #[must_use]
    pub fn emergency(&self, country: Option<Country>) -> Option<Text> {
        let mut rows = self.emergency.iter();
        let row = rows.find(|(other, _)| Some(*other) == country)?;
        Some(row.1)
    }

    /// Lists the ways to call or write to a service.
    #[must_use]
    pub fn contacts(&self, service: &Service) -> &[Contact] {
        let places = service.first..service.end;
        self.contacts.get(places).unwrap_or_default()
    }

    /// Reads the table, after those lines that are here.
    pub(crate) fn read(&mut self, rest: &mut Rest<'_>) {
        while rest.more() {
            self.emergency.push((Country::read(rest), rest.text()));
        }
        self.read_lines(rest);
    }

    pub(crate) fn read_lines(&mut self, rest: &mut Rest<'_>) {
        while rest.more() {
            let line = self.read_one(rest);
            self.all.push(line);
        }
    }

    fn read_one(&mut self, rest: &mut Rest<'_>) -> Service {
        let name = rest.text();
        let country = rest.more().then(|| Country::read(rest));
        let (serves, hours) = (rest.value(), rest.maybe_value());
        rest.end_letters();
        let (region, page) = (rest.maybe_text(), Page::read(rest));
        let first = self.contacts.len();
        while rest.more() {
            self.contacts.push(Contact::read(rest));
        }
        Service {
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

impl Page {
    /// Any scheme but this could run code in the page, and a document may come from somebody else.
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.more().then(|| {
            let secure = rest.id().starts_with(b"https://");
            rest.require(secure);
            Self {
                address: rest.last(),
                site: rest.text(),
            }
        })
    }
}

impl Contact {
    /// The scheme of the address says by which means, and has to be one of these.
    fn read(rest: &mut Rest<'_>) -> Self {
        let display = rest.text();
        let address = rest.id();
        let mut all = Means::ALL.iter();
        let kind = all.find(|kind| address.starts_with(kind.scheme().as_bytes()));
        rest.require(kind.is_some());
        Self {
            kind: kind.copied().unwrap_or(Means::FIRST),
            display,
            address: rest.last(),
            keyword: rest.maybe_text(),
            option: rest.maybe_text(),
        }
    }
}
