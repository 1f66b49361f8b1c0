// @ts-check
import { namesIn } from "../../embed/author/country-names.js";
import { COUNTRY_ALIASES } from "../../embed/owner/nearest.js";
import { LANGUAGES } from "./options.js";

/* The countries that have help lines, and what owners call them. */

/** The countries that have help lines. */
export class Countries {
  /** The codes, by name. @type {Map<string, string>} */
  #named = new Map();

  /** @param {Iterable<string>} codes ISO 3166-1, in capital letters. */
  constructor(codes) {
    this.codes = [...new Set(codes)];
    for (const language of [...LANGUAGES, ...navigator.languages]) {
      const names = namesIn(language);
      for (const code of this.codes) {
        const name = names?.of(code);
        if (name) this.#named.set(plain(name), code);
      }
    }
  }

  /**
   * Returns the code that was meant.
   *
   * @param {string} given A code, or a name.
   * @returns {string | undefined} Nothing where the country has no lines, or there is no such country.
   */
  meant(given) {
    const code = given.trim().toUpperCase();
    const found = COUNTRY_ALIASES[code] ?? code;
    if (this.codes.includes(found)) return found;
    return this.#named.get(plain(given));
  }

  /** The codes with their English names, in their order. @returns {[code: string, name: string][]} */
  listed() {
    const names = namesIn("en");
    return this.codes
      .map(
        (code) =>
          /** @type {[string, string]} */ ([code, names?.of(code) ?? code]),
      )
      .sort(([, a], [, b]) => a.localeCompare(b, "en"));
  }
}

/** Returns a name without what people write in different ways. @param {string} name */
const plain = (name) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}\p{P}\s]/gu, "")
    .toLowerCase();

/**
 * Reads the countries from the table of help lines, which is beside this page.
 *
 * @returns {Promise<Countries>}
 */
export async function readCountries() {
  const response = await fetch("quizzes/helplines.json");
  if (!response.ok) throw new Error(`helplines.json: ${response.status}`);
  /** @type {{ lines: { country?: string }[] }} */
  const { lines } = await response.json();
  return new Countries(lines.flatMap(({ country }) => country ?? []));
}
