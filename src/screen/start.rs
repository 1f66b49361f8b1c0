//! The start screen, and the notice before a hard section.
//!
//! Both say what is coming, and lead to the help lines. Neither moves on by itself.

use super::{Kind, ScreenKey, builder::ScreenBuilder};
use crate::{
    model::{
        labels::{LABELS, Later},
        quiz::QuizReview,
    },
    session::{Msg, Shortcut},
    text::{Argument, Words},
};

impl ScreenBuilder<'_> {
    /// Builds the start screen: what the quiz is and asks about, and the way into it; below that what others can see, and how
    /// to leave.
    pub fn start(&mut self) -> ScreenKey {
        let quiz = self.quiz;
        let shortcut = match self.session.shortcut() {
            Shortcut::On => LABELS.shortcut_off,
            Shortcut::Off => LABELS.shortcut_on,
        };
        let total = Argument::Total(quiz.count());
        self.text(Kind::Heading, LABELS.start_title);
        let lead = Words::from(LABELS.start_lead).with(total);
        self.words(Kind::Lead, lead);
        self.list(quiz.start_points);
        self.row(&[
            (LABELS.start, Msg::Started, Kind::Primary),
            (LABELS.open_help, Msg::OpenedHelp, Kind::Secondary),
        ]);
        self.text(Kind::Subheading, LABELS.privacy_title);
        self.list(quiz.privacy_points);
        self.holder(Kind::Shortcut, |part| {
            if let Some(note) = quiz.later(Later::shortcut_note) {
                part.text(Kind::Paragraph, note);
            }
            part.row(&[(shortcut, Msg::SwitchedShortcut, Kind::Quiet)]);
        });
        self.text(Kind::Paragraph, LABELS.young);
        self.text(Kind::Small, LABELS.about);
        self.review_note();
        ScreenKey::Start
    }

    /// Adds by whom the texts were reviewed, or that they were not, where the document has words for it.
    fn review_note(&mut self) {
        let quiz = self.quiz;
        let later = |label| quiz.later(label).map(Words::from);
        let draft = later(Later::review_draft);
        let note = match quiz.review {
            None => draft,
            Some(QuizReview { who, when, changed }) => {
                let words = match changed {
                    None => later(Later::reviewed),
                    Some(count) => later(Later::review_changed)
                        .map(|words| words.with(Argument::Number(count)))
                        .or(draft),
                };
                words.map(|words| words.with(Argument::Name(who)).with(Argument::Date(when)))
            }
        };
        if let Some(note) = note {
            self.words(Kind::Small, note);
        }
    }

    /// Builds the notice before the section whose first question this is. Without a notice, only the buttons are left;
    /// no step leads there.
    pub fn notice(&mut self, first: u8) -> ScreenKey {
        let section = self.quiz.section_of(first);
        if let Some(notice) = section.and_then(|section| section.notice) {
            self.text(Kind::Heading, notice.title);
            self.texts(Kind::Paragraph, notice.text);
        }
        self.row(&[
            (LABELS.r#continue, Msg::Continued, Kind::Primary),
            (LABELS.notice_skip, Msg::SkippedSection, Kind::Secondary),
            (LABELS.notice_help, Msg::OpenedHelp, Kind::Secondary),
            (LABELS.back, Msg::WentBack, Kind::Back),
        ]);
        ScreenKey::Notice(first)
    }
}
