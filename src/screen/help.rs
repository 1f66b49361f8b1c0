//! The help lines.

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
    pub fn help_screen(&mut self) -> ScreenKey {
        self.text(Kind::Heading, LABELS.help_title);
        self.text(Kind::Paragraph, LABELS.help_intro);
        self.text(Kind::Paragraph, LABELS.young);
        self.holder(Kind::Help, Self::help);
        self.row(&[(LABELS.help_back, Msg::ClosedHelp, Kind::Primary)]);
        ScreenKey::Help
    }

    /// The choice of country with the help lines for it.
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

    fn country(&mut self, name: Text, row: Option<&CountryName>) {
        let country = row.map(|row| row.country);
        let control = Control::Choice {
            msg: Msg::PickedCountry(country),
            picked: country == self.session.country(),
        };
        let code = row.map(|row| row.code);
        self.item(Kind::CountryName, Some(name.into()), code, control);
    }

    /// The crisis lines for the country that was picked.
    pub fn crisis(&mut self) {
        let lines = self.quiz.help_lines().crisis(self.session.country());
        self.text(Kind::Paragraph, LABELS.crisis);
        self.services(&lines);
    }

    fn services(&mut self, services: &[&QuizHelpLine]) {
        self.holder(Kind::Services, |list| {
            for service in services {
                list.holder(Kind::Point, |point| point.service(service));
            }
        });
    }

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

    fn way(&mut self, label: Words, address: Text) {
        self.item(Kind::Way, Some(label), Some(address), Control::None);
    }
}

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
