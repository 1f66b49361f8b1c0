//! The help lines: on a screen of their own, as a part of the result, and crisis lines beside what calls for them.
//!
//! All of them show the lines of the country that the reader picked. The quiz never tries to find out where a reader
//! is.

use super::{Control, Kind, ScreenKey, builder::ScreenBuilder};
use crate::{
    model::help_lines::{Audience, Hours, Means},
    model::labels::LABELS,
    model::quiz::CountryName,
    model::quiz_help_lines::{QuizContact, QuizHelpLine},
    session::Msg,
    text::{Argument, Joint, Text, Words},
};

impl ScreenBuilder<'_> {
    /// Builds the screen of the help lines, which the start screen and notices lead to.
    pub fn help_screen(&mut self) -> ScreenKey {
        self.text(Kind::Heading, LABELS.help_title);
        self.text(Kind::Paragraph, LABELS.help_intro);
        self.text(Kind::Paragraph, LABELS.young);
        self.holder(Kind::Help, Self::help);
        self.row(&[(LABELS.help_back, Msg::ClosedHelp, Kind::Primary)]);
        ScreenKey::Help
    }

    /// Adds the choice of country, the emergency number and the help lines for that country.
    pub fn help(&mut self) {
        let (services, country) = (self.quiz.help_lines(), self.session.country());
        self.countries();
        let emergency = match services.emergency(country) {
            Some(number) => Words::from(LABELS.emergency).with(Argument::Number(number)),
            None => LABELS.emergency_any.into(),
        };
        self.words(Kind::Emergency, emergency);
        self.services(&services.lines(country));
        self.text(Kind::Small, LABELS.help_check);
    }

    /// Adds the list of countries. The first entry is for no country in particular.
    fn countries(&mut self) {
        let countries = &self.quiz.countries;
        self.holder(Kind::Country, |label| {
            label.text(Kind::Remark, LABELS.country);
            label.holder(Kind::Countries, |list| {
                list.country(LABELS.country_any, None);
                for country in countries {
                    list.country(country.name, Some(country));
                }
            });
        });
    }

    /// Adds one entry of the list of countries; `None` is the entry for no country in particular.
    fn country(&mut self, name: Text, row: Option<&CountryName>) {
        let country = row.map(|row| row.country);
        let control = Control::Choice {
            msg: Msg::PickedCountry(country),
            picked: country == self.session.country(),
        };
        let code = row.map(|row| row.code);
        self.item(Kind::CountryName, Some(name.into()), code, control);
    }

    /// Adds the crisis lines for the country that was picked, after a sentence on whom they are for.
    pub fn crisis(&mut self) {
        let lines = self.quiz.help_lines().crisis(self.session.country());
        self.text(Kind::Paragraph, LABELS.crisis);
        self.services(&lines);
    }

    /// Adds a list of services.
    fn services(&mut self, services: &[&QuizHelpLine]) {
        self.holder(Kind::Services, |list| {
            for service in services {
                list.holder(Kind::Point, |point| point.service(service));
            }
        });
    }

    /// Adds a service: its name and region, whom it is for and when, and each way to reach it, its own page last.
    fn service(&mut self, service: &QuizHelpLine) {
        let name = Words::from(service.name).join(Joint::Brackets, service.region);
        let about = Words::from(serves(service.serves));
        self.words(Kind::ServiceName, name);
        self.words(Kind::About, about.join(Joint::Dot, service.hours.map(open)));
        for contact in self.quiz.help_lines().contacts(service) {
            self.way(label(contact), contact.address);
        }
        if let Some(page) = service.page {
            self.way(page.site.into(), page.address);
        }
    }

    /// Adds a link to a service.
    fn way(&mut self, label: Words, address: Text) {
        self.item(Kind::Way, Some(label), Some(address), Control::None);
    }
}

/// Returns the label of the link to a contact, with the word to send and the key to press where there are any.
fn label(contact: &QuizContact) -> Words {
    let template = match (contact.kind, contact.keyword) {
        (Means::Call, _) => LABELS.call,
        (Means::Text, None) => LABELS.text,
        (Means::Text, Some(_)) => LABELS.text_keyword,
        (Means::Whatsapp, _) => LABELS.whatsapp,
    };
    let option = contact.option.map(|_| LABELS.dial_option);
    let mut words = Words::from(template)
        .join(Joint::Dot, option)
        .with(Argument::Number(contact.display));
    if let Some(keyword) = contact.keyword {
        words = words.with(Argument::Keyword(keyword));
    }
    if let Some(option) = contact.option {
        words = words.with(Argument::Option(option));
    }
    words
}

/// Returns the label that says whom a service is for.
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

/// Returns the label that says when a service answers.
const fn open(hours: Hours) -> Text {
    match hours {
        Hours::Always => LABELS.all_hours,
        Hours::Some => LABELS.some_hours,
    }
}
