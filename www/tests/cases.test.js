// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, it } from "node:test";
import { english, quiz, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";
import { themesOf } from "./support/themes.js";

/* The cases of the native tests, run in a browser: by `assess`, and through the widget. */

/**
 * @typedef {object} AssessmentCase
 * @property {string} name
 * @property {import("./support/quiz.js").AnswerSheet} answers
 * @property {string} verdict
 * @property {string[]} causes
 * @property {string[]} reasons
 * @property {string[]} unmet
 * @property {boolean} safetyFirst
 */

/** @type {AssessmentCase[]} */
const CASES = JSON.parse(
  readFileSync(new URL("../../tests/cases.json", import.meta.url), "utf8"),
);

/** Assesses every sheet in the page. */
const ALL = `
  const { assess } = customElements.get("worth-it-quiz");
  return Promise.all(arguments[0].map((sheet) => assess(sheet)));`;

/** @param {AssessmentCase} expected */
function isOnlyOwnConductOpen({ answers, causes }) {
  const harmed = causes.includes("harm") || causes.includes("pressure");
  const isOpen = (/** @type {string} */ id) =>
    (english.choiceIn(answers, id)?.signal ?? "unknown") === "unknown";
  const harms = english.questions.filter(({ id }) => id.startsWith("A"));
  return !harmed && isOpen("S1") && !harms.some(({ id }) => isOpen(id));
}

suite("cases", (stage) => {
  before(async () => {
    stage.reset();
    await stage.visit();
  });

  for (const { name, answers, ...expected } of CASES) {
    it(`by assess: ${name}`, async () => {
      const assessment = await stage.run(
        `return customElements.get("worth-it-quiz").assess(arguments[0]);`,
        answers,
      );
      assert.deepEqual(assessment, expected);
    });
  }

  for (const expected of CASES) {
    const { name, answers } = expected;
    it(`through the widget: ${name}`, async () => {
      const reader = await stage.visit("pages/plain.html");
      await reader.take(answers);
      const { heading, headings, themes, text } = await reader.result();
      const told = results.verdicts[expected.verdict];
      const shown = themesOf(quiz, expected, answers);
      // Where only the reader's own conduct is open, the title is the plain one.
      const inDanger = expected.safetyFirst && !isOnlyOwnConductOpen(expected);
      assert.equal(heading, inDanger ? told?.safetyTitle : told?.title);
      assert.deepEqual(themes, shown);
      const waits = expected.verdict === "not-now";
      const asks = headings.includes(strings.unmetTitle ?? "");
      assert.equal(asks, shown.unmet.length > 0);
      for (const id of waits ? expected.unmet : []) {
        assert.ok(text.includes(results.topics[id]?.unmet ?? id), id);
      }
    });
  }

  it("by assess, without WebAssembly: all of them", async () => {
    await stage.visit("pages/no-wasm.html");
    const sheets = CASES.map(({ answers }) => answers);
    const expected = CASES.map(
      ({ verdict, causes, reasons, unmet, safetyFirst }) => ({
        verdict,
        causes,
        reasons,
        unmet,
        safetyFirst,
      }),
    );
    assert.deepEqual(await stage.run(ALL, sheets), expected);
    const paths = stage.site.requests.map(({ path }) => path);
    assert.ok(paths.some((path) => path.includes(".no-wasm.")));
  });

  it("by assess, what is no sheet at all counts as blank", async () => {
    await stage.visit();
    const blank = CASES.find(({ answers }) => !Object.keys(answers).length);
    for (const sheet of ["undefined", "null", "7", "'no'", "[]"]) {
      const assessment = await stage.run(
        `return customElements.get("worth-it-quiz").assess(${sheet});`,
      );
      assert.equal(assessment.verdict, blank?.verdict, sheet);
      assert.deepEqual(assessment.unmet, blank?.unmet, sheet);
    }
  });
});
