// @ts-check

/**
 * The environment of the measures.
 *
 * @typedef {object} Bench
 * @property {import("./browser.js").Browser} browser
 * @property {import("./pages.js").Pages} pages
 */

/**
 * One measure. It returns values by name; if it returns a list, all of its values count.
 *
 * @typedef {object} Measure
 * @property {(bench: Bench, contender: import("./contender.js").Contender) => Promise<Record<string, number | number[]>>} run
 * @property {boolean} [once] Whether its values are the same in every round.
 * @property {string} [only] The only contender that it applies to.
 * @property {boolean} [loading] Whether it measures loading, in which alone some contenders differ.
 */

export {};
