// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { bundleFor } from "../bench/bundle.js";
import { english } from "../bench/content.js";
import { floor } from "../bench/contenders/floor.js";
import { readQuiz } from "../bench/floor/quiz.js";
import { assess } from "../bench/floor/rule.js";
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

/** A button by its label, a choice by its index, or a country by its code. @typedef {string | number | { country: string }} InputStep */

/** @returns {InputStep[]} Once through every screen, each of its ways, and all questions. */
function path() {
  const { strings } = english;
  const { start, back, seeResult, openHelp, helpBack } = strings;
  const { noticeHelp, noticeSkip, copy, shortcutOff, shortcutOn } = strings;
  const on = strings.continue;
  const country = { country: "DE" };
  return [
    ...[shortcutOff, shortcutOn, openHelp, country, helpBack],
    ...[start, on, 0, back, start, seeResult, country, back],
    ...english.sections.flatMap(({ notice, questions }) => [
      ...(notice ? [noticeHelp, helpBack, noticeSkip, back, on] : []),
      ...questions.flatMap((_, index) => [index % 2, on]),
    ]),
    ...[copy, country, strings.startOver],
  ].map((step) => step ?? "");
}

/** Takes a step, and returns what is then shown and announced. */
const STEP = `
  const [root] = window[Symbol.for("wiq-test")].roots.values();
  const [step] = arguments;
  if (typeof step === "number") root.querySelectorAll("label.choice")[step].click();
  else if (typeof step === "string") {
    const buttons = [...root.querySelectorAll("button")];
    const button = buttons.find(({ textContent }) => textContent === step);
    if (!button) return "no button " + step + " among " + buttons.map(({ textContent }) => textContent);
    button.click();
  } else {
    const select = root.querySelector("select");
    select.selectedIndex = [...select.options].findIndex(({ value }) => value === step.country);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    shown: root.querySelector(".body").innerText,
    said: root.querySelector(".live").textContent,
    picked: [...root.querySelectorAll("input")].map(({ checked }) => checked),
  };`;

const STANDS = `return window[Symbol.for("wiq-test")].roots.size > 0;`;

/** @param {import("./support/suite.js").Stage} stage */
async function walk({ driver }) {
  const seen = [];
  for (const step of path()) {
    const script = `const done = arguments[arguments.length - 1];
      (async function () {${STEP}}).apply(null, arguments).then(done, (error) => done(String(error)));`;
    seen.push({ step, ...(await driver.executeAsyncScript(script, step)) });
  }
  return seen;
}

suite("floor", (stage) => {
  it("shows the same as ours on every screen", async () => {
    await stage.visit();
    const ours = await walk(stage);
    const { files, tags } = await bundleFor(floor, english, "english");
    for (const [name, content] of files) stage.site.page(name, content);
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title>
      <link rel="icon" href="data:,"></head><body>${tags}</body></html>`;
    stage.site.page("floor.html", page);
    await stage.driver.get(`${stage.site.url}floor.html`);
    await stage.driver.wait(() => stage.run(STANDS), 10_000, "no floor came");
    assert.deepEqual(await walk(stage), ours);
    assert.ok(!JSON.stringify(ours).includes("no button"));
  });
});
