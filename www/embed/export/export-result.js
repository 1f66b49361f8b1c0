// @ts-check
import alone from "./print-page.css";
import { mark } from "../dom/recorder-opt-out.js";
import { adopt, style } from "../styles/styles.js";

/* Keeps a result when the reader asks: on paper, or as text. */

/** What says that the printer's dialog is gone. `afterprint` comes too early in some browsers. */
const OVER = ["pointerdown", "click", "keydown", "pagehide"];

/**
 * Prints the result alone: a copy of it stands beside the page's body, for paper only, until the reader does
 * something else.
 *
 * @param {Element} frame
 * @param {string} nonce
 * @returns {() => void} Takes the copy away, if it is still there.
 */
export function print(frame, nonce) {
  const host = document.createElement("div");
  // Whatever the page says of its elements, this one takes no room.
  host.style.setProperty("all", "initial", "important");
  mark(host);
  const root = host.attachShadow({ mode: "closed" });
  style(root, nonce);
  root.append(onPaper(frame));
  document.documentElement.append(host);
  const showAll = adopt(document, nonce, alone);
  const end = () => {
    host.remove();
    showAll();
    OVER.forEach((kind) => removeEventListener(kind, end, true));
  };
  window.print();
  OVER.forEach((kind) => addEventListener(kind, end, true));
  return end;
}

/**
 * Puts the result into the clipboard. Where that is not to be had, its text is shown, selected.
 *
 * @param {Element} frame
 * @param {() => void} copied
 */
export async function copy(frame, copied) {
  const text = plain(excerpt(frame));
  try {
    await navigator.clipboard.writeText(text);
    copied();
  } catch {
    select(frame, text);
  }
}

/** @param {Element} frame */
function onPaper(frame) {
  const paper = document.createElement("div");
  paper.className = "frame";
  const widget = /** @type {Element} */ (frame.firstElementChild);
  const sheet = /** @type {Element} */ (widget.cloneNode());
  sheet.className = "sheet";
  sheet.append(excerpt(frame));
  paper.append(sheet);
  return paper;
}

/** Gives a copy of the result on the screen, without what can only be used there. @param {Element} frame */
function excerpt(frame) {
  const body = /** @type {Element} */ (frame.querySelector(".body"));
  const copy = /** @type {Element} */ (body.cloneNode(true));
  copy
    .querySelectorAll(".tools, .country")
    .forEach((element) => element.remove());
  return copy;
}

/** Writes a line for each text, since each has an element of its own. @param {Element} result */
function plain(result) {
  return [...result.querySelectorAll("*")]
    .filter((element) => !element.childElementCount)
    .map(({ localName, parentElement, textContent }) => {
      if (/^h\d/.test(localName)) return `\n${textContent}`;
      const item = localName === "li" || parentElement?.localName === "li";
      return item && localName !== "a" ? `- ${textContent}` : textContent;
    })
    .join("\n")
    .trim();
}

/**
 * @param {Element} frame
 * @param {string} text
 */
function select(frame, text) {
  frame.querySelector("textarea")?.remove();
  const area = document.createElement("textarea");
  area.readOnly = true;
  // Not its value: recorders hear what is set there.
  area.textContent = text;
  const heading = frame.querySelector(".verdict .heading");
  area.setAttribute("aria-label", heading?.textContent ?? "");
  frame.querySelector(".tools > :last-child")?.before(area);
  area.focus();
  area.select();
}
