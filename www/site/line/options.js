// @ts-check
import { isOneSite } from "../../embed/dom/one-site.js";
import { ATTRIBUTES, isUnknown } from "../../embed/main/attributes.js";
import { nearest } from "../../embed/owner/nearest.js";

/* Which options of a line can be used, by the element's own rules, and what was probably meant by the others. */

/** @typedef {import("./countries.js").Countries} Countries */

/**
 * What is wrong with an option.
 *
 * @typedef {object} OptionProblem
 * @property {string} name As it is written.
 * @property {string} value
 * @property {string} problem
 * @property {[name: string, value: string] | undefined} meant What to write; nothing where that can't be known.
 */

/**
 * What has to be known to judge them.
 *
 * @typedef {object} Site
 * @property {Countries} countries
 * @property {string[]} own Addresses of the owner's own site.
 */

/** The names of languages that have a document. */
export const LANGUAGES = ["en", "ar", "de", "es", "fr", "pt-BR"];

/** The options that the page for frames takes in its address: see `frame.js`. */
export const FRAME_OPTIONS = [
  "country",
  "theme",
  "exit-url",
  "heading-level",
  "document",
];

const THEMES = ["auto", "light", "dark"];

export const NO_ADDRESS = "This is no full address. It begins with https://";

/**
 * What is wrong with a value, by the attribute, and what to write.
 *
 * @type {Record<string, (value: string, site: Site, isOwn: boolean) => [problem: string, meant?: string] | undefined>}
 */
const RULES = {
  country(value, { countries }, isOwn) {
    if (countries.codes.includes(value.toUpperCase())) return undefined;
    // A document of one's own may have lines for any country.
    if (isOwn && /^[a-z]{2}$/i.test(value)) return undefined;
    const meant = countries.meant(value);
    return meant
      ? [`A country is written by its code: ${meant}.`, meant]
      : [
          "There are no help lines for it here, or it is no country's code. Leave it out, and readers get the international directories.",
        ];
  },
  theme(value) {
    const theme = value.toLowerCase();
    if (THEMES.includes(theme)) return undefined;
    return ["A theme is auto, light or dark.", nearest(theme, THEMES)];
  },
  "heading-level"(value) {
    if (/^[1-6]$/.test(value)) return undefined;
    return ["A level is a number from 1 to 6.", /[1-6]/.exec(value)?.[0]];
  },
  "exit-url"(value, { own }) {
    const problem = exitProblem(addressOf(value), own);
    return problem ? [problem, secureForm(value, own)] : undefined;
  },
  lang(value) {
    try {
      Intl.getCanonicalLocales(value);
      return undefined;
    } catch {
      const meant = value.replaceAll("_", "-");
      return ["This is no language tag, such as de or pt-BR.", meant];
    }
  },
};

/**
 * Returns what is wrong with the options of an element.
 *
 * @param {Iterable<[name: string, value: string]>} attributes All that it has.
 * @param {Site} site
 * @returns {OptionProblem[]}
 */
export function optionProblems(attributes, site) {
  const all = [...attributes];
  const isOwn = all.some(([name, value]) => name === "document" && value);
  return all.flatMap(([name, value]) => {
    if (isUnknown(name)) return [unknown(name, value)];
    const found = value && RULES[name]?.(value, site, isOwn);
    if (!found) return [];
    const [problem, meant] = found;
    return [{ name, value, problem, meant: meant ? [name, meant] : undefined }];
  });
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {OptionProblem}
 */
function unknown(name, value) {
  const meant = nearest(name, ATTRIBUTES);
  const problem = meant
    ? `The element has no such attribute. Was ${meant} meant?`
    : "The element has no such attribute.";
  return { name, value, problem, meant: meant ? [meant, value] : undefined };
}

/**
 * Returns what is wrong with the address of an exit, by the element's own rules; empty if nothing is.
 *
 * @param {URL | undefined} url
 * @param {string[]} own Addresses of the owner's own site.
 */
export function exitProblem(url, own) {
  if (!url) return NO_ADDRESS;
  if (url.protocol !== "https:") return "It has to begin with https://";
  if (url.username || url.password)
    return "Take out the name and the password.";
  const isOwn = own.some((address) => {
    const page = addressOf(address);
    return page && isOneSite(page.hostname, url.hostname);
  });
  return isOwn ? "Take another site than your own." : "";
}

/**
 * Returns an exit that was written without https, with it, if it can be used.
 *
 * @param {string} value
 * @param {string[]} own
 */
function secureForm(value, own) {
  const bare = value.replace(/^(http:)?\/*/i, "");
  const url = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(bare)
    ? addressOf(`https://${bare}`)
    : undefined;
  return url && !exitProblem(url, own) ? url.href : undefined;
}

/** What the link for readers without scripts may do: open a page, or begin a call. */
const HELP_PROTOCOLS = ["https:", "http:", "tel:"];

/**
 * Returns where a help link leads, in the one form in which it was judged; nothing where it may not.
 *
 * @param {string} given
 */
export function helpAddress(given) {
  const url = addressOf(given);
  return url && HELP_PROTOCOLS.includes(url.protocol) ? url.href : undefined;
}

/**
 * Returns a full address, parsed.
 *
 * @param {string} address
 */
export function addressOf(address) {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
