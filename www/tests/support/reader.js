// @ts-check
import assert from "node:assert/strict";
import { ask } from "./ask.js";
import { Keyboard, Mouse, Script } from "./hands.js";
import { english } from "./quiz.js";

/**
 * @typedef {import("selenium-webdriver").WebDriver} WebDriver
 * @typedef {import("./quiz.js").Sheet} Sheet
 * @typedef {"none" | "start" | "notice" | "question" | "help" | "result"} Kind
 *
 * @typedef {object} Seen What `probe.js` tells of a widget.
 * @property {string} heading
 * @property {string} text
 * @property {boolean} asks
 * @property {boolean} result
 * @property {string} progress
 * @property {string[]} buttons
 * @property {string[]} links
 * @property {string[]} headings
 * @property {string[]} reasons
 * @property {{ text: string, checked: boolean }[]} choices
 * @property {string} alert
 */

/** How a reader presses things. @typedef {"mouse" | "keyboard" | "script"} Means */

/** How much an answer weighs; a heavier one hides lighter ones from the list of answers to change. */
const WEIGHTS = [/clear|met|unknown/, /mild/, /serious/, /red/];

/** Somebody who takes the quiz, in one widget of the page. */
export class Reader {
  /**
   * @param {WebDriver} driver
   * @param {Means} [means]
   * @param {number} [number] The widget's place in the page, from 0.
   * @param {import("./quiz.js").Quiz} [quiz] What the widget shows.
   */
  constructor(driver, means = "script", number = 0, quiz = english) {
    this._driver = driver;
    this._quiz = quiz;
    this._words = /** @type {Record<string, string>} */ (quiz.strings);
    this._number = number;
    const Hand = { mouse: Mouse, keyboard: Keyboard, script: Script }[means];
    this._hand = new Hand(driver, number);
  }

  /** @returns {Promise<Seen>} */
  look() {
    return ask(this._driver, "look", this._number);
  }

  /** Tells what has the focus in the page. */
  active() {
    return ask(this._driver, "active");
  }

  /** @returns {Promise<Kind>} */
  async kind() {
    return this._kindOf(await this.look());
  }

  /**
   * Waits for a screen. Only the first one needs it: later ones are drawn before a click returns.
   *
   * @param {Kind} kind
   */
  async until(kind) {
    await this._driver.wait(
      async () => (await this.kind()) === kind,
      10_000,
      `no screen "${kind}" came`,
      20,
    );
  }

  /** Presses a button or follows a link. @param {string} text */
  async press(text) {
    await this._hand.press(text);
  }

  start = () => this.press(this._words.start);
  continue = () => this.press(this._words.continue);
  back = () => this.press(this._words.back);
  skip = () => this.press(this._words.noticeSkip);
  seeResult = () => this.press(this._words.seeResult);
  startOver = () => this.press(this._words.startOver);
  leave = () => this.press(this._words.leave);

  /** Opens the help lines. */
  async help() {
    const { buttons } = await this.look();
    const here = buttons.includes(this._words.openHelp);
    await this.press(here ? this._words.openHelp : this._words.noticeHelp);
  }

  /** Gives the id of the question on the screen. */
  async questionId() {
    const seen = await this.look();
    assert.equal(this._kindOf(seen), "question", `shown: ${seen.heading}`);
    return this._quiz.question(seen.heading).id;
  }

  /** Gives the text of the choice that is chosen. */
  async chosen() {
    const { choices } = await this.look();
    return choices.find((choice) => choice.checked)?.text;
  }

  /** Chooses an answer to the question on the screen. @param {string} idOrText */
  async choose(idOrText) {
    const { choices } = this._quiz.question(await this.questionId());
    const choice = choices.find(
      ({ id, text }) => id === idOrText || text === idOrText,
    );
    assert.ok(choice, `no choice "${idOrText}"`);
    await this._hand.choose(choice.text);
    assert.equal(await this.chosen(), choice.text);
  }

  /**
   * Fills in a sheet, from the start screen to the result.
   *
   * @param {Sheet} sheet
   * @returns {Promise<string[]>} What stood over the questions that were answered on the way.
   */
  async take(sheet) {
    await this.start();
    const skips = this._skipsHard(sheet);
    const order = this._quiz.questions.map(({ id }) => id);
    const { hardIds } = this._quiz;
    const asked = skips ? order.filter((id) => !hardIds.includes(id)) : order;
    const filled = asked.filter((id) => this._quiz.choiceIn(sheet, id));
    const straight = filled.every((id, place) => id === asked[place]);
    if (straight) return this._walk(sheet, filled.length);
    await this._fillIn(sheet, filled);
    return [];
  }

  /** @param {Sheet} sheet */
  _skipsHard(sheet) {
    return this._quiz.hardIds.every((id) => !this._quiz.choiceIn(sheet, id));
  }

  /**
   * Answers the first so many questions that come, then asks for the result.
   *
   * @param {Sheet} sheet
   * @param {number} count
   */
  async _walk(sheet, count) {
    const passed = [];
    while (passed.length < count) {
      const seen = await this.look();
      if (this._kindOf(seen) === "notice") {
        await (this._skipsHard(sheet) ? this.skip() : this.continue());
        continue;
      }
      assert.equal(this._kindOf(seen), "question", `shown: ${seen.heading}`);
      const { id } = this._quiz.question(seen.heading);
      passed.push(`${seen.progress}: ${id}`);
      await this._hand.answer(
        this._quiz.choiceIn(sheet, id)?.text ?? "",
        this._words.continue ?? "",
      );
    }
    if ((await this.kind()) === "notice") await this.skip();
    if ((await this.kind()) === "question") await this.seeResult();
    return passed;
  }

  /**
   * Asks for the result at once, and answers from there. A blank is no place at which *Continue* goes on.
   *
   * @param {Sheet} sheet
   * @param {string[]} ids
   */
  async _fillIn(sheet, ids) {
    const weight = (/** @type {string} */ id) =>
      WEIGHTS.findLastIndex((kind) =>
        kind.test(this._quiz.choiceIn(sheet, id)?.signal ?? ""),
      );
    await this.seeResult();
    for (const id of [...ids].sort((a, b) => weight(a) - weight(b))) {
      await this.change(id, this._quiz.choiceIn(sheet, id)?.id ?? "");
    }
  }

  /**
   * Goes from the result to a question, and back with another answer.
   *
   * @param {string} id
   * @param {string} choice
   */
  async change(id, choice) {
    await this.openChange(id);
    const text = this._quiz.choiceIn({ [id]: choice }, id)?.text ?? choice;
    await this._hand.answer(text, this._words.continue ?? "");
  }

  /** Goes from the result to a question. @param {string} id */
  async openChange(id) {
    await this.press(this._quiz.results.topics[id]?.name ?? id);
    assert.equal(await this.questionId(), id);
  }

  /** Gives the result on the screen. */
  async result() {
    const seen = await this.look();
    assert.equal(this._kindOf(seen), "result", `shown: ${seen.heading}`);
    return seen;
  }

  /**
   * @param {Seen} seen
   * @returns {Kind}
   */
  _kindOf({ asks, result, headings }) {
    if (asks) return "question";
    if (result) return "result";
    /** @type {[string | undefined, Kind][]} */
    const kinds = [
      [this._words.startTitle, "start"],
      [this._quiz.notice.title, "notice"],
      [this._words.helpTitle, "help"],
    ];
    const known = kinds.find(([title]) => headings.includes(title ?? ""));
    return known?.[1] ?? "none";
  }
}
