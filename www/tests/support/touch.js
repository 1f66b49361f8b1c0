// @ts-check
import assert from "node:assert/strict";
import { Pointer } from "selenium-webdriver/lib/input.js";
import { callProbe } from "./call-probe.js";

/** How long after a tap another nearby is its second, at the most, in milliseconds. The quiz leaves that alone. */
const DOUBLE = 600;

/** Taps controls with a finger, where they are on the screen. */
export class Touch {
  /**
   * @param {import("selenium-webdriver").WebDriver} driver
   * @param {number} number The widget's index in the page.
   */
  constructor(driver, number) {
    this._driver = driver;
    this._number = number;
  }

  /** @param {string} text */
  async press(text) {
    const point = await callProbe(this._driver, "point", this._number, text);
    assert.ok(point, `nothing to tap: "${text}"`);
    await this._driver.sleep(DOUBLE);
    // Their types know of a mouse alone.
    /** @type {any} */
    const actions = this._driver.actions();
    /** @type {any} */
    const finger = new Pointer("finger", "touch");
    const { x, y } = point;
    await actions
      .insert(
        finger,
        finger.move({ x, y, duration: 0 }),
        finger.press(),
        finger.release(),
      )
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
