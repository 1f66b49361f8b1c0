// @ts-check

/**
 * What the scripts of one version hold in common on a page: the first one's element keeps it under this symbol, and
 * later bundles and secondary files find it there.
 */
export const SHARED = Symbol.for("worth-it-quiz:shared");

/**
 * @typedef {object} Shared
 * @property {import("../documents/bundled.js").Documents} documents
 * @property {import("./secondary-files.js").Secondary} secondary
 * @property {string} nonce The nonce of the first script.
 * @property {string} found The address of the first script, `inline`, `import`, or nothing where no tag was found.
 * @property {string[]} loads The same of the scripts that came later.
 * @property {SecurityPolicyViolationEvent[]} [refused] What the page's policy refuses, once an owner wants to know.
 */
