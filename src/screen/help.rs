//! The help lines on a screen of their own, and crisis lines beside the question that calls for them. What a result has of
//! them is put together of the same pieces.
//!
//! All of them show the lines of the country that the reader picked. The quiz never tries to find out where a reader
//! is.

use super::{Control, Kind, Link, ScreenKey, builder::ScreenBuilder};
use crate::{
    model::{
        help_lines::{Audience, EmergencyPurpose, Involved, Means},
        labels::{LABELS, Later},
        quiz_help_lines::{
            ORDER, QuizContact, QuizEmergencyNumber, QuizHelpLine, QuizHours, Target,
        },
    },
    session::Msg,
    text::{Argument, Joint, Text, Words},
};

impl<'a> ScreenBuilder<'a> {
    /// Builds the screen of the help lines, which the start screen and notices lead to.
    pub fn help_screen(&mut self) -> ScreenKey {
        self.text(Kind::Heading, LABELS.help_title);
        self.text(Kind::Paragraph, LABELS.help_intro);
        self.text(Kind::Paragraph, LABELS.young);
        self.holder(Kind::Help, Self::help);
        self.row(&[(LABELS.help_back, Msg::ClosedHelp, Kind::Primary)]);
        ScreenKey::Help
    }

    /// Adds the choice of country, the emergency numbers and the help lines for that country.
    fn help(&mut self) {
        self.countries();
        self.emergency();
        self.help_links();
        let before = self.items.len();
        for &serves in &ORDER {
            self.group(serves);
        }
        let has_lines = self.items.len() > before;
        self.group(Audience::Crisis);
        self.directories(!has_lines);
        self.text(Kind::Small, LABELS.help_check);
    }

    /// Adds what readers need to know before they follow a link.
    pub fn help_links(&mut self) {
        if let Some(note) = self.quiz.later(Later::help_links) {
            self.text(Kind::Small, note);
        }
    }

    /// Adds the international directories, in one line where there are other services.
    pub fn directories(&mut self, alone: bool) {
        if alone {
            self.text(Kind::GroupName, LABELS.serves_directory);
            self.services(&self.quiz.help_lines().directories());
        } else {
            self.directories_in_short();
        }
    }

    /// Adds the choice of country. Its entries are the page's affair: their names and order are the reader's language's.
    pub fn countries(&mut self) {
        let picked = self.session.country();
        self.holder(Kind::Country, |label| {
            label.text(Kind::Remark, LABELS.country);
            label.control(Kind::Countries, None, Control::Country(picked));
        });
    }

    /// Adds whom to call at once. The sentence is a link itself where one number is for everybody and everything; elsewhere a
    /// link for each number follows it.
    pub fn emergency(&mut self) {
        let (quiz, country) = (self.quiz, self.session.country());
        let mut numbers = quiz.help_lines().emergency(country).peekable();
        // A number of a region alone is no number for everybody.
        let for_all = |number: &&QuizEmergencyNumber| number.region.is_none();
        let first = numbers.peek().copied().filter(for_all);
        let sentence = first.map_or(LABELS.emergency_any.into(), |first| {
            Words::from(LABELS.emergency).with(Argument::Number(first.number))
        });
        self.holder(Kind::Emergency, |part| {
            match first.filter(|first| first.purpose == EmergencyPurpose::Any) {
                Some(first) => {
                    let link = Link::Phone(Means::Call, first.number);
                    part.link(Kind::Way, Some(sentence), link);
                    numbers.next();
                }
                None => part.words(Kind::Remark, sentence),
            }
            for number in numbers {
                part.emergency_number(number);
            }
        });
    }

    /// Adds the link to an emergency number. An older document has no words for one with a purpose of its own, which is
    /// left out then.
    fn emergency_number(&mut self, number: &QuizEmergencyNumber) {
        let labels = |label| self.quiz.later(label);
        let (means, label) = match number.purpose {
            EmergencyPurpose::Any => (Means::Call, Some(LABELS.call)),
            EmergencyPurpose::Police => (
                Means::Call,
                labels(Later::emergency_police).or(Some(LABELS.call)),
            ),
            EmergencyPurpose::FireMedical => (Means::Call, labels(Later::emergency_fire)),
            EmergencyPurpose::Medical => (Means::Call, labels(Later::emergency_medical)),
            EmergencyPurpose::Text => (
                Means::Text,
                labels(Later::emergency_text).or(Some(LABELS.text)),
            ),
        };
        if let Some(label) = label {
            let words = Words::from(label).with(Argument::Number(number.number));
            let words = words.join(Joint::Brackets, number.region);
            self.link(Kind::Way, Some(words), Link::Phone(means, number.number));
        }
    }

    /// Adds the crisis lines for the country that was picked, after a sentence on whom they are for; where it has none, the
    /// first directory.
    pub fn crisis(&mut self) {
        let help_lines = self.quiz.help_lines();
        let mut lines = help_lines.lines(self.session.country(), Audience::Crisis);
        if lines.is_empty() {
            lines = help_lines.directories();
            lines.truncate(1);
        }
        self.text(Kind::Paragraph, LABELS.crisis);
        self.services(&lines);
    }

    /// Returns the lines for some people in the country that was picked.
    pub fn lines(&self, serves: Audience) -> Vec<&'a QuizHelpLine> {
        let quiz = self.quiz;
        quiz.help_lines().lines(self.session.country(), serves)
    }

    /// Adds the lines for some people under a heading; nothing where there is none.
    fn group(&mut self, serves: Audience) {
        let lines = self.lines(serves);
        if !lines.is_empty() {
            self.text(Kind::GroupName, self.serves(serves));
            self.services(&lines);
        }
    }

    /// Adds the international directories in one line.
    fn directories_in_short(&mut self) {
        let quiz = self.quiz;
        self.holder(Kind::Directories, |line| {
            let words = quiz.later(Later::directory_short);
            line.text(Kind::Remark, words.unwrap_or(LABELS.serves_directory));
            for directory in quiz.help_lines().directories() {
                if let Some(page) = directory.page {
                    line.link(Kind::Page, None, Link::Page(page));
                }
            }
        });
    }

    /// Adds a list of services.
    fn services(&mut self, services: &[&QuizHelpLine]) {
        self.holder(Kind::Services, |list| {
            for service in services {
                list.holder(Kind::Point, |point| point.service(service));
            }
        });
    }

    /// Adds a service: its name and region, when it answers, whom it may bring in, and each way to reach it, its own page
    /// last.
    pub fn service(&mut self, service: &QuizHelpLine) {
        let quiz = self.quiz;
        let name = Words::from(service.name).join(Joint::Brackets, service.region);
        let contacts = quiz.help_lines().contacts(service);
        self.words(Kind::ServiceName, name);
        // A page is open at all hours.
        if !contacts.is_empty() {
            self.hours(service.hours);
        }
        if let Some(remark) = service.may_involve.and_then(|whom| self.involved(whom)) {
            self.text(Kind::About, remark);
        }
        for contact in contacts {
            self.contact(contact);
        }
        if let Some(page) = service.page {
            self.link(Kind::Page, None, Link::Page(page));
        }
    }

    fn hours(&mut self, hours: QuizHours) {
        let unknown = self.quiz.later(Later::hours_unknown);
        match hours {
            QuizHours::Always => self.text(Kind::About, LABELS.all_hours),
            QuizHours::Known(hours) => {
                let open = self.quiz.later(Later::open_hours).unwrap_or(hours);
                let words = Words::from(open).with(Argument::Number(hours));
                self.words(Kind::Hours, words);
            }
            QuizHours::Unknown => self.text(Kind::About, unknown.unwrap_or(LABELS.some_hours)),
        }
    }

    /// Adds a way to reach a service: a link, but for a code, which phones refuse in one.
    fn contact(&mut self, contact: &QuizContact) {
        let words = self.label(contact);
        let phone = |number| Link::Phone(contact.kind, number);
        let link = match contact.target {
            Target::Shown => phone(contact.display),
            Target::Number(number) => phone(number),
            Target::Address(address) if contact.kind == Means::Chat => Link::Page(address),
            Target::Address(address) => Link::Address(address),
        };
        match contact.kind {
            Means::Ussd => self.words(Kind::Code, words),
            Means::Call | Means::Text => self.link(Kind::Way, Some(words), link),
            Means::Whatsapp | Means::Chat => self.link(Kind::Page, Some(words), link),
        }
    }

    /// Adds a link.
    fn link(&mut self, kind: Kind, words: Option<Words>, link: Link) {
        self.item(kind, words, Some(link), Control::None);
    }

    /// Returns the label of a contact, with the word to send and the key to press where there are any.
    fn label(&self, contact: &QuizContact) -> Words {
        let later = |label| self.quiz.later(label);
        let template = match (contact.kind, contact.keyword) {
            (Means::Call, _) => LABELS.call,
            (Means::Text, None) => LABELS.text,
            (Means::Text, Some(_)) => LABELS.text_keyword,
            (Means::Whatsapp, _) => LABELS.whatsapp,
            (Means::Ussd, _) => later(Later::dial_code).unwrap_or(contact.display),
            (Means::Chat, _) => later(Later::chat).unwrap_or(contact.display),
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
    pub fn serves(&self, audience: Audience) -> Text {
        match audience {
            Audience::Anyone => LABELS.serves_anyone,
            Audience::Women => LABELS.serves_women,
            Audience::Men => LABELS.serves_men,
            Audience::Young => LABELS.serves_young,
            Audience::Lgbt => LABELS.serves_lgbt,
            Audience::OwnConduct => LABELS.serves_own_conduct,
            Audience::Crisis => LABELS.serves_crisis,
            Audience::Directory => LABELS.serves_directory,
            Audience::Stalking => {
                let label = self.quiz.later(Later::serves_stalking);
                label.unwrap_or(LABELS.serves_anyone)
            }
        }
    }

    /// Returns the remark on whom a service may bring in; `None` where an older document has no words for it.
    fn involved(&self, whom: Involved) -> Option<Text> {
        let label = match whom {
            Involved::Authorities => Later::takes_reports,
            Involved::EmergencyServices => Later::may_send_help,
        };
        self.quiz.later(label)
    }
}
