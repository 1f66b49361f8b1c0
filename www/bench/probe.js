// @ts-check
/* Runs first in each page to measure, the same for every contender: finds the quiz, presses what a reader would press,
   and measures the time. `tab.js` puts the contender's controls in front of it. */
(() => {
  /** @type {import("./contender.js").Controls} */
  const controls = /** @type {any} */ (globalThis)[
    Symbol.for("bench-controls")
  ];
  /** How long a press may have no effect before it is repeated, in milliseconds. */
  const PATIENCE = 1000;
  /** The number of answers before any is measured. */
  const WARM_UP = 16;
  /** How long anything may take. */
  const LIMIT = 30_000;

  /** @type {WeakMap<Element, ShadowRoot>} */
  const roots = new WeakMap();
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  let shift = 0;

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (
    /** @type {ShadowRootInit} */ init,
  ) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  if (globalThis.WebAssembly) {
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, args) {
        const started = Reflect.construct(target, args);
        for (const value of Object.values(started.exports)) {
          if (value instanceof WebAssembly.Memory) memories.push(value);
        }
        return started;
      },
    });
  }
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (!entry.hadRecentInput) shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });

  const { port1, port2 } = new MessageChannel();
  /** @type {(() => void)[]} */
  const turns = [];
  port1.onmessage = () => turns.shift()?.();

  /** Waits for the next turn of the event loop, and for no frame. @returns {Promise<void>} */
  const turn = () =>
    new Promise((resolve) => {
      turns.push(resolve);
      port2.postMessage(0);
    });

  /** Waits until the next frame was drawn. @returns {Promise<void>} */
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => void turn().then(resolve)),
    );

  /**
   * Waits by the event loop, and not at all where it is so already.
   *
   * @param {() => unknown} is
   * @param {string} what
   */
  async function until(is, what) {
    const end = performance.now() + LIMIT;
    while (!is()) {
      if (performance.now() > end) throw new Error(`no ${what} came`);
      await turn();
    }
  }

  const host = () => document.querySelector(controls.host);

  /**
   * Finds what can be seen of a quiz.
   *
   * @param {keyof import("./contender.js").Controls} what
   * @param {Element | null} [quiz]
   * @returns {HTMLElement | undefined}
   */
  function find(what, quiz = host()) {
    if (!quiz) return undefined;
    const selector = controls[what];
    if (!selector) return undefined;
    const all = (roots.get(quiz) ?? quiz).querySelectorAll(selector);
    return /** @type {HTMLElement[]} */ ([...all]).find(
      (element) => element.getClientRects().length > 0,
    );
  }

  /**
   * Finds something of the first quiz without a look at the layout, which would cost time in the middle of a measure.
   *
   * @param {keyof import("./contender.js").Controls} what
   */
  function query(what) {
    const quiz = host();
    const inside = quiz && (roots.get(quiz) ?? quiz);
    const selector = controls[what];
    if (!inside || !selector) return undefined;
    return /** @type {HTMLElement | null} */ (inside.querySelector(selector));
  }

  /** Returns the text of the current question, if there is one. */
  const currentQuestion = () => query("question")?.textContent ?? undefined;

  /** @param {Element} element */
  function middle(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /**
   * Returns whether a click would hit an element.
   *
   * @param {Element | undefined} element
   */
  function hits(element) {
    if (!element) return false;
    const { x, y } = middle(element);
    const root = /** @type {ShadowRoot} */ (element.getRootNode());
    const hit = root.elementFromPoint(x, y);
    return Boolean(hit && element.contains(hit));
  }

  /**
   * Goes from the first screen to the first question, frame by frame, as soon as each can be pressed.
   *
   * @returns {Promise<number>} When the first question was drawn and could be pressed.
   */
  function openQuestion() {
    let pressed = -PATIENCE;
    return new Promise((resolve) => {
      const look = async () => {
        if (currentQuestion() !== undefined && hits(find("choice"))) {
          await turn();
          resolve(performance.now());
          return;
        }
        const start = find("start");
        const now = performance.now();
        if (start && hits(start) && now - pressed >= PATIENCE) {
          pressed = now;
          start.click();
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }

  /**
   * Chooses the first answer and continues, and waits for another question, but not for a frame.
   *
   * @returns {Promise<number>} How long it took, in milliseconds.
   */
  async function answer() {
    const before = currentQuestion();
    const choice = find("choice");
    const next = find("next");
    // Completes the layout of earlier changes, which the answer does not cause.
    void document.body.offsetHeight;
    const begun = performance.now();
    choice?.click();
    if (!next) await until(() => query("next"), "button to continue");
    (next ?? query("next"))?.click();
    await until(() => currentQuestion() !== before, "other question");
    return performance.now() - begun;
  }

  const arrived = () => currentQuestion() !== undefined || find("result");

  /** Skips a screen between two questions. */
  async function pass() {
    await until(() => arrived() || find("between"), "screen");
    if (arrived()) return;
    find("next")?.click();
    await until(arrived, "question");
  }

  /**
   * Answers one question after another.
   *
   * @param {number} most The number of answers that is enough.
   * @param {number} [budget] The time that is enough, in milliseconds.
   * @returns {Promise<number[]>} How long each answer took.
   */
  async function walk(most, budget = Infinity) {
    const end = performance.now() + budget;
    const times = [];
    while (times.length < most && performance.now() < end && !find("result")) {
      times.push(await answer());
      if (!find("result")) await pass();
    }
    return times;
  }

  /** Goes on from the first question to the result. */
  async function finish() {
    await walk(Infinity);
    await painted();
  }

  /**
   * Replaces all quizzes by a new one, and answers its questions.
   *
   * @param {number} most
   * @param {number} budget
   * @returns {Promise<number[]>} How long each answer took.
   */
  async function take(most, budget) {
    document.querySelectorAll(controls.host).forEach((old) => old.remove());
    const { element, remove } = mount();
    await until(() => find("start", element), "first screen");
    await painted();
    find("start", element)?.click();
    await pass();
    const times = await walk(most, budget);
    remove();
    return times;
  }

  /**
   * Takes the quiz repeatedly, after some answers to warm up.
   *
   * @param {number} most The number of answers that is enough.
   * @param {number} budget The time for answers that is enough, in milliseconds; mounting a quiz does not count.
   * @returns {Promise<number>} The average time of an answer, in milliseconds.
   */
  async function answers(most, budget) {
    await take(WARM_UP, budget);
    const times = [];
    let spent = 0;
    do {
      const more = await take(most - times.length, budget - spent);
      times.push(...more);
      spent += more.reduce((sum, time) => sum + time, 0);
    } while (times.length < most && spent < budget);
    return spent / times.length;
  }

  /** Adds the element for the next quiz. */
  function newHost() {
    const own = controls.host === "worth-it-quiz";
    const element = document.createElement(own ? controls.host : "div");
    if (!own) element.className = "bench-quiz";
    document.querySelector(".post-quiz")?.append(element);
    return element;
  }

  /**
   * Mounts one more quiz in the page.
   *
   * @returns {{ element: Element, remove: () => void }}
   */
  function mount() {
    const element = newHost();
    const mountQuiz = /** @type {any} */ (globalThis).quizMount;
    return {
      element,
      remove: mountQuiz?.(element) ?? (() => element.remove()),
    };
  }

  /**
   * Mounts several quizzes at once, and removes them again.
   *
   * @param {number} count
   * @returns {Promise<number>} How long it took until all of them were drawn, in milliseconds.
   */
  async function many(count) {
    const begun = performance.now();
    const mounted = Array.from({ length: count }, mount);
    for (const { element } of mounted) {
      await until(() => find("start", element), "first screen");
    }
    await painted();
    const time = performance.now() - begun;
    mounted.forEach(({ remove }) => remove());
    await painted();
    return time;
  }

  /**
   * Mounts a quiz, starts it and removes it again, several times.
   *
   * @param {number} times
   */
  async function mountAndRemove(times) {
    for (let time = 0; time < times; time++) {
      const { element, remove } = mount();
      await until(() => find("start", element), "first screen");
      find("start", element)?.click();
      await turn();
      remove();
      if (time % 10 === 9) await painted();
    }
    await painted();
  }

  const opened = openQuestion();
  /** @type {Promise<number> | undefined} */
  let drawn;

  /**
   * Returns the position of a control, and measures the time from the click there to the next frame.
   *
   * @param {"choice" | "next"} what
   */
  async function aim(what) {
    await until(() => find(what), what);
    const element = /** @type {HTMLElement} */ (find(what));
    if (!hits(element)) {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      await painted();
    }
    drawn = new Promise((resolve) =>
      addEventListener(
        "click",
        async ({ timeStamp }) => {
          await painted();
          resolve(performance.now() - timeStamp);
        },
        { capture: true, once: true },
      ),
    );
    return middle(element);
  }

  /** @type {any} */ (globalThis)[Symbol.for("bench")] = {
    opened: () => opened,
    finish,
    answers,
    pass,
    many,
    mountAndRemove,
    aim,
    drawn: () => drawn,
    shift: () => shift,
    wasmBytes: () =>
      memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  };
})();
