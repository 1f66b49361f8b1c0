// @ts-check
import { countries } from "bundle:payload";
import { attribute } from "../dom/attribute.js";
import { hasOwnDocument } from "../documents/inline-document.js";

/** Where the leave button goes by default: a site that reveals nothing about its visitors. */
export const DEFAULT_EXIT = "https://www.bbc.com/weather";
export const DEFAULT_LEVEL = 2;
export const DEFAULT_THEME = "auto";

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

/** Attributes that any element may have. */
const GLOBAL =
  /^(accesskey|autofocus|class|dir|draggable|hidden|id|inert|is|itemprop|nonce|part|role|slot|style|tabindex|title|translate|(aria-|data-|on|x?:|@|v-|_).*)$/;

/**
 * @typedef {object} Options
 * @property {string} country An ISO code, or empty.
 * @property {string} exitUrl
 * @property {number} headingLevel 1 to 6.
 */

/**
 * Takes an attribute that can't be used, as the owner wrote it.
 *
 * @typedef {(name: string, value: string) => void} ReportAttribute
 */

/** @typedef {(value: string, host: Element) => boolean} IsValid */

/**
 * Returns an element's options. A value that can't be used is reported, and replaced by the default.
 *
 * @param {Element} host
 * @param {ReportAttribute} report
 * @returns {Options}
 */
export function readOptions(host, report) {
  for (const { name, value } of host.attributes) {
    if (!ATTRIBUTES.includes(name) && !GLOBAL.test(name)) report(name, value);
  }
  const read = (/** @type {string} */ name, /** @type {IsValid} */ isValid) =>
    validValue(host, name, isValid, report);
  return {
    country: read("country", isCountry).toUpperCase(),
    exitUrl: read("exit-url", isExit) || DEFAULT_EXIT,
    headingLevel: Number(read("heading-level", isLevel) || DEFAULT_LEVEL),
  };
}

/**
 * @param {Element} host
 * @param {ReportAttribute} report
 * @returns {string} `auto`, `light` or `dark`.
 */
export function readTheme(host, report) {
  const theme = validValue(host, "theme", isTheme, report);
  return theme.toLowerCase() || DEFAULT_THEME;
}

/**
 * Returns an attribute's value; empty where it can't be used.
 *
 * @param {Element} host
 * @param {string} name
 * @param {IsValid} isValid
 * @param {ReportAttribute} report
 */
function validValue(host, name, isValid, report) {
  const value = attribute(host, name);
  if (!value || isValid(value, host)) return value;
  report(name, value);
  return "";
}

/** @type {IsValid} */
const isTheme = (value) => /^(auto|light|dark)$/i.test(value);

/** @type {IsValid} */
const isLevel = (value) => /^[1-6]$/.test(value);

/** An owner's document can add help lines for any country. @type {IsValid} */
const isCountry = (value, host) =>
  countries.includes(value.toUpperCase()) ||
  (hasOwnDocument(host) && /^[A-Z]{2}$/i.test(value));

/** @type {IsValid} */
function isExit(value) {
  try {
    const { protocol, hostname, origin } = new URL(value);
    return (
      origin !== location.origin &&
      /^(https:.*|http:(localhost|127\.\d+\.\d+\.\d+|\[::1\]))$/.test(
        protocol + hostname,
      )
    );
  } catch {
    return false;
  }
}
