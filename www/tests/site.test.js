// @ts-check
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { addAxe, assertClean } from "./support/axe.js";
import { best, results } from "./support/quiz.js";
import { ReviewPage } from "./support/review-page.js";
import { suite } from "./support/suite.js";
import { Writer } from "./support/writer.js";

/* The project's own site in a browser: each page, light and dark, narrow and wide, under a strict policy, by keyboard. */

const SITE = new URL("../site/", import.meta.url);
const PAGES = readdirSync(SITE).filter((name) => name.endsWith(".html"));
/** A strict policy. It refuses WebAssembly, and the quiz runs without it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' {tests}",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const WIDE = "document.documentElement.scrollWidth - innerWidth";
/** A phone's and a desk's window. */
const WIDTHS = [360, 1200];
/** Smaller ones that a page has to fit too. */
const NARROWEST = 320;
/** Windows narrower than this belong to phones, where the bars of scrolling take no room. */
const PHONE = 700;

suite("site", (stage) => {
  const canResize = stage.engine === "chromium";

  /** @param {string} page */
  async function open(page) {
    // axe can inspect open roots only.
    stage.site.settings.openRoots = true;
    await stage.driver.get(stage.site.url + page);
    await addAxe(stage.driver);
    await stage.driver.sleep(200);
  }

  /** @param {number} width */
  async function resize(width) {
    const driver = /** @type {any} */ (stage.driver);
    await driver.sendDevToolsCommand(
      "Emulation.setDeviceMetricsOverride",
      width
        ? {
            width,
            height: 800,
            deviceScaleFactor: 1,
            mobile: width < PHONE,
          }
        : { width: 0, height: 0, deviceScaleFactor: 0, mobile: false },
    );
  }

  /**
   * Has axe look at a page in each width, light and dark.
   *
   * @param {() => Promise<unknown>} load Opens it, in the state to look at.
   */
  async function assertAccessible(load) {
    for (const width of canResize ? WIDTHS : [0]) {
      if (width) await resize(width);
      try {
        await load();
        for (const theme of ["light", "dark"]) {
          await stage.run(
            "document.documentElement.dataset.theme = arguments[0];",
            theme,
          );
          await stage.driver.sleep(300);
          await assertClean(stage.driver, null);
        }
        assert.ok((await stage.run(`return ${WIDE};`)) <= 0, `${width} px`);
      } finally {
        if (width) await resize(0);
      }
    }
  }

  for (const page of PAGES) {
    // One is empty until the configurator inserts the quiz, the other is seen by nobody.
    const axe = ["preview.html", "probe.html"].includes(page) ? it.skip : it;
    axe(`axe finds nothing on ${page}: narrow and wide, light and dark`, () =>
      assertAccessible(() => open(page)),
    );

    it(`${page} fits a window of ${NARROWEST} px`, async (test) => {
      if (!canResize) return test.skip("no way to set it");
      await resize(NARROWEST);
      try {
        await open(page);
        assert.ok((await stage.run(`return ${WIDE};`)) <= 0);
      } finally {
        await resize(0);
      }
    });

    it(`${page} runs under a strict policy, and loads nothing of others`, async () => {
      stage.site.hosting = { policy: POLICY };
      await stage.driver.get(stage.site.url + page);
      await stage.driver.sleep(300);
      const { refused, loaded } = await stage.run(
        `return {
          refused: window[Symbol.for("wiq-test")].log
            .filter(({ kind, what }) => kind === "policy" && !what.endsWith("wasm-eval"))
            .map(({ what }) => what),
          loaded: performance.getEntriesByType("resource")
            .map(({ name }) => name).filter((name) => !name.startsWith("data:")),
        };`,
      );
      assert.deepEqual(refused, []);
      const others = loaded.filter(
        (/** @type {string} */ address) => !address.startsWith(stage.site.url),
      );
      assert.deepEqual(others, []);
    });
  }

  it("axe finds nothing in the editor with a document, and on a review's desk", async () => {
    await assertAccessible(async () => {
      await open("edit.html");
      await new Writer(stage.driver, "mouse").openOurs();
    });
    await assertAccessible(async () => {
      await new ReviewPage(stage).begin("de");
      await addAxe(stage.driver);
    });
  });

  it("the landing page runs the quiz to a verdict", async () => {
    const reader = await stage.visit("index.html");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  });

  it("the live quiz wears the theme that is chosen", async () => {
    await stage.visit("themes.html");
    const accent = () =>
      stage.run(
        `const quiz = document.querySelector("worth-it-quiz");
        return [quiz.getAttribute("theme"), getComputedStyle(quiz).getPropertyValue("--wiq-accent").trim()];`,
      );
    /** @param {string} name */
    const choose = (name) =>
      stage.run(
        `document.querySelector(\`[name="theme"][value="\${arguments[0]}"]\`).click();`,
        name,
      );
    assert.deepEqual(await accent(), [null, ""]);
    await choose("dusk");
    await stage.driver.wait(
      async () => (await accent())[1] === "#c8b6ff",
      5000,
      "dusk does not come",
    );
    assert.equal((await accent())[0], "dark");
    await choose("");
    assert.deepEqual(await accent(), [null, ""]);
  });

  for (const width of canResize ? [360, 768, 1200] : [0]) {
    it(`the menu opens and closes by keys, at ${width || "any"} px`, async () => {
      if (width) await resize(width);
      try {
        await open("safety.html");
        const state = () =>
          stage.run(
            `const menu = document.getElementById("site-menu");
            const { left, right } = menu.getBoundingClientRect();
            const header = document.querySelector(".site-header").getBoundingClientRect();
            return {
              isOpen: menu.matches(":popover-open"),
              isInside: left >= 0 && right <= innerWidth,
              focused: document.activeElement.getAttribute("href") ?? document.activeElement.className,
              height: header.height,
            };`,
          );
        await stage.run(`document.querySelector(".menu-button").focus();`);
        const press = (/** @type {string} */ key) =>
          stage.driver.actions().sendKeys(key).perform();
        assert.equal((await state()).isOpen, false);
        // One row, whatever the width.
        assert.ok((await state()).height < 80);
        await press(Key.ENTER);
        assert.deepEqual(
          { ...(await state()), height: 0 },
          { isOpen: true, isInside: true, focused: "menu-button", height: 0 },
        );
        await assertClean(stage.driver, null);
        await press(Key.TAB);
        assert.equal((await state()).focused, "configure.html");
        // Going on behind its last link closes it: it would cover what has the focus.
        await stage.run(
          `document.querySelector('[href="proof.html"]').focus();`,
        );
        await press(Key.TAB);
        assert.equal((await state()).focused, "theme-toggle");
        assert.equal((await state()).isOpen, false);
        // By mouse, the button opens and closes it.
        for (const isOpen of [true, false]) {
          const button = await stage.run(
            `return document.querySelector(".menu-button");`,
          );
          await stage.driver
            .actions()
            .move({ origin: button })
            .click()
            .perform();
          assert.equal((await state()).isOpen, isOpen);
        }
        await press(Key.ENTER);
        await press(Key.TAB);
        await press(Key.ESCAPE);
        assert.deepEqual(
          { ...(await state()), height: 0, isInside: true },
          { isOpen: false, isInside: true, focused: "menu-button", height: 0 },
        );
      } finally {
        if (width) await resize(0);
      }
    });
  }
});
