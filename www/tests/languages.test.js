// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* Each language's own file, and several of them on one page. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const LANGUAGES = ["ar", "de", "es", "fr", "pt-BR"];

/** @param {string} lang */
const documentIn = (lang) =>
  JSON.parse(
    readFileSync(new URL(`../quizzes/${lang}.json`, import.meta.url), "utf8"),
  );

/** Clicks the screen's main button. */
const PRESS = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  root.querySelector(arguments[0]).click();`;

const SHOWN = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const widget = root?.querySelector(".widget");
  return widget && {
    lang: widget.lang,
    direction: getComputedStyle(widget).direction,
    text: widget.innerText,
  };`;

/** @param {Stage} stage @param {string} body @param {string} lang */
function serve({ site }, body, lang) {
  site.page(
    "language.html",
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Language</title>
     <link rel="icon" href="data:,"></head><body>${body}</body></html>`,
  );
  return `${site.url}language.html`;
}

/** @param {Stage} stage @param {string} text */
async function until({ driver }, text) {
  const shown = async () =>
    (await driver.executeScript(SHOWN))?.text.includes(text);
  await driver.wait(shown, 10_000, `never shown: ${text}`, 20);
}

suite("languages", (stage) => {
  for (const lang of LANGUAGES) {
    it(`${lang}: from the start to a result`, async () => {
      const { strings, results, dir } = documentIn(lang);
      const body = `<worth-it-quiz></worth-it-quiz><script src="worth-it-quiz.${lang}.js"></script>`;
      await stage.driver.get(serve(stage, body, lang));
      await until(stage, strings.startTitle);
      const shown = await stage.run(SHOWN);
      assert.deepEqual([shown.lang, shown.direction], [lang, dir]);
      await stage.run(PRESS, "[part=primary]");
      await stage.run(PRESS, ".quiet");
      await until(stage, results.verdicts["not-now"].safetyTitle);
    });
  }

  it("a page with several files picks by its language, or the nearest to it", async () => {
    const files = ["worth-it-quiz.fr.js", "worth-it-quiz.pt-BR.js"];
    const body = `<worth-it-quiz></worth-it-quiz><script src="worth-it-quiz.js"></script>
      ${files.map((file) => `<script src="${file}"></script>`).join("")}`;
    /** @type {[string, string][]} */
    const wanted = [
      ["fr", "fr"],
      ["fr-CA", "fr"],
      ["pt", "pt-BR"],
      ["EN-gb", "en"],
      ["nl", "en"],
    ];
    for (const [page, picked] of wanted) {
      await stage.driver.get(serve(stage, body, page));
      await until(stage, documentIn(picked).strings.startTitle);
      assert.equal((await stage.run(SHOWN)).lang, picked, page);
    }
  });
});
