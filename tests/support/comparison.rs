//! Compares a quiz as readers get it with what its author wrote, text by text.

use worth_it_quiz::{
    Cause, Coverage, Verdict,
    model::{
        document::{Notice, Question},
        quiz::{QuizNotice, QuizQuestion, QuizTopic},
        results::{CauseText, Results, VerdictText},
    },
    text::{Text, Texts},
};

use super::Quiz;

/// Checks that every text stands where it belongs, and that every question weighs as it was written.
pub fn assert_same(quiz: &Quiz) {
    let (document, strings) = (quiz.document(), quiz.strings());
    let same = Same { quiz };
    same.text(quiz.lang, &document.lang);
    same.text(quiz.title, &document.title);
    assert_eq!(quiz.dir, document.dir);
    same.texts(quiz.start_points, &strings.start_points);
    same.texts(quiz.privacy_points, &strings.privacy_points);
    same.texts(quiz.safety, &document.results.safety.text);
    for (country, (code, name)) in quiz.countries.iter().zip(&strings.countries.0) {
        same.text(country.code, code);
        same.text(country.name, name);
    }
    assert_eq!(quiz.countries.len(), strings.countries.0.len());
    assert_eq!(
        quiz.coverage() == Coverage::Whole,
        document.omits.0.is_empty()
    );
    same.results(&document.results);
    same.sections();
}

struct Same<'q> {
    quiz: &'q Quiz,
}

impl Same<'_> {
    fn text(&self, found: Text, written: &str) {
        assert_eq!(self.quiz.text(found), written);
    }

    fn maybe(&self, found: Option<Text>, written: Option<&String>) {
        assert_eq!(found.map(|text| self.quiz.text(text)).as_ref(), written);
    }

    fn texts(&self, found: Texts, written: &[String]) {
        let found = found.into_iter().map(|text| self.quiz.text(text));
        assert_eq!(found.collect::<Vec<_>>(), written);
    }

    fn results(&self, results: &Results) {
        let verdicts = &results.verdicts;
        self.verdict(Verdict::NotSafe, &verdicts.not_safe);
        self.verdict(Verdict::NotWorthIt, &verdicts.not_worth_it);
        self.verdict(Verdict::NotNow, &verdicts.not_now);
        self.verdict(Verdict::WorthATalk, &verdicts.worth_a_talk);
        self.cause(Cause::Harm, &results.causes.harm);
        self.cause(Cause::Pressure, &results.causes.pressure);
        self.cause(Cause::OwnConduct, &results.causes.own_conduct);
        self.cause(Cause::NoContact, &results.causes.no_contact);
        for question in self.quiz.questions() {
            if let Some(domain) = question.domain {
                self.maybe(self.quiz.care(domain), results.care.get(&domain));
            }
        }
    }

    fn verdict(&self, verdict: Verdict, written: &VerdictText) {
        let found = self.quiz.verdict(verdict);
        self.text(found.title, &written.title);
        self.maybe(found.safety_title, written.safety_title.as_ref());
        self.texts(found.text, &written.text);
        self.texts(found.next, &written.next);
    }

    fn cause(&self, cause: Cause, written: &CauseText) {
        let found = self.quiz.cause(cause);
        self.texts(found.text, &written.text);
        self.texts(found.next, &written.next);
        self.maybe(found.note, written.note.as_ref());
    }

    fn sections(&self) {
        let quiz: &worth_it_quiz::Quiz = self.quiz;
        let mut place = 0_u8;
        for section in &self.quiz.document().sections {
            for question in &section.questions {
                let found = quiz.section_of(place).expect("a section");
                self.text(found.title, &section.title);
                self.notice(found.notice, section.notice.as_ref());
                self.question(quiz.question(place.into()).expect("a question"), question);
                place += 1;
            }
        }
        assert_eq!(quiz.questions().len(), usize::from(place));
        assert_eq!(quiz.count(), place);
    }

    fn notice(&self, found: Option<QuizNotice>, written: Option<&Notice>) {
        assert_eq!(found.is_some(), written.is_some());
        if let (Some(found), Some(written)) = (found, written) {
            self.text(found.title, &written.title);
            self.texts(found.text, &written.text);
        }
    }

    fn question(&self, found: &QuizQuestion, written: &Question) {
        let choices = written.choices.iter();
        let ids: Vec<_> = choices.clone().map(|choice| choice.id.clone()).collect();
        let texts: Vec<_> = choices.clone().map(|choice| choice.text.clone()).collect();
        let signals: Vec<_> = choices.map(|choice| choice.signal).collect();
        self.text(found.id, &written.id);
        self.text(found.text, &written.text);
        self.maybe(found.hint, written.hint.as_ref());
        self.texts(found.choice_ids, &ids);
        self.texts(found.choices, &texts);
        assert_eq!(found.signals(), signals);
        assert_eq!((found.role, found.domain), (written.role, written.domain));
        self.topic(found.topic, &written.id);
    }

    fn topic(&self, found: QuizTopic, id: &str) {
        let topics = &self.quiz.document().results.topics;
        let written = topics.get(id).expect("words for the question");
        self.text(found.name, &written.name);
        self.maybe(found.why, written.why.as_ref());
        self.text(found.unmet, &written.unmet);
    }
}
