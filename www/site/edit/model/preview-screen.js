// @ts-check
import { covers } from "./coverage.js";
import { isRed, MOST_QUESTIONS, SUBJECTS } from "./vocabulary.js";

/* What the preview shows for each screen of the editor. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Question} Question
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("../../../embed/preview/index.js").ShownScreen} ShownScreen
 */

/** A view of a screen: as it is, after *Continue* without an answer, or what a result says of its question. @typedef {"screen" | "unanswered" | "result"} View */

/** @param {QuizDocument} document */
const questionsOf = ({ sections }) =>
  sections.flatMap(({ questions }) => questions);

/**
 * Returns the views that a screen has, the first of which is shown at first.
 *
 * @param {Screen} screen
 * @returns {View[]}
 */
export const viewsOf = ({ kind }) =>
  kind === "question" ? ["screen", "unanswered", "result"] : ["screen"];

/**
 * Returns what to show of a document for a screen of the editor.
 *
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @param {View} view
 * @returns {ShownScreen}
 */
export function shownFor(document, screen, view) {
  const make = SHOWN[screen.kind];
  return make ? make(document, screen, view) : { screen: "start" };
}

/** @type {Partial<Record<Screen["kind"], (document: QuizDocument, screen: Screen, view: View) => ShownScreen>>} */
const SHOWN = {
  section: shownSection,
  question: shownQuestion,
  omits: (document) => ({ screen: "result", answers: bestAnswers(document) }),
  result: shownResult,
  resultLabels: (document) => shownResult(document, { result: "harm" }),
  ticks: (document) => shownResult(document, { result: "not-now" }),
  tick: shownTick,
  help: () => ({ screen: "help" }),
  countries: () => ({ screen: "help" }),
  lines: () => ({ screen: "help" }),
  line: ({ helpLines }, { index = 0 }) => ({
    screen: "help",
    country: helpLines?.[index]?.country ?? "",
  }),
  everywhere: () => ({ screen: "unanswered", number: 0 }),
};

/**
 * @param {QuizDocument} document
 * @param {{ section?: number, question?: number }} screen
 */
function numberOf({ sections }, { section = 0, question = 0 }) {
  const before = sections.slice(0, section);
  return before.reduce(
    (sum, { questions }) => sum + questions.length,
    question,
  );
}

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @returns {ShownScreen}
 */
function shownSection(document, screen) {
  const number = numberOf(document, screen);
  const notice = document.sections[screen.section ?? 0]?.notice;
  return { screen: notice ? "notice" : "question", number };
}

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @param {View} view
 * @returns {ShownScreen}
 */
function shownQuestion(document, screen, view) {
  const number = numberOf(document, screen);
  if (view === "unanswered") return { screen: "unanswered", number };
  if (view !== "result") return { screen: "question", number };
  const answers = bestAnswers(document);
  answers[number] = worstChoice(questionsOf(document)[number]);
  return { screen: "result", answers };
}

/**
 * @param {QuizDocument} document
 * @param {{ result?: string }} screen
 * @returns {ShownScreen}
 */
function shownResult(document, { result = "" }) {
  if (result === "safety") return { screen: "result" };
  return { screen: "result", answers: answersFor(document, result) };
}

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @returns {ShownScreen}
 */
function shownTick(document, { index = 0 }) {
  const situation = document.also?.[index]?.steps[0]?.when[0] ?? "not-now";
  return { ...shownResult(document, { result: situation }), ticks: 2 ** index };
}

/** The best choice for each question. @param {QuizDocument} document */
const bestAnswers = (document) =>
  questionsOf(document).map(({ choices }) =>
    Math.max(
      0,
      choices.findIndex(({ signal }) => signal === "clear" || signal === "met"),
    ),
  );

/** @param {Question | undefined} question */
function worstChoice(question) {
  const order = ["unknown", "mild", "unmet", "mild-blocking", "serious"];
  const weights = (question?.choices ?? []).map(({ signal }) =>
    isRed(signal) ? order.length : order.indexOf(signal),
  );
  return weights.indexOf(Math.max(...weights));
}

/** The signals that lead to each result, the first that a document offers. @type {Record<string, string[]>} */
const LEADING = {
  harm: ["red-harm"],
  pressure: ["red-pressure"],
  "own-conduct": ["red-own-conduct"],
  "no-contact": ["red-no-contact"],
  "not-worth-it": ["serious"],
  "not-now": ["unmet"],
};

/**
 * Returns answers that lead to a result, as far as the document has any.
 *
 * @param {QuizDocument} document
 * @param {string} result A cause or a verdict.
 */
function answersFor(document, result) {
  const answers = bestAnswers(document);
  const wanted = LEADING[result] ?? [];
  for (const [number, { choices }] of questionsOf(document).entries()) {
    const choice = choices.findIndex(({ signal }) => wanted.includes(signal));
    if (choice < 0) continue;
    answers[number] = choice;
    if (result !== "not-now") break;
  }
  return answers;
}

/**
 * Returns whether the preview has to show a screen by itself: the quiz as a whole is too long to be one.
 *
 * @param {QuizDocument} document
 */
export const isTooLong = (document) =>
  questionsOf(document).length > MOST_QUESTIONS;

/**
 * Returns a document that has the texts of another and one of its questions, and is right wherever that question and those
 * texts are. So a screen can be shown while something else is wrong.
 *
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @param {QuizDocument} shipped From which the few other questions come that any quiz has.
 * @returns {QuizDocument}
 */
export function alone(document, screen, shipped) {
  const all = questionsOf(document);
  const number = numberOf(document, screen);
  const section = document.sections[screen.section ?? 0];
  const isQuestion = screen.kind === "question" || screen.kind === "section";
  const question = isQuestion ? all[number] : undefined;
  const fillers = questionsOf(shipped).filter(
    ({ id, choices }) =>
      id !== question?.id &&
      choices.some(({ signal }) => isRed(signal) || signal === "serious"),
  );
  const own =
    question && section
      ? [{ ...filled(section), questions: [filled(question)] }]
      : [];
  const ids = question ? [question.id] : [];
  const reduced = {
    ...document,
    lang: LANGUAGE.test(document.lang) ? document.lang : shipped.lang,
    strings: filledLabels(document.strings, shipped.strings),
    sections: [...own, { id: "filled-in", title: "…", questions: fillers }],
    results: {
      ...filled(document.results),
      topics: {
        ...pick(
          shipped.results.topics,
          fillers.map(({ id }) => id),
        ),
        ...pick(filled(document.results.topics), ids),
      },
    },
    title: filled(document.title),
    helpLines:
      screen.kind === "line" || screen.kind === "help"
        ? document.helpLines
        : [],
    reviews: [],
  };
  return { ...reduced, omits: omissionsOf(reduced) };
}

/**
 * Returns what to show of such a document for a screen of the editor: its question comes first, and is counted as in the
 * whole.
 *
 * @param {QuizDocument} document The whole.
 * @param {QuizDocument} reduced
 * @param {Screen} screen
 * @param {View} view
 * @returns {ShownScreen}
 */
export function shownAlone(document, reduced, screen, view) {
  const first = { ...screen, section: 0, question: 0 };
  const count = {
    number: numberOf(document, screen) + 1,
    total: questionsOf(document).length,
  };
  return { ...shownFor(reduced, first, view), count };
}

/** @param {QuizDocument} document */
function omissionsOf(document) {
  const missing = SUBJECTS.filter((subject) => !covers(document, subject));
  return Object.fromEntries(missing.map((subject) => [subject, "…"]));
}

/** A language tag, such as `pt-BR`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/**
 * Returns labels with the blank ones filled in, and with ours for those to which a value can't be put.
 *
 * @param {Record<string, any>} strings
 * @param {Record<string, any>} ours
 */
function filledLabels(strings, ours) {
  const entries = Object.entries(filled(strings)).map(([name, value]) => [
    name,
    typeof value === "string" && !takesValues(value, ours[name])
      ? ours[name]
      : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * Returns whether a label has the words in braces that ours has, of which it may leave out the number of questions.
 *
 * @param {string} text
 * @param {unknown} ours
 */
function takesValues(text, ours) {
  if (typeof ours !== "string") return true;
  const wanted = placeholdersIn(ours);
  const found = placeholdersIn(text);
  return (
    found.every((name) => wanted.includes(name)) &&
    wanted.every((name) => name === "{total}" || found.includes(name))
  );
}

/** @param {string} text @returns {string[]} */
const placeholdersIn = (text) => text.match(/\{[^}]*\}/g) ?? [];

/**
 * Returns a value with every blank text in it filled in.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
function filled(value) {
  if (typeof value === "string")
    return /** @type {any} */ (value.trim() ? value : "…");
  if (Array.isArray(value)) return /** @type {any} */ (value.map(filled));
  if (!value || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    filled(inner),
  ]);
  return Object.fromEntries(entries);
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {string[]} names
 * @returns {Record<string, T>}
 */
const pick = (record, names) =>
  Object.fromEntries(
    names.flatMap((name) =>
      Object.hasOwn(record, name)
        ? [[name, /** @type {T} */ (record[name])]]
        : [],
    ),
  );
