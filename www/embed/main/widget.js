// @ts-check
import { documentsFile, ownerFile } from "bundle:payload";
import { hasOwnDocument, untilParsed } from "../documents/inline-document.js";
import { attribute, withoutQuotes } from "../dom/attribute.js";
import { append } from "../dom/append.js";
import { each } from "../dom/each.js";
import { keepFromPage } from "../dom/keep-from-page.js";
import {
  page,
  pageOf,
  surroundingsOf,
  viewOf,
  withSurroundings,
} from "../dom/page.js";
import { focusAndReveal, whenVisible } from "../dom/show.js";
import { watchIterator } from "../dom/watch-iterator.js";
import { optOutOfRecording } from "../dom/recorder-opt-out.js";
import { copyText, printResult, resultText } from "../export/export-result.js";
import { addSlot, drawProblem } from "../fallback/problem.js";
import { avoidFixedBars } from "../leave/avoid-fixed-bars.js";
import { cover } from "../leave/leave.js";
import { addWidgetStyles } from "../styles/styles.js";
import { followTheme } from "../theme/follow-theme.js";
import { getEngine, hideAll } from "./engine.js";
import { DEFAULT_THEME, readOptions, readTheme } from "./options.js";

/**
 * @typedef {import("../start/shared.js").Shared} Shared
 * @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {typeof import("../owner/index.js").default} OwnerBundle
 */

/** Undoes what was set up. @typedef {() => void} Cleanup */

/** One element's quiz, from the element's insertion into the page to its removal. */
export class Widget {
  /** @type {HTMLElement} */
  _host;
  /** @type {Shared} */
  _shared;
  /** Contains everything that is drawn, so that it can be discarded as a whole. @type {HTMLElement} */
  _frame;
  /** Shows the owner's own link. @type {HTMLElement} */
  _slot;
  /** Counts the attempts to open the quiz, so that one which was overtaken has no effect. */
  _attempt = 0;
  _connected = false;
  _started = false;
  /** Whether an option changed while a reader was on the way. */
  _outdated = false;
  /** @type {ShadowRoot} */
  _root;
  /** @type {import("./engine.js").MountedQuiz | undefined} */
  _mounted;
  /** To run when the quiz that is drawn is discarded, or is in another window. @type {Cleanup[]} */
  _windowCleanups = [];
  /** To run when the quiz that is drawn is discarded. @type {Cleanup[]} */
  _quizCleanups = [];
  /** To run when the element is removed, or moved to other surroundings. @type {Cleanup[]} */
  _placeCleanups = [];
  /** To run when the element is removed. @type {Cleanup[]} */
  _elementCleanups = [];
  /** @type {Cleanup | undefined} */
  _stopTheme;
  /** @type {BundledDocument} */
  _document;
  /** The unusable attributes, as written, each of which is reported once. @type {Set<string>} */
  _reported = new Set();

  /**
   * @param {HTMLElement} host
   * @param {Shared} shared
   */
  constructor(host, shared) {
    this._host = host;
    this._shared = shared;
    this._document = this._pick();
    const room = pageOf(host).createElement("div");
    room.className = "room";
    this._frame = append(room, "div", "frame");
    optOutOfRecording(this._frame);
    this._slot = addSlot(this._frame, this._document.problem.help);
    // Not earlier: in a page that broke any of the above, the element keeps showing what the owner put into it.
    // By the browser's own method, since the page may have given the element another, which would get the root.
    const { attachShadow } = Element.prototype;
    this._root = attachShadow.call(host, { mode: "closed" });
    this._root.appendChild(room);
    addWidgetStyles(this._root, shared.nonce);
    keepFromPage(host, this._root);
  }

  /** Handles the element's insertion. A move within the page keeps what is drawn. */
  connect() {
    if (this._connected) {
      this._settle();
      return;
    }
    this._connected = true;
    this.optOut();
    const start = () => (this._started = true);
    this._host.addEventListener("worth-it-quiz:start", start);
    this._elementCleanups.push(
      this._shared.documents.watch(() => this._pickAgain()),
      () => this._host.removeEventListener("worth-it-quiz:start", start),
    );
    if (this._isDebugging()) this._shared.violations ??= collectViolations();
    this._open();
    // Last, since a page may have broken what reveals its theme.
    this._settle();
  }

  /** Opts the element out of session recording. */
  optOut() {
    if (this._connected) optOutOfRecording(this._host);
  }

  /** Handles a move into another document, which leaves the styles and the listeners behind. */
  adopt() {
    addWidgetStyles(this._root, this._shared.nonce);
    this._hearWindow();
  }

  /** Listens to the window that the element is in now, and to what can be seen there. */
  _hearWindow() {
    const { _host, _frame, _mounted, _windowCleanups } = this;
    runAll(_windowCleanups);
    if (!_mounted) return;
    _windowCleanups.push(
      _mounted.hear(viewOf(_host)),
      whenVisible(_frame, () => {
        _mounted.saw();
        _windowCleanups.push(avoidFixedBars(_host, _frame));
      }),
    );
  }

  /** Follows what is around the element: the theme and the language. */
  _settle() {
    this.applyTheme();
    runAll(this._placeCleanups);
    const { _host, _placeCleanups } = this;
    const languages = new MutationObserver(() => this._pickAgain());
    each(surroundingsOf(_host), (element) =>
      languages.observe(element, { attributeFilter: ["lang"] }),
    );
    _placeCleanups.push(() => languages.disconnect());
    this._pickAgain();
  }

  /** Handles the element's removal, which may be the first half of a move. */
  disconnect() {
    queueMicrotask(() => {
      if (!this._connected || this._host.isConnected) return;
      this._connected = false;
      this._attempt++;
      this._clear();
      this._stopTheme?.();
      this._stopTheme = undefined;
      runAll(this._placeCleanups);
      runAll(this._elementCleanups);
    });
  }

  /** Applies a changed option once no reader is on the way. */
  refresh() {
    if (!this._connected) return;
    this._outdated = this._started;
    if (!this._started) this._open();
  }

  /** Whether a reader has started. */
  isUnderWay() {
    return this._started;
  }

  /** Handles the return to the start screen, from where options apply that changed on the way. */
  _rest() {
    this._started = false;
    if (!this._outdated) return;
    this._outdated = false;
    this._open().then(() => {
      /** @type {HTMLElement | null} */
      const heading = this._frame.querySelector(".heading");
      if (heading) focusAndReveal(heading);
    });
  }

  /** Applies the theme that the owner chose. */
  applyTheme() {
    if (!this._connected) return;
    this._stopTheme?.();
    const theme = readTheme(this._host, this._reportAttribute);
    const setDark = (/** @type {boolean} */ dark) =>
      void this._frame.classList.toggle("dark", dark);
    if (theme === DEFAULT_THEME) {
      this._stopTheme = followTheme(this._host, setDark);
    } else {
      this._stopTheme = undefined;
      setDark(theme === "dark");
    }
  }

  /** Switches to a document that was added, if it suits the element better. */
  _pickAgain() {
    if (this._pick() !== this._document) this.refresh();
  }

  async _open() {
    const attempt = ++this._attempt;
    await untilParsed(this._host);
    if (attempt !== this._attempt) return;
    this._document = this._pick();
    const options = readOptions(this._host, this._reportAttribute);
    try {
      const base = attribute(this._host, "base");
      const document = await this._find(base);
      const { secondary } = this._shared;
      const engine = await getEngine(secondary, base, document.source);
      if (attempt === this._attempt) this._mount(engine, options, document);
    } catch (error) {
      if (attempt === this._attempt) this._fail(error, options.exitUrl);
    }
  }

  /**
   * Returns the document to show: the owner's own, if there is one.
   *
   * @param {string} base
   * @returns {Promise<BundledDocument>}
   */
  async _find(base) {
    const { _host, _document, _shared } = this;
    return hasOwnDocument(_host)
      ? (await _shared.secondary.load(documentsFile, base)).find(
          _host,
          _document,
          base,
        )
      : _document;
  }

  /**
   * @param {Engine} engine
   * @param {import("./options.js").Options} options
   * @param {BundledDocument} document
   */
  _mount(engine, options, document) {
    this._clear();
    const fail = (/** @type {unknown} */ reason) =>
      this._fail(reason, options.exitUrl);
    const { _frame, _root } = this;
    this._quizCleanups.push(engine.watch(fail), watchIterator(_root, fail));
    const glueHost = this._glueHost();
    const mounted = engine.mount(document, glueHost, _frame, options);
    // Pages replace methods with ones that do nothing and throw nothing.
    if (!this._frame.textContent) throw new Error("nothing was drawn");
    this._mounted = mounted;
    this._quizCleanups.push(
      () => mounted.free(),
      () => runAll(this._windowCleanups),
    );
    this._hearWindow();
    this._report({ noWasm: engine.noWasm });
  }

  /**
   * Replaces the quiz by the fallback.
   *
   * @param {unknown} reason
   * @param {string} exitUrl
   */
  _fail(reason, exitUrl) {
    this._attempt++;
    const retry = () => this._open();
    try {
      const lost = this._started;
      this._clear();
      drawProblem(this._frame, this._document, exitUrl, lost, retry);
    } catch {
      this._drawMinimum();
    }
    const message = `The quiz cannot run: ${reason}`;
    console.error(`worth-it-quiz: ${message}`);
    this._report({ failed: reason });
    this._host.dispatchEvent(
      new CustomEvent("worth-it-quiz:error", {
        bubbles: true,
        composed: true,
        detail: { message },
      }),
    );
  }

  /** Draws without creating elements, where the page is too broken for the fallback to have its link. */
  _drawMinimum() {
    const { _frame, _slot } = this;
    if (_frame.querySelectorAll(".links a").length) return;
    _frame.textContent = this._document.problem.text;
    try {
      _frame.appendChild(_slot);
    } catch {
      _frame.append(_slot);
    }
  }

  /**
   * Returns what the quiz calls in the page.
   *
   * @returns {import("bundle:glue").Host}
   */
  _glueHost() {
    const { _host, _frame, _shared } = this;
    return {
      mark: optOutOfRecording,
      show: focusAndReveal,
      rest: () => this._rest(),
      tell: (name) => {
        const event = { bubbles: true, composed: true };
        _host.dispatchEvent(new Event(`worth-it-quiz:${name}`, event));
      },
      print: () =>
        void this._quizCleanups.push(printResult(_frame, _shared.nonce)),
      copy: (text = resultText(_frame)) =>
        void copyText(_frame, text, () => this._mounted?.copied()),
      cover(url, title, label) {
        hideAll();
        cover(_host, url, title, label);
      },
    };
  }

  _clear() {
    runAll(this._quizCleanups);
    this._mounted = undefined;
    this._started = false;
    this._frame.textContent = "";
  }

  /** @type {import("./options.js").ReportAttribute} */
  _reportAttribute = (name, value) => {
    const written = `${name}="${value}"`;
    if (this._reported.has(written)) return;
    this._reported.add(written);
    this._withOwnerBundle(written, (owner) => owner.warn(name, value));
  };

  _isDebugging() {
    return this._host.hasAttribute("debug");
  }

  /** @param {import("../owner/report.js").RunState} state */
  _report(state) {
    if (!this._isDebugging()) return;
    const { _shared, _host, _frame } = this;
    this._withOwnerBundle("debug", (owner) =>
      owner.report(_shared, _host, _frame, state),
    );
  }

  /**
   * Loads the owner's bundle and calls back with it, without waiting.
   *
   * @param {string} written The attribute that it is about, to name if the bundle can't be loaded.
   * @param {(owner: OwnerBundle) => void} callback
   */
  _withOwnerBundle(written, callback) {
    this._shared.secondary
      .load(ownerFile, attribute(this._host, "base"))
      .then(callback)
      .catch((error) => console.warn(`worth-it-quiz: ${written} (${error})`));
  }

  _pick() {
    const lang = withSurroundings(this._host)
      .find((element) => element.hasAttribute("lang"))
      ?.getAttribute("lang");
    return this._shared.documents.pick(withoutQuotes(lang ?? ""));
  }
}

/** Returns a list that grows with whatever the page's content security policy refuses from now on. */
function collectViolations() {
  /** @type {SecurityPolicyViolationEvent[]} */
  const violations = [];
  page.addEventListener("securitypolicyviolation", (event) =>
    violations.push(event),
  );
  return violations;
}

/** @param {Cleanup[]} cleanups */
function runAll(cleanups) {
  each(cleanups.splice(0), (cleanup) => cleanup());
}
