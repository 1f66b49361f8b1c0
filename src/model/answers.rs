//! What a reader has answered so far.

use super::{
    quiz::{MOST_QUESTIONS, Quiz, QuizQuestion},
    signal::Signal,
};

/// For each question the index of the choice, or nothing.
///
/// Answers are kept, never sums of them, so that any of them can change.
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
    /// Collects answers. `choice_of` is asked once for each question, in document order, and returns the index of the
    /// choice; `None` leaves the question open.
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

    /// The index of the choice for a question; `None` where it has no answer.
    #[must_use]
    pub fn get(&self, question: usize) -> Option<usize> {
        usize::from(*self.0.get(question)?).checked_sub(1)
    }

    /// Sets the answer to a question, whatever it was. A question past [`MOST_QUESTIONS`] is passed over, and a choice
    /// past 254 counts as no answer; no quiz has either.
    pub fn set(&mut self, question: usize, choice: usize) {
        if let Some(answer) = self.0.get_mut(question) {
            *answer = u8::try_from(choice.saturating_add(1)).unwrap_or_default();
        }
    }

    /// The signal of each question, in document order. What is not answered is [`Signal::Unknown`].
    pub fn signals<'a>(&'a self, quiz: &'a Quiz) -> impl Iterator<Item = Signal> + 'a {
        let questions = quiz.questions().iter().enumerate();
        questions.map(|(index, question)| self.signal(index, question))
    }

    /// The signal of the question with this index. A choice that the question does not have counts as no answer.
    pub(crate) fn signal(&self, index: usize, question: &QuizQuestion) -> Signal {
        self.get(index)
            .and_then(|choice| question.signals().get(choice))
            .copied()
            .unwrap_or(Signal::Unknown)
    }
}
