// @ts-check
import { append } from "../dom/append.js";
import { each } from "../dom/each.js";

/*
 * What the reader's module asks the platform: how countries and weekdays are called, and what an address leads to. An
 * older browser may lack a name, which costs the reader a name and nothing else.
 */

/** @typedef {import("bundle:glue").Platform} Platform */

/** @type {Platform} */
export const platform = {
  list(list, any, numbers, names, lang) {
    const locale = localeOf(lang);
    const platformName = platformNames(locale);
    const { compare } = new Intl.Collator(locale);
    const add = (/** @type {string} */ code, /** @type {string} */ name) =>
      void (append(list, "option", "", name).value = code);
    /** @type {Map<number, string>} */
    const named = new Map();
    numbers.forEach((number, index) => {
      if (named.has(number)) return;
      named.set(number, names[index] ?? platformName(countryCode(number)));
    });
    const nameOf = (/** @type {number} */ number) => `${named.get(number)}`;
    add("", any);
    each(
      numbers
        .filter((number, index) => numbers.indexOf(number) === index)
        .sort((a, b) => compare(nameOf(a), nameOf(b))),
      (number) => add(countryCode(number), nameOf(number)),
    );
  },

  pick(list, number) {
    const code = number ? countryCode(number) : "";
    // What a reader picked is shown already, and session recorders hear what is set by script.
    if (list.value !== code) list.value = code;
  },

  picked: ({ value }) => countryNumber(value),

  hours(hours, lang) {
    return hours.replace(/\{([1-7])\}/g, (_, day) =>
      weekday(Number(day), localeOf(lang)),
    );
  },

  phone(scheme, number) {
    return scheme + number.replace(/\D/g, "");
  },

  page(address) {
    try {
      const { protocol, href, hostname } = new URL(address);
      return protocol === "https:"
        ? [href, hostname.replace(/^www\./, "")]
        : [];
    } catch {
      return [];
    }
  },
};

/**
 * Returns the number by which the module identifies a country: the two letters of its ISO 3166-1 code as one. 0 is none.
 *
 * @param {string} code
 */
export const countryNumber = (code) =>
  code ? code.charCodeAt(0) * 256 + code.charCodeAt(1) : 0;

/** @param {number} number */
const countryCode = (number) => String.fromCharCode(number >> 8, number & 255);

/**
 * Returns a function that names a country; by its code where the browser has no names.
 *
 * @param {string | undefined} locale
 * @returns {(code: string) => string}
 */
function platformNames(locale) {
  try {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return (code) => names.of(code) ?? code;
  } catch {
    return (code) => code;
  }
}

/**
 * Returns the short name of a weekday.
 *
 * @param {number} day From 1, Monday.
 * @param {string | undefined} locale
 */
function weekday(day, locale) {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  return date.toLocaleDateString(locale, { weekday: "short", timeZone: "UTC" });
}

/**
 * Returns a language that the platform takes; the browser's own where it takes it for none.
 *
 * @param {string} lang
 */
function localeOf(lang) {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
