// @ts-check

/**
 * What the scripts of one version hold in common on a page: the first one's element keeps it under this symbol, and
 * later bundles and secondary files find it there.
 */
export const SHARED = Symbol.for("worth-it-quiz:shared");

/**
 * @typedef {object} Shared
 * @property {import("./documents.js").Documents} documents
 * @property {import("./secondary.js").Secondary} secondary
 */
