// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best, strings } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* From a narrow column to a wide page, and at 400 % zoom: everything fits, and everything can be pressed. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const WIDTHS = [280, 320, 400, 520, 700, 900];

/** Adds a page with the quiz in a column. @param {Stage} stage @param {string} style */
function serve({ site }, style) {
  site.page(
    "column.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Column</title>
     <meta name="viewport" content="width=device-width, initial-scale=1">
     <link rel="icon" href="data:,"><style>body { margin: 0 } main { ${style} }</style></head>
     <body><main><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></main></body></html>`,
  );
  return "column.html";
}

/** Returns what overflows the widget, and what is too small to press. */
const MISFITS = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const { left, right } = root.host.getBoundingClientRect();
  const shown = [...root.querySelectorAll("*")].filter((element) => element.getClientRects().length > 0);
  const out = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    return !element.closest(".live") && (box.left < left - 1 || box.right > right + 1);
  });
  const small = shown.filter((element) =>
    element.matches("button, .leave, .way, .choice, select") && element.getBoundingClientRect().height < 44);
  return [...out, ...small].map((element) => element.localName + "." + element.className + ": " + element.textContent.slice(0, 40));`;

/** @param {Stage} stage @param {Reader} reader */
async function everywhere(stage, reader) {
  const fits = async (/** @type {string} */ where) =>
    assert.deepEqual(await stage.run(MISFITS), [], where);
  await fits("start");
  await reader.help();
  await fits("help");
  await reader.press(strings.helpBack);
  await reader.start();
  await reader.continue();
  await fits("error");
  await reader.seeResult();
  await fits("result");
  await reader.startOver();
  await reader.take(best({ A1: "once", A2: "once" }));
  await fits("not safe");
}

suite("widths", (stage) => {
  for (const width of WIDTHS) {
    it(`fits a column of ${width} px`, async () => {
      const path = serve(stage, `width: ${width}px`);
      await everywhere(stage, await stage.visit(path));
    });
  }

  it("fits a window of 320 by 256 px, and the way out hides no focus", async () => {
    const window = stage.driver.manage().window();
    const before = await window.getRect();
    // Not every browser has windows that small, so the page is in a frame of that size.
    stage.site.page(
      "small.html",
      `<!doctype html><html lang="en"><head><title>Small</title><link rel="icon" href="data:,"></head>
       <body><iframe title="Page" src="${serve(stage, "padding: 0 8px")}" width="320" height="256"></iframe></body></html>`,
    );
    await stage.driver.get(`${stage.site.url}small.html`);
    await stage.driver.switchTo().frame(0);
    const reader = new Reader(stage.driver);
    await reader.until("start");
    await everywhere(stage, reader);
    await stage.driver.switchTo().defaultContent();
    await window.setRect(before);
  });
});
