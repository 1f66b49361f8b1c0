//! The help lines.

use super::{Control, Kind, ScreenKey, pen::Pen};
use crate::{
    help::{Audience, Hours, Means},
    labels::LABELS,
    services::{Contact, Country, Service},
    session::Msg,
    text::{Scribe, Text},
};

impl<S: Scribe> Pen<'_, S> {
    pub fn help_screen(&mut self) -> ScreenKey {
        self.text(Kind::Heading, LABELS.help_title);
        self.text(Kind::Paragraph, LABELS.help_intro);
        self.text(Kind::Paragraph, LABELS.young);
        self.open(Kind::Help);
        self.help();
        self.close();
        self.row(&[(LABELS.help_back, Msg::ClosedHelp, Kind::Primary)]);
        ScreenKey::Help
    }

    /// The choice of country with the help lines for it.
    pub fn help(&mut self) {
        let (services, country) = (self.context.services, self.context.session.country());
        self.countries(country);
        let emergency = match services.emergency(country) {
            Some(number) => self.fill(LABELS.emergency, "{number}", number),
            None => LABELS.emergency_any,
        };
        self.text(Kind::Emergency, emergency);
        self.services(&services.lines(country));
        self.text(Kind::Small, LABELS.help_check);
    }

    fn countries(&mut self, picked: Option<Country>) {
        self.open(Kind::Country);
        self.text(Kind::Remark, LABELS.country);
        self.open(Kind::Countries);
        self.country(LABELS.country_any, None, None, picked);
        for row in &self.context.quiz.countries {
            self.country(row.name, Some(row.code), Some(row.country), picked);
        }
        self.close();
        self.close();
    }

    fn country(
        &mut self,
        name: Text,
        code: Option<Text>,
        country: Option<Country>,
        picked: Option<Country>,
    ) {
        let control = Control::Choice {
            msg: Msg::PickedCountry(country),
            picked: country == picked,
        };
        let code = code.unwrap_or_else(|| self.context.scribe.write(""));
        self.item(Kind::CountryName, Some(name), Some(code), control);
    }

    /// The crisis lines for the country that was picked.
    pub fn crisis(&mut self) {
        let (services, country) = (self.context.services, self.context.session.country());
        self.text(Kind::Paragraph, LABELS.crisis);
        self.services(&services.crisis(country));
    }

    fn services(&mut self, services: &[&Service]) {
        self.open(Kind::Services);
        for service in services {
            self.open(Kind::Point);
            self.service(service);
            self.close();
        }
        self.close();
    }

    fn service(&mut self, service: &Service) {
        let mut name = service.name;
        if let Some(region) = service.region {
            name = self.pair("{1} ({2})", name, region);
        }
        let mut about = serves(service.serves);
        if let Some(hours) = service.hours {
            about = self.pair("{1} · {2}", about, open(hours));
        }
        self.text(Kind::ServiceName, name);
        self.text(Kind::About, about);
        for contact in self.context.services.contacts(service) {
            let label = self.label(contact);
            self.way(label, contact.address);
        }
        if let Some(page) = service.page {
            self.way(page.site, page.address);
        }
    }

    fn way(&mut self, label: Text, address: Text) {
        self.item(Kind::Way, Some(label), Some(address), Control::None);
    }

    fn label(&self, contact: &Contact) -> Text {
        let template = match (contact.kind, contact.keyword) {
            (Means::Call, _) => LABELS.call,
            (Means::Text, None) => LABELS.text,
            (Means::Text, Some(_)) => LABELS.text_keyword,
            (Means::Whatsapp, _) => LABELS.whatsapp,
        };
        let mut label = self.fill(template, "{number}", contact.display);
        if let Some(keyword) = contact.keyword {
            label = self.fill(label, "{keyword}", keyword);
        }
        if let Some(option) = contact.option {
            let option = self.fill(LABELS.dial_option, "{option}", option);
            label = self.pair("{1} · {2}", label, option);
        }
        label
    }
}

const fn serves(audience: Audience) -> Text {
    match audience {
        Audience::Anyone => LABELS.serves_anyone,
        Audience::Women => LABELS.serves_women,
        Audience::Men => LABELS.serves_men,
        Audience::Young => LABELS.serves_young,
        Audience::Lgbt => LABELS.serves_lgbt,
        Audience::OwnConduct => LABELS.serves_own_conduct,
        Audience::Crisis => LABELS.serves_crisis,
        Audience::Directory => LABELS.serves_directory,
    }
}

const fn open(hours: Hours) -> Text {
    match hours {
        Hours::Always => LABELS.all_hours,
        Hours::Some => LABELS.some_hours,
    }
}
