// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { oneLine, printedPages } from "./support/print.js";
import { best, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Exporting a result, on paper or as text, when the reader asks for it; nothing of it stays in the page. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/reader.js").Reader} Reader */

const { print = "", copy = "", copied = "", keepNote = "" } = strings;
const HARM = best({ A1: "once", D1: "often" });
const ABOUT = strings.about ?? "";

/** Replaces `print` by a counter, since a test could not close the dialog. */
const COUNT_PRINTS = `
  window[Symbol.for("wiq-test")].prints = 0;
  window.print = () => void window[Symbol.for("wiq-test")].prints++;`;
const PRINTS = `return window[Symbol.for("wiq-test")].prints;`;
/** Returns everything of the page that its own scripts can see. */
const PAGE = `return [
  document.documentElement.outerHTML,
  document.adoptedStyleSheets?.length ?? 0,
];`;
/** Replaces the clipboard by a fake, or by one that refuses. */
const CLIPBOARD = `
  const [takes] = arguments;
  const test = window[Symbol.for("wiq-test")];
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: takes && {
    writeText: async (text) => void (test.clipboard = text),
  } });`;
const TAKEN = `return window[Symbol.for("wiq-test")].clipboard;`;
const SELECTED = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const area = root.querySelector("textarea");
  return area && {
    focused: root.activeElement === area,
    text: area.value.slice(area.selectionStart, area.selectionEnd),
    label: area.getAttribute("aria-label"),
  };`;

/** The texts of a result that must be included, and those of the screen that must not. */
const { harm } = results.causes;
const KEPT = [
  results.verdicts["not-safe"]?.title,
  ...(harm?.text ?? []),
  ...(harm?.next ?? []),
  results.topics.A1?.name,
  strings.whyTitle,
  strings.limits,
].map((text) => oneLine(text ?? ""));
const LEFT_OUT = [print, copy, keepNote, strings.startOver, strings.changeTitle]
  .concat(strings.country, strings.leave)
  .map((text) => text ?? "");

/** @param {string} text @param {string} [where] */
function assertResult(text, where = "") {
  for (const wanted of KEPT) assert.ok(text.includes(wanted), where + wanted);
  for (const other of LEFT_OUT) {
    assert.ok(!text.split("\n").includes(other), where + other);
  }
}

/** @param {Stage} stage @param {string} [path] */
async function atResult(stage, path = "") {
  const reader = await stage.visit(path);
  await stage.run(COUNT_PRINTS);
  await reader.take(HARM);
  return reader;
}

/** @param {Stage} stage */
function keepsOnPaper(stage) {
  // The other engines' drivers can't print.
  const skip = stage.engine !== "chromium";

  it("prints the start text alone unless it is asked", { skip }, async () => {
    await atResult(stage, "pages/plain.html");
    const text = (await printedPages(stage.driver)).join(" ");
    assert.ok(text.includes(oneLine(ABOUT)));
    for (const kept of KEPT) assert.ok(!text.includes(kept), kept);
  });

  it(
    "prints the result alone and whole when it is asked",
    { skip },
    async () => {
      const reader = await atResult(stage);
      await reader.press(print);
      assert.equal(await stage.run(PRINTS), 1);
      const text = (await printedPages(stage.driver)).join(" ");
      assertResult(text);
      assert.ok(text.startsWith(oneLine(strings.verdictLabel ?? "")), text);
      assert.ok(!text.includes("The Long Porch"), "the page is printed too");
      assert.ok(!text.includes(oneLine(ABOUT)));
    },
  );

  it(
    "prints all of it where the page has paper rules of its own",
    { skip },
    async () => {
      stage.site.page("odd.html", ODD);
      const reader = await atResult(stage, "odd.html");
      await reader.press(print);
      const printed = await printedPages(stage.driver);
      assertResult(printed.join(" "));
      assert.ok(!printed.join(" ").includes("Page text"));
    },
  );
}

/** A page with styles for the screen only, as apps have. */
const ODD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Odd</title>
<link rel="icon" href="data:,"><style>
  html, body { height: 100%; overflow: hidden; margin: 0; display: flex }
  div { display: none !important; transform: rotate(3deg); color: red }
  @media print { * { color: transparent } }
</style></head><body><main style="overflow: auto; position: relative"><p>Page text</p>
<worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></main></body></html>`;

/** @param {Stage} stage */
function leavesThePage(stage) {
  const ways = {
    "a key": () => stage.driver.actions().sendKeys("a").perform(),
    "a press": (/** @type {Reader} */ reader) => reader.press(strings.back),
  };
  for (const [name, act] of Object.entries(ways)) {
    it(`takes the printed copy away at ${name}`, async () => {
      const reader = await atResult(stage);
      const before = await stage.run(PAGE);
      await reader.press(print);
      assert.notDeepEqual(await stage.run(PAGE), before);
      await act(reader);
      assert.deepEqual(await stage.run(PAGE), before);
    });
  }

  it("takes the printed copy away with the quiz", async () => {
    const reader = await atResult(stage);
    const before = await stage.run(PAGE);
    await reader.press(print);
    await stage.run(
      `document.querySelector("worth-it-quiz").remove();
       return new Promise((resolve) => setTimeout(resolve));`,
    );
    const [html, sheets] = await stage.run(PAGE);
    assert.equal(sheets, before[1]);
    assert.ok(html.endsWith("</body></html>"));
  });

  it("shows nothing of the printed copy on the screen", async () => {
    const reader = await atResult(stage);
    const height = `return document.documentElement.scrollHeight;`;
    const before = await stage.run(height);
    await reader.press(print);
    assert.equal(await stage.run(height), before);
  });
}

/** @param {Stage} stage */
function copies(stage) {
  it("copies the result as text, and says so", async () => {
    const reader = await atResult(stage);
    await stage.run(CLIPBOARD, true);
    await reader.press(copy);
    await stage.driver.wait(
      async () => (await reader.look()).buttons.includes(copied),
      2000,
    );
    const text = await stage.run(TAKEN);
    assertResult(text);
    const lines = text.split("\n");
    assert.equal(lines[0], strings.verdictLabel);
    assert.ok(lines.includes(`- ${harm?.next[0]}`), text);
  });

  it("shows the text, selected, where there is no clipboard", async () => {
    const reader = await atResult(stage);
    await stage.run(CLIPBOARD, false);
    await reader.press(copy);
    const selected = await stage.run(SELECTED);
    assertResult(selected.text);
    assert.ok(selected.focused);
    assert.equal(selected.label, results.verdicts["not-safe"]?.title);
    await reader.press(copy);
    assert.deepEqual(await stage.run(SELECTED), selected);
    assert.ok(!(await reader.look()).buttons.includes(copied));
  });
}

suite("export-result", keepsOnPaper, leavesThePage, copies);
