// @ts-check

/**
 * The key of what the scripts of one version share on a page. It is stored on the class that the first script defines,
 * where later bundles and secondary files find it.
 */
export const SHARED = Symbol.for("worth-it-quiz:shared");

/**
 * The key by which an element tells that a script inserted it for want of one. Such an element gives way once the page
 * draws one of its own, as a page that is rendered by scripts may do late.
 */
export const INSERTED = Symbol.for("worth-it-quiz:inserted");

/**
 * How a script was found: its address, `inline`, `import`, or empty where there is no tag.
 *
 * @typedef {string} ScriptOrigin
 */

/**
 * @typedef {object} Shared
 * @property {import("../documents/bundled.js").BundledDocuments} documents
 * @property {import("./secondary-files.js").SecondaryFiles} secondary
 * @property {string} nonce The nonce of the first script.
 * @property {() => boolean} [hasQuiz] Whether the page has a quiz, in the shadow root of a component too.
 * @property {ScriptOrigin[]} origins Those of all scripts, in the order in which they ran.
 * @property {SecurityPolicyViolationEvent[]} [violations] What the page's policy has refused since an owner asked for
 *   `debug`.
 */
