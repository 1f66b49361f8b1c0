// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, it } from "node:test";
import { bundleFor } from "../bench/bundle.js";
import { english } from "../bench/content.js";
import { floor } from "../bench/contenders/floor.js";
import { readQuiz } from "../bench/floor/quiz.js";
import { assess, signalOf } from "../bench/floor/rule.js";
import { suite } from "./support/suite.js";

/* The vanilla quiz of `make bench` shows and decides the same as ours; otherwise it would be no floor to compare with. */

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const quiz = readQuiz(english);

for (const { name, answers, ...expected } of read("../../tests/cases.json")) {
  it(`the floor: ${name}`, () =>
    assert.deepEqual(assess(quiz, answers), expected));
}

it("the floor: something left out keeps the best verdict out of reach", () => {
  const [best] = read("../../tests/cases.json");
  const partial = { ...quiz, omits: { money: "asked elsewhere" } };
  assert.equal(assess(quiz, best.answers).verdict, "worth-a-talk");
  assert.equal(assess(partial, best.answers).verdict, "not-now");
});

const { strings, results, also } = english;
const { back = "", continue: on = "", start = "", seeResult = "" } = strings;
const { openHelp = "", helpBack = "", copy = "", copied = "" } = strings;
const { startOver = "" } = strings;

/**
 * A choice by its index, a button by its label, the button beside a theme, a box by its label, a country by its code, or
 * whether the clipboard refuses. What is not on every result is `perhaps` there.
 *
 * @typedef {{ beside?: string, tick?: string, country?: string, refuses?: boolean, button?: string, perhaps?: boolean }} NamedStep
 * @typedef {string | number | NamedStep} InputStep
 */

/** @param {string} id */
const nameOf = (id) => results.topics[id]?.name ?? "";
/** @type {(id: string) => InputStep} */
const beside = (id) => ({ beside: nameOf(id) });

/** The answers that lead to the best result; all others are told by what is different. @type {Record<string, string>} */
const BEST = read("../../tests/cases.json")[0].answers;

/** @type {Record<string, Record<string, string>>} */
const SHEETS = {
  "worth a talk": {},
  "worth a talk, with one mild answer": { D2: "sometimes" },
  "not worth it, by one serious answer": { D1: "often" },
  "not worth it, by mild answers, with some left open": {
    ...{ D1: "sometimes", D2: "sometimes", D3: "sometimes" },
    ...{ A2: "unsure", R1: "skip" },
  },
  "not now, in an ordinary way": { C1: "silent", R2: "one-sided" },
  "not now, by mild answers": { D1: "sometimes", D3: "sometimes" },
  "not now, by mild humiliation": { A8: "sometimes", B1: "unchanged" },
  "not now, with conditions open": { B1: "unclear", R1: "unsure" },
  "not now, with harm open": { A3: "unsure", D2: "sometimes", R1: "words" },
  "not now, with own conduct open": { S1: "unsure", C1: "one" },
  "not now, with both open": { S1: "skip", A7: "skip" },
  "harm of every kind, own conduct and no contact": {
    ...{ A8: "often", A7: "often", A4: "more", A5: "more", A6: "once" },
    ...{ A2: "once", A1: "once", A3: "once", S1: "yes", R2: "no-contact" },
  },
  "threats, disrespect and pressure": { A2: "more", D1: "often", R2: "pushed" },
  "harm, with own conduct open": { A5: "once", S1: "unsure", D3: "sometimes" },
  "pressure, with own conduct": { R2: "pushed", S1: "yes" },
  "own conduct": { S1: "yes" },
  "own conduct, with harm open": { S1: "yes", A1: "unsure" },
  "no contact": { R2: "no-contact", D2: "sometimes" },
};

/** @returns {InputStep[]} Once through every screen before the result, each of its ways, and all questions. */
function throughQuestions() {
  const { noticeHelp, noticeSkip, shortcutOff, shortcutOn } = strings;
  const german = { country: "DE" };
  return [
    ...[shortcutOff, shortcutOn, openHelp, german],
    ...["US", "GB", "FR", "SG", "ZA", "MX"].map((country) => ({ country })),
    ...[helpBack, start, on, 0, back, start, seeResult, german, back],
    ...english.sections.flatMap(({ notice, questions }) => [
      ...(notice ? [noticeHelp, helpBack, noticeSkip, back, on] : []),
      ...questions.flatMap((_, index) => [index % 2, on]),
    ]),
    ...[copy, german, startOver],
  ];
}

/** @returns {InputStep[]} Through what is left open, by the name of a theme and one after another. */
function throughOpen() {
  const { openAnswer } = strings;
  const answer = [0, on];
  return [
    ...[start, seeResult, ...onResult()],
    ...[nameOf("C1"), back, nameOf("R1"), ...answer, on, ...answer],
    ...[openAnswer, on, ...answer, ...answer, 4, seeResult],
    ...[openAnswer, ...answer, ...answer, ...answer, 1, back],
    ...[beside("A8"), on, beside("A8"), 0, seeResult],
    ...[openAnswer, ...Array(7).fill(answer).flat(), on, ...answer, startOver],
  ];
}

/** @returns {InputStep[]} Everything that can be done on a result. */
function onResult() {
  const { print, copyNumber, keepSay, moreHelp } = strings;
  const ticks = also.map(({ text }) => ({ tick: text }));
  const number = { button: copyNumber, perhaps: true };
  const say = { tick: keepSay, perhaps: true };
  return [
    ...[copy, print, ...ticks, copied, print],
    ...["US", "GB", "DE"].flatMap((country) => [
      ...[{ country }, number, { button: copy, perhaps: true }],
      ...[say, copied, print, say],
    ]),
    ...[moreHelp, helpBack, { refuses: true }, copied, number, copy],
    ...[{ refuses: false }, { country: "" }, copy, ticks[1] ?? 0, copied],
  ];
}

/**
 * @param {Record<string, string>} sheet
 * @returns {InputStep[]} From the start to a result, what can be done there, and to the answers that decided.
 */
function toResult(sheet) {
  const answers = { ...BEST, ...sheet };
  const { reasons, unmet, verdict } = assess(quiz, answers);
  const decided = quiz.questions.filter(({ id }) =>
    (verdict === "not-now" ? unmet : reasons).includes(id),
  );
  return [
    start,
    ...quiz.questions.flatMap(({ id, choices, section, first }, number) => [
      ...(section.notice && first === number ? [on] : []),
      ...[choices.findIndex((choice) => choice.id === answers[id]), on],
    ]),
    ...onResult(),
    ...decided.flatMap((question) => {
      const byName = /^(met|unknown)$/.test(signalOf(question, answers));
      const way = byName ? nameOf(question.id) : beside(question.id);
      return [way, back, way, seeResult];
    }),
    ...[back, on, startOver],
  ];
}

/** Takes steps, and returns what is then shown and announced, what has the focus, what was copied and what is printed. */
const WALK = `
  const { roots } = window[Symbol.for("wiq-test")];
  const [root] = roots.values();
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const texts = (elements) => elements.map(({ textContent }) => textContent);
  // Without the classes that keep session recorders away, which an element of its own has and a page does not need.
  const shapeOf = (within) =>
    all("*", within).map(({ localName, className }) => localName + "." + className.replace(/ rr-block .*/, ""));
  let clipboard, printed, refused;
  navigator.clipboard.writeText = async (text) => {
    if (refused) throw new Error("refused");
    clipboard = text;
  };
  window.print = () => {
    const sheet = [...roots.values()].at(-1).querySelector(".sheet");
    printed = { lang: sheet.lang, shape: shapeOf(sheet), texts: sheet.textContent };
  };
  const labelled = (selector, label) =>
    all(selector).find(({ textContent }) => textContent === label);
  function press(element, input = element) {
    input.focus();
    element.click();
    return true;
  }
  function take(step) {
    const { button = step, beside, tick, country, refuses } = step;
    if (typeof step === "number") {
      const choice = all("label.choice")[step];
      return choice && press(choice, choice.firstElementChild);
    }
    if (refuses !== undefined) {
      refused = refuses;
      return true;
    }
    if (country !== undefined) {
      const [select] = all("select");
      select.focus();
      select.selectedIndex = [...select.options].findIndex(({ value }) => value === country);
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    }
    const box = labelled("label.tick", tick);
    if (tick) return box && press(box, box.firstElementChild);
    const theme = labelled(".themes strong", beside);
    const found = beside ? theme?.parentElement.querySelector("button") : labelled("button", button);
    return found && press(found);
  }
  const seen = [];
  for (const step of arguments[0]) {
    printed = undefined;
    const taken = Boolean(take(step));
    await new Promise((resolve) => setTimeout(resolve));
    const [body] = all(".body");
    seen.push({
      step,
      taken,
      shown: body.innerText,
      shape: shapeOf(body),
      links: all("a[href]", body).map(({ href }) => href),
      said: texts(all(".live")),
      picked: all("input").map(({ checked }) => checked),
      country: all("select").map(({ selectedIndex }) => selectedIndex),
      focus: texts([root.activeElement].filter(Boolean)),
      clipboard,
      area: all("textarea").map((area) => [area.value, area.ariaLabel]),
      printed,
    });
  }
  return seen;`;

const RUN = `const done = arguments[arguments.length - 1];
  (async function () {${WALK}}).apply(null, arguments).then(done, (error) => done(String(error.stack)));`;
const STANDS = `return window[Symbol.for("wiq-test")].roots.size > 0;`;
/** Texts that no step leads to: while the page is left, without the quiz, and in other documents. */
const ELSEWHERE = /^(leav.*|problem.*|omitted|someHours|countries)$/;

/** @returns {string[]} All texts that a reader of these results can come to, as far as they are shown as they are. */
function textsOfResults() {
  const { verdicts, causes, topics, care, safety } = results;
  const labels = Object.keys(strings).filter((name) => !ELSEWHERE.test(name));
  const words = [...Object.values(verdicts), ...Object.values(causes)];
  const told = [
    ...labels.flatMap((name) => strings[name] ?? []),
    ...words.flatMap((texts) => Object.values(texts).flat()),
    ...also.flatMap(({ text, steps }) => [text, ...steps.map((s) => s.text)]),
    ...Object.entries(topics).map(([id, { name, say }]) =>
      // What was done by the reader is not told on the phone by its name.
      id.startsWith("A") ? (say ?? name) : name,
    ),
    ...[...safety.text, ...Object.values(care)],
  ];
  return told.filter((text) => !text.includes("{"));
}

/** @type {Record<string, InputStep[]>} */
const PATHS = {
  "every screen before the result": throughQuestions(),
  "what is left open": throughOpen(),
};
for (const [name, sheet] of Object.entries(SHEETS)) {
  PATHS[name] = toResult(sheet);
}

suite("floor", (stage) => {
  /** All that was shown. */
  let shown = "";
  /** @type {import("../bench/bundle.js").ContenderBundle} */
  let bundle;

  before(async () => {
    bundle = await bundleFor(floor, english, "english");
  });

  /** @type {(steps: InputStep[]) => Promise<any[]>} */
  const walk = (steps) => stage.driver.executeAsyncScript(RUN, steps);

  async function visitFloor() {
    for (const [name, content] of bundle.files) stage.site.page(name, content);
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title>
      <link rel="icon" href="data:,"></head><body>${bundle.tags}</body></html>`;
    stage.site.page("floor.html", page);
    await stage.driver.get(`${stage.site.url}floor.html`);
    await stage.driver.wait(() => stage.run(STANDS), 10_000, "no floor came");
  }

  for (const [name, steps] of Object.entries(PATHS)) {
    it(`shows the same as ours: ${name}`, async () => {
      await stage.visit();
      const ours = await walk(steps);
      const missed = ours.filter(({ step, taken }) => !taken && !step.perhaps);
      assert.deepEqual(missed, []);
      await visitFloor();
      const theirs = await walk(steps);
      // One by one: the first that differs says enough.
      for (const [index, own] of ours.entries()) {
        assert.deepEqual(theirs[index], own);
        shown += own.shown;
      }
    });
  }

  it("was compared in every text of a result", () => {
    const missed = textsOfResults().filter((text) => !shown.includes(text));
    assert.deepEqual(missed, []);
  });
});
