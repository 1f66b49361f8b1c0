//! A reader's answers so far.
//!
//! They live in memory only, in one session. Nothing here can be serialised, on purpose: no answer is ever stored or
//! sent.

use super::{
    quiz::{MOST_QUESTIONS, Quiz, QuizQuestion},
    signal::Signal,
};

/// The index of the choice for each question, or no choice.
///
/// Questions and choices are identified by their index in the document, from 0. The answers themselves are kept rather
/// than running sums, so that a reader can change any of them.
///
/// ```
/// use worth_it_quiz::Answers;
///
/// let mut answers = Answers::default();
/// answers.set(3, 1);
/// assert_eq!(answers.get(3), Some(1));
/// assert_eq!(answers.get(4), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(
    /// One more than the index of the choice; 0 where there is no answer.
    [u8; MOST_QUESTIONS],
);

impl Default for Answers {
    fn default() -> Self {
        Self([0; MOST_QUESTIONS])
    }
}

impl Answers {
    /// Collects answers by calling `choice_of` once for each question, in document order.
    ///
    /// It returns the index of the choice, or `None` to leave the question open. An index past the last choice is kept,
    /// but counts as no answer wherever answers are read against the quiz.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// use worth_it_quiz::{Answers, Role};
    ///
    /// let answers = Answers::of(&quiz, |question| (question.role == Role::Condition).then_some(0));
    /// assert_eq!(answers.get(0), Some(0));
    /// assert_eq!(answers.get(2), None);
    /// ```
    #[must_use]
    pub fn of(quiz: &Quiz, mut choice_of: impl FnMut(&QuizQuestion) -> Option<usize>) -> Self {
        let mut answers = Self::default();
        for (index, question) in quiz.questions().iter().enumerate() {
            if let Some(choice) = choice_of(question) {
                answers.set(index, choice);
            }
        }
        answers
    }

    /// Returns the index of the choice for a question; `None` where it has no answer, or where there is no such
    /// question.
    ///
    /// ```
    /// let answers = worth_it_quiz::Answers::default();
    /// assert_eq!(answers.get(0), None);
    /// assert_eq!(answers.get(1000), None);
    /// ```
    #[must_use]
    pub fn get(&self, question: usize) -> Option<usize> {
        usize::from(*self.0.get(question)?).checked_sub(1)
    }

    /// Sets the answer to a question, replacing an earlier one.
    ///
    /// A question at or past [`MOST_QUESTIONS`] is ignored, and a choice past 254 clears the answer. No quiz has
    /// either.
    ///
    /// ```
    /// let mut answers = worth_it_quiz::Answers::default();
    /// answers.set(0, 2);
    /// answers.set(0, 1);
    /// assert_eq!(answers.get(0), Some(1));
    /// answers.set(0, 255);
    /// assert_eq!(answers.get(0), None);
    /// ```
    pub fn set(&mut self, question: usize, choice: usize) {
        if let Some(answer) = self.0.get_mut(question) {
            *answer = u8::try_from(choice.saturating_add(1)).unwrap_or_default();
        }
    }

    /// Returns the signal of each question, in document order.
    ///
    /// An open question yields [`Signal::Unknown`], and so does a choice that the question does not have.
    ///
    /// ```
    /// # use worth_it_quiz::{Quiz, author};
    /// # let document = author::parse(include_str!("../../www/quizzes/en.json")).unwrap().compile().unwrap();
    /// # let quiz = Quiz::decode(&document).unwrap();
    /// use worth_it_quiz::{Answers, Signal};
    ///
    /// let mut answers = Answers::default();
    /// answers.set(0, 0);
    /// let signals: Vec<_> = answers.signals(&quiz).collect();
    /// assert_eq!(signals[..2], [Signal::Met, Signal::Unknown]);
    /// ```
    pub fn signals<'a>(&'a self, quiz: &'a Quiz) -> impl Iterator<Item = Signal> + 'a {
        let questions = quiz.questions().iter().enumerate();
        questions.map(|(index, question)| self.signal(index, question))
    }

    /// Returns the signal of the question with this index. A choice that the question does not have counts as no
    /// answer.
    pub(crate) fn signal(&self, index: usize, question: &QuizQuestion) -> Signal {
        self.get(index)
            .and_then(|choice| question.signals().get(choice))
            .copied()
            .unwrap_or(Signal::Unknown)
    }
}
