//! Lays a document or a table out in the compiled form: what [`Quiz`](crate::Quiz) and
//! [`Services`](crate::services::Services) read, in the same order.
//!
//! An empty text in a list or in the place of one that can be left out says nothing, and is left out.

use crate::{
    compact::{self, Damage, Lettered, NO_VALUE, Value},
    document::{
        CauseText, Document, Domain, Notice, Question, Results, Section, Strings, TopicText,
        VerdictText,
    },
    help::{Contact, Directory, HelpLine},
    labels::with_labels,
    text::MARK,
};

/// What a value leaves behind when it is packed: all texts, with a mark before the first and after each.
#[derive(Debug)]
struct Body(String);

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

impl Question {
    /// Packs what weighs of a question, as the compiled form has it: its id, role, domain, signals and choices.
    pub(super) fn weights(&self) -> Vec<u8> {
        let Body(weights) = Body::of(|body| body.weights(self));
        weights.into_bytes().split_off(1)
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
        let mut body = Self(char::from(MARK).into());
        pack(&mut body);
        body
    }

    fn sealed(&self, magic: [u8; 4]) -> Result<Vec<u8>, Damage> {
        let body = postcard::to_allocvec(&self.0).map_err(|_| Damage::Body)?;
        compact::seal(magic, &body)
    }

    /// A mark inside a text would cut it in two, so it becomes what HTML makes of it.
    fn text(&mut self, text: &str) {
        self.0 += &text.replace(char::from(MARK), "\u{FFFD}");
        self.end();
    }

    /// Ends a text, or a list.
    fn end(&mut self) {
        self.0.push(char::from(MARK));
    }

    fn letter<T: Lettered + PartialEq>(&mut self, value: Option<T>) {
        let place = T::ALL.iter().position(|other| Some(*other) == value);
        let letter = place.and_then(|place| T::LETTERS.get(place));
        self.0.push(char::from(*letter.unwrap_or(&NO_VALUE)));
    }

    fn maybe_text(&mut self, text: Option<&String>) {
        self.text(text.map_or("", |text| text));
    }

    fn list<T>(&mut self, items: &[T], mut pack: impl FnMut(&mut Self, &T)) {
        for item in items {
            pack(self, item);
        }
        self.end();
    }

    fn texts(&mut self, texts: &[String]) {
        self.list(texts, |body, text| {
            if !text.is_empty() {
                body.text(text);
            }
        });
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
        self.letter(Some(*dir));
        self.end();
        self.texts(&strings.start_points);
        self.texts(&strings.privacy_points);
        self.list(&strings.countries.0, |body, (code, name)| {
            body.text(code);
            body.text(name);
        });
        self.results(results);
        self.list(sections, |body, section| body.section(section, results));
        self.list(help_lines, Self::help_line);
    }

    with_labels!(labels);

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
        self.list(&section.questions, |body, question| {
            body.question(question, results.topics.get(question.id.as_str()));
        });
        self.text(&section.title);
        match &section.notice {
            Some(notice) => self.notice(notice),
            None => self.end(),
        }
    }

    /// A letter stands before the title, which may be empty.
    fn notice(&mut self, notice: &Notice) {
        self.text("n");
        self.text(&notice.title);
        self.texts(&notice.text);
    }

    fn question(&mut self, question: &Question, topic: Option<&TopicText>) {
        self.weights(question);
        self.text(&question.text);
        self.maybe_text(question.hint.as_ref());
        for choice in &question.choices {
            self.text(&choice.text);
        }
        self.topic(topic);
    }

    /// Packs what weighs of a question.
    fn weights(&mut self, question: &Question) {
        self.text(&question.id);
        self.letter(Some(question.role));
        self.letter(question.domain);
        self.list(&question.choices, |body, choice| {
            body.letter(Some(choice.signal));
        });
        for choice in &question.choices {
            self.text(&choice.id);
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
            body.text(code);
            body.text(number);
        });
        self.list(&directory.lines, Self::help_line);
    }

    /// Where a row was seen is for those who keep the table: no reader downloads it.
    fn help_line(&mut self, line: &HelpLine) {
        self.text(&line.name);
        self.maybe_text(line.country.as_ref());
        self.letter(Some(line.serves));
        self.letter(line.hours);
        self.end();
        self.maybe_text(line.region.as_ref());
        self.maybe_text(line.page.as_ref());
        if let Some(page) = &line.page {
            self.text(site(page));
        }
        self.list(&line.contacts, Self::contact);
    }

    fn contact(&mut self, contact: &Contact) {
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
