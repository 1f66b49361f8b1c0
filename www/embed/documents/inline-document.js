// @ts-check
import { pageOf } from "../dom/page.js";

/**
 * Returns the script that holds an element's inline document. A script of any other type is ignored: it may be ours.
 *
 * @param {Element} host
 * @returns {HTMLScriptElement | null}
 */
export function inlineDocumentOf(host) {
  return host.querySelector("script[type*=json],script[type*=plain]");
}

/**
 * Returns whether an element has a document of its own, inline or by address.
 *
 * @param {Element} host
 */
export function hasOwnDocument(host) {
  return host.hasAttribute("document") || !!inlineDocumentOf(host);
}

/**
 * Waits until the parser has passed an element, so that its content is complete. It waits two seconds at most, since
 * optimisers can leave a page loading for good.
 *
 * @param {Element} host
 */
export async function untilParsed(host) {
  for (let turns = 100; turns && mayBeOpen(host); turns--) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Returns whether the parser may still be inside an element.
 *
 * @param {Node} host
 */
function mayBeOpen(host) {
  /** @type {Node | null} */
  let node = host;
  while (node && !node.nextSibling) {
    node =
      node.parentNode ?? /** @type {Partial<ShadowRoot>} */ (node).host ?? null;
  }
  return !node && pageOf(host).readyState === "loading";
}
