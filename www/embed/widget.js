// @ts-check
import { engine } from "./engine.js";
import { attribute, readOptions, theme } from "./options.js";
import { addSlot, drawProblem } from "./problem.js";
import { style } from "./sheet.js";
import { followTheme } from "./theme.js";

/**
 * @typedef {import("./shared.js").Shared} Shared
 * @typedef {import("./documents.js").BundledDocument} BundledDocument
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
  /** Counts the attempts, so that one which was overtaken ends unseen. */
  _attempt = 0;
  _here = false;
  _started = false;
  /** What ends with the quiz that is drawn. @type {End[]} */
  _quiz = [];
  /** What ends when the element goes. @type {End[]} */
  _stay = [];
  /** @type {End | undefined} */
  _theme;
  /** @type {BundledDocument | undefined} */
  _shown;

  /**
   * @param {HTMLElement} host
   * @param {Shared} shared
   * @param {string} nonce Allows the older form of the style sheet.
   */
  constructor(host, shared, nonce) {
    this._host = host;
    this._shared = shared;
    const root = host.attachShadow({ mode: "closed" });
    style(root, nonce);
    this._frame = document.createElement("div");
    this._frame.className = "frame";
    root.append(this._frame);
    addSlot(this._frame, shared.documents.pick(this._lang()).problem.help);
  }

  /** The element came into a page. A move within the page keeps what is drawn. */
  connect() {
    if (this._here) return;
    this._here = true;
    const start = () => (this._started = true);
    this._host.addEventListener("worth-it-quiz:start", start);
    this._stay.push(
      this._shared.documents.watch(() => this.refresh()),
      () => this._host.removeEventListener("worth-it-quiz:start", start),
    );
    this.dress();
    this._open();
  }

  /** The element left the page, for good or on its way to another place. */
  disconnect() {
    queueMicrotask(() => {
      if (!this._here || this._host.isConnected) return;
      this._here = false;
      this._attempt++;
      this._clear();
      this._theme?.();
      this._theme = undefined;
      end(this._stay);
    });
  }

  /** An option changed, or another document came. A reader who is on the way is left alone. */
  refresh() {
    if (!this._here || this._started) return;
    this._open();
  }

  /** Follows the theme that the owner asks for. */
  dress() {
    if (!this._here) return;
    this._theme?.();
    this._theme = undefined;
    const wish = theme(this._host);
    const show = (/** @type {boolean} */ dark) =>
      this._frame.classList.toggle("dark", dark);
    if (wish === "auto") this._theme = followTheme(this._host, show);
    else show(wish === "dark");
  }

  async _open() {
    const attempt = ++this._attempt;
    const options = readOptions(this._host);
    const document = this._shared.documents.pick(this._lang());
    try {
      const running = await engine(
        this._shared.secondary,
        attribute(this._host, "base"),
      );
      if (attempt !== this._attempt) return;
      this._clear();
      this._shown = document;
      this._quiz.push(
        running.watch((reason) => this._fail(reason, options.exitUrl)),
      );
      const mount = running.mount(document, this._host, this._frame, options);
      const seen = () => running.broken || mount.saw();
      this._quiz.push(
        () => running.broken || mount.free(),
        whenSeen(this._host, seen),
      );
    } catch (error) {
      if (attempt === this._attempt) this._fail(error, options.exitUrl);
    }
  }

  /**
   * Puts the fallback in the quiz's place.
   *
   * @param {unknown} reason
   * @param {string} exitUrl
   */
  _fail(reason, exitUrl) {
    this._attempt++;
    this._clear();
    const shown = this._shown ?? this._shared.documents.pick(this._lang());
    drawProblem(this._frame, shown, exitUrl, () => this._open());
    const message = `The quiz cannot run: ${reason}`;
    console.error(`worth-it-quiz: ${message}`);
    this._host.dispatchEvent(
      new CustomEvent("worth-it-quiz:error", {
        bubbles: true,
        composed: true,
        detail: { message },
      }),
    );
  }

  _clear() {
    end(this._quiz);
    this._started = false;
    this._frame.replaceChildren();
  }

  _lang() {
    const own = this._host.closest("[lang]")?.getAttribute("lang");
    return own ?? "";
  }
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
