// @ts-check
import { copyFrom } from "./copy-from.js";

/*
 * A copy button for every block of code, also for those that come later. Where the browser has no clipboard for this page,
 * there are none: the text can be selected as ever.
 */

const CODE = "pre > code";
/** Boxes with a button of their own for what they hold. */
const OWN = ".output-block, .output-panel";
/** How long a button says that it copied, in milliseconds. */
const SAID = 2_500;

/** Where it is said what was done. */
const status = make("p", "copy-status");
status.setAttribute("role", "status");

/** How many blocks stand under each heading. @type {Map<string, number>} */
const counts = new Map();

/** Returns the heading that a block stands under, as the name of what is copied. @param {Element} block */
function headingOf(block) {
  const before = [...document.querySelectorAll("h1, h2, h3")].filter(
    (heading) =>
      heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.textContent?.replace(/\s+/g, " ").trim() ?? "code";
}

/** Returns what tells a block from others: its heading, and its number where that has several. @param {Element} block */
function nameOf(block) {
  const heading = headingOf(block);
  const count = (counts.get(heading) ?? 0) + 1;
  counts.set(heading, count);
  return count > 1 ? `${heading}, ${count}` : heading;
}

/**
 * Returns a function that copies a block, and says so in its button and aloud.
 *
 * @param {Element} code
 * @param {HTMLElement} label
 */
function copier(code, label) {
  let timer = 0;
  return async () => {
    const { isCopied, text } = await copyFrom(code);
    clearTimeout(timer);
    if (isCopied) label.textContent = "Copied";
    // Emptied first, so that the same words are said once more.
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = text));
    timer = window.setTimeout(() => {
      label.textContent = "Copy";
      status.textContent = "";
    }, SAID);
  };
}

/** @param {string} tag @param {string} className @param {...(string | Node)} children */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** Gives a block its button. @param {Element} code */
function addButton(code) {
  const block = code.parentElement;
  if (!block || block.closest(`.code-block, ${OWN}`)) return;
  const label = make("span", "", "Copy");
  const name = make("span", "unseen", `: ${nameOf(block)}`);
  const button = make("button", "copy-button", label, name);
  button.setAttribute("type", "button");
  button.addEventListener("click", copier(code, label));
  const frame = make("div", "code-block");
  block.replaceWith(frame);
  frame.append(block, button);
}

const addAll = () => document.querySelectorAll(CODE).forEach(addButton);

if (navigator.clipboard) {
  document.body.append(status);
  addAll();
  new MutationObserver(addAll).observe(document.body, {
    childList: true,
    subtree: true,
  });
}
