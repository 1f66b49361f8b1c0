// @ts-check
import { best } from "./quiz.js";

/* Every kind of screen, and how a reader gets there, for the tests that visit all of them. */

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("./reader.js").ScreenKind} ScreenKind */

/**
 * @typedef {object} VisitedScreen
 * @property {string} name
 * @property {ScreenKind} kind
 * @property {(reader: Reader) => Promise<unknown>} go Goes there from the start screen.
 */

const OFTEN = { D1: "often", D2: "often", D3: "often" };
const REDS = { A2: "once", A1: "more", S1: "yes", R2: "no-contact" };

/** @type {VisitedScreen[]} */
export const SCREENS = [
  { name: "start", kind: "start", go: async () => {} },
  { name: "help", kind: "help", go: (reader) => reader.help() },
  { name: "question", kind: "question", go: (reader) => reader.start() },
  { name: "error", kind: "question", go: toError },
  { name: "chosen", kind: "question", go: toChosen },
  { name: "notice", kind: "notice", go: toNotice },
  { name: "crisis-lines", kind: "question", go: toThreats },
  result("worth-a-talk", best()),
  result("not-now", best({ R1: "words" })),
  result("not-now-safety-first", {}),
  result("not-worth-it", best(OFTEN)),
  result("not-safe", best(REDS)),
];

/**
 * @param {string} name
 * @param {import("./quiz.js").AnswerSheet} sheet
 * @returns {VisitedScreen}
 */
function result(name, sheet) {
  return { name, kind: "result", go: (reader) => reader.take(sheet) };
}

/** @param {Reader} reader */
async function toError(reader) {
  await reader.start();
  await reader.continue();
}

/** @param {Reader} reader */
async function toChosen(reader) {
  await reader.start();
  await reader.choose("heat");
}

/** Skips questions and notices. @param {Reader} reader @param {(reader: Reader) => Promise<boolean>} until */
async function skipTo(reader, until) {
  await reader.start();
  while (!(await until(reader))) {
    if ((await reader.kind()) === "question") await reader.choose("skip");
    await reader.continue();
  }
}

/** @param {Reader} reader */
function toNotice(reader) {
  return skipTo(reader, async () => (await reader.kind()) === "notice");
}

/** @param {Reader} reader */
function toThreats(reader) {
  return skipTo(
    reader,
    async () =>
      (await reader.kind()) === "question" &&
      (await reader.questionId()) === "A2",
  );
}
