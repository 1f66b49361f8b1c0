// @ts-check
import { version } from "bundle:payload";
import { messageFor } from "./messages.js";
import { DEFAULT_THEME, readOptions, readTheme } from "../main/options.js";
import { themeSignOf } from "../theme/theme-sign.js";

/* What helps an owner when something looks wrong. Nothing here has access to a reader's answers. */

/** @typedef {import("../start/shared.js").Shared} Shared */

/**
 * How the quiz runs.
 *
 * @typedef {object} RunState
 * @property {unknown} [failed] Why it does not run.
 * @property {unknown} [noWasm] Why it does not run as WebAssembly.
 */

/**
 * Prints one table for the owner.
 *
 * @param {Shared} shared
 * @param {Element} host
 * @param {Element} frame
 * @param {RunState} state
 */
export function report(
  { origins: [first, ...others], violations = [] },
  host,
  frame,
  state,
) {
  console.table({
    version,
    script: originInWords(first),
    "loaded again": list(others.map(originInWords)),
    runs: stateInWords(state),
    "style sheet": styleOf(frame),
    "refused by the page's policy": list(
      violations.map(
        (event) => `${event.violatedDirective}: ${event.blockedURI}`,
      ),
    ),
    // An owner's own document may be in another language than the bundled one.
    language: frame.querySelector("[lang]")?.getAttribute("lang"),
    theme: themeOf(host, frame),
    attributes: list(attributeMessages(host)),
  });
}

/**
 * Returns how a script was found.
 *
 * @param {import("../start/shared.js").ScriptOrigin} origin
 */
function originInWords(origin) {
  if (origin === "import") return "by an import";
  return origin
    ? `by its tag, ${origin}`
    : "by no tag (moved, injected or bundled); it may need the attribute base";
}

/** @param {RunState} state */
function stateInWords({ failed, noWasm }) {
  if (failed) return `nothing, since ${failed}`;
  return noWasm ? `JavaScript, since ${noWasm}` : "WebAssembly";
}

/**
 * Returns how the style sheet was added.
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
  const { value, element } = themeSignOf(host) ?? {};
  if (element) return `${value} of <${element.localName}>`;
  return value ?? "the system";
}

/** @param {Element} host */
function attributeMessages(host) {
  /** @type {string[]} */
  const messages = [];
  const collect = (/** @type {string} */ name, /** @type {string} */ value) =>
    void messages.push(messageFor(name, value));
  readTheme(host, collect);
  readOptions(host, collect);
  return messages;
}

/** @param {string[]} lines */
function list(lines) {
  return lines.join(" | ") || "none";
}
