//! Lays a document or a table out in the compiled form: what [`Quiz`](crate::Quiz) and
//! [`Services`](crate::services::Services) read, in the same order.
//!
//! Texts that stand together compress better.

use serde::Serialize;

use crate::{
    compact::{self, Damage, Value},
    document::{
        CauseText, Choice, Document, Domain, Notice, Question, Results, Section, Strings,
        TopicText, VerdictText,
    },
    help::{Contact, Directory, HelpLine},
    labels::with_labels,
    services::Country,
    text::MARK,
};

/// What a value leaves behind when it is packed.
#[derive(Debug, Serialize)]
struct Body {
    texts: String,
    numbers: Vec<u32>,
}

impl Document {
    /// Compiles the document. Nothing is checked.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it is too large to be written.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        Body::of(|body| body.document(self)).sealed(compact::DOCUMENT)
    }
}

impl Directory {
    /// Compiles the table.
    ///
    /// # Errors
    ///
    /// [`Damage::Body`] where it is too large to be written.
    pub fn compile(&self) -> Result<Vec<u8>, Damage> {
        Body::of(|body| body.directory(self)).sealed(compact::HELP_LINES)
    }
}

macro_rules! labels {
    ($($name:ident),+ $(,)?) => {
        fn labels(&mut self, strings: &Strings) {
            $(self.text(&strings.$name);)+
        }
    };
}

impl Body {
    fn of(pack: impl FnOnce(&mut Self)) -> Self {
        let mut body = Self {
            texts: char::from(MARK).into(),
            numbers: Vec::new(),
        };
        pack(&mut body);
        body
    }

    fn sealed(&self, magic: [u8; 4]) -> Result<Vec<u8>, Damage> {
        let body = postcard::to_allocvec(self).map_err(|_| Damage::Body)?;
        compact::seal(magic, &body)
    }

    /// A mark inside a text would cut it in two, so it becomes what HTML makes of it.
    fn text(&mut self, text: &str) {
        self.texts += &text.replace(char::from(MARK), "\u{FFFD}");
        self.texts.push(char::from(MARK));
    }

    /// A number past the largest would be refused when it is read.
    fn number(&mut self, number: usize) {
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    fn value<T: Value + PartialEq>(&mut self, value: T) {
        let place = T::ALL.iter().position(|other| *other == value);
        self.number(place.unwrap_or(usize::MAX));
    }

    /// Nothing is packed as a zero, anything else after a one.
    fn maybe<T>(&mut self, value: Option<T>, pack: impl FnOnce(&mut Self, T)) {
        self.number(usize::from(value.is_some()));
        if let Some(value) = value {
            pack(self, value);
        }
    }

    fn maybe_text(&mut self, text: Option<&String>) {
        self.maybe(text, |body, text| body.text(text));
    }

    fn list<T>(&mut self, items: &[T], mut pack: impl FnMut(&mut Self, &T)) {
        self.number(items.len());
        for item in items {
            pack(self, item);
        }
    }

    fn texts(&mut self, texts: &[String]) {
        self.list(texts, |body, text| body.text(text));
    }

    fn document(&mut self, document: &Document) {
        let Document {
            lang,
            title,
            dir,
            strings,
            results,
            sections,
            help_lines,
            ..
        } = document;
        self.labels(strings);
        self.text(lang);
        self.text(title);
        self.value(*dir);
        self.texts(&strings.start_points);
        self.texts(&strings.privacy_points);
        self.list(&strings.countries.0, |body, (code, name)| {
            body.country(Some(code));
            body.text(code);
            body.text(name);
        });
        self.results(results);
        self.list(sections, |body, section| body.section(section, results));
        self.list(help_lines, Self::help_line);
    }

    with_labels!(labels);

    /// No country is packed as a zero.
    fn country(&mut self, code: Option<&String>) {
        let country = code.and_then(|code| Country::of(code));
        self.number(country.map_or(0, |country| country.number().into()));
    }

    fn results(&mut self, results: &Results) {
        self.texts(&results.safety.text);
        let verdicts = &results.verdicts;
        self.verdict(&verdicts.not_safe);
        self.verdict(&verdicts.not_worth_it);
        self.verdict(&verdicts.not_now);
        self.verdict(&verdicts.worth_a_talk);
        let causes = &results.causes;
        self.cause(&causes.harm);
        self.cause(&causes.pressure);
        self.cause(&causes.own_conduct);
        self.cause(&causes.no_contact);
        for domain in Domain::ALL {
            self.maybe_text(results.care.get(domain));
        }
    }

    fn verdict(&mut self, verdict: &VerdictText) {
        self.text(&verdict.title);
        self.maybe_text(verdict.safety_title.as_ref());
        self.texts(&verdict.text);
        self.texts(&verdict.next);
    }

    fn cause(&mut self, cause: &CauseText) {
        self.texts(&cause.text);
        self.texts(&cause.next);
        self.maybe_text(cause.note.as_ref());
    }

    fn section(&mut self, section: &Section, results: &Results) {
        self.text(&section.title);
        self.maybe(section.notice.as_ref(), Self::notice);
        self.list(&section.questions, |body, question| {
            body.question(question, results.topics.get(question.id.as_str()));
        });
    }

    fn notice(&mut self, notice: &Notice) {
        self.text(&notice.title);
        self.texts(&notice.text);
    }

    fn question(&mut self, question: &Question, topic: Option<&TopicText>) {
        self.text(&question.id);
        self.list(&question.choices, |body, choice| body.text(&choice.id));
        self.signals(&question.choices);
        self.value(question.role);
        self.maybe(question.domain, Self::value);
        self.text(&question.text);
        self.maybe_text(question.hint.as_ref());
        for choice in &question.choices {
            self.text(&choice.text);
        }
        self.topic(topic);
    }

    fn signals(&mut self, choices: &[Choice]) {
        for choice in choices {
            self.value(choice.signal);
        }
    }

    /// A checked document has words for each question.
    fn topic(&mut self, topic: Option<&TopicText>) {
        self.text(topic.map_or("", |topic| &topic.name));
        self.maybe_text(topic.and_then(|topic| topic.why.as_ref()));
        self.text(topic.map_or("", |topic| &topic.unmet));
    }

    fn directory(&mut self, directory: &Directory) {
        self.list(&directory.emergency.0, |body, (code, number)| {
            body.country(Some(code));
            body.text(number);
        });
        self.list(&directory.lines, Self::help_line);
    }

    /// Where a row was seen is for those who keep the table: no reader downloads it.
    fn help_line(&mut self, line: &HelpLine) {
        self.list(&line.contacts, Self::contact);
        self.country(line.country.as_ref());
        self.text(&line.name);
        self.value(line.serves);
        self.maybe_text(line.region.as_ref());
        self.maybe(line.hours, Self::value);
        self.maybe(line.page.as_deref(), |body, page| {
            body.text(site(page));
            body.text(page);
        });
    }

    fn contact(&mut self, contact: &Contact) {
        self.value(contact.kind);
        self.text(&contact.display);
        self.text(&contact.address());
        self.maybe_text(contact.keyword.as_ref());
        self.maybe_text(contact.option.as_ref());
    }
}

/// Shows a page by its site's name, so that each link says where it leads.
fn site(page: &str) -> &str {
    let host = page.strip_prefix("https://").unwrap_or(page);
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('/').next().unwrap_or(host)
}
