// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* A service of the browser that is missing, replaced or refuses costs one feature, and nothing of the answers. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const TITLE = results.verdicts["not-safe"]?.title ?? "";

/** What a page did to the browser before the result, and the button that needs it. @type {[name: string, script: string, button: string][]} */
const PRINTERS = [
  ["print is missing", `window.print = undefined;`, strings.print ?? ""],
  [
    "print throws",
    `window.print = () => { throw new Error("no"); };`,
    strings.print ?? "",
  ],
  ["print is an object", `window.print = { log() {} };`, strings.print ?? ""],
];

/** What a page did before the quiz came; the quiz works on. @type {[name: string, script: string][]} */
const PAGES = [
  [
    "IntersectionObserver is missing",
    `window.IntersectionObserver = undefined;`,
  ],
  [
    "the focus can't be moved",
    `HTMLElement.prototype.focus = () => { throw new Error("no"); };`,
  ],
  ["nothing scrolls", `Element.prototype.scrollIntoView = undefined;`],
  [
    "there is no clipboard",
    `Object.defineProperty(navigator, "clipboard", { value: undefined });`,
  ],
  [
    "the clipboard throws",
    `Object.defineProperty(navigator, "clipboard", { value: { writeText() { throw new Error("no"); } } });`,
  ],
];

const LEFT = `return [
  document.documentElement.lastElementChild.localName,
  document.adoptedStyleSheets?.length ?? 0,
  window[Symbol.for("wiq-test")].rootOf(0).querySelector("textarea")?.value ?? "",
];`;

/** @param {Stage} stage */
function printers(stage) {
  for (const [name, script, button] of PRINTERS) {
    it(`keeps the result where ${name}, and leaves nothing behind`, async () => {
      const reader = await stage.visit();
      await reader.take(best({ A1: "once", D1: "often" }));
      await stage.run(script);
      await reader.press(button);
      const { heading } = await reader.result();
      assert.equal(heading, TITLE);
      const [last, sheets, text] = await stage.run(LEFT);
      assert.deepEqual([last, sheets], ["body", 0]);
      assert.ok(text.includes(TITLE), "the text is not offered instead");
    });
  }
}

/** @param {Stage} stage */
function others(stage) {
  for (const [name, script] of PAGES) {
    it(`gives the result where ${name}`, async () => {
      stage.site.page(
        "services.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"><script>${script}</script></head>
         <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
      );
      const reader = await stage.visit("services.html");
      await reader.take(best({ A1: "once", D1: "often" }));
      await reader.press(strings.copy ?? "");
      assert.equal((await reader.result()).heading, TITLE);
    });
  }
}

/** @param {Stage} stage */
function fallback(stage) {
  it("leads from the fallback to help in a tab of its own", async () => {
    stage.site.hosting = { refuse: /\/worth-it-quiz\.no-wasm/ };
    stage.site.page(
      "services.html",
      `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"><script>delete window.WebAssembly;</script></head>
       <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
    );
    await stage.driver.get(`${stage.site.url}services.html`);
    const link = `
      const link = window[Symbol.for("wiq-test")].rootOf(0)?.querySelector("slot a");
      return link && [link.target, link.rel];`;
    await stage.driver.wait(() => stage.run(link), 5000, "no fallback came");
    assert.deepEqual(await stage.run(link), ["_blank", "noopener noreferrer"]);
  });
}

suite("services", printers, others, fallback);
