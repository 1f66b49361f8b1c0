// @ts-check
import { kindOfLabel } from "./labels.js";
import { CAUSES, VERDICTS } from "./vocabulary.js";

/* The screens of a quiz as the editor lists them, and which of them a path belongs to. */

/** @typedef {import("./document.js").QuizDocument} QuizDocument */

/**
 * @typedef {"about" | "omits" | "everywhere" | "problem" | "start" | "section" | "question" | "result" | "resultLabels"
 *   | "tick" | "ticks" | "help" | "lines" | "line" | "countries" | "rest"} ScreenKind
 *
 * @typedef {object} Screen
 * @property {string} key
 * @property {ScreenKind} kind
 * @property {string} title
 * @property {string} [code] The id of a question, which stands before its title.
 * @property {boolean} [isText] Whether the title is in the language of the document.
 * @property {number} [section]
 * @property {number} [question]
 * @property {number} [index] Of a tick or a help line.
 * @property {string} [result] A cause, a verdict, or `safety`.
 *
 * @typedef {object} ScreenGroup
 * @property {string} title
 * @property {number} [section] The index, where it is a section of the quiz.
 * @property {Screen[]} screens
 */

/** @type {Record<string, string>} */
const RESULT_TITLES = {
  harm: "Not safe: harm",
  pressure: "Not safe: pressure",
  "own-conduct": "Not safe: own conduct",
  "no-contact": "Not safe: no contact",
  "not-worth-it": "Not worth it",
  "not-now": "Not now",
  "worth-a-talk": "Worth a talk",
  safety: "Safety first",
};

/**
 * Returns all screens, in groups, in the order of the quiz.
 *
 * @param {QuizDocument} document
 * @returns {ScreenGroup[]}
 */
export function screenGroups(document) {
  const { sections } = document;
  return [
    {
      title: "The document",
      screens: [
        { key: "about", kind: "about", title: "Language and title" },
        { key: "omits", kind: "omits", title: "What is left out" },
      ],
    },
    {
      title: "Before the questions",
      screens: [{ key: "start", kind: "start", title: "Start" }],
    },
    ...sections.map((section, index) => sectionGroup(section, index)),
    resultsGroup(),
    {
      title: "What else is so",
      screens: [
        { key: "ticks", kind: "ticks", title: "The boxes to tick" },
        ...(document.also ?? []).map(({ text }, index) => ({
          key: `tick:${index}`,
          kind: /** @type {const} */ ("tick"),
          title: text || "A box without words",
          isText: Boolean(text),
          index,
        })),
      ],
    },
    {
      title: "Help lines",
      screens: [
        { key: "help", kind: "help", title: "Words of the help lines" },
        { key: "countries", kind: "countries", title: "Names of countries" },
        { key: "lines", kind: "lines", title: "Lines of your own" },
        ...(document.helpLines ?? []).map(({ name }, index) => ({
          key: `line:${index}`,
          kind: /** @type {const} */ ("line"),
          title: name || "A line without a name",
          index,
        })),
      ],
    },
    {
      title: "Everywhere",
      screens: [
        { key: "everywhere", kind: "everywhere", title: "On every screen" },
        { key: "problem", kind: "problem", title: "Where the quiz can't run" },
        { key: "rest", kind: "rest", title: "Other problems" },
      ],
    },
  ];
}

/** @returns {ScreenGroup} */
function resultsGroup() {
  const results = [...CAUSES, ...VERDICTS, "safety"].map((result) => ({
    key: `result:${result}`,
    kind: /** @type {const} */ ("result"),
    title: RESULT_TITLES[result] ?? result,
    result,
  }));
  const title = "Around the result";
  return {
    title: "Results",
    screens: [...results, { key: "resultLabels", kind: "resultLabels", title }],
  };
}

/**
 * @param {import("./document.js").Section} section
 * @param {number} index
 * @returns {ScreenGroup}
 */
function sectionGroup({ title, notice, questions }, index) {
  return {
    title: title || "A section without a title",
    section: index,
    screens: [
      {
        key: `section:${index}`,
        kind: "section",
        title: notice ? "Section and its notice" : "Section",
        section: index,
      },
      ...questions.map(({ id, text }, question) => ({
        key: questionKey(index, question),
        kind: /** @type {const} */ ("question"),
        title: text || "without words",
        code: id,
        isText: Boolean(text),
        section: index,
        question,
      })),
    ],
  };
}

/**
 * @param {number} section
 * @param {number} question
 */
export const questionKey = (section, question) =>
  `question:${section}:${question}`;

/**
 * Returns the screen with a key, or the nearest that there is.
 *
 * @param {ScreenGroup[]} groups
 * @param {string} key
 * @returns {Screen}
 */
export function findScreen(groups, key) {
  const all = groups.flatMap(({ screens }) => screens);
  const found = all.find((screen) => screen.key === key);
  if (found) return found;
  const [kind, first = "0"] = key.split(":");
  const near =
    kind === "question"
      ? [`${kind}:${first}:0`, `section:${first}`, "section:0"]
      : [`${kind}:${Number(first) - 1}`, `${kind}s`];
  return (
    all.find((screen) => near.includes(screen.key)) ??
    /** @type {Screen} */ (all[0])
  );
}

/**
 * Returns the key of the screen that a path belongs to, as the author's module writes it.
 *
 * @param {QuizDocument} document
 * @param {string} path
 */
export function screenOf(document, path) {
  const question = /^sections\[(\d+)\]\.questions\[(\d+)\]/.exec(path);
  if (question) return questionKey(Number(question[1]), Number(question[2]));
  const section = /^sections\[(\d+)\]/.exec(path);
  if (section) return `section:${section[1]}`;
  const item = /^(also|helpLines)\[(\d+)\]/.exec(path);
  if (item) return `${item[1] === "also" ? "tick" : "line"}:${item[2]}`;
  return screenOfName(document, path);
}

/** The screens of what a document has once. @type {Record<string, string>} */
const SCREENS = {
  id: "about",
  version: "about",
  lang: "about",
  dir: "about",
  title: "start",
  omits: "omits",
  sections: "omits",
  also: "ticks",
  helpLines: "lines",
};

/**
 * @param {QuizDocument} document
 * @param {string} path
 */
function screenOfName(document, path) {
  const [top = "", name = "", item = ""] = path.split(/[.[]/);
  if (top === "strings") {
    if (name === "countries") return "countries";
    return kindOf(name);
  }
  if (top === "results") return resultOf(document, name, path, item);
  return SCREENS[top] ?? "rest";
}

/** @param {string} label */
function kindOf(label) {
  const kind = kindOfLabel(label);
  if (kind === "result") return "resultLabels";
  return kind === "notice" || kind === "question" ? "everywhere" : kind;
}

/**
 * @param {QuizDocument} document
 * @param {string} name
 * @param {string} path
 * @param {string} item
 */
function resultOf(document, name, path, item) {
  if (name === "causes" && CAUSES.includes(item)) return `result:${item}`;
  if (name === "verdicts") {
    return VERDICTS.includes(item) ? `result:${item}` : "result:harm";
  }
  if (name === "safety") return "result:safety";
  if (name === "care") return "result:harm";
  if (name === "topics") return topicScreen(document, path);
  return "rest";
}

/**
 * @param {QuizDocument} document
 * @param {string} path Into the words for a question in the result.
 */
function topicScreen(document, path) {
  const id = path.slice("results.topics.".length);
  for (const [s, { questions }] of document.sections.entries()) {
    const q = questions.findIndex(
      (question) =>
        question.id !== "" &&
        (id === question.id || id.startsWith(`${question.id}.`)),
    );
    if (q >= 0) return questionKey(s, q);
  }
  return "rest";
}
