// @ts-check
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { edit } from "../site/edit/model/edits.js";
import { fieldGroups } from "../site/edit/model/fields.js";
import {
  begin,
  commit,
  redo,
  settle,
  undo,
} from "../site/edit/model/history.js";
import { isEditable } from "../site/edit/model/open.js";
import { fileName } from "../site/edit/model/output.js";
import { formatPath, valueAt } from "../site/edit/model/path.js";
import { atFields, locate } from "../site/edit/model/problems.js";
import { Refusal } from "../site/edit/model/refusal.js";
import {
  findScreen,
  screenGroups,
  screenOf,
} from "../site/edit/model/screens.js";
import { progressOf, sourceOf, textPaths } from "../site/edit/model/source.js";
import { hasStockWeights, stockOf } from "../site/edit/model/stock.js";
import { alone, shownFor } from "../site/edit/model/preview-screen.js";

/* The editor's model, without a page: every change that it can make, and what it never does. */

/** @typedef {import("../site/edit/model/document.js").QuizDocument} QuizDocument */

const QUIZZES = new URL("../quizzes/", import.meta.url);
/** @param {string} lang @returns {QuizDocument} */
const read = (lang) =>
  JSON.parse(readFileSync(new URL(`${lang}.json`, QUIZZES), "utf8"));
const LANGS = readdirSync(QUIZZES).flatMap(
  (name) => /^([a-z]{2}(?:-[A-Z]{2})?)\.json$/.exec(name)?.[1] ?? [],
);
const english = read("en");
const stock = stockOf(english);
const sources = { stock, words: english };

/** @param {QuizDocument} document */
const screensOf = (document) =>
  screenGroups(document).flatMap(({ screens }) => screens);
/** @param {QuizDocument} document */
const allFields = (document) =>
  screensOf(document).flatMap((screen) =>
    fieldGroups(document, screen, stock).flatMap(({ fields }) =>
      fields.map((field) => ({ ...field, screen })),
    ),
  );
/** @param {QuizDocument} document */
const questionsOf = (document) =>
  document.sections.flatMap(({ questions }) => questions);

describe("edit model: fields", () => {
  for (const lang of LANGS) {
    it(`${lang}: every text for readers has a field, and stands on the screen that its problems lead to`, () => {
      const document = read(lang);
      const fields = allFields(document);
      const paths = fields.map(({ path }) => formatPath(path));
      for (const path of textPaths(document)) {
        const text = formatPath(path);
        const found = fields.filter((_, index) => paths[index] === text);
        const isVerdict = text.startsWith("results.verdicts.not-safe");
        assert.equal(found.length, isVerdict ? 4 : 1, text);
        const key = screenOf(document, text);
        assert.ok(
          found.some(({ screen }) => screen.key === key),
          `${text} is not on ${key}`,
        );
      }
    });

    it(`${lang}: each text has the English one beside it`, () => {
      const document = read(lang);
      for (const path of textPaths(document)) {
        const source = sourceOf(english, document, path);
        assert.equal(source, valueAt(english, path), formatPath(path));
      }
    });
  }

  it("each field leads to a text, or to one that may be left out", () => {
    for (const { path, optional, kind } of allFields(english)) {
      const value = valueAt(english, path);
      if (kind === "checks") continue;
      const isHarmless = path.at(-1) === "domain";
      assert.ok(
        typeof value === "string" || optional || isHarmless,
        formatPath(path),
      );
    }
  });

  it("finds the English text by ids, wherever a question was moved", () => {
    const moved = edit(
      english,
      { type: "moveQuestion", from: [2, 3], to: [0, 1] },
      sources,
    );
    const path = ["sections", 0, "questions", 1, "choices", 1, "text"];
    assert.equal(
      sourceOf(english, moved, path),
      english.sections[2]?.questions[3]?.choices[1]?.text,
    );
  });

  it("counts what is translated", () => {
    const { all, done } = progressOf(english, english);
    assert.equal(done, 0);
    assert.ok(all > 250);
    const path = ["strings", "leave"];
    /** @type {import("../site/edit/model/edits.js").Change} */
    const change = { type: "set", path, value: "Verlaat deze pagina" };
    assert.equal(progressOf(english, edit(english, change, sources)).done, 1);
  });
});

describe("edit model: changes", () => {
  /** @param {import("../site/edit/model/edits.js").Change} change */
  const make = (change, document = english) => edit(document, change, sources);

  it("adds a question with choices that are right for its role", () => {
    for (const role of ["disrespect", "harm", "own-conduct", "condition"]) {
      const after = make({ type: "addQuestion", section: 1, index: 1, role });
      const added = after.sections[1]?.questions[1];
      assert.equal(added?.id, "own-1");
      assert.equal(added?.role, role);
      assert.equal(added?.domain, role === "harm" ? "control" : undefined);
      assert.equal(added?.choices.at(-1)?.id, "skip");
      assert.deepEqual(after.results.topics["own-1"], { name: "", unmet: "" });
    }
  });

  it("renames a question with its words in the result, in their place", () => {
    const added = make({
      type: "addQuestion",
      section: 0,
      index: 0,
      role: "disrespect",
    });
    const path = ["sections", 0, "questions", 0, "id"];
    const after = make({ type: "set", path, value: "promises" }, added);
    assert.equal(after.sections[0]?.questions[0]?.id, "promises");
    assert.ok(after.results.topics.promises);
    assert.equal(after.results.topics["own-1"], undefined);
    assert.throws(
      () => make({ type: "set", path, value: "A1" }, added),
      Refusal,
    );
    assert.throws(
      () => make({ type: "set", path, value: "__proto__" }, added),
      Refusal,
    );
  });

  it("leaves a subject out with its questions, their words and an empty section, and asks again", () => {
    const after = make({ type: "omit", subject: "own-conduct" });
    assert.equal(after.omits?.["own-conduct"], "");
    assert.ok(!questionsOf(after).some(({ id }) => id === "S1"));
    assert.equal(after.results.topics.S1, undefined);
    const again = make({ type: "ask", subject: "own-conduct" }, after);
    assert.deepEqual(
      questionsOf(again).map(({ id }) => id),
      questionsOf(english).map(({ id }) => id),
    );
    assert.deepEqual(again.omits, {});
    assert.deepEqual(again.results.topics.S1, english.results.topics.S1);
  });

  it("refuses every change of what a shipped question keeps", () => {
    const question = ["sections", 2, "questions", 5];
    const refused = [
      { type: "set", path: [...question, "id"], value: "mine" },
      { type: "set", path: [...question, "role"], value: "condition" },
      { type: "set", path: [...question, "domain"], value: "money" },
      {
        type: "set",
        path: [...question, "choices", 1, "signal"],
        value: "clear",
      },
      { type: "set", path: [...question, "choices", 1, "id"], value: "twice" },
      { type: "remove", path: [...question, "choices"], index: 1 },
      { type: "move", path: [...question, "choices"], from: 0, to: 1 },
      {
        type: "insert",
        path: [...question, "choices"],
        index: 0,
        value: { id: "x", text: "x", signal: "clear" },
      },
      { type: "setRole", section: 2, question: 5, role: "condition" },
      { type: "set", path: ["sections"], value: "" },
      { type: "remove", path: ["sections", 2, "questions"], index: 5 },
      { type: "set", path: [...question, "choices", 1], value: "x" },
    ];
    for (const change of refused) {
      assert.throws(
        () => make(/** @type {any} */ (change)),
        Refusal,
        JSON.stringify(change),
      );
    }
    const words = make({
      type: "set",
      path: [...question, "choices", 1, "text"],
      value: "Een keer",
    });
    assert.equal(words.sections[2]?.questions[5]?.choices[1]?.text, "Een keer");
  });

  it("puts the choices of a shipped question back that another hand has changed, and keeps its words", () => {
    const foreign = structuredClone(english);
    const question = foreign.sections[2]?.questions[5];
    assert.ok(question);
    question.choices[1] = { id: "once", text: "Just once", signal: "clear" };
    question.choices.splice(2, 1);
    const after = make({ type: "putBack", section: 2, question: 5 }, foreign);
    const found = after.sections[2]?.questions[5];
    const shipped = stock.get("A1");
    assert.ok(found && shipped && hasStockWeights(found, shipped));
    assert.equal(found.choices[1]?.text, "Just once");
    assert.equal(found.choices[2]?.text, shipped.choices[2]?.text);
  });

  it("gives a question another role without making an answer softer", () => {
    const added = make({
      type: "addQuestion",
      section: 0,
      index: 0,
      role: "harm",
      domain: "humiliation",
    });
    const after = make(
      { type: "setRole", section: 0, question: 0, role: "condition" },
      added,
    );
    const [question] = questionsOf(after);
    const { domain, choices } = /** @type {any} */ (question);
    assert.equal(domain, undefined);
    assert.deepEqual(
      choices.map((/** @type {any} */ { signal }) => signal),
      ["met", "unmet", "red-pressure", "unknown", "unknown"],
    );
  });

  it("takes an optional text out where it is emptied, and leaves others blank", () => {
    const path = ["sections", 0, "questions", 0, "hint"];
    const without = make({ type: "set", path, value: "", optional: true });
    assert.ok(!("hint" in (without.sections[0]?.questions[0] ?? {})));
    const blank = make({ type: "set", path: ["title"], value: "" });
    assert.equal(blank.title, "");
  });
});

describe("edit model: history", () => {
  const label = "typing";
  /** @param {string} value */
  const typed = (value) =>
    edit(english, { type: "set", path: ["title"], value }, sources);

  it("takes typing in one field as one step, until it is settled", () => {
    const about = { label, screen: "start", merge: "title" };
    let history = begin(english);
    history = commit(history, typed("a"), about);
    history = commit(history, typed("ab"), about);
    assert.equal(history.past.length, 1);
    history = commit(settle(history), typed("abc"), about);
    assert.equal(history.past.length, 2);
    history = undo(history).history;
    assert.equal(history.document.title, "ab");
    history = undo(history).history;
    assert.equal(history.document, english);
    assert.equal(undo(history).step, undefined);
    history = redo(redo(history).history).history;
    assert.equal(history.document.title, "abc");
    assert.equal(redo(history).step, undefined);
  });

  it("drops what was undone once something else is changed", () => {
    let history = commit(begin(english), typed("a"), {
      label,
      screen: "start",
    });
    history = undo(history).history;
    history = commit(history, typed("b"), { label, screen: "start" });
    assert.equal(history.future.length, 0);
    assert.equal(
      commit(history, history.document, { label, screen: "start" }),
      history,
    );
  });
});

describe("edit model: problems", () => {
  it("places each at the nearest field of its screen", () => {
    const told = (/** @type {string} */ path, message = "x") => ({
      path,
      message,
      line: 1,
      column: 1,
    });
    const problems = locate(english, [
      told("sections[0].questions[1].choices"),
      told("sections[0].questions[1].choices[2].text"),
      told("results.topics.C1.why"),
      told(
        "sections",
        'nothing asks about "money"; add a question, or say in omits.money why not',
      ),
      told(
        "results.topics",
        '"D1" is missing; the result needs words for each question',
      ),
      told("strings.startPoints[1]"),
      told("unknown"),
    ]);
    assert.deepEqual(
      problems.map(({ screen }) => screen),
      [
        "question:0:1",
        "question:0:1",
        "question:0:1",
        "omits",
        "question:1:0",
        "start",
        "rest",
      ],
    );
    const screen = findScreen(screenGroups(english), "question:0:1");
    const groups = fieldGroups(english, screen, stock);
    const paths = groups.flatMap(({ path, fields }) => [
      ...(path ? [path] : []),
      ...fields.map((field) => field.path),
    ]);
    const found = atFields(problems.slice(0, 3), paths);
    assert.deepEqual(
      [...found.keys()],
      [
        "sections[0].questions[1].choices",
        "sections[0].questions[1].choices[2].text",
        "results.topics.C1.why",
      ],
    );
  });

  it("opens what it can show, and nothing else", () => {
    assert.ok(isEditable(english));
    for (const wrong of [
      null,
      [],
      {},
      "x",
      { ...english, sections: {} },
      { ...english, results: {} },
      { ...english, also: [{}] },
    ]) {
      assert.ok(!isEditable(wrong), JSON.stringify(wrong)?.slice(0, 40));
    }
  });

  it("names files by id and language", () => {
    assert.equal(
      fileName({ ...english, id: "a/b c", lang: "pt-BR" }),
      "a-b-c-pt-BR",
    );
    assert.equal(fileName({ ...english, id: "..", lang: "" }), "quiz");
  });
});

describe("edit model: preview", () => {
  it("shows a screen by itself with our label where a value has no place, and with a right language", () => {
    const broken = structuredClone(english);
    broken.lang = "n";
    broken.strings.call = "Bel";
    broken.strings.print = "Print {x}";
    broken.strings.copy = "";
    const [screen] = screensOf(broken);
    assert.ok(screen);
    const { lang, strings } = alone(broken, screen, english);
    assert.equal(lang, "en");
    assert.equal(strings.call, english.strings.call);
    assert.equal(strings.print, english.strings.print);
    assert.equal(strings.copy, "…");
  });

  it("has answers for each screen, and a right document for each by itself", () => {
    for (const screen of screensOf(english)) {
      const shown = shownFor(english, screen, "screen");
      assert.ok(shown.screen, screen.key);
      const reduced = alone(english, screen, english);
      assert.ok(isEditable(reduced), screen.key);
    }
  });
});
