// @ts-check
/* Runs in an intact page, and takes the quiz in frames whose pages are broken, through roots that are kept open. */
(() => {
  /**
   * One set of answers, in the words of the quiz.
   *
   * @typedef {object} QuizTask
   * @property {Record<string, string>} answers The text of the choice by the text of the question.
   * @property {string} verdict The expected verdict.
   *
   * @typedef {object} ControlTexts The texts of controls and screens.
   * @property {string} start
   * @property {string} continue
   * @property {string} startOver
   * @property {string} problemTitle
   */

  /** How long to wait for a change, in milliseconds. */
  const PATIENCE = 1000;
  const STEPS = 60;

  /** Runs in the frame's page before anything else. @type {(inner: any) => void} */
  let prepare = () => {};
  Object.assign(window, {
    prepare: (/** @type {any} */ inner) => {
      const { prototype } = inner.Element;
      const attach = prototype.attachShadow;
      prototype.attachShadow = function () {
        return Reflect.apply(attach, this, [{ mode: "open" }]);
      };
      prepare(inner);
    },
    tryBroken,
    leaveBroken,
  });

  /** @param {string} script */
  const breakBy = (script) => (/** @type {any} */ inner) => {
    // By a tag, as pages do it, so that an error in it stops nothing else.
    const tag = inner.document.createElement("script");
    tag.textContent = `(function () { ${script} })();`;
    inner.document.documentElement.appendChild(tag);
  };

  /**
   * Breaks a page before our script runs or after the start screen is drawn, and takes the quiz there.
   *
   * @param {string} script
   * @param {"before" | "after"} when
   * @param {QuizTask[]} tasks
   * @param {ControlTexts} words
   * @returns {Promise<string>} "right", "fallback", "link" or "left" for the other site, or what is wrong.
   */
  async function tryBroken(script, when, tasks, words) {
    const frame = document.createElement("iframe");
    frame.width = "700";
    frame.height = "900";
    prepare = when === "before" ? breakBy(script) : () => {};
    // Without top navigation: a page that triggers our leave button must not take this one along.
    frame.sandbox = "allow-scripts allow-same-origin";
    frame.src = "broken.html";
    document.body.append(frame);
    try {
      const quiz = new Quiz(frame, words);
      let first = await quiz.until(() => /start|fallback/.test(quiz.shows()));
      // On a busy machine, a late screen would look like none.
      for (let more = 0; more < 5 && quiz.shows() === "nothing"; more++) {
        first = await quiz.until(() => quiz.shows() !== "nothing");
      }
      if (first && when === "after") breakBy(script)(frame.contentWindow);
      /** @type {string} */
      let end = quiz.shows();
      for (const task of tasks) {
        if (quiz.shows() === "start") end = await quiz.take(task);
      }
      return end;
    } catch (error) {
      return frame.contentDocument ? `failed: ${error}` : "left";
    } finally {
      frame.remove();
    }
  }

  /**
   * Breaks a page after the start screen is drawn, and leaves it.
   *
   * @param {string} script
   * @param {ControlTexts} words
   * @returns {Promise<string>} "left", "covered" where the link on the cover is to be pressed, or what is wrong.
   */
  async function leaveBroken(script, words) {
    const frame = document.createElement("iframe");
    prepare = () => {};
    frame.sandbox = "allow-scripts allow-same-origin";
    frame.src = "broken.html";
    document.body.append(frame);
    try {
      const quiz = new Quiz(frame, words);
      if (!(await quiz.until(() => quiz.shows() === "start", 5000))) {
        return `stuck at ${quiz.shows()}`;
      }
      breakBy(script)(frame.contentWindow);
      quiz.leave();
      if (await quiz.until(() => !frame.contentDocument)) return "left";
      return quiz.isCovered() ? "covered" : `stuck at ${quiz.shows()}`;
    } catch (error) {
      return frame.contentDocument ? `failed: ${error}` : "left";
    } finally {
      frame.remove();
    }
  }

  /** The quiz in a frame. */
  class Quiz {
    /**
     * @param {HTMLIFrameElement} frame
     * @param {ControlTexts} words
     */
    constructor(frame, words) {
      this._frame = frame;
      this._words = words;
    }

    get _host() {
      const { contentDocument } = this._frame;
      if (!contentDocument) throw new Error("the frame went to another site");
      // Not querySelector, which is broken in some of the pages.
      return contentDocument.querySelectorAll("worth-it-quiz")[0];
    }

    /** @param {string} selector */
    _all(selector) {
      return [...(this._host?.shadowRoot?.querySelectorAll(selector) ?? [])];
    }

    /** @param {string} selector @param {string} text */
    _named(selector, text) {
      return this._all(selector).find(
        (element) => element.textContent?.trim() === text,
      );
    }

    /** Returns what is on the screen: "start", "notice", a question, a verdict, "fallback" or "link". */
    shows() {
      const { start, startOver, problemTitle } = this._words;
      const [question] = this._all("[part~=question] legend");
      const verdict = this._named("button", startOver) && this._verdict();
      /** @type {[unknown, string][]} */
      const screens = [
        [this._named("p", problemTitle), "fallback"],
        [question, `? ${question?.textContent?.trim()}`],
        [verdict, `! ${verdict}`],
        [this._named("button", start), "start"],
        [this._all("button").length, "notice"],
        [this._host?.querySelectorAll("a")[0]?.getClientRects().length, "link"],
      ];
      return screens.find(([there]) => there)?.[1] ?? "nothing";
    }

    _verdict() {
      const shown = this._all("[part~=verdict]").find(
        (element) => element.getClientRects().length > 0,
      );
      return shown?.textContent?.trim();
    }

    /** Presses the leave button. Not by the frame's own method, which may be broken; a reader's finger is not. */
    leave() {
      const [leave] = this._all("[part~=leave]");
      if (leave) HTMLElement.prototype.click.call(leave);
    }

    /** Whether the cover is there, with the link to the other site. */
    isCovered() {
      const links = this._frame.contentDocument?.querySelectorAll("dialog a");
      return !!links?.[0]?.getClientRects().length;
    }

    /** @param {() => unknown} holds */
    async until(holds, patience = PATIENCE) {
      const end = performance.now() + patience;
      while (!holds() && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      return Boolean(holds());
    }

    /** @param {string} text */
    async _press(text) {
      const before = this.shows();
      const button = /** @type {HTMLElement} */ (this._named("button", text));
      button?.click();
      await this.until(() => this.shows() !== before);
      return this.shows() !== before;
    }

    /**
     * Goes from the start screen to the result, and back.
     *
     * @param {QuizTask} task
     */
    async take({ answers, verdict }) {
      const { start, startOver } = this._words;
      await this._press(start);
      for (let step = 0; step < STEPS; step++) {
        const screen = this.shows();
        if (screen === "fallback" || screen === "link") return screen;
        if (screen.startsWith("! ")) {
          await this._press(startOver);
          return screen.includes(verdict) ? "right" : `wrong: ${screen}`;
        }
        this._answer(answers[screen.slice(2)]);
        if (!(await this._press(this._words.continue))) break;
      }
      return `stuck at ${this.shows()}`;
    }

    /** @param {string | undefined} choice */
    _answer(choice) {
      if (choice === undefined) return;
      const label = this._named("[part~=choice]", choice);
      const radio = label?.querySelectorAll("input")[0];
      // Not the frame's own method, which may be broken; a reader's finger is not.
      if (radio) HTMLElement.prototype.click.call(radio);
    }
  }
})();
