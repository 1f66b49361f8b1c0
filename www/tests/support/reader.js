// @ts-check
import assert from "node:assert/strict";
import { callProbe } from "./call-probe.js";
import { Keyboard, Mouse, Script } from "./input.js";
import { english } from "./quiz.js";
import { Touch } from "./touch.js";

/**
 * @typedef {import("selenium-webdriver").WebDriver} WebDriver
 * @typedef {import("./quiz.js").AnswerSheet} AnswerSheet
 * @typedef {"none" | "start" | "notice" | "question" | "help" | "result"} ScreenKind
 *
 * @typedef {object} ScreenView What `probe.js` finds in a widget.
 * @property {string} heading The screen's heading, or the question.
 * @property {string} text All visible text.
 * @property {boolean} asks Whether it is a question.
 * @property {boolean} result Whether it is a result.
 * @property {string} progress
 * @property {string[]} buttons
 * @property {string[]} links
 * @property {string[]} headings
 * @property {{ reasons: string[], unmet: string[], open: string[] }} themes The names of themes, by where they stand.
 * @property {{ text: string, checked: boolean }[]} choices
 * @property {string} alert The text of the live region.
 */

/** @typedef {"mouse" | "keyboard" | "script" | "touch"} InputKind */

/** The weights of signals; a heavier answer hides lighter ones from the list of answers to change. */
const WEIGHTS = [/clear|met|unknown/, /mild/, /serious/, /red/];

/** A reader who takes the quiz, in one widget of the page. */
export class Reader {
  /**
   * @param {WebDriver} driver
   * @param {InputKind} [input]
   * @param {number} [number] The widget's index in the page.
   * @param {import("./quiz.js").Quiz} [quiz] The document that the widget shows.
   */
  constructor(driver, input = "script", number = 0, quiz = english) {
    this._driver = driver;
    this._quiz = quiz;
    this._words = /** @type {Record<string, string>} */ (quiz.strings);
    this._number = number;
    const inputs = { mouse: Mouse, keyboard: Keyboard, script: Script };
    const Input = { ...inputs, touch: Touch }[input];
    this._input = new Input(driver, number);
  }

  /** @returns {Promise<ScreenView>} */
  look() {
    return callProbe(this._driver, "look", this._number);
  }

  /** Returns what has the focus in the page. */
  active() {
    return callProbe(this._driver, "active");
  }

  /** @returns {Promise<ScreenKind>} */
  async kind() {
    return this._kindOf(await this.look());
  }

  /**
   * Waits for a screen. Only the first needs it: the others are drawn before a click returns.
   *
   * @param {ScreenKind} kind
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
    await this._input.press(text);
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

  /** Returns the id of the question on the screen. */
  async questionId() {
    const seen = await this.look();
    assert.equal(this._kindOf(seen), "question", `shown: ${seen.heading}`);
    return this._quiz.question(seen.heading).id;
  }

  /** Returns the text of the selected choice. */
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
    await this._input.choose(choice.text);
    assert.equal(await this.chosen(), choice.text);
  }

  /**
   * Enters a sheet, from the start screen to the result.
   *
   * @param {AnswerSheet} sheet
   * @returns {Promise<string[]>} The progress and the id of each question that was answered in order.
   */
  async take(sheet) {
    await this.start();
    const skips = this._skipsHard(sheet);
    const order = this._quiz.questions.map(({ id }) => id);
    const { hardIds } = this._quiz;
    const asked = skips ? order.filter((id) => !hardIds.includes(id)) : order;
    const filled = asked.filter((id) => this._quiz.choiceIn(sheet, id));
    const straight = filled.every((id, index) => id === asked[index]);
    if (straight) return this._walk(sheet, filled.length);
    await this._fillIn(sheet, filled);
    return [];
  }

  /** @param {AnswerSheet} sheet */
  _skipsHard(sheet) {
    return this._quiz.hardIds.every((id) => !this._quiz.choiceIn(sheet, id));
  }

  /**
   * Answers the first `count` questions, then goes to the result.
   *
   * @param {AnswerSheet} sheet
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
      await this._input.answer(
        this._quiz.choiceIn(sheet, id)?.text ?? "",
        this._words.continue ?? "",
      );
    }
    if ((await this.kind()) === "notice") await this.skip();
    if ((await this.kind()) === "question") await this.seeResult();
    return passed;
  }

  /**
   * Goes to the result at once, and answers from there, since *Continue* does not skip a blank.
   *
   * @param {AnswerSheet} sheet
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
    await this._input.answer(text, this._words.continue ?? "");
    // From what was left open, the way leads to what else is.
    if ((await this.kind()) === "question") await this.seeResult();
  }

  /** Goes from the result to a question. @param {string} id */
  async openChange(id) {
    const name = this._quiz.results.topics[id]?.name ?? id;
    const { buttons } = await this.look();
    // The name of what was left open, and of what decided for the best verdict, is a button itself.
    const isButton = buttons.includes(name);
    await this.press(isButton ? name : `${name} > ${this._words.changeOne}`);
    assert.equal(await this.questionId(), id);
  }

  /** Returns the result on the screen. */
  async result() {
    const seen = await this.look();
    assert.equal(this._kindOf(seen), "result", `shown: ${seen.heading}`);
    return seen;
  }

  /**
   * @param {ScreenView} seen
   * @returns {ScreenKind}
   */
  _kindOf({ asks, result, headings }) {
    if (asks) return "question";
    if (result) return "result";
    /** @type {[string | undefined, ScreenKind][]} */
    const kinds = [
      [this._words.startTitle, "start"],
      [this._quiz.notice.title, "notice"],
      [this._words.helpTitle, "help"],
    ];
    const known = kinds.find(([title]) => headings.includes(title ?? ""));
    return known?.[1] ?? "none";
  }
}
