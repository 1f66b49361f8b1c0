// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { edit } from "../site/edit/model/edits.js";
import { fieldGroups } from "../site/edit/model/fields.js";
import { begin, commit, redo, undo } from "../site/edit/model/history.js";
import { isEditable } from "../site/edit/model/open.js";
import { toJson } from "../site/edit/model/output.js";
import { Refusal } from "../site/edit/model/refusal.js";
import { screenGroups } from "../site/edit/model/screens.js";
import { hasStockWeights, stockOf } from "../site/edit/model/stock.js";
import { Random } from "./support/random.js";

/* Random changes of the editor's model: what is given out is what it holds, and no red answer of ours gets softer. */

/** @typedef {import("../site/edit/model/document.js").QuizDocument} QuizDocument */
/** @typedef {import("../site/edit/model/edits.js").Change} Change */

const QUIZZES = new URL("../quizzes/", import.meta.url);
/** @param {string} lang @returns {QuizDocument} */
const read = (lang) =>
  JSON.parse(readFileSync(new URL(`${lang}.json`, QUIZZES), "utf8"));
const english = read("en");
const stock = stockOf(english);
const sources = { stock, words: english };

/** @param {QuizDocument} document */
const screensOf = (document) =>
  screenGroups(document).flatMap(({ screens }) => screens);
/** @param {QuizDocument} document */
const questionsOf = (document) =>
  document.sections.flatMap(({ questions }) => questions);

describe("edit model: random changes", () => {
  const STEPS = 1_000;

  for (const seed of [1, 2, 3]) {
    it(`${STEPS} of them: the exported JSON is the model, ours keep their meaning, and all can be undone (seed ${seed})`, () => {
      const random = new Random(seed);
      const start = structuredClone(random.one([english, read("ar")]));
      let history = begin(start);
      let refused = 0;
      const kinds = new Set();
      for (let step = 0; step < STEPS; step++) {
        const { document } = history;
        const change = randomChange(random, document);
        try {
          const after = edit(document, change, sources);
          if (after !== document) kinds.add(change.type);
          history = commit(history, after, {
            label: change.type,
            screen: "start",
          });
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          refused++;
        }
        if (random.below(20) === 0) history = undo(history).history;
        if (random.below(30) === 0) history = redo(history).history;
        check(history.document, change);
      }
      assert.ok(refused > 20, `${refused} were refused`);
      assert.ok(kinds.size > 12, [...kinds].join());
      while (history.past.length) history = undo(history).history;
      assert.deepEqual(history.document, start);
    });
  }

  /**
   * @param {QuizDocument} document
   * @param {unknown} change
   */
  function check(document, change) {
    assert.deepEqual(JSON.parse(toJson(document)), document);
    assert.ok(isEditable(document), JSON.stringify(change));
    for (const question of questionsOf(document)) {
      const shipped = stock.get(question.id);
      if (!shipped) continue;
      assert.ok(hasStockWeights(question, shipped), JSON.stringify(change));
    }
    for (const screen of screensOf(document))
      fieldGroups(document, screen, stock);
  }
});

const TEXTS = ["", " ", "x", "Ok", "{n}", "“q”", "\n", "A1", "clear", "ß‎é"];

/**
 * Returns a random change: one of a button or a field of a random screen, or one that no button makes.
 *
 * @param {Random} random
 * @param {QuizDocument} document
 * @returns {Change}
 */
function randomChange(random, document) {
  const screen = random.one(screensOf(document));
  const groups = fieldGroups(document, screen, stock);
  const buttons = groups.flatMap(({ buttons = [] }) => buttons);
  const fields = groups.flatMap((group) => group.fields);
  const tools = [...groups, ...fields].flatMap(
    ({ tools: found }) => found ?? [],
  );
  const any = random.below(10);
  const [tool] = tools.length ? [random.one(tools)] : [];
  if (any < 3 && fields.length) return filledIn(random, random.one(fields));
  if (any < 5 && buttons.length) return random.one(buttons).change;
  if (any < 6 && tool) {
    const { list: path, index } = tool;
    return random.below(2)
      ? { type: "remove", path, index }
      : { type: "move", path, from: index, to: random.below(tool.count + 1) };
  }
  return unforeseen(random, document);
}

/**
 * Fills a field in.
 *
 * @param {Random} random
 * @param {import("../site/edit/model/fields.js").Field} field
 * @returns {Change}
 */
function filledIn(random, { path, optional, options, kind }) {
  const values = options ? Object.keys(options) : TEXTS;
  const value = random.one(values);
  return kind === "checks"
    ? { type: "toggle", path, value }
    : { type: "set", path, value, optional };
}

/**
 * Returns a change that no button makes as it is.
 *
 * @param {Random} random
 * @param {QuizDocument} document
 * @returns {Change}
 */
function unforeseen(random, document) {
  const section = random.below(document.sections.length + 1);
  const question = random.below(6);
  const path = ["sections", section, "questions", question];
  return random.one([
    {
      type: "set",
      path: [...path, "choices", random.below(5), "signal"],
      value: random.one(["clear", "met", "mild", "unknown"]),
    },
    { type: "set", path: [...path, "id"], value: random.one(TEXTS) },
    { type: "remove", path: [...path, "choices"], index: random.below(5) },
    {
      type: "setRole",
      section,
      question,
      role: random.one(["disrespect", "harm", "own-conduct", "condition"]),
    },
    {
      type: "moveQuestion",
      from: [section, question],
      to: [random.below(document.sections.length), random.below(4)],
    },
    {
      type: "ask",
      subject: random.one([
        "money",
        "fear",
        "no-contact",
        "conditions",
        "own-conduct",
      ]),
    },
    { type: "putBack", section, question },
  ]);
}
