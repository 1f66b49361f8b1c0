// @ts-check
import { optionProblems } from "../line/options.js";
import { LINE_KINDS } from "./line-kinds.js";
import { PAGE_KINDS } from "./page-kinds.js";
import { parsePage } from "./parse-page.js";
import { readPage } from "./published-page.js";

/**
 * @typedef {import("./published-page.js").Severity} Severity
 * @typedef {import("./published-page.js").PublishedPage} PublishedPage
 * @typedef {import("../line/countries.js").Countries} Countries
 *
 * @typedef {object} Finding
 * @property {string} id
 * @property {Severity} severity
 * @property {string} what What happened to the line.
 * @property {string} who The editors and programs that do it.
 * @property {string} mend
 *
 * @typedef {object} Damage
 * @property {PublishedPage} page
 * @property {Finding[]} findings The worst first.
 */

/** @type {Severity[]} */
const ORDER = ["broken", "weak", "fine"];

/**
 * Finds out what happened to the line in a published page.
 *
 * @param {string} source Its HTML, or the line alone.
 * @param {Countries} countries
 * @returns {Damage}
 */
export function findDamage(source, countries) {
  const page = readPage(parsePage(source), source);
  const kinds = [...LINE_KINDS, ...PAGE_KINDS];
  const found = kinds
    .filter(([, , applies]) => applies(page))
    .map(([id, severity, , what, who, mend]) => {
      return { id, severity, what, who, mend };
    });
  const all = [...found, ...optionsOf(page, countries)];
  const findings = ORDER.flatMap((severity) =>
    all.filter((finding) => finding.severity === severity),
  );
  return { page, findings };
}

/**
 * @param {PublishedPage} page
 * @param {Countries} countries
 * @returns {Finding[]}
 */
function optionsOf({ line }, countries) {
  if (!line) return [];
  const own = line.script ? [line.script.address] : [];
  return optionProblems(line.attributes, { countries, own }).map(
    ({ name, value, problem, meant }) => ({
      id: `option-${name}`,
      severity: /** @type {const} */ ("weak"),
      what: `${name}="${value}" can't be used. ${problem}`,
      who: "Slips of the pen; lines that were written by hand.",
      mend: meant
        ? `Write ${meant[0]}="${meant[1]}".`
        : `Take it out, or choose it in the configurator.`,
    }),
  );
}
