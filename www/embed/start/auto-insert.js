// @ts-check
import { page } from "../dom/page.js";
import { INSERTED } from "./shared.js";

/**
 * Inserts an element where the script's tag is, if the page has none. A script in the head has no place for one.
 *
 * @param {HTMLScriptElement} script
 * @param {string} name
 * @param {() => boolean} [isThere] Whether the page has one that can't be found, in the shadow root of a component.
 */
export function autoInsert(script, name, isThere = () => false) {
  whenParsed(() => {
    const inBody = page.body?.contains(script);
    if (!inBody || page.querySelector(name) || isThere()) return;
    const element = page.createElement(name);
    Object.assign(element, { [INSERTED]: true });
    script.after(element);
  });
}

/**
 * Calls back once the page is parsed. Some optimisers hold back one or other of the signs of that, so any will do.
 *
 * @param {() => void} callback
 */
function whenParsed(callback) {
  if (page.readyState !== "loading") {
    callback();
    return;
  }
  const signs = /** @type {const} */ ([
    [page, "readystatechange"],
    [page, "DOMContentLoaded"],
    [window, "load"],
  ]);
  const once = () => {
    for (const [target, type] of signs) target.removeEventListener(type, once);
    callback();
  };
  for (const [target, type] of signs) target.addEventListener(type, once);
}
