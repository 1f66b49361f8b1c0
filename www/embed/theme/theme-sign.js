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
  for (const element of surroundingsOf(host)) {
    const value = getComputedStyle(element).backgroundColor;
    const { lightness, alpha } = read(value);
    if (alpha < 0.5) continue;
    return { dark: lightness < 0.5, value: `background: ${value}`, element };
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
  const [, space = "", values = ""] = match;
  const parts = values.split(/[\s,/]+/).map(parseFloat);
  const [first, green, blue, alpha = 1] =
    /** @type {[number, number, number]} */ (parts);
  // Other spaces have the lightness first.
  const light = /^(rgb|color)/.test(space)
    ? 0.2126 * first + 0.7152 * green + 0.0722 * blue
    : first;
  return { lightness: light / (GREATEST[space] ?? 1), alpha };
}
