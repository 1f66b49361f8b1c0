// @ts-check

/**
 * @typedef {import("../floor/quiz.js").QuizDocument} QuizDocument
 * @typedef {import("../floor/quiz.js").Question} Question
 */

/** @type {import("../contender.js").Contender} */
export const surveyjs = {
  id: "surveyjs",
  name: "SurveyJS",
  about: "survey-core and survey-js-ui as published, one question a page",
  published: [
    "survey-core/survey-core.fontless.min.css",
    "survey-core/survey.core.min.js",
    "survey-js-ui/survey-js-ui.min.js",
  ],
  controls: {
    host: ".bench-quiz",
    start: ".sd-navigation__start-btn",
    question: ".sd-question__title",
    choice: ".sd-item.sd-radio label",
    next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
    result: ".sd-completedpage",
  },
  content,
};

/** @param {QuizDocument} document */
function content({ title, strings, sections, results }) {
  const start = [...strings.startPoints, ...strings.privacyPoints];
  const asked = sections.flatMap(({ title, questions }) =>
    questions.map((question) => ({
      title,
      elements: [radiogroup(question)],
    })),
  );
  const startPage = {
    title: strings.startTitle,
    elements: [{ type: "html", name: "start", html: paragraphs(start) }],
  };
  return {
    form: {
      title,
      firstPageIsStartPage: true,
      showProgressBar: true,
      showQuestionNumbers: false,
      startSurveyText: strings.start,
      pageNextText: strings.continue,
      pagePrevText: strings.back,
      completeText: strings.continue,
      completedHtml: paragraphs(results.verdicts["not-now"]?.text ?? []),
      pages: [startPage, ...asked],
    },
  };
}

/** @param {Question} question */
const radiogroup = ({ id, text, hint, choices }) => ({
  type: "radiogroup",
  name: id,
  title: text,
  description: hint,
  isRequired: true,
  choices: choices.map(({ id, text }) => ({ value: id, text })),
});

/** @param {string[]} texts */
export const paragraphs = (texts) =>
  texts.map((text) => `<p>${text}</p>`).join("");
