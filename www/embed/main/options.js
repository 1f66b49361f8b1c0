// @ts-check
import { countries } from "bundle:payload";
import { attribute } from "../dom/attribute.js";
import { isOneSite } from "../dom/one-site.js";
import { hasOwnDocument } from "../documents/inline-document.js";
import { isUnknown } from "./attributes.js";

/** Where the leave button goes by default: a site that reveals nothing about its visitors. */
export const DEFAULT_EXIT = "https://www.bbc.com/weather";
export const DEFAULT_LEVEL = 2;
export const DEFAULT_THEME = "auto";

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
    if (isUnknown(name)) report(name, value);
  }
  const read = (/** @type {string} */ name, /** @type {IsValid} */ isValid) =>
    validValue(host, name, isValid, report);
  return {
    country: read("country", isCountry).toUpperCase(),
    exitUrl:
      exitOf(read("exit-url", (value) => !!exitOf(value))) || DEFAULT_EXIT,
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

/** The computer that the page itself comes from while its owner tries it. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the address of an exit, in the one form in which it was judged. Written out as the owner has it, the browser
 * may read it in another way than the judge did: `https:/www.example.org` is a page of the owner's own site.
 *
 * @param {string} value
 * @returns {string} Empty where it can't be used.
 */
export function exitOf(value) {
  try {
    const url = new URL(value);
    const { protocol, hostname, username, password, href } = url;
    const isSecure =
      protocol === "https:" ||
      (protocol === "http:" && LOOPBACK.test(hostname));
    const leads = isSecure && !username && !password && !isOwnSite(url);
    return leads ? href : "";
  } catch {
    return "";
  }
}

/**
 * Returns whether an address leads to the page's own site, a part of it or what it is a part of.
 *
 * @param {URL} url
 */
export function isOwnSite({ hostname, origin }) {
  if (LOOPBACK.test(hostname)) return origin === location.origin;
  return isOneSite(hostname, location.hostname);
}
