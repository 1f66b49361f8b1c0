// @ts-check
/* Runs in a page of a test: presses controls at random, and keeps a model of what has to be on the screen. */
(() => {
  /**
   * @typedef {{ id: string, text: string, choices: { id: string, text: string, signal: string }[] }} WalkQuestion
   * @typedef {{ notice?: { title: string }, questions: WalkQuestion[] }} WalkSection
   * @typedef {object} WalkDocument
   * @property {Record<string, string>} strings
   * @property {WalkSection[]} sections
   * @property {{ topics: Record<string, { name: string }> }} results
   *
   * @typedef {"start" | "notice" | number} WalkPage A number is a question's index.
   */

  /** A random number generator (mulberry32), so that a seed repeats its walk. @param {number} seed */
  function randomBy(seed) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits);
      return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /** What has to be on the screen: the document's pages, and an index into them. */
  class Model {
    away = false;
    help = false;
    result = false;
    error = false;
    /** The index into the pages. */
    page = 0;
    /** The question whose answer is being changed. @type {number | undefined} */
    change;
    /** Whether what was left open is answered on the way, one question after another. */
    completes = false;
    /** The ids of the choices. @type {(string | undefined)[]} */
    answers = [];

    /** @param {WalkDocument} quiz */
    constructor({ strings, sections, results }) {
      this._words = strings;
      this._topics = results.topics;
      /** @type {WalkQuestion[]} */
      this.questions = sections.flatMap((section) => section.questions);
      /** @type {WalkPage[]} */
      this._pages = ["start"];
      /** The page of each question's notice. @type {(number | undefined)[]} */
      this._announced = [];
      for (const { notice, questions } of sections) {
        const at = notice && this._pages.push("notice") - 1;
        questions.forEach(() => {
          this._pages.push(this._announced.length);
          this._announced.push(at);
        });
      }
      this.blank();
    }

    blank() {
      this.answers = this.questions.map(() => undefined);
      this._go(0);
      this.away = false;
    }

    /**
     * @param {number} page
     * @param {{ result?: boolean, change?: number, completes?: boolean }} [where]
     */
    _go(page, { result = false, change, completes = false } = {}) {
      const help = false;
      const error = false;
      Object.assign(this, { page, result, change, completes, help, error });
    }

    /** Returns the index of the question on the screen, if there is one. */
    get question() {
      if (this.help || this.result || this.away) return undefined;
      const page = this.change ?? this._pages[this.page];
      return typeof page === "number" ? page : undefined;
    }

    /** Returns what has to be on the screen. */
    shows() {
      const { question } = this;
      if (this.away) return "nothing";
      if (this.help) return "help";
      if (this.result) return "result";
      if (question === undefined) return String(this._pages[this.page]);
      const { text, choices } = this.questions[question] ?? {};
      const chosen = choices?.find(({ id }) => id === this.answers[question]);
      return `${text} ${chosen?.text ?? "-"}${this.error ? " error" : ""}`;
    }

    /** @param {number} index */
    choose(index) {
      const { question = -1 } = this;
      this.answers[question] = this.questions[question]?.choices[index]?.id;
      this.error = false;
    }

    /**
     * Presses a button. Returns false if the model does not know it.
     *
     * @param {string} text
     */
    press(text) {
      const [name = ""] =
        Object.entries(this._words).find(([, word]) => word === text) ?? [];
      const topic = Object.keys(this._topics).find(
        (id) => this._topics[id]?.name === text,
      );
      if (this.result && topic) this._change(topic);
      else if (Object.hasOwn(this._moves, name)) this._moves[name]?.();
      else return false;
      return true;
    }

    /** @param {string} id */
    _change(id) {
      const change = this.questions.findIndex((question) => question.id === id);
      this._go(this.page, { change, completes: this._isOpen(change) });
    }

    /** @param {number} index */
    _isOpen(index) {
      const answer = this.questions[index]?.choices.find(
        ({ id }) => id === this.answers[index],
      );
      return (answer?.signal ?? "unknown") === "unknown";
    }

    /** Goes to the first open question from one on; to the result where none is. @param {number} from */
    _complete(from) {
      const open = this.questions.findIndex(
        (_, index) => index >= from && this._isOpen(index),
      );
      if (open < 0) this._go(this.page, { result: true });
      else this._go(this.page, { change: open, completes: true });
    }

    /** @type {Record<string, () => void>} */
    _moves = {
      start: () => this._go(1),
      startOver: () => this.blank(),
      shortcutOff: () => {},
      shortcutOn: () => {},
      openAnswer: () => this._complete(0),
      openHelp: () => void (this.help = true),
      moreHelp: () => void (this.help = true),
      noticeHelp: () => void (this.help = true),
      helpBack: () => void (this.help = false),
      seeResult: () => this._go(this.page, { result: true }),
      noticeSkip: () => {
        const count = this._announced.filter((at) => at === this.page).length;
        this._forward(this.page + count);
      },
      continue: () => this._continue(),
      back: () => this._back(),
    };

    _continue() {
      const { question } = this;
      if (question !== undefined && !this.answers[question]) this.error = true;
      else if (this.change === undefined) this._forward(this.page);
      else if (this.completes) this._complete(this.change + 1);
      else this._go(this.page, { result: true });
    }

    /** @param {number} page */
    _forward(page) {
      const last = page + 1 === this._pages.length;
      this._go(last ? page : page + 1, { result: last });
    }

    _back() {
      if (this.help) this.help = false;
      else if (this.result) this._go(this.page);
      else if (this.change !== undefined) this._go(this.page, { result: true });
      else this._go(this._before(this.page - 1));
    }

    /** Skips questions whose notice was skipped, as on the way forward. @param {number} page */
    _before(page) {
      const question = this._pages[page];
      const at = typeof question === "number" ? this._announced[question] : 0;
      const skipped = this.answers.every(
        (answer, index) => this._announced[index] !== at || !answer,
      );
      return at && skipped ? at : page;
    }
  }

  /** @type {any} */
  const test = /** @type {any} */ (window)[Symbol.for("wiq-test")];

  /**
   * Returns what is on the screen, in the model's terms.
   *
   * @param {WalkDocument} quiz
   */
  function seen({ strings, sections }) {
    const shown = test.look(0);
    if (shown.asks) return asked(shown, strings.chooseError ?? "");
    if (shown.result) return "result";
    const notice = sections.find((section) => section.notice)?.notice;
    /** @type {[string | undefined, string][]} */
    const titles = [
      [strings.helpTitle, "help"],
      [strings.startTitle, "start"],
      [notice?.title, "notice"],
    ];
    const is = titles.find(([title]) => shown.headings.includes(title));
    return is?.[1] ?? "nothing";
  }

  /**
   * @param {any} shown
   * @param {string} complaint
   */
  function asked({ heading, choices, text }, complaint) {
    const chosen = choices.find((/** @type {any} */ choice) => choice.checked);
    const error = text.includes(complaint) ? " error" : "";
    return `${heading} ${chosen?.text ?? "-"}${error}`;
  }

  /** Events that a page may dispatch in the quiz without any action by the reader. @type {(() => Event)[]} */
  const NOISE = [
    () => new Event("change", { bubbles: true }),
    () => new Event("input", { bubbles: true, composed: true }),
    () => new Event("keydown", { bubbles: true }),
    () => new KeyboardEvent("keydown", { key: "a", bubbles: true }),
    () => new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    () => new MouseEvent("mousedown", { bubbles: true, composed: true }),
    () => new FocusEvent("focusin", { bubbles: true }),
    () => new PageTransitionEvent("pageshow", { persisted: false }),
  ];

  /**
   * Walks until the screen differs from the model's.
   *
   * @param {WalkDocument} quiz
   * @param {number} seed
   * @param {number} steps
   * @returns {Promise<{ steps: number, results: number, wrong?: string }>}
   */
  async function wander(quiz, seed, steps) {
    const random = randomBy(seed);
    /** @template T @param {ArrayLike<T>} list */
    const pick = (list) => list[Math.floor(random() * list.length)];
    const root = test.rootOf(0);
    const model = new Model(quiz);
    const { assess } = /** @type {any} */ (customElements.get("worth-it-quiz"));
    let results = 0;
    for (let step = 0; step < steps; step++) {
      const did = act(root, model, random, pick);
      const [is, ought] = [seen(quiz), model.shows()];
      if (is !== ought) {
        return {
          steps: step,
          results,
          wrong: `${did}: "${is}", not "${ought}"`,
        };
      }
      if (ought !== "result") continue;
      results++;
      const wrong = await compareVerdict(quiz, model, assess);
      if (wrong) return { steps: step, results, wrong };
    }
    return { steps, results };
  }

  /**
   * Does one thing at random, in the page and in the model.
   *
   * @param {ShadowRoot} root
   * @param {Model} model
   * @param {() => number} random
   * @param {<T>(list: ArrayLike<T>) => T | undefined} pick
   */
  function act(root, model, random, pick) {
    const chance = random();
    if (model.away || chance < 0.005) return goAway(model);
    if (chance < 0.15) {
      return makeNoise(
        pick(NOISE)?.(),
        pick(root.querySelectorAll("*")),
        model,
      );
    }
    const radios = root.querySelectorAll("input[type=radio]");
    const chosen = chance < 0.5 ? pick(radios) : undefined;
    return use(chosen ?? pick(root.querySelectorAll("button")), radios, model);
  }

  /**
   * @param {Event | undefined} event
   * @param {Element | undefined} target
   * @param {Model} model
   */
  function makeNoise(event, target, model) {
    if (!event || !target) return "nothing";
    // The quiz takes a radio's change event as a choice.
    if (event.type === "change" && target.matches("[type=radio]")) {
      const radios = target
        .closest("fieldset")
        ?.querySelectorAll("[type=radio]");
      model.choose([...(radios ?? [])].indexOf(target));
    }
    target.dispatchEvent(event);
    return event.type;
  }

  /**
   * Hides the page as the back/forward cache does, or restores it.
   *
   * @param {Model} model
   */
  function goAway(model) {
    const kind = model.away ? "pageshow" : "pagehide";
    dispatchEvent(new PageTransitionEvent(kind, { persisted: true }));
    const { away } = model;
    model.blank();
    model.away = !away;
    return kind;
  }

  /**
   * @param {Element | undefined} control
   * @param {NodeListOf<Element>} radios
   * @param {Model} model
   */
  function use(control, radios, model) {
    if (!(control instanceof HTMLElement)) return "nothing";
    const theme = control.closest("li")?.querySelector("strong");
    const text = (theme ?? control).textContent?.trim() ?? "";
    const radio = [...radios].indexOf(control);
    if (radio >= 0) model.choose(radio);
    // Other controls, such as the one that prints, are out of scope.
    else if (!model.press(text)) return "nothing";
    control.click();
    return text || `choice ${radio}`;
  }

  /**
   * @param {WalkDocument} quiz
   * @param {Model} model
   * @param {(answers: object) => Promise<{ verdict: string, reasons: string[], unmet: string[] }>} assess
   */
  async function compareVerdict(quiz, { questions, answers }, assess) {
    const sheet = questions.map(({ id }, index) => [id, answers[index]]);
    const assessment = await assess(Object.fromEntries(sheet));
    const { verdict } = assessment;
    const shown = test.look(0);
    const { title, safetyTitle } = /** @type {any} */ (quiz.results).verdicts[
      verdict
    ];
    const themes = test.themesOf(quiz, assessment, Object.fromEntries(sheet));
    const [is, ought] = [shown.themes, themes].map((some) =>
      JSON.stringify(some),
    );
    const right = [title, safetyTitle].includes(shown.heading) && is === ought;
    return right ? "" : `"${shown.heading}" (${is}), not ${verdict} (${ought})`;
  }

  test.wander = wander;
})();
