// @ts-check

/**
 * Makes an element of a tag, its attributes and listeners, and its children; what is false or undefined is left out.
 *
 * @typedef {(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown} H
 */

/**
 * What a screen is drawn with.
 *
 * @typedef {object} Pen
 * @property {H} h
 * @property {() => HTMLElement} body What holds the screen.
 * @property {(change: (session: import("./session.js").Session) => unknown) => () => void} act Makes a
 *   listener that changes the session and draws it, unless the change says `false`.
 * @property {import("./help.js").HelpLines} lines
 */

/** How a button looks, and the part that it is. @type {Record<string, { class: string, part?: string }>} */
const WEIGHTS = {
  primary: { class: "button primary", part: "primary" },
  other: { class: "button" },
  back: { class: "button", part: "back" },
  quiet: { class: "quiet" },
};

/**
 * @param {Pen} pen
 * @param {string} weight
 * @param {string | undefined} label
 * @param {(session: import("./session.js").Session) => unknown} change
 */
export function action({ h, act }, weight, label, change) {
  const props = { ...WEIGHTS[weight], type: "button", onclick: act(change) };
  return h("button", props, label);
}

/**
 * @param {Pen} pen
 * @param {unknown[]} buttons
 */
export const actions = ({ h }, buttons) =>
  h("div", { class: "actions" }, ...buttons);

/**
 * @param {Pen} pen
 * @param {string[]} texts
 */
export const list = ({ h }, texts) =>
  h("ul", null, ...texts.map((text) => h("li", null, text)));

/**
 * @param {Pen} pen
 * @param {string[] | undefined} texts
 */
export const paragraphs = ({ h }, texts = []) =>
  texts.map((text) => h("p", null, text));

/**
 * Fills values in for words in braces.
 *
 * @param {string | undefined} template
 * @param {Record<string, string | number | undefined>} values
 */
export const fill = (template = "", values) =>
  template.replace(/\{(\w+)\}/g, (word, name) => `${values[name] ?? word}`);
