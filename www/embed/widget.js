// @ts-check
import { engine } from "./engine.js";
import { readOptions, theme } from "./options.js";
import { addSlot, drawProblem } from "./problem.js";
import { style } from "./sheet.js";
import { followTheme } from "./theme.js";

/**
 * @typedef {import("./documents.js").Documents} Documents
 * @typedef {import("./documents.js").BundledDocument} BundledDocument
 */

/** What goes when the widget goes. @typedef {() => void} End */

/** One element's quiz, from its coming into the page to its going. */
export class Widget {
  /** @type {HTMLElement} */
  #host;
  /** @type {Documents} */
  #documents;
  /** Everything that is drawn stands in it, so that it can be thrown away whole. @type {HTMLElement} */
  #frame;
  /** Counts the attempts, so that one which was overtaken ends unseen. */
  #attempt = 0;
  #here = false;
  #started = false;
  /** What ends with the quiz that is drawn. @type {End[]} */
  #quiz = [];
  /** What ends when the element goes. @type {End[]} */
  #stay = [];
  /** @type {End | undefined} */
  #theme;
  /** @type {BundledDocument | undefined} */
  #shown;

  /**
   * @param {HTMLElement} host
   * @param {Documents} documents
   * @param {string} nonce Allows the older form of the style sheet.
   */
  constructor(host, documents, nonce) {
    this.#host = host;
    this.#documents = documents;
    const root = host.attachShadow({ mode: "closed" });
    style(root, nonce);
    this.#frame = document.createElement("div");
    this.#frame.className = "frame";
    root.append(this.#frame);
    addSlot(this.#frame, documents.pick(this.#lang()).problem.help);
  }

  /** The element came into a page. A move within the page keeps what is drawn. */
  connect() {
    if (this.#here) return;
    this.#here = true;
    const start = () => (this.#started = true);
    this.#host.addEventListener("worth-it-quiz:start", start);
    this.#stay.push(
      this.#documents.watch(() => this.refresh()),
      () => this.#host.removeEventListener("worth-it-quiz:start", start),
    );
    this.dress();
    this.#open();
  }

  /** The element left the page, for good or on its way to another place. */
  disconnect() {
    queueMicrotask(() => {
      if (!this.#here || this.#host.isConnected) return;
      this.#here = false;
      this.#attempt++;
      this.#clear();
      this.#theme?.();
      this.#theme = undefined;
      end(this.#stay);
    });
  }

  /** An option changed, or another document came. A reader who is on the way is left alone. */
  refresh() {
    if (!this.#here || this.#started) return;
    this.#open();
  }

  /** Follows the theme that the owner asks for. */
  dress() {
    if (!this.#here) return;
    this.#theme?.();
    this.#theme = undefined;
    const wish = theme(this.#host);
    const show = (/** @type {boolean} */ dark) =>
      this.#frame.classList.toggle("dark", dark);
    if (wish === "auto") this.#theme = followTheme(this.#host, show);
    else show(wish === "dark");
  }

  async #open() {
    const attempt = ++this.#attempt;
    const options = readOptions(this.#host);
    const document = this.#documents.pick(this.#lang());
    try {
      const running = await engine();
      if (attempt !== this.#attempt) return;
      this.#clear();
      this.#shown = document;
      this.#quiz.push(running.watch((reason) => this.#fail(reason, options.exitUrl)));
      const mount = running
        .content(document)
        .mount(this.#host, this.#frame, options.country, options.exitUrl, options.headingLevel);
      this.#quiz.push(() => running.broken || mount.free(), whenSeen(this.#host, () => running.broken || mount.saw()));
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error, options.exitUrl);
    }
  }

  /**
   * Puts the fallback in the quiz's place.
   *
   * @param {unknown} reason
   * @param {string} exitUrl
   */
  #fail(reason, exitUrl) {
    this.#attempt++;
    this.#clear();
    const shown = this.#shown ?? this.#documents.pick(this.#lang());
    drawProblem(this.#frame, shown, exitUrl, () => this.#open());
    const message = `The quiz cannot run: ${reason}`;
    console.error(`worth-it-quiz: ${message}`);
    this.#host.dispatchEvent(
      new CustomEvent("worth-it-quiz:error", {
        bubbles: true,
        composed: true,
        detail: { message },
      }),
    );
  }

  #clear() {
    end(this.#quiz);
    this.#started = false;
    this.#frame.replaceChildren();
  }

  #lang() {
    const own = this.#host.closest("[lang]")?.getAttribute("lang");
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
