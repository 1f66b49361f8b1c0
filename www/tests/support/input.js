// @ts-check
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { callProbe } from "./call-probe.js";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * @typedef {object} FocusedElement
 * @property {string} text
 * @property {boolean} radio
 * @property {boolean} inside Whether it is inside a widget.
 */

/** More tab stops than any page of the tests has. */
const MOST_TABS = 80;

/** How far from the centre of a control a click is, in CSS pixels. */
const ASIDE = 8;

/**
 * Clicks controls with a real pointer, where they are on the screen: now left of the centre, now right of it, since WebKit
 * takes two quick clicks in one place for a double click, whose second the quiz leaves alone.
 */
export class Mouse {
  _aside = ASIDE;

  /**
   * @param {WebDriver} driver
   * @param {number} number The widget's index in the page.
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {string} text */
  async press(text) {
    const point = await callProbe(this._driver, "point", this._number, text);
    assert.ok(point, `nothing to press: "${text}"`);
    this._aside = -this._aside;
    await this._driver
      .actions()
      .move({ x: point.x + this._aside, y: point.y, duration: 0 })
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

/** Uses Tab, the arrow keys, Space and Enter, starting from the current focus. */
export class Keyboard {
  /**
   * @param {WebDriver} driver
   * @param {number} number The widget's index in the page.
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
    const { choices } = await callProbe(this._driver, "look", this._number);
    /** @type {string[]} */
    const texts = choices.map(
      (/** @type {FocusedElement} */ choice) => choice.text,
    );
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
   * Moves the focus forward by Tab, or back by Shift and Tab. It never wraps around the end of the page: in a headless
   * browser, nothing there would return the focus.
   *
   * @param {string} text The text of the wanted control, or of a choice in the same group.
   * @param {(active: FocusedElement) => boolean} is
   * @returns {Promise<FocusedElement>}
   */
  async _tabTo(text, is) {
    const seen = [];
    const back = await callProbe(this._driver, "isBefore", this._number, text);
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      /** @type {FocusedElement} */
      const active = await callProbe(this._driver, "active");
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

/** Clicks by script, which is faster, for tests that are not about input. */
export class Script {
  /**
   * @param {WebDriver} driver
   * @param {number} number The widget's index in the page.
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {...string} texts */
  async press(...texts) {
    const missing = await callProbe(this._driver, "press", this._number, texts);
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
