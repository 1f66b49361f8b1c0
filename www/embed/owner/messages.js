// @ts-check
import leven from "leven";
import { countries } from "bundle:payload";
import {
  ATTRIBUTES,
  DEFAULT_EXIT,
  DEFAULT_LEVEL,
  DEFAULT_THEME,
} from "../main/options.js";

/* What is said of an attribute that can't be used: what was meant, as far as one can guess, and what is taken instead. */

/** The themes, as owners write them. */
const THEMES = ["auto", "light", "dark"];
/** How far a word may be from a known one to be taken for a slip of the pen, in edits. */
const SLIP = 2;

/** Codes that people write for a country, and the ISO code that they mean. @type {Record<string, string>} */
const ALIASES = { UK: "GB", EN: "GB", USA: "US" };

/** The attributes that have values of their own. @type {Record<string, (value: string) => string>} */
const WORDINGS = {
  theme: (value) =>
    unusable(
      "theme",
      value,
      nearest(value.toLowerCase(), THEMES),
      DEFAULT_THEME,
    ),
  country(value) {
    const code = value.toUpperCase();
    const meant = ALIASES[code] ?? nearest(code, countries, 1);
    return unusable("country", value, meant, "no country");
  },
  "heading-level"(value) {
    const meant = /[1-6]/.exec(value)?.[0];
    const instead = `${DEFAULT_LEVEL}; it can be 1 to 6`;
    return unusable("heading-level", value, meant, instead);
  },
  "exit-url": (value) =>
    `exit-url="${value}" ${exitProblem(value)}. "Leave this page" goes to ${DEFAULT_EXIT}.`,
};

/**
 * Words what is wrong with an attribute.
 *
 * @param {string} name
 * @param {string} value
 */
export function complaintOf(name, value) {
  return WORDINGS[name]?.(value) ?? unknown(name, value);
}

/**
 * Tells what is wrong with an address to leave to.
 *
 * @param {string} value
 */
function exitProblem(value) {
  try {
    if (new URL(value).origin === location.origin) {
      return "is on this very site; take another one";
    }
  } catch {
    // No address at all.
  }
  return "has to be a full address with https://";
}

/**
 * @param {string} name
 * @param {string} value
 */
function unknown(name, value) {
  const meant = hint(nearest(name, ATTRIBUTES));
  return `${name}="${value}" is no attribute of this element${meant}.`;
}

/**
 * Finds the known word that somebody may have meant.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @param {number} [slip]
 */
function nearest(word, known, slip = SLIP) {
  const distance = (/** @type {string} */ other) => leven(word, other);
  const [best] = [...known].sort((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= slip ? best : undefined;
}

/** @param {string | undefined} meant */
function hint(meant) {
  return meant ? `; did you mean "${meant}"?` : "";
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string | undefined} meant
 * @param {string} instead
 */
function unusable(name, value, meant, instead) {
  return `${name}="${value}" can't be used${hint(meant) || "."} Taken instead: ${instead}.`;
}
