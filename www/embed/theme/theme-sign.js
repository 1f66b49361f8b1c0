// @ts-check
import { surroundingsOf } from "../dom/page.js";

/*
 * Whether a page is dark is taken from what its styles compute to, and from no name: sites switch by whatever class,
 * attribute or style sheet they like, and a class such as `header-dark` says nothing about what is behind the quiz.
 */

/**
 * What says that a page is dark or light.
 *
 * @typedef {object} ThemeSign
 * @property {boolean} dark
 * @property {string} value What was found: a declaration.
 * @property {Element} [element] The element that has it; none where the whole page has.
 */

/**
 * Finds what says whether the page is dark: its colour scheme, else the background that is really behind the quiz, else
 * the colour of its text. Returns nothing where the page leaves it to the system.
 *
 * @param {Element} host
 * @returns {ThemeSign | undefined}
 */
export function themeSignOf(host) {
  const { colorScheme = "", color } = getComputedStyle(host);
  const isDark = colorScheme.includes("dark");
  const isLight = colorScheme.includes("light");
  if (isDark !== isLight) {
    return { dark: isDark, value: `color-scheme: ${colorScheme}` };
  }
  const around = surroundingsOf(host);
  const value = (/** @type {Element} */ element) =>
    getComputedStyle(element).backgroundColor;
  const element = around.find((each) => read(value(each)).alpha >= 0.5);
  if (element) {
    const background = value(element);
    const dark = read(background).lightness < 0.5;
    return { dark, value: `background: ${background}`, element };
  }
  // Both, and nothing of the page's own behind the quiz.
  if (isDark) return undefined;
  // Text is light where a picture behind it is dark, and where a `meta` element makes the whole page dark.
  return { dark: read(color).lightness > 0.5, value: `color: ${color}` };
}

/** The greatest value of a colour's parts where that is not 1, by how it is written. @type {Record<string, number>} */
const GREATEST = { rgb: 255, rgba: 255, lab: 100, lch: 100 };

/**
 * Reads a computed colour, such as `rgba(0, 0, 0, 0.5)` or `oklch(0.2 0.02 260)`. What can't be read is transparent.
 *
 * @param {string} color
 */
function read(color) {
  const match = /^(\w+)\((?:[a-z][\w-]* )?(.*)/.exec(color);
  if (!match) return { lightness: 0, alpha: 0 };
  const space = `${match[1]}`;
  const parts = `${match[2]}`.split(/[\s,/]+/);
  const part = (/** @type {number} */ index) => parseFloat(`${parts[index]}`);
  // Other spaces have the lightness first.
  const light = /^(rgb|color)/.test(space)
    ? 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
    : part(0);
  const alpha = parts.length > 3 ? part(3) : 1;
  return { lightness: light / (GREATEST[space] ?? 1), alpha };
}
