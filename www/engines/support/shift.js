// @ts-check

/* How much a page moves while the quiz in it is drawn. In Chromium alone: the other engines don't measure it. */

/**
 * @typedef {import("selenium-webdriver/chrome.js").Driver} Driver
 * @typedef {import("./visitor.js").Visitor} Visitor
 */

/** How long a page is watched after its quiz has been drawn, in milliseconds. */
const PAUSE = 500;

const SHIFT = `
  const done = arguments[0];
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) sum += value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), ${PAUSE});`;

const DRAWN = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return Boolean(root?.querySelector("[part~=primary]"));`;

const ROOM = `
  const quiz = document.querySelector("worth-it-quiz");
  const reserved = parseFloat(getComputedStyle(quiz).minHeight);
  quiz.style.minHeight = 0;
  return {
    reserved: Math.round(reserved),
    taken: Math.round(quiz.getBoundingClientRect().height),
  };`;

/**
 * Opens a page, and returns the sum of its layout shifts until its quiz has been drawn.
 *
 * @param {Visitor} visitor
 * @param {string} url
 * @param {number} width Of the window, in CSS pixels.
 * @returns {Promise<number>}
 */
export async function shiftAt({ driver }, url, width) {
  await resize(driver, width);
  await driver.get(url);
  await drawn(driver);
  await driver.sleep(PAUSE);
  return driver.executeAsyncScript(SHIFT);
}

/**
 * Waits until the first screen of the quiz is drawn, in whatever language.
 *
 * @param {Driver} driver
 */
export async function drawn(driver) {
  await driver.wait(() => driver.executeScript(DRAWN), 10_000, "no quiz");
}

/**
 * Returns the height that is kept free for the quiz of the open page, and what its first screen takes of it. The page is
 * changed by that.
 *
 * @param {Driver} driver
 * @returns {Promise<{ reserved: number, taken: number }>} In CSS pixels.
 */
export const roomOf = (driver) => driver.executeScript(ROOM);

/**
 * @param {Driver} driver
 * @param {number} width In CSS pixels; 0 for the window's own.
 */
export function resize(driver, width) {
  return driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height: width ? 900 : 0,
    deviceScaleFactor: 1,
    mobile: width === 360,
  });
}

/**
 * Makes each page load as by a first visit over a phone's network, so that it is painted before the quiz is there.
 *
 * @param {Driver} driver
 * @param {boolean} isSlow
 */
export async function slowDown(driver, isSlow) {
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.setCacheDisabled", {
    cacheDisabled: isSlow,
  });
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", {
    offline: false,
    latency: isSlow ? 150 : 0,
    downloadThroughput: isSlow ? 200_000 : -1,
    uploadThroughput: -1,
  });
}
