// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { devTools } from "./support/emulate.js";
import { best, english, Quiz } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { SCREENS } from "./support/screens.js";
import { suite } from "./support/suite.js";

/* Readers who change how text looks or reads: larger, more spaced out, or translated by the browser. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/screens.js").VisitedScreen} Screen */

/** What is there to be heard alone: what is said at once, and the label of the list of countries in a result. */
const HEARD = ".live, .live *, .help > :first-child + .country span";

/** Returns what overflows the widget or its own box, and what covers something else. */
const LOST = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const { left, right } = root.host.getBoundingClientRect();
  const shown = [...root.querySelectorAll("*")].filter((element) =>
    element.getClientRects().length > 0 && !element.matches("${HEARD}"));
  const name = (element) => element.localName + "." + element.className + ": " + element.textContent.slice(0, 40);
  const outside = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.left < left - 1 || box.right > right + 1;
  });
  const cut = shown.filter((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === "inline" || element.matches("select, progress, input")) return false;
    const hides = /hidden|clip/.test(overflowX + overflowY);
    const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const high = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
    return element.matches("button, a, .choice") ? wide || high : hides && (wide || high);
  });
  return [...outside, ...cut].map(name);`;
/** The spacing that text has to tolerate by WCAG 2.2 (1.4.12). */
const SPACED = `
  const sheet = document.createElement("style");
  sheet.textContent = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;" +
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
  window[Symbol.for("wiq-test")].rootOf(0).append(sheet);`;
/**
 * Modifies the widget's texts as translators do: wraps each in elements, or overwrites it; at once, and at every change.
 */
const TRANSLATE = `
  const [wraps] = arguments;
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const done = new WeakSet();
  const put = (node) => {
    if (done.has(node) || !node.data.trim() || node.parentNode.localName === "style") return;
    if (wraps) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = node.data;
      done.add(inner.firstChild);
      outer.append(inner);
      node.replaceWith(outer);
    } else if (!node.data.startsWith("\\u00ab")) {
      node.data = "\\u00ab" + node.data + "\\u00bb";
    }
  };
  const all = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    nodes.forEach(put);
  };
  new MutationObserver(all).observe(root, { childList: true, characterData: true, subtree: true });
  all();`;

/** Adds a page with nothing but the quiz. @param {Stage} stage */
function serve({ site }) {
  site.page(
    "readable.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Readable</title>
     <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>
     <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return "readable.html";
}

/** A document as a translator leaves it: every text in quotes. */
class Translated extends Quiz {
  constructor() {
    super("en");
    const quoted = (
      /** @type {unknown} */ value,
      /** @type {string} */ key = "",
    ) =>
      typeof value === "string" && key !== "id" && key !== "signal"
        ? `«${value}»`
        : value;
    const { strings, results, questions, notice } = JSON.parse(
      JSON.stringify({ ...this }, (key, value) => quoted(value, key)),
    );
    Object.assign(this, { strings, results, questions, notice });
  }
}

/** @param {Stage} stage */
function bearsSpacing(stage) {
  for (const { name, go } of SCREENS) {
    it(`loses nothing where text is spaced out: ${name}`, async () => {
      const reader = await stage.visit(serve(stage));
      await stage.run(SPACED);
      await go(reader);
      assert.deepEqual(await stage.run(LOST), []);
    });
  }
}

/** @param {Stage} stage */
function bearsLargeText(stage) {
  const skip = stage.engine !== "chromium" && "only its tools set the size";
  for (const { name, go } of SCREENS) {
    it(
      `loses nothing where text is twice as large: ${name}`,
      { skip },
      async () => {
        const setFont = (/** @type {number} */ standard) =>
          devTools(stage.driver).sendDevToolsCommand("Page.setFontSizes", {
            fontSizes: { standard },
          });
        await setFont(32);
        try {
          const reader = await stage.visit(serve(stage));
          const size = `return getComputedStyle(window[Symbol.for("wiq-test")].rootOf(0).querySelector("p")).fontSize;`;
          assert.ok(parseFloat(await stage.run(size)) >= 30);
          await go(reader);
          assert.deepEqual(await stage.run(LOST), []);
        } finally {
          await setFont(16);
        }
      },
    );
  }
}

/** @param {Stage} stage */
function survivesTranslators(stage) {
  /** @type {[string, import("./support/quiz.js").AnswerSheet, string][]} */
  const sheets = [
    ["the best result", best(), "worth-a-talk"],
    ["a red", best({ A1: "once" }), "not-safe"],
  ];
  for (const [name, sheet, verdict] of sheets) {
    it(`comes to ${name} where a translator wraps every text`, async () => {
      const reader = await stage.visit(serve(stage));
      await stage.run(TRANSLATE, true);
      await reader.take(sheet);
      const { heading } = await reader.result();
      assert.equal(heading, english.results.verdicts[verdict]?.title);
    });

    it(`comes to ${name} where a translator writes over every text`, async () => {
      await stage.visit(serve(stage));
      await stage.run(TRANSLATE, false);
      const quiz = new Translated();
      const reader = new Reader(stage.driver, "mouse", 0, quiz);
      await reader.take(sheet);
      const { heading } = await reader.result();
      assert.equal(heading, quiz.results.verdicts[verdict]?.title);
    });
  }
}

suite("readable", bearsSpacing, bearsLargeText, survivesTranslators);
