// @ts-check

/**
 * Where a reader is. `number` is the place of a question; for a result, of the one before it. `back` is set where an
 * answer is changed: the place to which *Back* leads from the result.
 *
 * @typedef {{ at: "start" | "away" }
 *   | { at: "notice" | "result", number: number }
 *   | { at: "question", number: number, back?: number }} Spot
 */

/** One reader's way through a quiz. */
export class Session {
  /** Choice ids by question id. @type {Record<string, string>} */
  answers = {};
  /** @type {Spot} */
  spot = { at: "start" };
  country = "";
  help = false;
  shortcut = true;
  complains = false;
  /** Whether the clipboard took the result. */
  copied = false;
  /** Whether the focus has to follow. */
  moved = false;

  /** @param {import("./quiz.js").Quiz} quiz */
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
    const { spot } = this;
    if (spot.at === "notice") this._go({ at: "question", number: spot.number });
    if (spot.at !== "question") return;
    const question = this.quiz.questions[spot.number];
    if (!question || !this.answers[question.id]) this.complains = true;
    else if (spot.back !== undefined) this.result();
    else this._go(this._after(spot.number));
  }

  back() {
    const { spot } = this;
    if (spot.at === "result") this._go({ at: "question", number: spot.number });
    else if (spot.at === "notice") this._go(this._before(spot.number));
    else if (spot.at !== "question") return;
    else if (spot.back !== undefined) this.result();
    else {
      const entered = this._enter(spot.number);
      this._go(entered.at === "notice" ? entered : this._before(spot.number));
    }
  }

  result() {
    const { spot } = this;
    if (spot.at !== "question") return;
    this._go({ at: "result", number: spot.back ?? spot.number });
  }

  /** Passes the section by that was announced. */
  skip() {
    const { spot } = this;
    if (spot.at !== "notice") return;
    this._go(
      this._after(this.quiz.questions[spot.number]?.last ?? spot.number),
    );
  }

  /** @param {number} number */
  change(number) {
    const { spot } = this;
    if (spot.at !== "result") return;
    this._go({ at: "question", number, back: spot.number });
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

  copy() {
    this.copied = true;
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
    this.country = "";
    this._go({ at });
  }

  /** @param {Spot} spot */
  _go(spot) {
    this.spot = spot;
    this.help = false;
    this.complains = false;
    this.copied = false;
    this.moved = true;
  }

  /**
   * @param {number} number
   * @returns {Spot}
   */
  _after(number) {
    return number + 1 < this.quiz.questions.length
      ? this._enter(number + 1)
      : { at: "result", number };
  }

  /**
   * @param {number} number
   * @returns {Spot}
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
   * @returns {Spot}
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
