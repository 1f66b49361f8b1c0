// @ts-check
import { after, before, beforeEach, describe } from "node:test";
import { ENGINES, open } from "./browsers.js";
import { Reader } from "./reader.js";
import { Site } from "./server.js";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/** The environment of a file's tests: a browser, the site with the quiz, and another site to leave to. */
export class Stage {
  /** @type {WebDriver} */
  driver = /** @type {any} */ (undefined);
  site = /** @type {Site} */ (/** @type {unknown} */ (undefined));
  exit = /** @type {Site} */ (/** @type {unknown} */ (undefined));
  /** @type {(() => Promise<void>)[]} */
  _ends = [];

  /** @param {string} engine */
  constructor(engine) {
    this.engine = engine;
  }

  async open() {
    this.site = await Site.start();
    this._ends.push(() => this.site.close());
    this.exit = await Site.start();
    this._ends.push(() => this.exit.close());
    const { driver, close } = await open(this.engine);
    this.driver = driver;
    this._ends.push(close);
  }

  async close() {
    for (const end of this._ends.splice(0).reverse()) await end();
  }

  /** Resets both sites. */
  reset() {
    this.site.reset();
    this.exit.reset();
    this.site.other = this.exit.url;
    this.exit.settings.instrument = false;
    this.exit.page("index.html", EXIT);
    this.exit.page("favicon.ico", "");
  }

  /**
   * Opens a page, and waits for the start screen of its first quiz.
   *
   * @param {string} [path]
   * @param {import("./reader.js").InputKind} [input]
   * @param {import("./quiz.js").Quiz} [quiz] The document that the page shows.
   * @returns {Promise<Reader>}
   */
  async visit(path = "post.html", input = "script", quiz) {
    await this.driver.get(this.site.url + path);
    const reader = new Reader(this.driver, input, 0, quiz);
    await reader.until("start");
    return reader;
  }

  /**
   * Runs a script in the page.
   *
   * @param {string} script
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  run(script, ...args) {
    return this.driver.executeScript(script, ...args);
  }
}

const EXIT = `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Weather</title><link rel="icon" href="data:,">
</head><body><h1>Weather</h1></body></html>`;

/**
 * Runs a file's tests in each engine, in one browser for each.
 *
 * @param {string} name
 * @param {...(stage: Stage) => void} groups Functions that define the tests.
 */
export function suite(name, ...groups) {
  for (const engine of ENGINES) {
    describe(`${name} (${engine})`, () => {
      const stage = new Stage(engine);
      before(() => stage.open());
      after(() => stage.close());
      beforeEach(() => stage.reset());
      for (const define of groups) define(stage);
    });
  }
}
