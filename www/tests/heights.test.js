// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { devTools, emulate } from "./support/emulate.js";
import { best, languages } from "./support/quiz.js";
import { FONT_FACES } from "./support/screenshots.js";
import { suite } from "./support/suite.js";

/*
 * What is there without scrolling, by the height that it takes: the way in on the start screen, and on a result the verdict,
 * one sentence and the first help line. And that an answer never changes the height, by which a page could tell it.
 */

/**
 * @typedef {import("./support/suite.js").Stage} Stage
 * @typedef {import("./support/quiz.js").Quiz} Quiz
 */

/** The most that the way in may take, from the quiz's top, in CSS pixels. */
const WAY_IN = { 320: 640, 360: 640, 414: 640, 672: 480 };
const FONTS = { sans: "Picture, sans-serif", serif: "Georgia, serif" };
/** A phone's screen. */
const PHONE = { width: 360, height: 740 };

/**
 * Adds a page with nothing but the quiz, as wide as the window.
 *
 * @param {Stage} stage
 * @param {Quiz} quiz
 * @param {{ font?: string, theme?: string, country?: string }} [look]
 */
function pageOf({ site }, { lang, dir }, look = {}) {
  const { font = FONTS.sans, theme = "light", country = "" } = look;
  const file = lang === "en" ? "" : `${lang}.`;
  site.page(
    "heights.html",
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Heights</title>
     <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
     <style>${FONT_FACES} body { margin: 0; font-family: ${font} }</style></head>
     <body><worth-it-quiz theme="${theme}" country="${country}"></worth-it-quiz>
     <script async src="worth-it-quiz.${file}js"></script></body></html>`,
  );
  return "heights.html";
}

/** @param {Stage} stage @param {{ width: number, height: number }} size */
async function resize(stage, size) {
  await devTools(stage.driver).sendDevToolsCommand(
    "Emulation.setDeviceMetricsOverride",
    { ...size, deviceScaleFactor: 1, mobile: true },
  );
  await emulate(stage, [{ name: "prefers-reduced-motion", value: "reduce" }]);
}

const FONTS_LOADED = `const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => done()));`;

/** Returns the lower edges of elements, from the quiz's top. */
const EDGES = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const { top } = root.host.getBoundingClientRect();
  return arguments[0].map((selector) => {
    const found = root.querySelector(selector);
    return found ? Math.round(found.getBoundingClientRect().bottom - top) : undefined;
  });`;

/** @param {Stage} stage */
function hasTheWayIn(stage) {
  for (const quiz of languages()) {
    for (const [name, font] of Object.entries(FONTS)) {
      it(`the way in is there without scrolling: ${quiz.lang}, ${name}`, async () => {
        for (const theme of ["light", "dark"]) {
          await stage.visit(
            pageOf(stage, quiz, { font, theme }),
            "script",
            quiz,
          );
          for (const [width, most] of Object.entries(WAY_IN)) {
            await resize(stage, { width: Number(width), height: 740 });
            await stage.driver.executeAsyncScript(FONTS_LOADED);
            const [edge] = await stage.run(EDGES, [".actions"]);
            assert.ok(
              edge <= most,
              `${theme}, ${width} px: ${edge} of ${most}`,
            );
          }
        }
      });
    }
  }
}

/** Answers that lead to results of every kind. @type {Record<string, import("./support/quiz.js").AnswerSheet>} */
const RESULTS = {
  harm: best({ A1: "once", A5: "more" }),
  "harm and own conduct": best({ A2: "once", S1: "yes" }),
  pressure: best({ R2: "pushed" }),
  "own conduct": best({ S1: "yes" }),
  "no contact": best({ R2: "no-contact" }),
  "not worth it": best({ D1: "often", D2: "often" }),
  "not worth it, the hard part skipped": { D1: "often" },
  "not now": best({ R1: "words" }),
  "own conduct unsure": best({ S1: "unsure" }),
  blank: {},
  "worth a talk": best(),
};
/** Countries with a line for anyone, for women alone, and none picked. */
const COUNTRIES = ["US", "DE", "FR", "BR", "ES", "LB", ""];

/** @param {Stage} stage */
function hasTheFirstLine(stage) {
  for (const quiz of languages()) {
    it(`a result's first screen has the verdict, a sentence and whom to call: ${quiz.lang}`, async (test) => {
      const over = [];
      for (const country of COUNTRIES) {
        for (const [name, sheet] of Object.entries(RESULTS)) {
          await resize(stage, PHONE);
          const path = pageOf(stage, quiz, { country });
          const reader = await stage.visit(path, "script", quiz);
          await reader.take(sheet);
          await stage.driver.executeAsyncScript(FONTS_LOADED);
          const line = country ? ".services strong" : "select";
          const parts = [".verdict", ".opening", line];
          // In the language that most read, the way to ring it is there too.
          if (country && quiz.lang === "en") parts.push(".services .way");
          const edges = await stage.run(EDGES, parts);
          assert.ok(edges.every(Boolean), `${name}, ${country}: ${edges}`);
          const fits = edges.at(-1) <= PHONE.height;
          if (!fits) over.push(`${name}, ${country}: ${edges}`);
        }
      }
      test.diagnostic(`${over.length}`);
      assert.deepEqual(over, []);
    });
  }
}

/** The widths of a column in which a label may or may not fit one line. */
const WIDTHS = Array.from({ length: 32 }, (_, step) => 280 + step * 20);

/**
 * Picks each choice of the question on the screen, in columns of every width; returns the choices at which the height
 * changed.
 */
const PICK_EACH = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const { host } = root;
  const changed = [];
  const radios = [...root.querySelectorAll("input[type=radio]")];
  for (const width of arguments[0]) {
    host.parentElement.style.width = width + "px";
    const before = host.getBoundingClientRect().height;
    for (const [index, radio] of radios.entries()) {
      radio.click();
      const { height } = host.getBoundingClientRect();
      if (height !== before) changed.push([width, index, height - before]);
    }
  }
  return changed;`;

/** @param {Stage} stage */
function keepsItsHeight(stage) {
  for (const quiz of languages()) {
    it(`an answer never changes the height: ${quiz.lang}`, async () => {
      await resize(stage, { width: 1000, height: 740 });
      const reader = await stage.visit(pageOf(stage, quiz), "script", quiz);
      await reader.start();
      for (let asked = 0; asked < quiz.questions.length;) {
        if ((await reader.kind()) === "question") {
          asked++;
          assert.deepEqual(await stage.run(PICK_EACH, WIDTHS), []);
        }
        await reader.continue();
      }
      assert.equal(await reader.kind(), "result");
    });
  }
}

suite("heights", (stage) => {
  // The other engines' drivers can't set the size of a phone.
  if (stage.engine !== "chromium") return;
  hasTheWayIn(stage);
  hasTheFirstLine(stage);
  keepsItsHeight(stage);
});
