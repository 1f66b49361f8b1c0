// @ts-check
import { countries } from "bundle:payload";
import { attribute } from "../dom/attribute.js";
import { hasOwn } from "../documents/inline-document.js";

/** Where *Leave* goes unless the owner says otherwise: a site that says nothing about its visitor. */
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

/** Attributes that any element may carry. */
const COMMON =
  /^(accesskey|autofocus|class|dir|draggable|hidden|id|inert|is|itemprop|nonce|part|role|slot|style|tabindex|title|translate|(aria-|data-|on|x?:|@|v-|_).*)$/;

/**
 * @typedef {object} Options
 * @property {string} country An ISO code, or nothing.
 * @property {string} exitUrl
 * @property {number} headingLevel 1 to 6.
 */

/**
 * Takes an attribute that can't be used, as the owner wrote it.
 *
 * @typedef {(name: string, value: string) => void} Complain
 */

/**
 * Reads an element's options. A value that can't be used gets a complaint, and the default.
 *
 * @param {Element} host
 * @param {Complain} complain
 * @returns {Options}
 */
export function readOptions(host, complain) {
  for (const { name, value } of host.attributes) {
    if (!ATTRIBUTES.includes(name) && !COMMON.test(name)) complain(name, value);
  }
  const read = (/** @type {string} */ name, /** @type {Fits} */ fits) =>
    usable(host, name, fits, complain);
  return {
    country: read("country", isCountry).toUpperCase(),
    exitUrl: read("exit-url", isExit) || DEFAULT_EXIT,
    headingLevel: Number(read("heading-level", isLevel) || DEFAULT_LEVEL),
  };
}

/**
 * @param {Element} host
 * @param {Complain} complain
 * @returns {string} `auto`, `light` or `dark`.
 */
export function readTheme(host, complain) {
  const theme = usable(host, "theme", isTheme, complain);
  return theme.toLowerCase() || DEFAULT_THEME;
}

/** @typedef {(value: string, host: Element) => boolean} Fits */

/**
 * Gives an attribute's value; nothing where it can't be used.
 *
 * @param {Element} host
 * @param {string} name
 * @param {Fits} fits
 * @param {Complain} complain
 */
function usable(host, name, fits, complain) {
  const value = attribute(host, name);
  if (!value || fits(value, host)) return value;
  complain(name, value);
  return "";
}

/** @type {Fits} */
const isTheme = (value) => /^(auto|light|dark)$/i.test(value);

/** @type {Fits} */
const isLevel = (value) => /^[1-6]$/.test(value);

/** A document of the owner's can add lines for any country. @type {Fits} */
const isCountry = (value, host) =>
  countries.includes(value.toUpperCase()) ||
  (hasOwn(host) && /^[A-Z]{2}$/i.test(value));

/** @type {Fits} */
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
