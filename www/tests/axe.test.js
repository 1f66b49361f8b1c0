// @ts-check
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { addAxe, assertClean } from "./support/axe.js";
import { contrast } from "./support/contrast.js";
import { emulate } from "./support/emulate.js";
import { english, languages } from "./support/quiz.js";
import { SCREENS } from "./support/screens.js";
import { suite } from "./support/suite.js";

/* axe-core finds nothing on any kind of screen, in any language, light, dark and in forced colours. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/quiz.js").Quiz} Quiz */

const QUIZ = "worth-it-quiz";
const DARK = `
  document.querySelector("worth-it-quiz").setAttribute("theme", "dark");
  document.documentElement.dataset.theme = "dark";`;

/** @param {Stage} stage */
const forcesColours = ({ engine }) => engine === "chromium";

/**
 * A blog's page around a language's own file. The page's own colours are not checked.
 *
 * @param {Stage} stage
 * @param {Quiz} quiz
 */
function serve({ site }, { lang, dir }) {
  const file = lang === "en" ? "" : `${lang}.`;
  site.page(
    "axe.html",
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Axe</title>
     <link rel="icon" href="data:,"></head><body>
     <worth-it-quiz theme="light"></worth-it-quiz><script async src="worth-it-quiz.${file}js"></script></body></html>`,
  );
  return "axe.html";
}

/**
 * @param {Stage} stage
 * @param {Quiz} quiz
 * @param {import("./support/screens.js").VisitedScreen} screen
 * @returns {Promise<number>} How many states were clean.
 */
async function look(stage, quiz, { kind, go }) {
  // axe can inspect open roots only.
  stage.site.settings.openRoots = true;
  const reader = await stage.visit(serve(stage, quiz), "script", quiz);
  await addAxe(stage.driver);
  await go(reader);
  assert.equal(await reader.kind(), kind);
  await assertClean(stage.driver, QUIZ);
  await stage.run(DARK);
  // Colours may take a moment to change.
  await stage.driver.sleep(250);
  await assertClean(stage.driver, QUIZ);
  if (!forcesColours(stage)) return 2;
  await emulate(stage, [{ name: "forced-colors", value: "active" }]);
  // axe uses a text's own colour there, not the forced one, so that is measured separately.
  await assertClean(stage.driver, QUIZ, {
    "color-contrast": { enabled: false },
  });
  const { measured, faint } = await contrast(stage, 4.5);
  assert.deepEqual(faint, []);
  assert.ok(measured > 5, "next to no text was measured");
  await emulate(stage, []);
  return 3;
}

suite("axe", (stage) => {
  let states = 0;
  // English alone where forced colours are not available: Chromium covers the differences by language.
  for (const quiz of forcesColours(stage) ? languages() : [english]) {
    for (const screen of SCREENS) {
      it(`finds nothing: ${screen.name}, ${quiz.lang}`, async () => {
        states += await look(stage, quiz, screen);
      });
    }
  }
  after(() => console.log(`axe: ${states} states in ${stage.engine}`));
});
