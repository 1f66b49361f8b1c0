// @ts-check
import { signalOf } from "./rule.js";

/**
 * The screen that a reader is on. `number` is the index of a question; for a result, of the one before it. `back` is set
 * while an answer is changed: the index of the question to which *Back* leads from the result. `open` is set while what was
 * left open is answered, one question after another.
 *
 * @typedef {{ at: "start" | "away" }
 *   | { at: "notice" | "result", number: number }
 *   | { at: "question", number: number, back?: number, open?: boolean }} ScreenState
 */

/** What a reader can copy. @typedef {"result" | "number"} Copyable */

/** A box to tick: one of the document's, by its index, or the one for what to say. @typedef {number | "say"} Tick */

/** One reader's session. */
export class Session {
  /** Choice ids by question id. @type {Record<string, string>} */
  answers = {};
  /** @type {ScreenState} */
  state = { at: "start" };
  country = "";
  help = false;
  shortcut = true;
  complains = false;
  /** The boxes that are ticked on the result. @type {Set<Tick>} */
  ticks = new Set();
  /** What of the result was copied. @type {Copyable | undefined} */
  copied;
  /** Whether the focus has to move. */
  moved = false;

  /** @param {import("./quiz.js").NumberedQuiz} quiz */
  constructor(quiz) {
    this.quiz = quiz;
  }

  start() {
    this._go(this._enter(0));
  }

  /**
   * @param {string} id
   * @param {string} choice
   * @returns {boolean} Whether the screen has to change.
   */
  choose(id, choice) {
    this.answers[id] = choice;
    const complained = this.complains;
    this.complains = false;
    return complained;
  }

  next() {
    const { state } = this;
    if (state.at === "notice")
      this._go({ at: "question", number: state.number });
    if (state.at !== "question") return;
    const question = this.quiz.questions[state.number];
    if (!question || !this.answers[question.id]) this.complains = true;
    else if (state.back === undefined) this._go(this._after(state.number));
    else if (state.open) this._go(this._nextOpen(state.number, state.back));
    else this.result();
  }

  back() {
    const { state } = this;
    if (state.at === "result")
      this._go({ at: "question", number: state.number });
    else if (state.at === "notice") this._go(this._before(state.number));
    else if (state.at !== "question") return;
    else if (state.back !== undefined) this.result();
    else {
      const entered = this._enter(state.number);
      this._go(entered.at === "notice" ? entered : this._before(state.number));
    }
  }

  result() {
    const { state } = this;
    if (state.at !== "question") return;
    this._go({ at: "result", number: state.back ?? state.number });
  }

  /** Skips the section that the notice announces. */
  skip() {
    const { state } = this;
    if (state.at !== "notice") return;
    this._go(
      this._after(this.quiz.questions[state.number]?.last ?? state.number),
    );
  }

  /**
   * Goes back to a question: to change its answer, or to answer it and what else is open after it.
   *
   * @param {number} number
   * @param {boolean} [open]
   */
  change(number, open) {
    const { state } = this;
    if (state.at !== "result") return;
    this._go({ at: "question", number, back: state.number, open });
  }

  /** @param {Tick} tick */
  tick(tick) {
    if (!this.ticks.delete(tick)) this.ticks.add(tick);
  }

  /** @param {boolean} open */
  showHelp(open) {
    this.help = open;
    this.moved = true;
  }

  /** @param {string} country */
  pick(country) {
    this.country = country;
  }

  /** @param {Copyable} [what] Nothing while it is not on the clipboard yet. */
  copy(what) {
    this.copied = what;
  }

  switchShortcut() {
    this.shortcut = !this.shortcut;
  }

  /**
   * Forgets all that the reader said.
   *
   * @param {"start" | "away"} at
   */
  blank(at) {
    this.answers = {};
    this.ticks.clear();
    this.country = "";
    this._go({ at });
  }

  /** @param {ScreenState} state */
  _go(state) {
    this.state = state;
    this.help = false;
    this.complains = false;
    this.copied = undefined;
    this.moved = true;
  }

  /**
   * @param {number} number
   * @returns {ScreenState}
   */
  _after(number) {
    return number + 1 < this.quiz.questions.length
      ? this._enter(number + 1)
      : { at: "result", number };
  }

  /**
   * @param {number} number
   * @param {number} back
   * @returns {ScreenState}
   */
  _nextOpen(number, back) {
    const next = this.quiz.questions.findIndex(
      (question, index) =>
        index > number && signalOf(question, this.answers) === "unknown",
    );
    return next < 0
      ? { at: "result", number: back }
      : { at: "question", number: next, back, open: true };
  }

  /**
   * @param {number} number
   * @returns {ScreenState}
   */
  _enter(number) {
    const { section, first } = this.quiz.questions[number] ?? {};
    const announced = section?.notice && first === number;
    return { at: announced ? "notice" : "question", number };
  }

  /**
   * A hard section without any answer was skipped, so that its notice is what was seen last.
   *
   * @param {number} number
   * @returns {ScreenState}
   */
  _before(number) {
    const question = this.quiz.questions[number - 1];
    if (!question) return { at: "start" };
    const { section, first } = question;
    const skipped =
      section.notice && section.questions.every(({ id }) => !this.answers[id]);
    return skipped
      ? { at: "notice", number: first }
      : { at: "question", number: number - 1 };
  }
}
