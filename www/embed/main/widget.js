// @ts-check
import { forOwners, ownDocuments } from "bundle:payload";
import { attribute } from "../dom/attribute.js";
import { stayClear } from "../leave/avoid-fixed-bars.js";
import { engine } from "./engine.js";
import { copy, print } from "../export/export-result.js";
import { cover } from "../leave/leave.js";
import { mark } from "../dom/recorder-opt-out.js";
import { DEFAULT_THEME, readOptions, readTheme } from "./options.js";
import { hasOwn, passed } from "../documents/inline-document.js";
import { addSlot, drawProblem } from "../fallback/problem.js";
import { style } from "../styles/styles.js";
import { followTheme } from "../theme/follow-theme.js";

/**
 * @typedef {import("../start/shared.js").Shared} Shared
 * @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {typeof import("../owner/index.js").default} Owner
 */

/** What goes when the widget goes. @typedef {() => void} End */

/** One element's quiz, from its coming into the page to its going. */
export class Widget {
  /** @type {HTMLElement} */
  _host;
  /** @type {Shared} */
  _shared;
  /** Everything that is drawn stands in it, so that it can be thrown away whole. @type {HTMLElement} */
  _frame;
  /** Shows the owner's own link. @type {HTMLElement} */
  _slot;
  /** Counts the attempts, so that one which was overtaken ends unseen. */
  _attempt = 0;
  _here = false;
  _started = false;
  /** @type {import("./engine.js").Mount | undefined} */
  _mounted;
  /** What ends with the quiz that is drawn. @type {End[]} */
  _quiz = [];
  /** What ends when the element goes. @type {End[]} */
  _stay = [];
  /** @type {End | undefined} */
  _undress;
  /** @type {BundledDocument} */
  _document;
  /** The attributes that can't be used, as they are written; each is spoken of once. @type {Set<string>} */
  _wrong = new Set();

  /**
   * @param {HTMLElement} host
   * @param {Shared} shared
   */
  constructor(host, shared) {
    this._host = host;
    this._shared = shared;
    this._document = this._pick();
    this._frame = document.createElement("div");
    this._frame.className = "frame";
    mark(this._frame);
    this._slot = addSlot(this._frame, this._document.problem.help);
    // Only now: in a page that broke what stands above, the element goes on showing what the owner put into it.
    const root = host.attachShadow({ mode: "closed" });
    root.appendChild(this._frame);
    style(root, shared.nonce);
  }

  /** The element came into a page. A move within the page keeps what is drawn. */
  connect() {
    if (this._here) return;
    this._here = true;
    mark(this._host);
    const start = () => (this._started = true);
    this._host.addEventListener("worth-it-quiz:start", start);
    this._stay.push(
      this._shared.documents.watch(() => this._translate()),
      () => this._host.removeEventListener("worth-it-quiz:start", start),
    );
    if (this._isWatched()) this._shared.refused ??= hearRefusals();
    this._open();
    // Last, since a page may have broken what tells its theme.
    this.dress();
  }

  /** The element left the page, for good or on its way to another place. */
  disconnect() {
    queueMicrotask(() => {
      if (!this._here || this._host.isConnected) return;
      this._here = false;
      this._attempt++;
      this._clear();
      this._undress?.();
      this._undress = undefined;
      end(this._stay);
    });
  }

  /** An option changed. A reader who is on the way is left alone. */
  refresh() {
    if (this._here && !this._started) this._open();
  }

  /** Puts the theme on that the owner asks for. */
  dress() {
    if (!this._here) return;
    this._undress?.();
    const wish = readTheme(this._host, this._complain);
    const show = (/** @type {boolean} */ dark) =>
      void this._frame.classList.toggle("dark", dark);
    if (wish === DEFAULT_THEME) {
      this._undress = followTheme(this._host, show);
    } else {
      this._undress = undefined;
      show(wish === "dark");
    }
  }

  /** Another document came; it may suit better. */
  _translate() {
    if (this._pick() !== this._document) this.refresh();
  }

  async _open() {
    const attempt = ++this._attempt;
    await passed(this._host);
    if (attempt !== this._attempt) return;
    this._document = this._pick();
    const options = readOptions(this._host, this._complain);
    try {
      const base = attribute(this._host, "base");
      const running = await engine(this._shared.secondary, base);
      const document = await this._find(base);
      if (attempt === this._attempt) this._mount(running, options, document);
    } catch (error) {
      if (attempt === this._attempt) this._fail(error, options.exitUrl);
    }
  }

  /**
   * Finds the document to show: the owner's own, where there is one.
   *
   * @param {string} base
   * @returns {Promise<BundledDocument>}
   */
  async _find(base) {
    const { _host, _document, _shared } = this;
    return hasOwn(_host)
      ? (await _shared.secondary.load(ownDocuments, base)).find(
          _host,
          _document,
          base,
        )
      : _document;
  }

  /**
   * @param {Engine} running
   * @param {import("./options.js").Options} options
   * @param {BundledDocument} document
   */
  _mount(running, options, document) {
    this._clear();
    this._quiz.push(
      running.watch((reason) => this._fail(reason, options.exitUrl)),
    );
    const { _host, _frame } = this;
    const mount = running.mount(document, this._self(), _frame, options);
    // Pages break methods so that they do nothing, and throw nothing.
    if (!this._frame.textContent) throw new Error("nothing was drawn");
    this._mounted = mount;
    this._quiz.push(
      () => mount.free(),
      whenSeen(this._host, () => {
        mount.saw();
        this._quiz.push(stayClear(_host, _frame));
      }),
    );
    this._report({ lacking: running.lacking });
  }

  /**
   * Puts the fallback in the quiz's place.
   *
   * @param {unknown} reason
   * @param {string} exitUrl
   */
  _fail(reason, exitUrl) {
    this._attempt++;
    try {
      this._clear();
      drawProblem(this._frame, this._document, exitUrl, () => this._open());
    } catch {
      this._drawLeast();
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

  /** Draws what needs no new element, where the page broke so much that the fallback has no link. */
  _drawLeast() {
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
   * What the quiz has this element do.
   *
   * @returns {import("bundle:glue").Host}
   */
  _self() {
    const { _host, _frame, _shared } = this;
    return {
      mark,
      show,
      tell: (what) => {
        const event = { bubbles: true, composed: true };
        _host.dispatchEvent(new Event(`worth-it-quiz:${what}`, event));
      },
      print: () => void this._quiz.push(print(_frame, _shared.nonce)),
      copy: () => void copy(_frame, () => this._mounted?.copied()),
      cover,
    };
  }

  _clear() {
    end(this._quiz);
    this._mounted = undefined;
    this._started = false;
    this._frame.replaceChildren();
  }

  /** @type {import("./options.js").Complain} */
  _complain = (name, value) => {
    const written = `${name}="${value}"`;
    if (this._wrong.has(written)) return;
    this._wrong.add(written);
    this._tell(written, (owner) => owner.complain(name, value));
  };

  _isWatched() {
    return this._host.hasAttribute("debug");
  }

  /** @param {import("../owner/report.js").Run} run */
  _report(run) {
    if (!this._isWatched()) return;
    const { _shared, _host, _frame } = this;
    this._tell("debug", (owner) => owner.report(_shared, _host, _frame, run));
  }

  /**
   * Has the file for owners say something, without waiting for it.
   *
   * @param {string} written The attribute that it is about, for where the file is not to be had.
   * @param {(owner: Owner) => void} say
   */
  _tell(written, say) {
    this._shared.secondary
      .load(forOwners, attribute(this._host, "base"))
      .then(say)
      .catch((error) => console.warn(`worth-it-quiz: ${written} (${error})`));
  }

  _pick() {
    const own = this._host.closest("[lang]")?.getAttribute("lang");
    return this._shared.documents.pick(own ?? "");
  }
}

/**
 * Moves the focus to an element, and scrolls by the least that shows its beginning.
 *
 * @param {HTMLElement} element
 */
function show(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** Notes what the page's content security policy refuses from now on. */
function hearRefusals() {
  /** @type {SecurityPolicyViolationEvent[]} */
  const refused = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    refused.push(event),
  );
  return refused;
}

/** @param {End[]} ends */
function end(ends) {
  for (const end of ends.splice(0)) end();
}

/**
 * Calls back once an element was on the screen.
 *
 * @param {Element} element
 * @param {() => void} tell
 * @returns {End}
 */
function whenSeen(element, tell) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    tell();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
