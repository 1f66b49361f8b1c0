// @ts-check
import leven from "leven";
import { countries } from "bundle:payload";
import {
  ATTRIBUTES,
  DEFAULT_EXIT,
  DEFAULT_LEVEL,
  DEFAULT_THEME,
  isOwnSite,
} from "../main/options.js";

/* The messages for attributes that can't be used: what was probably meant, and what is used instead. */

const THEMES = ["auto", "light", "dark"];
/** How far a word may be from a known one to count as a misspelling of it, in edits. */
const MAX_DISTANCE = 2;

/** Common codes that are not the country's ISO code. @type {Record<string, string>} */
const ALIASES = { UK: "GB", EN: "GB", USA: "US" };

/** A message each for the attributes of which only some values are valid. @type {Record<string, (value: string) => string>} */
const MESSAGES = {
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
 * Returns the message for an attribute that can't be used.
 *
 * @param {string} name
 * @param {string} value
 */
export function messageFor(name, value) {
  return MESSAGES[name]?.(value) ?? unknown(name, value);
}

/**
 * Returns what is wrong with the address of an exit.
 *
 * @param {string} value
 */
function exitProblem(value) {
  try {
    const url = new URL(value);
    if (isOwnSite(url)) return "is on this very site; take another one";
    if (url.username || url.password) return "has a name or password in it";
  } catch {
    // It is no address at all.
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
 * Returns the known word that was probably meant, if any is near enough.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @param {number} [maxDistance]
 */
function nearest(word, known, maxDistance = MAX_DISTANCE) {
  const distance = (/** @type {string} */ other) => leven(word, other);
  const [best] = [...known].sort((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= maxDistance ? best : undefined;
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
