// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "node:test";
import { best } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* What axe-core finds on each kind of screen, light and dark: nothing. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/reader.js").Reader} Reader */
/** @typedef {import("./support/reader.js").Kind} Kind */

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const RUN = `
  const done = arguments[0];
  axe.run("worth-it-quiz", { resultTypes: ["violations"] }).then(
    ({ violations, passes }) => done({
      passed: passes.length,
      violations: violations.map(({ id, help, nodes }) =>
        [id, help, ...nodes.map(({ html }) => html.slice(0, 200))].join("\\n  ")),
    }),
    (error) => done({ passed: 0, violations: [String(error)] }),
  );`;
const OFTEN = { D1: "often", D2: "often", D3: "often" };
const REDS = { A2: "once", A1: "more", S1: "yes", R2: "no-contact" };

/** How to get to each screen from the start. @type {[string, Kind, (reader: Reader) => Promise<unknown>][]} */
const SCREENS = [
  ["start", "start", async () => {}],
  ["help", "help", (reader) => reader.help()],
  ["question", "question", (reader) => reader.start()],
  ["error", "question", toError],
  ["chosen answer", "question", toChosen],
  ["notice", "notice", toNotice],
  ["crisis lines", "question", toThreats],
  ["worth a talk", "result", (reader) => reader.take(best())],
  ["not now", "result", (reader) => reader.take(best({ R1: "words" }))],
  ["not now, safety first", "result", (reader) => reader.take({})],
  ["not worth it", "result", (reader) => reader.take(best(OFTEN))],
  ["not safe", "result", (reader) => reader.take(best(REDS))],
];

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

/** Skips whatever comes. @param {Reader} reader @param {(reader: Reader) => Promise<boolean>} until */
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

/** @param {Stage} stage */
async function assertClean({ driver }) {
  const { passed, violations } = await driver.executeAsyncScript(RUN);
  assert.deepEqual(violations, []);
  assert.ok(passed > 5, "axe saw next to nothing");
}

suite("axe", (stage) => {
  for (const [name, kind, go] of SCREENS) {
    it(`finds nothing on the screen: ${name}`, async () => {
      // Axe sees into open roots only.
      stage.site.settings.openRoots = true;
      stage.site.settings.attributes = { theme: "light" };
      const reader = await stage.visit();
      await stage.run(AXE);
      await go(reader);
      assert.equal(await reader.kind(), kind);
      await assertClean(stage);
      await stage.run(
        `document.querySelector("worth-it-quiz").setAttribute("theme", "dark");
         document.documentElement.dataset.theme = "dark";`,
      );
      // Colours may take a moment to change over.
      await stage.driver.sleep(400);
      await assertClean(stage);
    });
  }
});
