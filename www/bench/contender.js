// @ts-check

/**
 * How a page's quiz is found and pressed: CSS selectors, in its shadow root where it has one.
 *
 * @typedef {object} Hands
 * @property {string} host The element that holds a quiz.
 * @property {string} start The button that leads to the first question.
 * @property {string} question What holds the question; another text in it is another question.
 * @property {string} choice
 * @property {string} next
 * @property {string} result What only the last screen has.
 * @property {string} [between] What only a screen between two questions has.
 */

/**
 * One way to put the quiz into a page.
 *
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {string} about What it is, for the results.
 * @property {Hands} hands
 * @property {(document: import("./floor/quiz.js").QuizDocument) => Record<string, unknown>} [content] What its entry
 *   takes from `bundle:content`. Without it, there is no entry.
 * @property {string[]} [published] Files of its packages as they are published, in the order in which its
 *   documentation puts them into a page. Its entry, which comes after them, knows them by their global names.
 * @property {string} [file] Our own file, which `make build` made.
 * @property {Record<string, string>} [headers] Which the page is served with.
 * @property {boolean} [loadsOnly] Whether only its way of loading is its own.
 */

/** How our own screens are pressed. @type {Hands} */
export const OWN_HANDS = {
  host: ".bench-quiz",
  start: "[part~=primary]",
  question: "[part~=question] legend",
  choice: "[part~=choice]",
  next: "[part~=primary]",
  result: "[part~=verdict]",
  between: ".heading",
};
