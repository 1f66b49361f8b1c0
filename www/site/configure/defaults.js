// @ts-check
import { HEIGHTS } from "../heights.js";
import { HELP } from "../snippet.js";

/* What the form has by itself for each language. */

/**
 * @typedef {object} Defaults
 * @property {string} help The text of the help link.
 * @property {{ wide: number, narrow: number }} height
 */

/** @type {Map<string, Promise<Defaults>>} */
const known = new Map();

/**
 * Returns the defaults of a language. The help link speaks it too, where its document can be read.
 *
 * @param {string} language
 * @returns {Promise<Defaults>}
 */
export function defaultsOf(language) {
  const found = known.get(language) ?? read(language);
  known.set(language, found);
  return found;
}

/** @param {string} language @returns {Promise<Defaults>} */
async function read(language) {
  const height = HEIGHTS[language] ?? { wide: 0, narrow: 0 };
  return { height, help: await helpText(language) };
}

/** @param {string} language */
async function helpText(language) {
  if (language === "en") return HELP.text;
  try {
    const response = await fetch(`quizzes/${language}.json`);
    return String((await response.json()).strings.servesDirectory);
  } catch {
    return HELP.text;
  }
}
