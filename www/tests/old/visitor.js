// @ts-check
import assert from "node:assert/strict";
import { english } from "../support/quiz.js";

/*
 * Opens a page in an old engine, and takes the quiz there by the pointer. What is evaluated in the page has to be in the
 * language of that engine.
 */

/**
 * @typedef {import("../support/quiz.js").AnswerSheet} AnswerSheet
 *
 * @typedef {object} Visit What became of a page.
 * @property {"verdict" | "link" | "neither"} outcome
 * @property {string} shown The heading, or the text of the owner's link.
 * @property {string[]} errors What the console has, without what is no error.
 */

const { strings, notice, results } = english;
const VERDICTS = Object.values(results.verdicts).map(({ title }) => title);
/** How long to wait for the start screen, in milliseconds. */
const PATIENCE = 5000;
const STEPS = 60;

/** Runs in the page before anything else: opens the root. */
function openRoots() {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function () {
    const root = attach.call(this, { mode: "open" });
    Object.assign(window, { root });
    return root;
  };
}

/**
 * Opens a page, and takes the quiz if it comes.
 *
 * @param {any} browser
 * @param {string} address
 * @param {AnswerSheet} sheet
 * @returns {Promise<Visit>}
 */
export async function visit(browser, address, sheet) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (/** @type {Error} */ { message }) => {
    errors.push(message.split("\n")[0] ?? "");
  });
  page.on("console", (/** @type {any} */ line) => {
    if (line.type() === "error") errors.push(line.text());
  });
  await page.evaluateOnNewDocument(openRoots);
  await page.goto(address);
  const came = await page
    .waitForFunction(
      () => {
        const { root } = /** @type {any} */ (window);
        return root && root.querySelector(".body button");
      },
      { timeout: PATIENCE },
    )
    .then(
      () => true,
      () => false,
    );
  const seen = came ? await take(page, sheet) : await lookAtLink(page);
  await page.close();
  return { ...seen, errors };
}

/**
 * Goes from the start screen to the result.
 *
 * @param {any} page
 * @param {AnswerSheet} sheet
 * @returns {Promise<{ outcome: "verdict" | "neither", shown: string }>}
 */
async function take(page, sheet) {
  await press(page, "button", strings.start);
  for (let step = 0; step < STEPS; step++) {
    const shown = await headingOf(page);
    if (VERDICTS.includes(shown)) return { outcome: "verdict", shown };
    if (shown !== notice.title) {
      const { id } = english.question(shown);
      await press(page, "label", english.choiceIn(sheet, id)?.text);
    }
    await press(page, "button", strings.continue);
  }
  return { outcome: "neither", shown: await headingOf(page) };
}

/** @param {any} page @returns {Promise<string>} */
const headingOf = (page) =>
  page.evaluate(() => {
    const { root } = /** @type {any} */ (window);
    return root.querySelector("legend, .heading").textContent;
  });

/**
 * Presses what has a text, by the pointer, and thereby makes sure that it can be seen.
 *
 * @param {any} page
 * @param {string} tag
 * @param {string | undefined} text
 */
async function press(page, tag, text) {
  const found = await page.evaluateHandle(
    (/** @type {string} */ tag, /** @type {string} */ text) => {
      const { root } = /** @type {any} */ (window);
      const all = [...root.querySelectorAll(tag)];
      return all.find((element) => element.textContent.trim() === text);
    },
    tag,
    text,
  );
  const element = found.asElement();
  assert.ok(element, `no ${tag} "${text}"`);
  await element.click();
}

/**
 * Looks at what the owner put into the element.
 *
 * @param {any} page
 * @returns {Promise<{ outcome: "link" | "neither", shown: string }>}
 */
async function lookAtLink(page) {
  const { stands, shown } = await page.evaluate(() => {
    const [link] = document.querySelectorAll("worth-it-quiz a");
    if (!link) return { stands: false, shown: "" };
    const { left, top, width, height } = link.getBoundingClientRect();
    // What the pointer would hit there.
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return { stands: hit === link, shown: link.textContent };
  });
  return { outcome: stands ? "link" : "neither", shown };
}
