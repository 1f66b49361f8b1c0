// @ts-check
import leven from "leven";
import { countries } from "bundle:payload";
import { attribute } from "./attribute.js";
import { hasOwn } from "./own.js";

/** Where *Leave* goes unless the owner says otherwise: a site that says nothing about its visitor. */
const DEFAULT_EXIT = "https://www.bbc.com/weather";
const DEFAULT_LEVEL = 2;
/** The themes, the default first. */
const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
/** How far a word may be from a known one to be taken for a slip of the pen, in edits. */
const SLIP = 2;

const NO_ADDRESS = "has to be a full address with https://";

/** Codes that people write for a country, and the ISO code that they mean. @type {Record<string, string>} */
const ALIASES = { UK: "GB", EN: "GB", USA: "US" };

/** The element's own attributes. */
export const ATTRIBUTES = [
  "lang",
  "country",
  "exit-url",
  "heading-level",
  "theme",
  "document",
  "base",
  "debug",
];

/** Attributes that any element may carry. */
const COMMON =
  /^(accesskey|autofocus|class|dir|draggable|hidden|id|inert|is|itemprop|nonce|part|role|slot|style|tabindex|title|translate|aria-.*|data-.*|on.*|x?:.*|@.*|v-.*|_.*)$/;

/**
 * @typedef {object} Options
 * @property {string | undefined} country An ISO code.
 * @property {string} exitUrl
 * @property {number} headingLevel 1 to 6.
 */

/**
 * Takes what is wrong with an option.
 *
 * @typedef {(problem: string, level?: "warn" | "error") => void} Complain
 */

/**
 * Reads an element's options. A value that can't be used gets a complaint, and the default.
 *
 * @param {Element} host
 * @param {Complain} complain
 * @returns {Options}
 */
export function readOptions(host, complain) {
  complainOfUnknown(host, complain);
  return {
    country: country(host, complain),
    exitUrl: exitUrl(host, complain),
    headingLevel: headingLevel(host, complain),
  };
}

/**
 * @param {Element} host
 * @param {Complain} complain
 */
export function readTheme(host, complain) {
  const value = attribute(host, "theme").toLowerCase();
  const known = THEMES.find((theme) => theme === value);
  if (!known && value) {
    complain(unusable("theme", value, nearest(value, THEMES), THEMES[0]));
  }
  return known ?? THEMES[0];
}

/**
 * @param {Element} host
 * @param {Complain} complain
 */
function country(host, complain) {
  const value = attribute(host, "country");
  const code = value.toUpperCase();
  if (!value || countries.includes(code)) return code || undefined;
  // A document of the owner's can add lines for any country.
  if (hasOwn(host) && /^[A-Z]{2}$/.test(code)) return code;
  const meant = ALIASES[code] ?? nearest(code, countries, 1);
  complain(unusable("country", value, meant, "no country"));
  return undefined;
}

/**
 * @param {Element} host
 * @param {Complain} complain
 */
function headingLevel(host, complain) {
  const value = attribute(host, "heading-level");
  if (/^[1-6]$/.test(value)) return Number(value);
  if (value) {
    const meant = /[1-6]/.exec(value)?.[0];
    const instead = `${DEFAULT_LEVEL}; it can be 1 to 6`;
    complain(unusable("heading-level", value, meant, instead));
  }
  return DEFAULT_LEVEL;
}

/**
 * @param {Element} host
 * @param {Complain} complain
 */
function exitUrl(host, complain) {
  const value = attribute(host, "exit-url");
  const problem = value && exitProblem(value);
  if (!problem) return value || DEFAULT_EXIT;
  complain(
    `exit-url="${value}" ${problem}. "Leave this page" goes to ${DEFAULT_EXIT}.`,
    "error",
  );
  return DEFAULT_EXIT;
}

/**
 * Tells what is wrong with an address to leave to.
 *
 * @param {string} value
 */
function exitProblem(value) {
  let url;
  try {
    url = new URL(value);
  } catch {
    return NO_ADDRESS;
  }
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(
    url.hostname,
  );
  if (url.protocol !== "https:" && !(loopback && url.protocol === "http:")) {
    return NO_ADDRESS;
  }
  return url.origin === location.origin
    ? "is on this very site; take another one"
    : "";
}

/**
 * @param {Element} host
 * @param {Complain} complain
 */
function complainOfUnknown(host, complain) {
  for (const { name, value } of host.attributes) {
    if (ATTRIBUTES.includes(name) || COMMON.test(name)) continue;
    const meant = hint(nearest(name, ATTRIBUTES));
    complain(`${name}="${value}" is no attribute of this element${meant}.`);
  }
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
