// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { devTools } from "./support/emulate.js";
import { metricsOf } from "./support/metrics.js";
import { suite } from "./support/suite.js";

/* Nothing is left after a thousand quizzes were added and removed, or after two hundred pages of a site that swaps its body. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const WARM_UP = 50;
const MOUNTS = 1000;
const NAVIGATIONS = 200;
/** 256 KiB of the module's memory. */
const MOST_PAGES = 4;

/** Adds, starts and removes a quiz, several times. */
const MOUNT = `
  const [times, done] = arguments;
  (async () => {
    for (let time = 0; time < times; time++) {
      const element = document.createElement("worth-it-quiz");
      const ready = new Promise((resolve) =>
        element.addEventListener("worth-it-quiz:ready", resolve, { once: true }));
      document.body.append(element);
      await ready;
      const root = window[Symbol.for("wiq-test")].roots.get(element);
      root.querySelector("[part=primary]").click();
      element.remove();
      window[Symbol.for("wiq-test")].roots.delete(element);
      await new Promise((resolve) => setTimeout(resolve));
    }
  })().then(done, (error) => done(String(error)));`;

/** Replaces the body by one like it, several times. */
const NAVIGATE = `
  const [times, done] = arguments;
  const { roots } = window[Symbol.for("wiq-test")];
  (async () => {
    for (let time = 0; time < times; time++) {
      const next = document.createElement("body");
      next.append(document.createElement("worth-it-quiz"));
      const ready = new Promise((resolve) =>
        next.addEventListener("worth-it-quiz:ready", resolve, { once: true }));
      roots.clear();
      document.body.replaceWith(next);
      await ready;
    }
  })().then(done, (error) => done(String(error)));`;

const PAGES = `
  const { memories } = window[Symbol.for("wiq-test")];
  return [memories.length, memories.reduce((sum, { buffer }) => sum + buffer.byteLength / 65536, 0)];`;

/**
 * Returns the page's metrics.
 *
 * @param {Stage} stage
 */
async function count({ driver }) {
  // A pending callback keeps the last quiz alive.
  await driver.sleep(500);
  await devTools(driver).sendDevToolsCommand("HeapProfiler.collectGarbage", {});
  const { Nodes: nodes, JSEventListeners: listeners } = await metricsOf(driver);
  const [instances, pages] = await driver.executeScript(PAGES);
  return { nodes, listeners, instances, pages };
}

suite("leaks", (stage) => {
  // Only Chromium's driver counts nodes and listeners.
  const skip = stage.engine !== "chromium";

  for (const [name, script, times] of /** @type {const} */ ([
    ["mounts and removals", MOUNT, MOUNTS],
    ["soft navigations", NAVIGATE, NAVIGATIONS],
  ])) {
    it(`${times} ${name} leave nothing`, { skip }, async (test) => {
      await stage.visit("pages/plain.html");
      await stage.driver.manage().setTimeouts({ script: 120_000 });
      const go = async (/** @type {number} */ count) =>
        assert.equal(
          await stage.driver.executeAsyncScript(script, count),
          null,
        );
      await go(WARM_UP);
      const before = await count(stage);
      await go(times);
      const after = await count(stage);
      test.diagnostic(`before ${JSON.stringify(before)}`);
      test.diagnostic(`after ${JSON.stringify(after)}`);
      assert.deepEqual(after, before);
      assert.equal(after.instances, 1);
      assert.ok(after.pages <= MOST_PAGES, `${after.pages} pages`);
    });
  }
});
