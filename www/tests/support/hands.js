// @ts-check
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { ask } from "./ask.js";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * What has the focus.
 *
 * @typedef {object} Active
 * @property {string} text
 * @property {boolean} radio
 * @property {boolean} inside Whether it is in a widget.
 */

/** More stops than any page of the tests has. */
const MOST_TABS = 80;

/** Presses real buttons by a real pointer, at the place where they are. */
export class Mouse {
  /**
   * @param {WebDriver} driver
   * @param {number} number
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {string} text */
  async press(text) {
    const point = await ask(this._driver, "point", this._number, text);
    assert.ok(point, `nothing to press: "${text}"`);
    await this._driver
      .actions()
      .move({ ...point, duration: 0 })
      .click()
      .perform();
  }

  /** @param {string} text */
  choose(text) {
    return this.press(text);
  }

  /**
   * @param {string} choice
   * @param {string} next
   */
  async answer(choice, next) {
    await this.choose(choice);
    await this.press(next);
  }
}

/** Uses Tab, the arrows, Space and Enter, from wherever the focus is. */
export class Keyboard {
  /**
   * @param {WebDriver} driver
   * @param {number} number
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {string} text */
  async press(text) {
    await this._tabTo(text, (active) => active.inside && active.text === text);
    await this._type(Key.ENTER);
  }

  /** @param {string} text */
  async choose(text) {
    const { choices } = await ask(this._driver, "look", this._number);
    /** @type {string[]} */
    const texts = choices.map((/** @type {Active} */ choice) => choice.text);
    const at = await this._tabTo(
      text,
      (active) => active.inside && active.radio,
    );
    const steps = texts.indexOf(text) - texts.indexOf(at.text);
    if (steps === 0) await this._type(Key.SPACE);
    const arrow = steps > 0 ? Key.ARROW_DOWN : Key.ARROW_UP;
    await this._type(...Array(Math.abs(steps)).fill(arrow));
  }

  /**
   * @param {string} choice
   * @param {string} next
   */
  async answer(choice, next) {
    await this.choose(choice);
    await this.press(next);
  }

  /**
   * Goes on by Tab, or back by Shift and Tab. Going round over the end of the page is no way: a browser without a
   * window has nothing there that could give the focus back.
   *
   * @param {string} text The text of what is wanted, or of another choice beside it.
   * @param {(active: Active) => boolean} is
   * @returns {Promise<Active>}
   */
  async _tabTo(text, is) {
    const seen = [];
    const back = await ask(this._driver, "isBefore", this._number, text);
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      /** @type {Active} */
      const active = await ask(this._driver, "active");
      if (is(active)) return active;
      seen.push(active.text.slice(0, 40));
      await (back ? this._tabBack() : this._type(Key.TAB));
    }
    assert.fail(`Tab does not lead there. Passed: ${seen.join(" | ")}`);
  }

  async _tabBack() {
    await this._driver
      .actions()
      .keyDown(Key.SHIFT)
      .sendKeys(Key.TAB)
      .keyUp(Key.SHIFT)
      .perform();
  }

  /** @param {...string} keys */
  async _type(...keys) {
    if (!keys.length) return;
    await this._driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }
}

/** Presses without a pointer, for the sake of speed, where how it is pressed is not the question. */
export class Script {
  /**
   * @param {WebDriver} driver
   * @param {number} number
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {...string} texts */
  async press(...texts) {
    const missing = await ask(this._driver, "press", this._number, texts);
    assert.equal(missing, null, `nothing to press: "${missing}"`);
  }

  /** @param {string} text */
  choose(text) {
    return this.press(text);
  }

  /**
   * @param {string} choice
   * @param {string} next
   */
  answer(choice, next) {
    return this.press(choice, next);
  }
}
