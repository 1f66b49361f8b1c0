// @ts-check
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { By, until } from "selenium-webdriver";
import { open } from "../../tests/support/browsers.js";
import { logged } from "../../tests/support/call-probe.js";
import { best, results } from "../../tests/support/quiz.js";
import { Reader } from "../../tests/support/reader.js";
import { WORK } from "./project.js";

/**
 * What a published page shows where the snippet was pasted: a quiz that leads to a verdict, only the help link, the
 * markup as text, or nothing.
 *
 * @typedef {"verdict" | "link" | "text" | "nothing"} Outcome
 */

/** The scripts that run first in every page, and find the closed root. */
const PROBES = ["instrument.js", "probe.js"].map((name) =>
  readFileSync(new URL(`../../tests/support/${name}`, import.meta.url), "utf8"),
);
const SHOTS = join(WORK, "shots");
/** How long to wait on a page that should show no quiz, in milliseconds. */
const PATIENCE = 2_000;
const HARM = best({ A1: "once" });

/** A visitor of the published page, in a real browser. */
export class Visitor {
  static async arrive() {
    const { driver, close } = await open("chromium");
    const chromium =
      /** @type {import("selenium-webdriver/chrome.js").Driver} */ (driver);
    for (const source of PROBES) {
      await chromium.sendDevToolsCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        { source },
      );
    }
    return new Visitor(chromium, close);
  }

  /**
   * @param {import("selenium-webdriver/chrome.js").Driver} driver
   * @param {() => Promise<void>} leave
   */
  constructor(driver, leave) {
    this.driver = driver;
    this.leave = leave;
    this.reader = new Reader(driver, "mouse");
  }

  /** Follows the first link with this text, as a reader of the site does. @param {string} text */
  async follow(text) {
    const link = until.elementLocated(By.linkText(text));
    await (await this.driver.wait(link, 10_000)).click();
  }

  /**
   * Returns what the current page shows, after a quiz has had time to start.
   *
   * @param {Outcome} expected What to wait for.
   * @returns {Promise<Outcome>}
   */
  async outcome(expected) {
    const patience = expected === "verdict" ? 10_000 : PATIENCE;
    const started = await this.driver
      .wait(async () => (await this.reader.kind()) === "start", patience)
      .catch(() => false);
    if (!started) return this._remains();
    await this._animationsEnded();
    await this.reader.take(HARM);
    const { heading } = await this.reader.result();
    assert.equal(heading, results.verdicts["not-safe"]?.title);
    assert.deepEqual(await logged(this.driver, /uncaught/), []);
    return "verdict";
  }

  /** Returns whether the leave button can be pressed at this scroll position, and is not covered by the site's own bar. */
  leaveInSight() {
    return this.driver.executeScript(`
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      const box = root?.querySelector("[part~=leave]")?.getBoundingClientRect();
      return Boolean(box) && [box.top + 1, box.bottom - 1].every(
        (y) => document.elementFromPoint(box.left + box.width / 2, y) === root.host);`);
  }

  /** Waits until the site's own animations have ended: a view transition swallows clicks. */
  async _animationsEnded() {
    await this.driver.wait(
      () =>
        this.driver.executeScript(
          `return document.getAnimations().every(
             ({ playState, effect }) =>
               playState !== "running" || effect?.getTiming().iterations === Infinity);`,
        ),
      10_000,
      "the page's animations do not end",
    );
  }

  /** @returns {Promise<Outcome>} */
  async _remains() {
    const text = await this.driver.findElement(By.css("body")).getText();
    if (text.includes("<worth-it-quiz")) return "text";
    const links = await this.driver.findElements(
      By.linkText("Find a help line"),
    );
    return links.length ? "link" : "nothing";
  }

  /** Saves a screenshot of the window. @param {string} name */
  async picture(name) {
    mkdirSync(SHOTS, { recursive: true });
    const png = await this.driver.takeScreenshot();
    writeFileSync(join(SHOTS, `${name}.png`), png, "base64");
  }
}
