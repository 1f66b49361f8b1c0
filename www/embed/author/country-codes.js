// @ts-check
import { namesIn } from "./country-names.js";

/*
 * The code of a country that an author wrote by its name. The module has no names of countries; browsers have, in every
 * language.
 */

/** @typedef {import("bundle:author").Diagnostic} Diagnostic */

/** Where a document has a country: a help line's, or that of a name for the list. */
const PLACES = /^(?:helpLines\[(\d+)\]\.country|strings\.countries\.(.+))$/;

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Adds the code to each problem with a country that is written by its name, in the document's language or in English.
 *
 * @param {Diagnostic[]} problems
 * @param {Uint8Array} bytes The document.
 * @returns {Diagnostic[]}
 */
export function withCountryCodes(problems, bytes) {
  if (!problems.some(({ path }) => PLACES.test(path))) return problems;
  try {
    const document = JSON.parse(new TextDecoder().decode(bytes));
    const codes = codesByName([document.lang, "en"]);
    return problems.map((problem) => {
      const [, line, key] = PLACES.exec(problem.path) ?? [];
      const written = key ?? document.helpLines?.[Number(line)]?.country;
      const code = codes.get(folded(String(written)));
      if (!code) return problem;
      const message = `${problem.message}; "${written}" is "${code}"`;
      return { ...problem, message };
    });
  } catch {
    // It is no JSON, or the browser has no names.
    return problems;
  }
}

/**
 * Returns the codes of all countries by their names.
 *
 * @param {string[]} langs
 */
function codesByName(langs) {
  /** @type {Map<string, string>} */
  const codes = new Map([
    ["UK", "GB"],
    ["USA", "US"],
  ]);
  for (const lang of langs) {
    const names = namesIn(lang);
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const code = first + second;
        // Codes that were given up have the name of what came after them.
        const isOwn = new Intl.Locale(`und-${code}`).region === code;
        const name = isOwn && names?.of(code);
        if (name && name !== code)
          codes.set(code, code).set(folded(name), code);
      }
    }
  }
  return codes;
}

/** @param {string} name */
const folded = (name) => name.trim().toUpperCase();
