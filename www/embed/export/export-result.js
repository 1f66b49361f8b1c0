// @ts-check
import { pageOf, viewOf } from "../dom/page.js";
import { optOutOfRecording } from "../dom/recorder-opt-out.js";
import { addStyles, addWidgetStyles } from "../styles/styles.js";
import printPage from "./print-page.css";

/* Exports a result when the reader asks for it: on paper, or as text. */

/** The events that show that the print dialog is closed. `afterprint` comes too early in some browsers. */
const AFTER_PRINT = ["pointerdown", "click", "keydown", "pagehide"];

/**
 * Prints the result alone: a copy of it stands beside the page's body, for print only, until the reader does
 * something else.
 *
 * @param {Element} frame
 * @param {string} nonce
 * @returns {() => void} Removes the copy, if it is still there.
 */
export function printResult(frame, nonce) {
  const page = pageOf(frame);
  const view = viewOf(frame);
  const host = page.createElement("div");
  // So that it takes up no room, whatever the page's styles are.
  host.style.setProperty("all", "initial", "important");
  optOutOfRecording(host);
  const root = host.attachShadow({ mode: "closed" });
  addWidgetStyles(root, nonce);
  root.append(printCopyOf(frame));
  page.documentElement.append(host);
  const showPage = addStyles(frame.ownerDocument, nonce, printPage);
  const end = () => {
    host.remove();
    showPage();
    AFTER_PRINT.forEach((type) => view.removeEventListener(type, end, true));
  };
  AFTER_PRINT.forEach((type) => view.addEventListener(type, end, true));
  try {
    view.print();
  } catch {
    // It is missing, or another function of the page's: the reader can still take the text along.
    end();
    showSelected(frame, resultText(frame));
  }
  return end;
}

/** Returns the result as text. @param {Element} frame */
export const resultText = (frame) => plainTextOf(resultOf(frame));

/**
 * Copies a text to the clipboard. If that fails, it is shown in the result, selected.
 *
 * @param {Element} frame
 * @param {string} text
 * @param {() => void} copied
 */
export async function copyText(frame, text, copied) {
  try {
    await viewOf(frame).navigator.clipboard.writeText(text);
    copied();
  } catch {
    showSelected(frame, text);
  }
}

/** @param {Element} frame */
function printCopyOf(frame) {
  const paper = pageOf(frame).createElement("div");
  paper.className = "frame";
  const widget = /** @type {Element} */ (frame.firstElementChild);
  const sheet = /** @type {Element} */ (widget.cloneNode());
  sheet.className = "sheet";
  sheet.append(resultOf(frame));
  paper.append(sheet);
  return paper;
}

/** Returns a copy of the result, without what is of use only on the screen. @param {Element} frame */
function resultOf(frame) {
  const body = /** @type {Element} */ (frame.querySelector(".body"));
  const copy = /** @type {Element} */ (body.cloneNode(true));
  const keepsWords = copy.querySelector(".tools input:checked");
  const ticked = copy.querySelector(".also input:checked");
  const remove = (/** @type {string} */ selector) =>
    copy.querySelectorAll(selector).forEach((element) => element.remove());
  remove(".tools, .country, .actions, .change");
  if (!keepsWords) remove(".say");
  if (!ticked) remove(".also");
  copy.querySelectorAll(".tick").forEach((tick) => {
    if (!tick.querySelector("input:checked")) tick.remove();
  });
  remove("input");
  return copy;
}

/** Returns a line for each text, since each has an element of its own. @param {Element} result */
function plainTextOf(result) {
  return [...result.querySelectorAll("*")]
    .filter((element) => !element.childElementCount)
    .map((element) => {
      const { localName, parentElement, textContent } = element;
      if (/^h\d/.test(localName)) return `\n${textContent}`;
      const isFirst = parentElement?.firstElementChild === element;
      const begins = parentElement?.localName === "li" && isFirst;
      return localName === "li" || begins ? `- ${textContent}` : textContent;
    })
    .join("\n")
    .trim();
}

/**
 * @param {Element} frame
 * @param {string} text
 */
function showSelected(frame, text) {
  frame.querySelector("textarea")?.remove();
  const area = pageOf(frame).createElement("textarea");
  area.readOnly = true;
  // Not through `value`, since recorders observe its setter.
  area.textContent = text;
  const heading = frame.querySelector(".verdict .heading");
  area.setAttribute("aria-label", heading?.textContent ?? "");
  frame.querySelector(".tools > :last-child")?.before(area);
  area.focus();
  area.select();
}
