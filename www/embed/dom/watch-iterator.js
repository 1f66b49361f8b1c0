// @ts-check
import { listen } from "./listen.js";

/** What happened, in words for the owner. */
const GONE = "this page took away how arrays are iterated";

/**
 * Calls back as a reader clicks in a page that took the iterator of arrays away: what wasm-bindgen makes of a closure
 * spreads its arguments, so the click would reach nobody. It has to listen before the module does.
 *
 * @param {ShadowRoot} root
 * @param {(reason: string) => void} callback
 * @returns {() => void} Ends it.
 */
export const watchIterator = (root, callback) =>
  listen(root, [
    ["click", () => Array.prototype[Symbol.iterator] || callback(GONE)],
  ]);
