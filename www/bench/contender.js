// @ts-check

/**
 * Where a page's quiz and its controls are: CSS selectors, within its shadow root if it has one.
 *
 * @typedef {object} Controls
 * @property {string} host The element that contains a quiz.
 * @property {string} start The button that leads to the first question.
 * @property {string} question The element of the question; a change of its text is the next question.
 * @property {string} choice
 * @property {string} next
 * @property {string} result An element of the last screen only.
 * @property {string} [between] An element of the screens between questions only.
 */

/**
 * One implementation of the quiz, for a page.
 *
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {string} about What it is, for the results.
 * @property {Controls} controls
 * @property {(document: import("./floor/quiz.js").QuizDocument) => Record<string, unknown>} [content] What its entry
 *   imports from `bundle:content`. Without it, there is no entry.
 * @property {string[]} [published] Files of its packages as they are published, in the order in which its
 *   documentation puts them into a page. Its entry, which comes after them, knows them by their global names.
 * @property {string} [file] One of our own files, from `make build`.
 * @property {Record<string, string>} [headers] With which the page is served.
 * @property {boolean} [loadsOnly] Whether it differs only in how it is loaded.
 */

/** The controls of our own screens. @type {Controls} */
export const OWN_CONTROLS = {
  host: ".bench-quiz",
  start: "[part~=primary]",
  question: "[part~=question] legend",
  choice: "[part~=choice]",
  next: "[part~=primary]",
  result: "[part~=verdict]",
  between: ".heading",
};
