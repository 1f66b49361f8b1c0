// @ts-check

/**
 * Makes Chromium emulate a reader's settings, or another medium. The other engines' drivers can't.
 *
 * @param {import("./suite.js").Stage} stage
 * @param {{ name: string, value: string }[]} features
 * @param {string} [media]
 */
export function emulate({ driver }, features, media = "") {
  return devTools(driver).sendDevToolsCommand("Emulation.setEmulatedMedia", {
    media,
    features,
  });
}

/**
 * Returns the driver with the commands that only Chromium's has.
 *
 * @param {import("selenium-webdriver").WebDriver} driver
 * @returns {any}
 */
export function devTools(driver) {
  return driver;
}
