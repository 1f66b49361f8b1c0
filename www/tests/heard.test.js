// @ts-check
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import { listen } from "./support/screen-reader.js";
import {
  best,
  choiceIn,
  notice,
  questions,
  results,
  strings,
} from "./support/quiz.js";
import { SCREENS } from "./support/screens.js";
import { suite } from "./support/suite.js";

/*
 * What a screen reader announces throughout the quiz. heard.txt is the transcript of a whole run: what is announced when
 * a screen appears (>), and what the arrow keys read afterwards. `make gallery` writes a new one.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/screen-reader.js").Heard} Heard */
/** @typedef {import("./support/reader.js").Reader} Reader */

const FILE = new URL("./heard.txt", import.meta.url);
const SHEET = best({ A2: "once", D1: "often" });

/** @param {Stage} stage */
function serve({ site }) {
  site.page(
    "heard.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Heard</title><link rel="icon" href="data:,"></head>
     <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return "heard.html";
}

/** One screen of the run. @typedef {{ title: string, heard: Heard }} TranscriptScreen */

/**
 * Takes the quiz, and records each screen.
 *
 * @param {Stage} stage
 * @param {Reader} reader
 */
async function run({ driver }, reader) {
  /** @type {TranscriptScreen[]} */
  const steps = [];
  const hear = async (/** @type {string} */ title) =>
    void steps.push({ title, heard: await listen(driver) });
  await hear("The page opens");
  await reader.start();
  await hear("Question B1");
  await reader.continue();
  await hear("B1, continued without an answer");
  for (const [number, { id }] of questions.entries()) {
    await reader.choose(choiceIn(SHEET, id)?.id ?? "");
    await reader.continue();
    if ((await reader.kind()) === "notice") {
      await hear("The notice");
      await reader.continue();
    }
    const next = questions[number + 1];
    await hear(next ? `Question ${next.id}` : "The result");
  }
  return steps;
}

/** @param {TranscriptScreen[]} steps */
function write(steps) {
  const screens = steps.map(({ title, heard: { spoken, lines } }) =>
    [
      `# ${title}`,
      ...spoken.split("\n").map((line) => `> ${line}`.trim()),
      ...lines.map((line) => `  ${line}`),
    ].join("\n"),
  );
  return `${screens.join("\n\n")}\n`;
}

/** Returns how often a text occurs in others. @param {string} text @param {string[]} others */
const times = (text, others) =>
  others.reduce((sum, other) => sum + other.split(text).length - 1, 0);

/** @param {TranscriptScreen[]} steps */
function assertQuestionsHeardOnce(steps) {
  for (const [number, { id, text, choices }] of questions.entries()) {
    const step = steps.find(({ title }) => title === `Question ${id}`);
    const { spoken = "", lines = [] } = step?.heard ?? {};
    const position = `Question ${number + 1} of ${questions.length}`;
    assert.equal(times(text, [spoken]), 1, `${id} is said ${spoken}`);
    assert.equal(times(position, [spoken]), 1, `${id} is said ${spoken}`);
    assert.equal(times(JSON.stringify(text), lines), 1, id);
    const offered = lines.filter((line) => line.startsWith("radio "));
    const wanted = choices.map(
      (choice) => `radio ${JSON.stringify(choice.text)}`,
    );
    assert.deepEqual(offered, wanted, id);
  }
}

/** @param {TranscriptScreen[]} steps */
function assertResultHeardOnce(steps) {
  const { spoken = "", lines = [] } = steps.at(-1)?.heard ?? {};
  const title = results.verdicts["not-safe"]?.title ?? "";
  assert.equal(times(title, [spoken]), 1, spoken);
  assert.equal(times(title, lines), 1);
  assert.ok(!spoken.includes("alert"), spoken);
}

/** @param {TranscriptScreen[]} steps */
function assertErrorSaid(steps) {
  const { spoken = "" } = steps[2]?.heard ?? {};
  assert.equal(times(strings.chooseError ?? "", [spoken]), 1, spoken);
  assert.ok(steps.some(({ heard }) => heard.spoken.includes(notice.title)));
}

/** @param {Stage} stage */
function isHeard(stage) {
  it("hears each question once, with its position and choices, and the result once", async () => {
    const reader = await stage.visit(serve(stage), "keyboard");
    const steps = await run(stage, reader);
    assertQuestionsHeardOnce(steps);
    assertErrorSaid(steps);
    assertResultHeardOnce(steps);
    const transcript = write(steps);
    if (process.env.WIQ_NEW_TRANSCRIPT) writeFileSync(FILE, transcript);
    assert.equal(transcript, readFileSync(FILE, "utf8"));
  });

  for (const { name, go } of SCREENS) {
    it(`names each control by what can be seen on it: ${name}`, async () => {
      const reader = await stage.visit(serve(stage));
      await go(reader);
      const { lines } = await listen(stage.driver);
      const { buttons, links, choices } = await reader.look();
      const names = (/** @type {string} */ role) =>
        lines
          .filter((line) => line.startsWith(`${role} `))
          .map((line) => JSON.parse(/"(?:[^"\\]|\\.)*"/.exec(line)?.[0] ?? ""));
      assert.deepEqual(names("button"), buttons);
      assert.deepEqual(names("link"), links);
      assert.deepEqual(
        names("radio"),
        choices.map(({ text }) => text),
      );
      assert.ok(buttons.length > 0);
      for (const name of names("combobox")) assert.equal(name, strings.country);
    });
  }
}

suite("heard", (stage) => {
  // Only Chromium's driver provides the tree.
  if (stage.engine === "chromium") isHeard(stage);
});
