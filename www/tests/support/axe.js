// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const RUN = `
  const [where, rules, done] = arguments;
  axe.run(where ?? document, { resultTypes: ["violations"], rules }).then(
    ({ violations, passes }) => done({
      passed: passes.length,
      violations: violations.map(({ id, help, nodes }) =>
        [id, help, ...nodes.map(({ html }) => html.slice(0, 200))].join("\\n  ")),
    }),
    (error) => done({ passed: 0, violations: [String(error)] }),
  );`;

/** Adds axe-core to the page. It can inspect open roots only. @param {WebDriver} driver */
export async function addAxe(driver) {
  await driver.executeScript(AXE);
}

/**
 * Asserts that axe-core finds nothing.
 *
 * @param {WebDriver} driver
 * @param {string | null} where A selector; the whole page without one.
 * @param {Record<string, { enabled: boolean }>} [rules]
 */
export async function assertClean(driver, where, rules = {}) {
  const { passed, violations } = await driver.executeAsyncScript(
    RUN,
    where,
    rules,
  );
  assert.deepEqual(violations, []);
  assert.ok(passed > 5, "axe saw next to nothing");
}
