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
 * @property {string} nonce The nonce of the first script.
 * @property {string} found How the first script was found.
 * @property {string[]} loads The scripts that came later.
 */
