//! The result: the verdict and one human sentence, whom to call, why, what would have to be true first, and what to do
//! next.
//!
//! It speaks of themes, never of the reader's own answers, and has no number, gauge or percentage. What is most needed
//! comes first, as it stands on a phone's first screen, and the next steps are near; the boxes to tick and the tools come
//! last, and have files of their own.

use super::{Control, Kind, ScreenKey, builder::ScreenBuilder};
use crate::{
    assessment::Assessment,
    model::{
        labels::{LABELS, Later},
        quiz::{QuizCause, QuizTopic},
        signal::{Domain, Role, Signal},
        verdict::{Cause, Coverage, Verdict},
    },
    session::{CopyState, Msg},
    text::{Text, Texts},
};

impl ScreenBuilder<'_> {
    /// Builds the screen of the result. Where *not safe* has a first cause, its texts take the place of the verdict's.
    pub fn result(&mut self, copy: CopyState) -> ScreenKey {
        let quiz = self.quiz;
        let assessment = Assessment::of(quiz, self.session.answers());
        let next = match assessment.causes.first() {
            Some(&cause) => quiz.cause(cause).next,
            None => quiz.verdict(assessment.verdict).next,
        };
        self.verdict(&assessment);
        let rest = self.opening(&assessment);
        let line = self.help_part(&assessment);
        for texts in rest {
            self.texts(Kind::Paragraph, texts);
        }
        self.respect_too(&assessment);
        self.unmet(&assessment);
        self.open(&assessment);
        self.text(Kind::Subheading, LABELS.next_title);
        self.list(next);
        self.notes(&assessment);
        self.care();
        self.reasons(&assessment);
        self.also(assessment.situations());
        self.text(Kind::Limits, LABELS.limits);
        self.tools(&assessment, line, copy);
        ScreenKey::Result
    }

    /// Adds the verdict in one sentence: another one where there may be danger, if the document has it.
    fn verdict(&mut self, assessment: &Assessment) {
        let verdict = self.quiz.verdict(assessment.verdict);
        let in_danger = assessment.safety_first && self.own_conduct_open(assessment).is_none();
        let safety_title = verdict.safety_title.filter(|_| in_danger);
        self.holder(Kind::Verdict, |words| {
            words.text(Kind::Kicker, LABELS.verdict_label);
            words.text(Kind::Heading, safety_title.unwrap_or(verdict.title));
        });
    }

    /// Returns the sentence for a reader of whom nothing is open but their own conduct, and to whom no harm was done;
    /// `None` for any other, and where an older document has none.
    pub(super) fn own_conduct_open(&self, assessment: &Assessment) -> Option<Text> {
        let alone = assessment.own_conduct_open && !assessment.speaks_of_harm();
        self.quiz.later(Later::own_conduct_open).filter(|_| alone)
    }

    /// Adds one human sentence below the verdict, and returns the paragraphs that follow it further down.
    ///
    /// Where harm was done to the reader, it speaks of that; where something about it is open, of danger.
    fn opening(&mut self, assessment: &Assessment) -> [Texts; 2] {
        let quiz = self.quiz;
        let main = match assessment.causes.first() {
            Some(&cause) => quiz.cause(cause).text,
            None => quiz.verdict(assessment.verdict).text,
        };
        if let Some(sentence) = self.own_conduct_open(assessment) {
            self.text(Kind::Opening, sentence);
            return [main, Texts::default()];
        }
        let safety = if assessment.safety_first {
            quiz.safety
        } else {
            Texts::default()
        };
        let (first, second) = if assessment.harmed() || safety.is_empty() {
            (main, safety)
        } else {
            (safety, main)
        };
        let Some((sentence, rest)) = first.split_first() else {
            return [first, second];
        };
        self.text(Kind::Opening, sentence);
        [rest, second]
    }

    /// Adds, in *not safe*, that respect was missing too, where the reader told of that.
    fn respect_too(&mut self, assessment: &Assessment) {
        let told = assessment.verdict == Verdict::NotSafe
            && self.any(|role, signal| {
                role == Role::Disrespect && matches!(signal, Signal::Mild | Signal::Serious)
            });
        if let Some(sentence) = self.quiz.later(Later::respect_too).filter(|_| told) {
            self.text(Kind::Paragraph, sentence);
        }
    }

    /// Adds a line of care for each kind of harm that the reader told of, where the document has one.
    fn care(&mut self) {
        for domain in self.harms() {
            if let Some(line) = self.quiz.care(domain) {
                self.text(Kind::Care, line);
            }
        }
    }

    /// Adds the themes that decided against going back and why each matters, or those that speak against the best verdict
    /// in spite of all; nothing where there are none.
    fn reasons(&mut self, assessment: &Assessment) {
        let mild;
        let numbers = match assessment.verdict {
            Verdict::NotSafe | Verdict::NotWorthIt => &assessment.reasons,
            Verdict::NotNow => return,
            Verdict::WorthATalk => {
                mild = self.numbers(|_, signal| signal.is_mild());
                &mild
            }
        };
        if !numbers.is_empty() {
            self.holder(Kind::Reasons, |part| {
                part.text(Kind::Subheading, LABELS.why_title);
                part.themes(numbers, Remark::Why, None);
            });
        }
    }

    /// Adds, in *not now* only, what would have to be true first, and a sentence where the document omits something. What is
    /// open stands apart.
    fn unmet(&mut self, assessment: &Assessment) {
        if assessment.verdict != Verdict::NotNow {
            return;
        }
        let mut told = Vec::new();
        for &number in &assessment.unmet {
            if self.signal(number) != Signal::Unknown {
                told.push(number);
            }
        }
        if !told.is_empty() {
            let is_ordinary = !assessment.safety_first
                && !self.any(|role, signal| role != Role::Condition && signal != Signal::Clear);
            let open_talk = self.quiz.later(Later::open_talk);
            self.text(Kind::Subheading, LABELS.unmet_title);
            self.themes(&told, Remark::Unmet, open_talk.filter(|_| is_ordinary));
        }
        if self.quiz.coverage() == Coverage::Partial {
            self.text(Kind::Paragraph, LABELS.omitted);
        }
    }

    /// Adds the themes of what was left open, and a button that leads through it. Not in *not safe*, where no answer
    /// makes a difference any more, nor in the best result, where nothing is open.
    fn open(&mut self, assessment: &Assessment) {
        let open = self.numbers(|_, signal| signal == Signal::Unknown);
        if open.is_empty() || assessment.verdict == Verdict::NotSafe {
            return;
        }
        // Where going back is not worth it, nothing would make it so.
        let remark = if assessment.verdict == Verdict::NotNow {
            Remark::Unmet
        } else {
            Remark::None
        };
        let later = |label| self.quiz.later(label);
        let title = later(Later::open_title).unwrap_or(LABELS.unmet_title);
        let answer = later(Later::open_answer).unwrap_or(LABELS.change_title);
        self.holder(Kind::Open, |part| {
            part.text(Kind::Subheading, title);
            part.themes(&open, remark, None);
            if let Some(first) = open.first().and_then(|number| (*number).try_into().ok()) {
                part.row(&[(answer, Msg::AskedOpen(first), Kind::Secondary)]);
            }
        });
    }

    /// Adds a list of themes by the numbers of their questions, each with a remark. A button leads to the question: the name
    /// itself where it was left open. A last point may follow.
    fn themes(&mut self, numbers: &[usize], remark: Remark, last: Option<Text>) {
        let label = self.quiz.later(Later::change_one);
        let label = label.unwrap_or(LABELS.change_title);
        self.holder(Kind::Themes, |themes| {
            for &number in numbers {
                let (Some(topic), Ok(index)) = (themes.topic(number), number.try_into()) else {
                    continue;
                };
                let remark = match remark {
                    Remark::None => None,
                    Remark::Why => topic.why,
                    Remark::Unmet => Some(topic.unmet),
                };
                let is_open = themes.signal(number) == Signal::Unknown;
                themes.holder(Kind::Point, |point| {
                    if is_open {
                        let open = Control::Button(Msg::AskedOpen(index));
                        point.control(Kind::OpenName, Some(topic.name.into()), open);
                    } else {
                        point.text(Kind::Name, topic.name);
                    }
                    if let Some(remark) = remark {
                        point.text(Kind::Remark, remark);
                    }
                    if !is_open {
                        let change = Control::Button(Msg::ChangedAnswer(index));
                        point.control(Kind::Change, Some(label.into()), change);
                    }
                });
            }
            if let Some(last) = last {
                themes.holder(Kind::Point, |point| point.text(Kind::Remark, last));
            }
        });
    }

    /// Returns the words for the theme of a question; `None` past the last.
    pub(super) fn topic(&self, number: usize) -> Option<QuizTopic> {
        let question = self.quiz.question(number)?;
        Some(question.topic)
    }

    /// Adds a short note for each cause after the first, where the document has one; then one on the reader's own conduct,
    /// where that is open and the result does not begin with it.
    fn notes(&mut self, assessment: &Assessment) {
        for &cause in assessment.causes.iter().skip(1) {
            let QuizCause { note, .. } = self.quiz.cause(cause);
            if let Some(note) = *note {
                self.text(Kind::Paragraph, note);
            }
        }
        let apart = assessment.own_conduct_open
            && assessment.speaks_of_harm()
            && !assessment.causes.contains(&Cause::OwnConduct);
        let note = self.quiz.later(Later::own_conduct_open_note);
        if let Some(note) = note.filter(|_| apart) {
            self.text(Kind::Paragraph, note);
        }
    }

    /// Returns the signal of the question with this index; unknown past the last.
    pub(super) fn signal(&self, number: usize) -> Signal {
        let question = self.quiz.question(number);
        question.map_or(Signal::Unknown, |question| {
            self.session.answers().signal(number, question)
        })
    }

    /// Returns the numbers of the questions that fit, by role and signal.
    fn numbers(&self, fits: fn(Role, Signal) -> bool) -> Vec<usize> {
        let mut numbers = Vec::new();
        for (number, question) in self.quiz.questions().iter().enumerate() {
            if fits(question.role, self.signal(number)) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// Whether any question fits.
    fn any(&self, fits: fn(Role, Signal) -> bool) -> bool {
        !self.numbers(fits).is_empty()
    }

    /// Returns the kinds of harm that the reader told of, in the order of their questions.
    pub(super) fn harms(&self) -> Vec<Domain> {
        let mut harms = Vec::new();
        for (number, question) in self.quiz.questions().iter().enumerate() {
            let is_red = self.signal(number) == Signal::RedHarm;
            match question.domain {
                Some(domain) if is_red && !harms.contains(&domain) => harms.push(domain),
                _ => {}
            }
        }
        harms
    }
}

/// What stands beside a theme.
#[derive(Clone, Copy)]
enum Remark {
    /// Nothing.
    None,
    /// Why it matters.
    Why,
    /// What would have to be true first.
    Unmet,
}
