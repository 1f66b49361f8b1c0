// @ts-check

/**
 * Creates an element from a tag, its attributes and listeners, and its children. Children that are false or undefined
 * are left out.
 *
 * @typedef {(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown} H
 */

/**
 * What a screen is built with.
 *
 * @typedef {object} ScreenBuilder
 * @property {H} h
 * @property {() => HTMLElement} body The element that holds the screen.
 * @property {(change: (session: import("./session.js").Session) => unknown) => () => void} act Returns
 *   a listener that changes the session and redraws it, unless the change returns `false`.
 * @property {import("./help-lines.js").HelpLines} lines
 */

/** The class and the part of a button, by weight. @type {Record<string, { class: string, part?: string }>} */
const WEIGHTS = {
  primary: { class: "button primary", part: "primary" },
  other: { class: "button" },
  back: { class: "button", part: "back" },
  quiet: { class: "quiet" },
  name: { class: "quiet name" },
  change: { class: "quiet change" },
};

/**
 * @param {ScreenBuilder} builder
 * @param {string} weight
 * @param {string | undefined} label
 * @param {(session: import("./session.js").Session) => unknown} change
 */
export function action({ h, act }, weight, label, change) {
  const props = { ...WEIGHTS[weight], type: "button", onclick: act(change) };
  return h("button", props, label);
}

/**
 * @param {ScreenBuilder} builder
 * @param {unknown[]} buttons
 */
export const actions = ({ h }, buttons) =>
  h("div", { class: "actions" }, ...buttons);

/**
 * @param {ScreenBuilder} builder
 * @param {string[]} texts
 */
export const list = ({ h }, texts) =>
  h("ul", null, ...texts.map((text) => h("li", null, text)));

/**
 * @param {ScreenBuilder} builder
 * @param {string[] | undefined} texts
 */
export const paragraphs = ({ h }, texts = []) =>
  texts.map((text) => h("p", null, text));

/**
 * Replaces words in braces by values.
 *
 * @param {string | undefined} template
 * @param {Record<string, string | number | undefined>} values
 */
export const fill = (template = "", values) =>
  template.replace(/\{(\w+)\}/g, (word, name) => `${values[name] ?? word}`);
