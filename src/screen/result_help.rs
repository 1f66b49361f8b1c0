//! The help lines of a result: those that a reader in this situation needs first, and what to say when they answer.
//!
//! All others are one button away, so that the next steps stay near.

use std::ptr;

use super::{Kind, builder::ScreenBuilder};
use crate::{
    assessment::Assessment,
    model::{
        help_lines::{Audience, Means},
        labels::{LABELS, Later},
        quiz::Quiz,
        quiz_help_lines::QuizHelpLine,
        signal::Domain,
        verdict::{Cause, Verdict},
    },
    session::{Msg, Session},
    text::{Joint, Text, Words},
};

/// The first line of a result that a reader can ring.
#[derive(Clone, Copy)]
pub struct FirstLine {
    /// Whether the result says what the reader can say to it.
    pub has_words: bool,
}

/// Returns the number and the name of the first line of the result that can be rung: the number first, so that it is there
/// where only the beginning of what was copied is seen. `None` where no line of the country can be rung.
///
/// ```
/// use worth_it_quiz::{Quiz, author, screen::number_to_copy, session::Session};
///
/// let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
/// let quiz = Quiz::decode(&document).unwrap();
/// assert_eq!(number_to_copy(&quiz, &Session::new(None)), None);
/// ```
#[must_use]
pub fn number_to_copy(quiz: &Quiz, session: &Session) -> Option<Words> {
    let screen = ScreenBuilder::new(quiz, session);
    let assessment = Assessment::of(quiz, session.answers());
    let (line, number) = screen.first_line(&screen.audiences(&assessment))?;
    Some(Words::from(number).join(Joint::Dot, Some(line.name)))
}

/// What a reader can say when a line answers.
struct Say {
    title: Text,
    sentence: Text,
    /// The words before the topics; `None` where none are named.
    before_topics: Option<Text>,
}

impl<'a> ScreenBuilder<'a> {
    /// Adds the help lines under a heading, and returns the first that can be rung.
    pub fn help_part(&mut self, assessment: &Assessment) -> Option<FirstLine> {
        let audiences = self.audiences(assessment);
        let first = self.first_line(&audiences);
        let say = self.say(assessment);
        let calls_crisis = self.calls_crisis(assessment);
        let has_words = say.is_some();
        self.holder(Kind::Help, |part| {
            part.text(Kind::Subheading, LABELS.help_title);
            part.countries();
            part.emergency();
            part.help_links();
            for &audience in &audiences {
                // Lines for anyone need no heading of their own, nor do those that the result speaks of first: they stand
                // nearer without.
                match audience {
                    Audience::Anyone => {}
                    Audience::OwnConduct if audiences.first() == Some(&audience) => {}
                    Audience::Crisis => part.text(Kind::GroupName, LABELS.crisis),
                    _ => part.text(Kind::GroupName, part.serves(audience)),
                }
                part.holder(Kind::Services, |list| {
                    for line in list.lines(audience) {
                        list.holder(Kind::Point, |point| {
                            point.service(line);
                            if first.is_some_and(|(first, _)| ptr::eq(first, line)) {
                                point.words_to_say(say.as_ref(), assessment);
                            }
                        });
                    }
                });
            }
            if calls_crisis && !audiences.contains(&Audience::Crisis) {
                part.text(Kind::Paragraph, LABELS.crisis);
            }
            part.directories(audiences.is_empty());
            let more = part.quiz.later(Later::more_help);
            let more = more.unwrap_or(LABELS.open_help);
            part.row(&[(more, Msg::OpenedHelp, Kind::Secondary)]);
        });
        first.map(|_| FirstLine { has_words })
    }

    /// Whether an answer calls for crisis lines: threats, which include those of self-harm, and harm done by the reader.
    fn calls_crisis(&self, assessment: &Assessment) -> bool {
        assessment.causes.contains(&Cause::OwnConduct) || self.harms().contains(&Domain::Threats)
    }

    /// Returns whom the lines of the result are for, in order; only those for whom the country has lines.
    ///
    /// People who are hurt or scared come first, unless the result is about the reader's own conduct. Where no line is for
    /// anyone in the whole country, there are those for some, so that nobody has to look for theirs.
    fn audiences(&self, assessment: &Assessment) -> Vec<Audience> {
        let own = assessment.speaks_of_own_conduct();
        let own_first = own && !assessment.speaks_of_harm();
        let for_anyone = self.lines(Audience::Anyone);
        let for_some = for_anyone.iter().all(|line| line.region.is_some());
        let mut audiences = Vec::new();
        let mut add = |audience, is_wanted: bool| {
            if is_wanted && !self.lines(audience).is_empty() {
                audiences.push(audience);
            }
        };
        add(Audience::OwnConduct, own_first);
        add(Audience::Anyone, true);
        add(Audience::Women, for_some);
        add(Audience::Men, for_some);
        add(Audience::Young, for_some);
        add(Audience::Lgbt, for_some);
        add(Audience::Stalking, self.harms().contains(&Domain::Stalking));
        add(Audience::OwnConduct, own && !own_first);
        add(Audience::Crisis, self.calls_crisis(assessment));
        audiences
    }

    /// Returns the first line that can be rung, with its number as people write it: one for the whole country, or else one
    /// for a region.
    fn first_line(&self, audiences: &[Audience]) -> Option<(&'a QuizHelpLine, Text)> {
        let mut of_region = None;
        for &audience in audiences {
            for line in self.lines(audience) {
                if let Some(number) = self.number(line) {
                    if line.region.is_none() {
                        return Some((line, number));
                    }
                    of_region = of_region.or(Some((line, number)));
                }
            }
        }
        of_region
    }

    /// Returns the number of a line that can be rung, as people write it.
    fn number(&self, line: &QuizHelpLine) -> Option<Text> {
        let contacts = self.quiz.help_lines().contacts(line);
        let call = contacts
            .iter()
            .find(|contact| contact.kind == Means::Call)?;
        Some(call.display)
    }

    /// Returns what a reader can say; `None` where nothing is wrong, and where an older document has no words for it.
    fn say(&self, assessment: &Assessment) -> Option<Say> {
        let later = |label| self.quiz.later(label);
        let (label, names_topics) = match assessment.causes.first() {
            Some(Cause::Harm | Cause::Pressure) => (Later::say_general, true),
            Some(Cause::OwnConduct) => (Later::say_own_conduct, false),
            Some(Cause::NoContact) => (Later::say_no_contact, false),
            None if assessment.verdict == Verdict::NotWorthIt => (Later::say_general, true),
            None if assessment.harm_open => (Later::say_open, false),
            None if assessment.own_conduct_open => (Later::say_own_conduct, false),
            None => return None,
        };
        Some(Say {
            title: later(Later::say_title)?,
            sentence: later(label)?,
            before_topics: later(Later::say_topics).filter(|_| names_topics),
        })
    }

    /// Adds what a reader can say, with the topics that decided.
    fn words_to_say(&mut self, say: Option<&Say>, assessment: &Assessment) {
        let Some(say) = say else {
            return;
        };
        self.holder(Kind::Say, |part| {
            part.text(Kind::Name, say.title);
            part.text(Kind::Paragraph, say.sentence);
            if let Some(before) = say.before_topics {
                part.text(Kind::Paragraph, before);
                part.holder(Kind::List, |list| list.topics_to_say(assessment));
            }
        });
    }

    /// Adds the topics that decided, in the words for the phone: those of what was done to the reader.
    fn topics_to_say(&mut self, assessment: &Assessment) {
        for &number in &assessment.reasons {
            let cause = self.signal(number).cause();
            let is_done_to = !matches!(cause, Some(Cause::OwnConduct | Cause::NoContact));
            if let Some(topic) = self.topic(number).filter(|_| is_done_to) {
                self.text(Kind::Point, topic.say.unwrap_or(topic.name));
            }
        }
    }
}
