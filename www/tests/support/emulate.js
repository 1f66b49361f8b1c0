// @ts-check

/**
 * Has Chromium behave as under settings of the reader's, or on another medium. The other engines' drivers can't.
 *
 * @param {import("./suite.js").Stage} stage
 * @param {{ name: string, value: string }[]} features
 * @param {string} [media]
 */
export function emulate({ driver }, features, media = "") {
  return tools(driver).sendDevToolsCommand("Emulation.setEmulatedMedia", {
    media,
    features,
  });
}

/**
 * Gives Chromium's own commands beside the driver's.
 *
 * @param {import("selenium-webdriver").WebDriver} driver
 * @returns {any}
 */
export function tools(driver) {
  return driver;
}
