// @ts-check

/**
 * What the measures work with.
 *
 * @typedef {object} Bench
 * @property {import("./browser.js").Browser} browser
 * @property {import("./pages.js").Pages} pages
 */

/**
 * One measure. It gives values by name; where it gives a list, all of the values count.
 *
 * @typedef {object} Measure
 * @property {(bench: Bench, contender: import("./contender.js").Contender) => Promise<Record<string, number | number[]>>} run
 * @property {boolean} [once] Whether it counts what is the same in every round.
 * @property {string} [only] The one contender that it is about.
 * @property {boolean} [loading] Whether it is about loading, the only thing in which some contenders differ.
 */

export {};
