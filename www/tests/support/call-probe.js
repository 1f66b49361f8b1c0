// @ts-check

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * Calls a function of `probe.js` in the page.
 *
 * @param {WebDriver} driver
 * @param {string} name
 * @param {...unknown} args
 * @returns {Promise<any>}
 */
export function callProbe(driver, name, ...args) {
  return driver.executeScript(
    `const [name, ...args] = arguments;
     return window[Symbol.for("wiq-test")][name](...args);`,
    name,
    ...args,
  );
}

/**
 * Returns what `instrument.js` recorded in the page, of some kinds.
 *
 * @param {WebDriver} driver
 * @param {RegExp} [kinds]
 * @returns {Promise<{ kind: string, what: string }[]>}
 */
export async function logged(driver, kinds = /^/) {
  /** @type {{ kind: string, what: string }[]} */
  const log = await driver.executeScript(
    `return window[Symbol.for("wiq-test")].log;`,
  );
  return log.filter(({ kind }) => kinds.test(kind));
}
