// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { devTools } from "./support/emulate.js";
import { metricsOf } from "./support/metrics.js";
import { english } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Nothing is left after a thousand quizzes were added and removed, or after two hundred pages of a site that swaps its body. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const WARM_UP = 50;
const MOUNTS = 1000;
const NAVIGATIONS = 200;
/** 256 KiB of the module's memory. */
const MOST_PAGES = 4;

/** What the browser itself may come to know meanwhile, in bytes: 1 KB a mount. */
const MOST_HEAP = 1_000_000;

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

/** The same with the owner's own document, by its address. */
const MOUNT_OWN = MOUNT.replace(
  "const ready",
  'element.setAttribute("document", "own.json"); const ready',
);

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
  const metrics = await metricsOf(driver);
  const { Nodes: nodes, JSEventListeners: listeners } = metrics;
  const [instances, pages] = await driver.executeScript(PAGES);
  return { nodes, listeners, instances, pages, heap: metrics.JSHeapUsedSize };
}

suite("leaks", (stage) => {
  // Only Chromium's driver counts nodes and listeners.
  const skip = stage.engine !== "chromium";

  for (const [name, script, times, instances] of /** @type {const} */ ([
    ["mounts and removals", MOUNT, MOUNTS, 1],
    // The author's module compiles it.
    ["mounts and removals of an owner's own document", MOUNT_OWN, MOUNTS, 2],
    ["soft navigations", NAVIGATE, NAVIGATIONS, 1],
  ])) {
    it(`${times} ${name} leave nothing`, { skip }, async (test) => {
      const own = JSON.stringify({ ...english.document, title: "Ours" });
      stage.site.page("pages/own.json", own);
      await stage.visit("pages/plain.html");
      await stage.driver.manage().setTimeouts({ script: 300_000 });
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
      const { heap: heapAfter = 0, ...rest } = after;
      const { heap: heapBefore = 0, ...restBefore } = before;
      assert.deepEqual(rest, restBefore);
      assert.ok(heapAfter - heapBefore < MOST_HEAP, "the heap has grown");
      assert.equal(after.instances, instances);
      const most = MOST_PAGES * instances;
      assert.ok(after.pages <= most, `${after.pages} pages`);
    });
  }
});
