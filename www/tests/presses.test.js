// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key, Origin } from "selenium-webdriver";
import { callProbe } from "./support/call-probe.js";
import { strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* A double click acts once, and Shift counts only where nothing else is done with it. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** @param {Stage} stage @param {string} text */
async function doubleClick(stage, text) {
  const point = await callProbe(stage.driver, "point", 0, text);
  await stage.driver
    .actions()
    .move({ ...point, duration: 0 })
    .doubleClick()
    .perform();
}

/** What lies under the pointer on the next screen, as large as the screen. */
const EVERYWHERE = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(arguments[0] + " { position: fixed !important; inset: 0 !important; z-index: 9; }");
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];`;

/** @param {Stage} stage */
function actsOnce(stage) {
  it("chooses nothing on the next screen", async () => {
    const reader = await stage.visit("post.html", "mouse");
    await stage.run(EVERYWHERE, ".choice:first-child");
    await doubleClick(stage, strings.start ?? "");
    assert.equal(await reader.kind(), "question");
    assert.equal(await reader.chosen(), undefined);
  });

  it("presses no button of the next screen", async () => {
    const reader = await stage.visit("post.html", "mouse");
    await stage.run(EVERYWHERE, ".aside button:last-of-type");
    await doubleClick(stage, strings.start ?? "");
    assert.equal(await reader.kind(), "question");
  });

  it("does not leave by the second click", async () => {
    const reader = await stage.visit("post.html", "mouse");
    await stage.run(
      EVERYWHERE,
      ".choices ~ * .leave, .widget:has(.question) .leave",
    );
    await doubleClick(stage, strings.start ?? "");
    await stage.driver.sleep(200);
    assert.equal(await reader.kind(), "question");
  });

  it("still takes the second click on the same screen", async () => {
    const reader = await stage.visit("post.html", "mouse");
    await reader.start();
    const { choices } = await reader.look();
    await doubleClick(stage, choices[1]?.text ?? "");
    assert.equal(await reader.chosen(), choices[1]?.text);
    await doubleClick(stage, strings.continue ?? "");
    const { progress } = await reader.look();
    assert.match(progress, /2/);
  });

  it("shows the error at a double click on Continue, and takes the answer after", async () => {
    // By script, since a press in the same place just before would be of the same row.
    const reader = await stage.visit("post.html");
    await reader.start();
    await doubleClick(stage, strings.continue ?? "");
    assert.ok((await reader.look()).text.includes(strings.chooseError ?? ""));
    const { choices } = await reader.look();
    await reader.press(choices[0]?.text ?? "");
    await reader.continue();
    assert.match((await reader.look()).progress, /2/);
  });
}

/** What a reader may do while Shift is down. @type {Record<string, (stage: Stage) => any>} */
const OTHER = {
  wheel: ({ driver }) =>
    /** @type {any} */ (driver.actions()).scroll(
      300,
      300,
      0,
      40,
      Origin.VIEWPORT,
    ),
  drag: (stage) =>
    stage.driver
      .actions()
      .move({ x: 300, y: 300, duration: 0 })
      .press()
      .move({ x: 320, y: 300, duration: 0 })
      .release(),
};

/** Pages that keep events to themselves. @type {Record<string, string>} */
const PAGES = {
  "a plain page": "",
  "a page that prevents presses": `<script>document.addEventListener("pointerdown", (event) => event.preventDefault(), true);</script>`,
};

/** @param {Stage} stage */
function countsShiftAlone(stage) {
  for (const [page, script] of Object.entries(PAGES)) {
    for (const [name, act] of Object.entries(OTHER)) {
      const skip = name === "wheel" && stage.engine === "webkit";
      it(`stays at Shift with the ${name} in ${page}`, { skip }, async () => {
        stage.site.settings.attributes = { "exit-url": stage.exit.url };
        stage.site.page(
          "shift.html",
          `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
           <body style="height: 5000px">${script}<worth-it-quiz></worth-it-quiz>
           <script async src="worth-it-quiz.js"></script></body></html>`,
        );
        await stage.visit("shift.html");
        for (let times = 0; times < 3; times++) {
          await stage.driver.actions().keyDown(Key.SHIFT).perform();
          await act(stage).perform();
          await stage.driver.actions().keyUp(Key.SHIFT).perform();
        }
        await stage.driver.sleep(300);
        assert.match(await stage.driver.getCurrentUrl(), /shift\.html$/);
      });
    }
  }

  it("stays where the page keeps the letters to itself", async () => {
    stage.site.settings.attributes = { "exit-url": stage.exit.url };
    stage.site.page(
      "shift.html",
      `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
       <body><script>addEventListener("keydown", (event) => {
         if (event.key !== "Shift") event.stopImmediatePropagation();
       }, true);</script><input id="field"><worth-it-quiz></worth-it-quiz>
       <script async src="worth-it-quiz.js"></script></body></html>`,
    );
    await stage.visit("shift.html");
    const field = stage.driver.findElement({ id: "field" });
    await field.click();
    for (const letter of "ABC") {
      await stage.driver
        .actions()
        .keyDown(Key.SHIFT)
        .sendKeys(letter)
        .keyUp(Key.SHIFT)
        .perform();
    }
    await stage.driver.sleep(300);
    assert.match(await stage.driver.getCurrentUrl(), /shift\.html$/);
  });
}

suite("presses", actsOnce, countsShiftAlone);
