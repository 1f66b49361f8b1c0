// @ts-check
import { mark } from "./marks.js";

/*
 * What the reader's module has the page do, each in one call. Texts stay here: the module names them by their places
 * in one list. Loops go by number, since some pages replace what the language itself loops by.
 */

/** The scripts that have digits of their own, by CLDR from Arabic to Ol Chiki and from Meetei Mayek on; with some more. */
const OTHER_DIGITS = /[\u0600-\u1cff\uab00-\udfff]/;

/**
 * What the module draws on.
 *
 * @typedef {object} Sheet
 * @property {Element} host The element that the page holds.
 * @property {string[]} texts
 * @property {any[]} nodes The element that holds all that is drawn, then that, each after the one that holds it.
 * @property {Record<string, () => void>} orders What the custom element does, by name: `print` and `copy`.
 */

/**
 * Draws an element, at the end of another.
 *
 * @param {Sheet} sheet
 * @param {number} parent
 * @param {string} look
 * @param {number} level
 */
export function draw({ nodes }, parent, look, level) {
  nodes.push(piece(nodes[parent], look, level));
}

/**
 * Makes an element at the end of a parent.
 *
 * @param {Element} parent
 * @param {string} look A tag (a bare `h` is a heading of the level), classes, a part, other attributes; with bars between.
 * @param {number} [level]
 * @returns {HTMLElement}
 */
export function piece(parent, look, level) {
  const parts = look.split("|");
  const tag = `${parts[0]}`;
  const piece = parent.ownerDocument.createElement(
    tag === "h" ? tag + level : tag,
  );
  if (parts[1]) piece.className = parts[1];
  if (parts[2]) piece.setAttribute("part", parts[2]);
  for (let place = 3; place < parts.length; place++) {
    const pair = `${parts[place]}`.split("=");
    piece.setAttribute(`${pair[0]}`, `${pair[1]}`);
  }
  // Recorders that hear what is set to a control may look only after it was taken away, with nothing around it.
  if (tag === "input" || tag === "select") mark(piece);
  return parent.appendChild(piece);
}

/**
 * Takes nodes away, from the last on.
 *
 * @param {Sheet} sheet
 * @param {number} kept How many stay.
 */
export function cut({ nodes }, kept) {
  while (nodes.length > kept) nodes.pop().remove();
}

/**
 * Sets a property of a node to a text; to an empty one by 0, the place of none.
 *
 * @param {Sheet} sheet
 * @param {number} node
 * @param {string} property
 * @param {number} text
 */
export function say({ nodes, texts }, node, property, text) {
  nodes[node][property] = text ? texts[text] : "";
}

/**
 * Sets a property of a node to a number, or to what a number stands for there. What is as it should be is left alone:
 * the browser checks what a reader chooses, and recorders hear what is set.
 *
 * @param {Sheet} sheet
 * @param {number} node
 * @param {string} property
 * @param {number} number
 */
export function put({ nodes }, node, property, number) {
  if (+nodes[node][property] !== number) nodes[node][property] = number;
}

/**
 * Moves the focus to a node, and scrolls by the least that shows its beginning.
 *
 * @param {Sheet} sheet
 * @param {number} node
 */
export function show({ nodes }, node) {
  nodes[node].focus({ preventScroll: true });
  nodes[node].scrollIntoView({ block: "nearest" });
}

/**
 * Finds the node that an event came from: the innermost, and among the options of a choice the one that is picked.
 *
 * @param {Sheet} sheet
 * @param {Event} event
 * @returns {number}
 */
export function origin({ nodes }, { target }) {
  let node = nodes.length;
  while (--node) {
    // By hand: pages replace what tells whether a node is in another.
    let inside = /** @type {any} */ (target);
    while (inside && inside !== nodes[node]) inside = inside.parentNode;
    if (inside) break;
  }
  const { selectedIndex } = nodes[node];
  return selectedIndex === undefined ? node : node + 1 + selectedIndex;
}

/**
 * Tells the page that something happened.
 *
 * @param {Sheet} sheet
 * @param {string} what
 */
export function tell({ host }, what) {
  const event = { bubbles: true, composed: true };
  host.dispatchEvent(new Event(`worth-it-quiz:${what}`, event));
}

/**
 * Has the custom element do what it can do better. The page hears nothing of it.
 *
 * @param {Sheet} sheet
 * @param {string} what
 */
export function order({ orders }, what) {
  orders[what]?.();
}

/**
 * Gives the place of a text, where it is put if it is new.
 *
 * @param {string[]} texts
 * @param {string} text
 */
export function placeOf(texts, text) {
  const place = texts.indexOf(text);
  return place < 0 ? texts.push(text) - 1 : place;
}

/**
 * Puts a text in the place of a name.
 *
 * @param {string[]} texts
 * @param {number} template
 * @param {string} name
 * @param {number} value
 */
export function fill(texts, template, name, value) {
  return placeOf(
    texts,
    `${texts[template]}`.split(name).join(texts[value] ?? ""),
  );
}

/**
 * Writes a number in the digits of a language. The first text tells its script.
 *
 * @param {string[]} texts
 * @param {number} number
 * @param {number} lang
 */
export function count(texts, number, lang) {
  // The first such call takes Chromium 30 ms, with a processor four times slower 130, whatever the language.
  const words = OTHER_DIGITS.test(`${texts[1]}`)
    ? number.toLocaleString(texts[lang])
    : `${number}`;
  return placeOf(texts, words);
}

/**
 * Finds the place of an answer among some texts; -1 where it is none of them.
 *
 * @param {string[]} texts
 * @param {any} answers
 * @param {number} question
 * @param {number} first
 * @param {number} end
 */
export function chosen(texts, answers, question, first, end) {
  let answer;
  try {
    // A getter may throw, and a bare value has no fields: both count as unanswered.
    answer = answers[`${texts[question]}`];
  } catch {
    return -1;
  }
  const place = texts.indexOf(answer, first);
  return place < end ? place - first : -1;
}

/**
 * Adds a text to a list that a node has.
 *
 * @param {Sheet} sheet
 * @param {number} node
 * @param {string} list
 * @param {number} text
 */
export function add({ nodes, texts }, node, list, text) {
  nodes[node][list].push(texts[text]);
}

/**
 * Tells what a key event is about: 0 nothing (a page may send a bare event of that kind), 1 Shift, 2 Shift again while
 * it is held, 3 any other key.
 *
 * @param {KeyboardEvent} event
 */
export function keyOf({ key, repeat }) {
  if (key === undefined) return 0;
  if (key !== "Shift") return 3;
  return repeat ? 2 : 1;
}

/** Gives the page's window. */
export function view() {
  return window;
}
