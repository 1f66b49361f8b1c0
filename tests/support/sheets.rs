//! Many answer sheets to the English document, and the result that each leads to.

use worth_it_quiz::{
    Answers, Assessment, Cause, Signal, Verdict,
    model::document::Question,
    model::results::{CauseText, VerdictText},
};

use super::{
    BEST, Quiz,
    page::{Block, Page},
    reader::Reader,
};

/// A result on the screen, with what led to it.
pub struct Shown<'a> {
    pub quiz: &'a Quiz,
    pub answers: &'a Answers,
    pub assessment: Assessment,
    pub page: Page,
}

impl Shown<'_> {
    /// Tells what the answer to a question means.
    pub fn signal(&self, id: &str) -> Signal {
        let mut signals = self.answers.signals(self.quiz);
        let place = super::place_of(self.quiz, id);
        signals.nth(place).expect("a signal for each question")
    }

    /// Joins all of the quiz's own words.
    pub fn words(&self) -> String {
        super::words::of_page(&self.page).join("\n")
    }

    /// Checks that all of these phrases stand in the result, in capitals or not.
    pub fn says(&self, phrases: &[&str]) {
        let words = self.words().to_lowercase();
        for phrase in phrases {
            let said = words.contains(&phrase.to_lowercase());
            assert!(said, "{phrase:?} is missing in:\n{words}");
        }
    }

    /// Checks that none of these phrases stands in the result.
    pub fn never_says(&self, phrases: &[&str]) {
        let words = self.words().to_lowercase();
        for phrase in phrases {
            let said = words.contains(&phrase.to_lowercase());
            assert!(!said, "{phrase:?} stands in:\n{words}");
        }
    }

    /// Finds the place of the first block of a kind.
    pub fn place(&self, matches: impl Fn(&Block) -> bool) -> Option<usize> {
        self.page.blocks.iter().position(matches)
    }

    /// Finds the place of a paragraph or a heading.
    pub fn place_of_text(&self, wanted: &str) -> Option<usize> {
        self.place(|block| match block {
            Block::Text(text) | Block::Heading(text) => text == wanted,
            _ => false,
        })
    }

    /// Finds the place of the help lines.
    pub fn place_of_help(&self) -> usize {
        let help = |block: &Block| matches!(block, Block::Help(_));
        self.place(help).expect("help lines")
    }

    /// Gives what the document says for the verdict.
    pub fn verdict_text(&self) -> &VerdictText {
        let verdicts = &self.quiz.document().results.verdicts;
        match self.assessment.verdict {
            Verdict::NotSafe => &verdicts.not_safe,
            Verdict::NotWorthIt => &verdicts.not_worth_it,
            Verdict::NotNow => &verdicts.not_now,
            Verdict::WorthATalk => &verdicts.worth_a_talk,
        }
    }

    /// Gives what the document says for a cause.
    pub fn cause_text(&self, cause: Cause) -> &CauseText {
        let causes = &self.quiz.document().results.causes;
        match cause {
            Cause::Harm => &causes.harm,
            Cause::Pressure => &causes.pressure,
            Cause::OwnConduct => &causes.own_conduct,
            Cause::NoContact => &causes.no_contact,
        }
    }
}

/// Gives the blank sheet, the best one, those of one choice throughout, and all that differ from the best in one
/// question or in two.
pub fn all(quiz: &Quiz) -> Vec<Answers> {
    let mut sheets = vec![
        Answers::default(),
        super::best_but(quiz, &[]),
        super::everywhere(quiz, "skip"),
        super::everywhere(quiz, "unsure"),
    ];
    let changes = changes(quiz);
    for (number, first) in changes.iter().enumerate() {
        sheets.push(changed(quiz, &[*first]));
        let later = changes.iter().skip(number + 1);
        let later = later.filter(|second| second.0 != first.0);
        sheets.extend(later.map(|second| changed(quiz, &[*first, *second])));
    }
    sheets
}

/// A question and a choice, by their places.
type Change = (usize, usize);

/// Lists every choice that is not the best one.
fn changes(quiz: &Quiz) -> Vec<Change> {
    let best = super::best_but(quiz, &[]);
    let of = |(question, asked): (usize, &Question)| {
        let choices = 0..asked.choices.len();
        choices.map(move |choice| (question, choice))
    };
    let all = quiz.questions().enumerate().flat_map(of);
    all.filter(|(question, choice)| best.get(*question) != Some(*choice))
        .collect()
}

fn changed(quiz: &Quiz, changes: &[Change]) -> Answers {
    let mut answers = super::answers(quiz, &BEST);
    for (question, choice) in changes {
        answers.set(*question, *choice);
    }
    answers
}

/// Looks at the result of each sheet.
pub fn each_result(look: impl Fn(&Shown)) {
    let mut reader = Reader::new();
    for answers in all(&super::english()) {
        reader.answers(&answers);
        look(&shown(&reader));
    }
}

/// Looks at the result of one sheet.
pub fn result_of(answers: &Answers, look: impl FnOnce(&Shown)) {
    let mut reader = Reader::new();
    reader.answers(answers);
    look(&shown(&reader));
}

/// Gives what a reader at the result sees.
pub fn shown(reader: &Reader) -> Shown<'_> {
    let answers = reader.session.answers();
    Shown {
        quiz: &reader.quiz,
        answers,
        assessment: Assessment::of(&reader.quiz, answers),
        page: reader.page(),
    }
}
