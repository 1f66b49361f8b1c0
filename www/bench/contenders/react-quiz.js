// @ts-check

/** @type {import("../contender.js").Contender} */
export const reactQuiz = {
  id: "react-quiz",
  name: "react-quiz-component",
  about: "react-quiz-component and React",
  controls: {
    host: ".bench-quiz",
    start: ".startQuizBtn",
    question: ".questionWrapperBody h3",
    choice: ".answerBtn",
    next: ".nextQuestionBtn",
    result: ".result-answer-wrapper, .quiz-result-filter",
  },
  content,
};

/** @param {import("../floor/quiz.js").QuizDocument} document */
function content({ title, strings, sections }) {
  const questions = sections.flatMap((section) => section.questions);
  return {
    form: {
      quizTitle: title,
      quizSynopsis: [...strings.startPoints, ...strings.privacyPoints].join(
        " ",
      ),
      nrOfQuestions: String(questions.length),
      appLocale: {
        startQuizBtn: strings.start,
        nextQuestionBtn: strings.continue,
        prevQuestionBtn: strings.back,
      },
      questions: questions.map(({ text, hint, choices }) => ({
        question: hint ? `${text} ${hint}` : text,
        questionType: "text",
        answerSelectionType: "single",
        answers: choices.map((choice) => choice.text),
        // It requires a correct answer.
        correctAnswer: "1",
        point: "1",
      })),
    },
  };
}
