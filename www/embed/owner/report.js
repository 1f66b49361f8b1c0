// @ts-check
import { version } from "bundle:payload";
import { complaintOf } from "./messages.js";
import { DEFAULT_THEME, readOptions, readTheme } from "../main/options.js";
import { themeSignOf } from "../theme/theme-sign.js";

/* What an owner wants to know when something looks wrong. Nothing of a reader's answers is known here. */

/** @typedef {import("../start/shared.js").Shared} Shared */

/**
 * What runs the quiz.
 *
 * @typedef {object} Run
 * @property {unknown} [failed] Why nothing runs.
 * @property {unknown} [lacking] Why it is not WebAssembly.
 */

/**
 * Prints one table for the owner.
 *
 * @param {Shared} shared
 * @param {Element} host
 * @param {Element} frame
 * @param {Run} run
 */
export function report({ found, loads, refused = [] }, host, frame, run) {
  console.table({
    version,
    script: how(found),
    "loaded again": list(loads.map(how)),
    runs: wordsOf(run),
    "style sheet": styleOf(frame),
    "refused by the page's policy": list(
      refused.map((event) => `${event.violatedDirective}: ${event.blockedURI}`),
    ),
    // An owner's own document may be in another one than the bundled.
    language: frame.querySelector("[lang]")?.getAttribute("lang"),
    theme: themeOf(host, frame),
    attributes: list(complaintsOf(host)),
  });
}

/**
 * Tells how a script was found.
 *
 * @param {string} found
 */
function how(found) {
  if (found === "import") return "by an import";
  return found
    ? `by its tag, ${found}`
    : "by no tag (moved, injected or bundled); it may need the attribute base";
}

/** @param {Run} run */
function wordsOf({ failed, lacking }) {
  if (failed) return `nothing, since ${failed}`;
  return lacking ? `JavaScript, since ${lacking}` : "WebAssembly";
}

/**
 * Tells how the style sheet got in.
 *
 * @param {Element} frame
 */
function styleOf(frame) {
  const root = /** @type {ShadowRoot} */ (frame.getRootNode());
  if (root.adoptedStyleSheets?.length) return "constructed";
  return root.querySelector("style")?.sheet
    ? "a style element"
    : "none: the page refuses it";
}

/**
 * @param {Element} host
 * @param {Element} frame
 */
function themeOf(host, frame) {
  const theme = frame.classList.contains("dark") ? "dark" : "light";
  return `${theme}, by ${themeSign(host)}`;
}

/** @param {Element} host */
function themeSign(host) {
  if (readTheme(host, () => {}) !== DEFAULT_THEME) return "the attribute";
  const { value, name, element } = themeSignOf(host) ?? {};
  if (element) return `<${element.localName} ${name}="${value}">`;
  return value ? `color-scheme: ${value}` : "the system";
}

/** @param {Element} host */
function complaintsOf(host) {
  /** @type {string[]} */
  const complaints = [];
  const note = (/** @type {string} */ name, /** @type {string} */ value) =>
    void complaints.push(complaintOf(name, value));
  readTheme(host, note);
  readOptions(host, note);
  return complaints;
}

/** @param {string[]} lines */
function list(lines) {
  return lines.join(" | ") || "none";
}
