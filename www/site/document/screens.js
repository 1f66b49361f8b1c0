// @ts-check
import { HELP_LABELS, helpScreens } from "./help-screens.js";
import { resultHome, resultScreens } from "./result-screens.js";
import { listTexts } from "./texts.js";

/*
 * Where each text of a document stands: every text once, at a screen on which readers meet it. A screen says how
 * `ScreenPreview.show` gets there.
 */

/**
 * @typedef {import("./texts.js").DocumentText} DocumentText
 * @typedef {import("../../embed/preview/index.js").ShownScreen} ShownScreen
 *
 * @typedef {object} Choice
 * @property {string} id
 * @property {string} text
 * @property {string} signal
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} role
 * @property {string} [domain]
 * @property {string} text
 * @property {Choice[]} choices
 *
 * @typedef {object} QuizDocument What is used here of a document that keeps the rules.
 * @property {string} id
 * @property {string} version
 * @property {string} lang
 * @property {"ltr" | "rtl"} dir
 * @property {string} title
 * @property {Record<string, unknown>} strings
 * @property {{ id: string, title: string, notice?: { title: string, text: string[] }, questions: Question[] }[]} sections
 * @property {{ verdicts: Record<string, unknown>, causes: Record<string, unknown>, topics: Record<string, unknown> }} results
 * @property {Record<string, string>} [omits]
 * @property {{ id: string, text: string, steps: { when: string[], unless?: string[], text: string }[] }[]} [also]
 *
 * @typedef {object} DocumentScreen
 * @property {string} id Unique in the document: `start`, `question-A1`, `result-harm`.
 * @property {string} name In plain words.
 * @property {ShownScreen} [shown] How the preview gets there; none where no screen of the quiz has these texts.
 * @property {DocumentText[]} texts The texts whose place it is. Other texts may be seen there too.
 */

/** Labels of the first question's screen, which all others repeat. */
const QUESTION_LABELS = ["progress", "continue", "back", "seeResult"];
/** Labels that stand on no screen of the quiz, or only in a state that a preview can't be in. */
const APART_LABELS = [
  ...["leaving", "leavingLink", "omitted", "reviewed", "reviewChanged"],
];

/**
 * Lists the screens of a document in the order in which readers meet them, each with its texts.
 *
 * @param {QuizDocument} document One that keeps the rules.
 * @param {import("./help-screens.js").HelpTable} table The quiz's own help lines.
 * @returns {DocumentScreen[]} Those that have a text of their own.
 */
export function listScreens(document, table) {
  const help = helpScreens(table);
  const results = resultScreens(document, table);
  const screens = [
    { id: "start", name: "Start", shown: shown("start") },
    {
      id: "start-shortcut-off",
      name: "Start, with the shortcut turned off",
      shown: shown("shortcut-off"),
    },
    ...questionScreens(document),
    ...results,
    ...help,
    {
      id: "problem",
      name: "Where the quiz can’t run",
      shown: { ...shown("problem"), problem: problemOf(document) },
    },
    { id: "apart", name: "On no screen, or seldom", shown: undefined },
  ].map((screen) => ({ ...screen, texts: /** @type {DocumentText[]} */ ([]) }));
  const labels = labelHomes(document, results, help);
  const byId = new Map(screens.map((screen) => [screen.id, screen]));
  for (const text of listTexts(document)) {
    const home = homeOf(text, document, labels, results);
    const screen = byId.get(home) ?? byId.get("apart");
    screen?.texts.push(text);
  }
  return screens.filter(({ texts }) => texts.length);
}

/** Returns the texts of what stands there where the quiz can't run. @param {QuizDocument} document */
function problemOf({ lang, dir, strings }) {
  const text = (/** @type {string} */ name) => String(strings[name] ?? "");
  return {
    lang,
    dir,
    title: text("problemTitle"),
    text: text("problemText"),
    lost: text("problemLost"),
    help: text("openHelp"),
    retry: text("problemRetry"),
    leave: text("leave"),
  };
}

/**
 * @param {ShownScreen["screen"]} screen
 * @returns {ShownScreen}
 */
const shown = (screen) => ({ screen });

/** @param {QuizDocument} document */
function questionScreens({ sections }) {
  /** @type {Omit<DocumentScreen, "texts">[]} */
  const screens = [];
  let number = 0;
  for (const { id, notice, questions } of sections) {
    if (notice) {
      const name = `Notice: ${notice.title}`;
      screens.push({
        id: `notice-${id}`,
        name,
        shown: { screen: "notice", number },
      });
    }
    for (const question of questions) {
      const name = `Question ${number + 1}`;
      screens.push({
        id: `question-${question.id}`,
        name,
        shown: { screen: "question", number },
      });
      if (number === 0) {
        screens.push({
          id: "unanswered",
          name: `${name}, after Continue without an answer`,
          shown: { screen: "unanswered", number },
        });
      }
      number++;
    }
  }
  return screens;
}

/**
 * Returns the id of a text's screen; `apart` where it has none.
 *
 * @param {DocumentText} text
 * @param {QuizDocument} document
 * @param {Map<string, string>} labels
 * @param {import("./result-screens.js").ResultScreen[]} results
 * @returns {string}
 */
function homeOf({ path, key }, document, labels, results) {
  const [part = "", second = "", third] = key.split(/[.[\]]+/);
  if (part === "title") return "start";
  if (part === "strings") return labels.get(second) ?? "start";
  if (part === "sections") return sectionHome(path, second, third, document);
  return resultHome(key, document, results);
}

/**
 * @param {string} path
 * @param {string} id
 * @param {string | undefined} part
 * @param {QuizDocument} document
 */
function sectionHome(path, id, part, { sections }) {
  if (part === "notice") return `notice-${id}`;
  const section = sections.find((section) => section.id === id);
  // A section's title stands on each of its questions.
  const number = /questions\[(\d+)\]/.exec(path)?.[1] ?? 0;
  return `question-${section?.questions[Number(number)]?.id}`;
}

/**
 * Returns the ids of the screens of labels; those that are not here stand on the start screen.
 *
 * @param {QuizDocument} document
 * @param {import("./result-screens.js").ResultScreen[]} results
 * @param {import("./help-screens.js").HelpScreen[]} help
 * @returns {Map<string, string>}
 */
function labelHomes({ sections, strings }, results, help) {
  const questions = sections.flatMap(({ questions }) => questions);
  const first = `question-${questions[0]?.id}`;
  const notice = `notice-${sections.find(({ notice }) => notice)?.id}`;
  const threats = questions.find(({ domain }) => domain === "threats");
  const names = Object.keys(strings);
  const all = (/** @type {string[]} */ labels, /** @type {string} */ id) =>
    labels.map((label) => /** @type {const} */ ([label, id]));
  return new Map([
    // What no country's rows show stands on no screen.
    ...all(HELP_LABELS, "apart"),
    ...all(APART_LABELS, "apart"),
    ...all(
      names.filter((name) => name.startsWith("problem")),
      "problem",
    ),
    ...all(["shortcutOn"], "start-shortcut-off"),
    ...all(["chooseError"], "unanswered"),
    ...all(QUESTION_LABELS, first),
    ...all(["noticeSkip", "noticeHelp"], notice),
    ...all(
      ["crisis"],
      threats ? `question-${threats.id}` : "result-own-conduct",
    ),
    // The first result that has a label is its place.
    ...[...results].reverse().flatMap(({ labels, id }) => all(labels, id)),
    ...help.flatMap(({ labels, id }) => all(labels, id)),
  ]);
}
