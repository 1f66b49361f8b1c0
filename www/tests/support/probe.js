// @ts-check
/* Runs after `instrument.js` in each page of a test: finds what a reader can see and press, inside the closed roots. */
(() => {
  /** @typedef {import("./reader.js").ScreenView} ScreenView */

  /**
   * @type {{
   *   roots: Map<Element, ShadowRoot>,
   *   scrollIntoView: (this: Element, options: ScrollIntoViewOptions) => void,
   * }}
   */
  const test = /** @type {any} */ (window)[Symbol.for("wiq-test")];

  /** @param {number} number */
  function rootOf(number) {
    const host = document.querySelectorAll("worth-it-quiz")[number];
    return host && test.roots.get(host);
  }

  /** @param {Element} element */
  const visible = (element) =>
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === "visible";

  /** @param {Element | null | undefined} element */
  const textOf = (element) =>
    element instanceof HTMLElement
      ? (element.innerText || element.textContent || "").trim()
      : "";

  /**
   * Returns the text by which a control is pressed. Buttons that read alike are told apart by the theme beside them.
   *
   * @param {Element} element
   */
  const labelOf = (element) => {
    const theme = element.closest("li")?.querySelector("strong");
    const isChange = element.localName === "button" && theme;
    return isChange ? `${textOf(theme)} > ${textOf(element)}` : textOf(element);
  };

  /**
   * @param {ParentNode | undefined} root
   * @param {string} selector
   */
  const all = (root, selector) =>
    root ? [...root.querySelectorAll(selector)].filter(visible) : [];

  /**
   * @param {ParentNode | undefined} root
   * @param {string} selector
   */
  const texts = (root, selector) => all(root, selector).map(textOf);

  /**
   * Returns what a widget shows.
   *
   * @param {number} number
   * @returns {ScreenView}
   */
  function look(number) {
    const root = rootOf(number);
    const [question] = all(root, "[part~=question]");
    const [result] = all(root, "[part~=verdict]");
    const heading = "h1, h2, h3, h4, h5, h6";
    const [target] = all(
      result ?? root,
      heading
        .split(", ")
        .map((tag) => `${tag}[tabindex]`)
        .join(),
    );
    return {
      heading: textOf(question?.querySelector("legend") ?? target),
      text: [...(root?.children ?? [])].filter(visible).map(textOf).join("\n"),
      asks: Boolean(question),
      result: Boolean(result),
      progress: textOf(all(root, "[part~=progress]")[0]),
      buttons: texts(root, "button"),
      links: texts(root, "a[href]"),
      headings: texts(root, heading),
      themes: {
        reasons: texts(root, "[part~=reasons] strong"),
        unmet: texts(root, ".body > .themes strong"),
        open: texts(root, "[part~=open] .name"),
      },
      choices: all(root, "[part~=choice]").map((choice) => ({
        text: textOf(choice),
        checked: choice.querySelector("input")?.checked ?? false,
      })),
      alert: root?.querySelector("[aria-live]")?.textContent ?? "",
    };
  }

  /**
   * Finds a control by its text: a button, a link, a choice or a box.
   *
   * @param {number} number
   * @param {string} text
   */
  function control(number, text) {
    const controls = all(rootOf(number), "button, a[href], label.choice");
    return controls.find((element) => labelOf(element) === text);
  }

  /**
   * Scrolls to a control, and returns the position of its centre in the window.
   *
   * @param {number} number
   * @param {string} text
   */
  function point(number, text) {
    const element = control(number, text);
    if (!element) return undefined;
    test.scrollIntoView.call(element, {
      block: "center",
      behavior: "instant",
    });
    const [box] = element.getClientRects();
    if (!box) return undefined;
    return {
      x: Math.round(box.left + box.width / 2),
      y: Math.round(box.top + box.height / 2),
    };
  }

  /**
   * Clicks controls by script, one after another. Returns the first that is missing.
   *
   * @param {number} number
   * @param {string[]} texts
   */
  function press(number, texts) {
    for (const text of texts) {
      const element = control(number, text);
      if (!(element instanceof HTMLElement)) return text;
      element.click();
    }
    return null;
  }

  /** Returns what has the focus, inside the closed roots too. */
  function active() {
    const outer = document.activeElement ?? document.documentElement;
    const inner = test.roots.get(outer)?.activeElement;
    const element = inner ?? outer;
    const radio = element.matches("input[type=radio]");
    return {
      tag: element.localName,
      part: element.getAttribute("part") ?? "",
      text: labelOf((radio && element.closest("label")) || element),
      radio,
      inside: Boolean(inner),
    };
  }

  /**
   * Returns whether a control precedes the focus in the same widget.
   *
   * @param {number} number
   * @param {string} text
   */
  function isBefore(number, text) {
    const focused = rootOf(number)?.activeElement;
    const element = control(number, text);
    if (!focused || !element || focused.contains(element)) return false;
    const position = focused.compareDocumentPosition(element);
    return Boolean(position & Node.DOCUMENT_POSITION_PRECEDING);
  }

  Object.assign(test, { rootOf, look, point, press, active, isBefore });
})();
