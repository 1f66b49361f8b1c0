// @ts-check
import { countries } from "bundle:payload";
import { ATTRIBUTES } from "../main/attributes.js";
import {
  DEFAULT_EXIT,
  DEFAULT_LEVEL,
  DEFAULT_THEME,
  isOwnSite,
} from "../main/options.js";
import { COUNTRY_ALIASES, nearest } from "./nearest.js";

/* The messages for attributes that can't be used: what was probably meant, and what is used instead. */

const THEMES = ["auto", "light", "dark"];

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
    const meant = COUNTRY_ALIASES[code] ?? nearest(code, countries, 1);
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
