// @ts-check
import { createGlue } from "bundle:preview";
import { helpLines, module } from "bundle:payload";
import { append } from "../dom/append.js";
import { pageOf } from "../dom/page.js";
import { drawProblem } from "../fallback/problem.js";
import { countryNumber, platform } from "../main/platform.js";
import { decodeCode, decodeContent, encodeContent } from "../payload/bytes.js";
import { addWidgetStyles } from "../styles/styles.js";
import { followTheme } from "../theme/follow-theme.js";

/*
 * The bundle that shows one screen of a document, for pages of the site where somebody writes or reviews it. It draws
 * with the reader's module, styles and themes; no reader loads it.
 */

/**
 * @typedef {import("bundle:preview").PreviewGlue} PreviewGlue
 * @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument
 */

/**
 * A screen to show.
 *
 * @typedef {object} ShownScreen
 * @property {"start" | "shortcut-off" | "notice" | "question" | "unanswered" | "result" | "copied" | "help" | "problem"} screen
 *   `shortcut-off` is the start screen with the shortcut turned off, `unanswered` a question after *Continue* without an
 *   answer, `copied` a result that was copied, `problem` what stands there where the quiz can't run.
 * @property {number} [number] The index of the question, from 0; for a notice, that of its section's first question.
 * @property {number[]} [answers] The index of a choice for each question, in document order; -1 for no answer.
 * @property {number} [ticks] A bit for each box of the document, the lowest for the first.
 * @property {string} [country] The ISO code of the country that is picked.
 * @property {{ number: number, total: number }} [count] What takes the place of `{n}` and `{total}`, where the document is
 *   only a part of the quiz.
 * @property {BundledDocument["problem"] & Pick<BundledDocument, "lang" | "dir">} [problem] The texts of `problem`.
 * @property {number} [headingLevel] The level of the quiz's heading, 1 to 5; 2 by default.
 */

/** What stands for no answer, since no question has so many choices. */
const UNANSWERED = 255;

/** The running instance. A new one is started after a trap. @type {Promise<PreviewGlue> | undefined} */
let current;

/** @returns {Promise<PreviewGlue>} */
async function start() {
  const glue = createGlue();
  const { instance } = await WebAssembly.instantiate(
    decodeCode(module),
    glue.imports,
  );
  glue.setWasm(instance.exports);
  return glue;
}

/** @returns {Promise<PreviewGlue>} */
function instance() {
  current ??= start().catch((error) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** A place in the page that shows screens. */
export class ScreenPreview {
  /** @type {() => void} */
  _stop = () => {};
  /** Takes back what points at a text. @type {() => void} */
  _unpoint = () => {};
  /** Counts the calls, so that one which was overtaken draws nothing. */
  _calls = 0;

  /**
   * Adds an empty preview to an element.
   *
   * @param {HTMLElement} parent
   */
  constructor(parent) {
    /** The element that has the preview, for the page's own styles. */
    this.host = append(parent, "div", "screen-preview");
    const room = pageOf(parent).createElement("div");
    room.className = "room";
    this._frame = append(room, "div", "frame");
    const root = this.host.attachShadow({ mode: "closed" });
    root.append(room);
    addWidgetStyles(root, "");
    this._stopTheme = followTheme(this.host, (dark) =>
      this._frame.classList.toggle("dark", dark),
    );
  }

  /**
   * Shows a screen of a document, in the place of what was shown. The focus stays where it is.
   *
   * @param {Uint8Array} compiled The document in its compiled form.
   * @param {ShownScreen} shown
   * @returns {Promise<boolean>} False where a later call overtook this one.
   * @throws Where the browser or the page allows no WebAssembly, or the document is damaged.
   */
  async show(compiled, shown) {
    const call = ++this._calls;
    const glue = await instance();
    if (call !== this._calls) return false;
    try {
      this._draw(glue, compiled, shown);
    } catch (error) {
      current = undefined;
      throw error;
    }
    return true;
  }

  /**
   * Points at a text of what is shown, and at nothing else any more.
   *
   * @param {string} text As the document has it; values stand in the place of words in braces.
   * @returns {DOMRect | undefined} Where it is in the window; nothing where it is not shown.
   */
  point(text) {
    this._unpoint();
    const parts = text.split(/\{\w+\}/).sort((a, b) => b.length - a.length);
    const longest = (parts[0] ?? "").trim();
    if (!longest) return undefined;
    const all = [...this._frame.querySelectorAll("*")];
    const having = all.filter(
      (element) =>
        element.textContent.includes(longest) &&
        element.getClientRects().length,
    );
    // The innermost of the first place.
    const first = having.find(
      (element) =>
        !having.some((other) => other !== element && element.contains(other)),
    );
    if (!(first instanceof HTMLElement)) return undefined;
    first.style.outline = "3px solid currentColor";
    first.style.outlineOffset = "3px";
    this._unpoint = () => first.style.removeProperty("outline");
    return first.getBoundingClientRect();
  }

  /** Takes the preview out of the page. */
  remove() {
    this._calls++;
    this._stop();
    this._stopTheme();
    this.host.remove();
  }

  /**
   * @param {PreviewGlue} glue
   * @param {Uint8Array} compiled
   * @param {ShownScreen} shown
   */
  _draw(glue, compiled, shown) {
    if (shown.screen === "problem") {
      this._drawProblem(shown);
      return;
    }
    const { texts: all, ...rest } = encodeContent(compiled);
    const texts = shown.count ? counted(all, shown.count) : all;
    const library = glue.read(
      decodeContent({ ...rest, texts: all }),
      decodeContent(helpLines),
      `${texts}\0${helpLines.texts}`.split("\0"),
      platform,
    );
    if (!library) throw new Error("the compiled document is damaged");
    this._clear();
    const country = countryNumber(shown.country ?? "");
    const widget = glue.mount(
      library,
      HOST,
      pageOf(this._frame),
      this._frame,
      country,
      "#",
      shown.headingLevel ?? 2,
    );
    this._stop = () => {
      glue.unmount(widget);
      glue.forget(library);
    };
    const { screen, number = 0, answers = [], ticks = 0 } = shown;
    const choices = answers.map((choice) => (choice < 0 ? UNANSWERED : choice));
    glue.place(
      widget,
      screen,
      number,
      Uint8Array.from(choices),
      ticks,
      country,
    );
    if (shown.count) this._fillBar(shown.count);
  }

  /**
   * Shows in the bar where a question stands in the whole quiz.
   *
   * @param {{ number: number, total: number }} count
   */
  _fillBar({ number, total }) {
    for (const bar of this._frame.querySelectorAll("progress")) {
      bar.max = total;
      bar.value = number;
    }
  }

  /** @param {ShownScreen} shown */
  _drawProblem({ problem }) {
    if (!problem) throw new Error("nothing says what stands there");
    this._clear();
    const { lang, dir, ...texts } = problem;
    drawProblem(
      this._frame,
      { lang, dir, problem: texts },
      "#",
      true,
      () => {},
    );
    // Nobody leaves or tries again by a picture.
    for (const button of this._frame.querySelectorAll("a, button")) {
      button.replaceWith(button.cloneNode(true));
    }
  }

  _clear() {
    this._stop();
    this._stop = () => {};
    this._frame.textContent = "";
  }
}

/**
 * Writes where a question stands in the whole quiz into the texts that tell it.
 *
 * @param {string} texts
 * @param {{ number: number, total: number }} count
 */
function counted(texts, { number, total }) {
  return texts
    .replaceAll("{n}", String(number))
    .replaceAll("{total}", String(total));
}

/**
 * What the quiz calls in the page: nothing here, since a preview must neither take the focus nor leave, print or copy.
 *
 * @type {import("bundle:glue").Host}
 */
const HOST = {
  mark() {},
  show() {},
  rest() {},
  tell() {},
  print() {},
  copy() {},
  cover() {},
};
