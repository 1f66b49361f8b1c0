// @ts-check
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { By, until } from "selenium-webdriver";
import { open } from "../../tests/support/engines.js";
import { logged } from "../../tests/support/ask.js";
import { best, results } from "../../tests/support/quiz.js";
import { Reader } from "../../tests/support/reader.js";
import { WORK } from "./project.js";

/**
 * What a published page has where the snippet was pasted: a quiz that leads to a verdict, only the link to help, the
 * markup as text, or nothing.
 *
 * @typedef {"verdict" | "link" | "text" | "nothing"} Outcome
 */

/** Put into every page before its own scripts: what finds the closed root. */
const PROBES = ["instrument.js", "probe.js"].map((name) =>
  readFileSync(new URL(`../../tests/support/${name}`, import.meta.url), "utf8"),
);
const SHOTS = join(WORK, "shots");
/** How long a page gets that should show no quiz, in milliseconds. */
const PATIENCE = 2_000;
const HARM = best({ A1: "once" });

/** Somebody who comes to the published page in a real browser. */
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
   * Tells what the page that is open has, after a quiz was given the time to start.
   *
   * @param {Outcome} expected What is waited for.
   * @returns {Promise<Outcome>}
   */
  async outcome(expected) {
    const patience = expected === "verdict" ? 10_000 : PATIENCE;
    const started = await this.driver
      .wait(async () => (await this.reader.kind()) === "start", patience)
      .catch(() => false);
    if (!started) return this._remains();
    await this._settled();
    await this.reader.take(HARM);
    const { heading } = await this.reader.result();
    assert.equal(heading, results.verdicts["not-safe"]?.title);
    assert.deepEqual(await logged(this.driver, /uncaught/), []);
    return "verdict";
  }

  /** Tells whether *Leave* can be seen and pressed where the page stands now, or the site's own bar covers it. */
  leaveInSight() {
    return this.driver.executeScript(`
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      const box = root?.querySelector("[part~=leave]")?.getBoundingClientRect();
      return Boolean(box) && [box.top + 1, box.bottom - 1].every(
        (y) => document.elementFromPoint(box.left + box.width / 2, y) === root.host);`);
  }

  /** Waits until the site's own animations are over: a view transition takes the clicks that come meanwhile. */
  async _settled() {
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

  /** Keeps a picture of the window. @param {string} name */
  async picture(name) {
    mkdirSync(SHOTS, { recursive: true });
    const png = await this.driver.takeScreenshot();
    writeFileSync(join(SHOTS, `${name}.png`), png, "base64");
  }
}
