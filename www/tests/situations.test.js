// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { logged } from "./support/call-probe.js";
import { best, results, strings } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";
import { SITUATIONS } from "./situations.js";

/* Pages that broke other people's widgets: the reader gets a verdict or the stated fallback, and the page is unharmed. */

/**
 * @typedef {import("./support/suite.js").Stage} Stage
 * @typedef {import("./situations.js").Situation} Situation
 */

/** Returns what belongs to the page. */
const PAGE = `
  return {
    texts: [...document.querySelectorAll("h1, #own")].map((element) => element.textContent),
    focus: document.activeElement.localName,
    scroll: [scrollX, scrollY],
    title: document.title,
  };`;

/** Returns the page's globals, except ChromeDriver's. */
const GLOBALS = `
  return Object.getOwnPropertyNames(window)
    .filter((name) => !/^(cdc_|ret_nodes)/.test(name));`;

const LINK = `
  const link = document.querySelector("main a");
  return link?.getClientRects().length > 0 && link.checkVisibility?.() !== false;`;

const OURS = /\/worth-it-quiz[^/]*\.js/;

/**
 * Opens a page, and waits until it is idle.
 *
 * @param {Stage} stage
 * @param {string} name
 */
async function open(stage, name) {
  await stage.driver.get(`${stage.site.url}pages/${name}.html`);
  await stage.driver.sleep(100);
}

/** @type {Record<Situation["ends"], (stage: Stage) => Promise<void>>} */
const ENDS = {
  async verdict({ driver }) {
    const reader = new Reader(driver);
    await reader.until("start");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  },
  async fallback({ driver }) {
    const reader = new Reader(driver);
    const shown = async () =>
      (await reader.look()).text.includes(strings.problemTitle);
    await driver.wait(shown, 10_000, "no fallback came", 20);
    const { buttons } = await reader.look();
    assert.deepEqual(buttons, [strings.problemRetry]);
    assert.ok(await driver.executeScript(LINK), "the help link is not shown");
  },
  async link({ driver }) {
    await driver.sleep(500);
    assert.ok(await driver.executeScript(LINK), "the help link is not shown");
  },
};

/**
 * @param {Stage} stage
 * @param {RegExp[]} wanted
 */
async function listen({ driver }, wanted) {
  const lines = await logged(driver, /^(console|uncaught)/);
  const texts = lines.map(({ what }) => what.replace(/^\w+ /, ""));
  const strange = texts.filter(
    (text) => !wanted.some((want) => want.test(text)),
  );
  assert.deepEqual(strange, []);
  const unsaid = wanted.filter(
    (want) => !texts.some((text) => want.test(text)),
  );
  assert.deepEqual(unsaid, []);
}

suite("situations", (stage) => {
  for (const [name, situation] of Object.entries(SITUATIONS)) {
    const { ends, hosting = {}, says = [], findProblem, engines } = situation;
    const skip = engines && !engines.includes(stage.engine);
    it(`${name}: ends in the ${ends}`, { skip }, async () => {
      const { site, driver } = stage;
      site.hosting = { ...hosting, refuse: OURS };
      await open(stage, name);
      const before = await driver.executeScript(PAGE);
      const globals = new Set(await driver.executeScript(GLOBALS));

      site.hosting = hosting;
      await open(stage, name);
      if (name === "delayed") await driver.actions().sendKeys("a").perform();
      if (ends === "verdict") await new Reader(driver).until("start");
      assert.deepEqual(await driver.executeScript(PAGE), before);
      /** @type {string[]} */
      const names = await driver.executeScript(GLOBALS);
      assert.deepEqual(
        names.filter((name) => !globals.has(name)),
        [],
      );
      if (findProblem) {
        assert.equal(await driver.executeScript(findProblem), "");
      }
      await ENDS[ends](stage);
      await listen(stage, says);
    });
  }
});
