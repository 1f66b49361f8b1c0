// @ts-check
import { readLine, shownText } from "../line/read-line.js";

/* What is of the quiz in a published page, which is parsed and never runs: no script does, and nothing is asked for. */

/**
 * - `broken`: readers see no quiz;
 * - `weak`: it works, but less well than it could;
 * - `fine`: changed, but harmless.
 *
 * @typedef {"broken" | "weak" | "fine"} Severity
 *
 * @typedef {[id: string, severity: Severity, found: (page: PublishedPage) => unknown, what: string, who: string, mend: string]} Kind
 *   A kind of damage: what happened, the editors and programs that do it, and how to mend it.
 *
 * @typedef {object} PublishedPage
 * @property {Document} parsed
 * @property {string} source
 * @property {Element[]} elements The first of them.
 * @property {Element[]} scripts Our scripts, however damaged.
 * @property {Element | undefined} frame A frame with our page for frames.
 * @property {import("../line/read-line.js").FoundLine | undefined} line
 * @property {string} text The text that readers see.
 */

const NAME = "worth-it-quiz";
const QUOTES =
  /[\u2018-\u201f\u2032\u2033\u00ab\u00bb]|%e2%80%9[89cd]|&(amp;)?#82(16|17|20|21);/i;
/** The most elements that are looked at. More are there by a mistake, which each shows alike. */
const MOST = 50;

/**
 * @param {Document} parsed The page, parsed and inert.
 * @param {string} source Its HTML.
 * @returns {PublishedPage}
 */
export function readPage(parsed, source) {
  const text = shownText(parsed);
  const frames = [...parsed.querySelectorAll("iframe[src*='frame.html']")];
  return {
    parsed,
    source,
    elements: [...parsed.querySelectorAll(NAME)].slice(0, MOST),
    scripts: [...parsed.querySelectorAll("script")].filter(isOurs),
    frame: frames.find((frame) => /frame\.html(\?|$)/.test(addressOf(frame))),
    line: readLine(source, text),
    text,
  };
}

/** Optimisers move the address to other attributes, and some inline the whole file. @param {Element} script */
function isOurs(script) {
  return (
    attributesOf(script).some(({ value }) => value.includes(NAME)) ||
    script.textContent?.includes(`/*! ${NAME}`)
  );
}

/** @param {Element} element */
export function attributesOf(element) {
  return [...element.attributes];
}

/** @param {Attr} attribute */
export function isCurly({ name, value }) {
  return QUOTES.test(name) || QUOTES.test(value);
}

/** @param {Element} script */
export function typeOf(script) {
  return script.getAttribute("type") ?? "";
}

/** @param {Element} element */
export function addressOf(element) {
  return element.getAttribute("src") ?? "";
}

/** @param {Element} script */
export function versionOf(script) {
  const inAddress = /worth-it-quiz[\w.-]*?\.(\d+\.\d+\.\d+)\.js/.exec(
    addressOf(script),
  );
  const inText = /\/\*! worth-it-quiz (\S+)/.exec(script.textContent ?? "");
  return inAddress?.[1] ?? inText?.[1] ?? addressOf(script).split("?")[1];
}
