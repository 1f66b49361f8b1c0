// @ts-check

/**
 * Finds the document that stands in an element. A script of any other type is none: it may be our own.
 *
 * @param {Element} host
 * @returns {HTMLScriptElement | null}
 */
export function inlineOf(host) {
  return host.querySelector("script[type*=json],script[type*=plain]");
}

/**
 * Tells whether an element has a document of its own.
 *
 * @param {Element} host
 */
export function hasOwn(host) {
  return host.hasAttribute("document") || !!inlineOf(host);
}

/**
 * Waits until the parser has passed an element, so that what stands in it is there. Optimisers can leave a page
 * loading for good, so it is not for long.
 *
 * @param {Element} host
 */
export async function passed(host) {
  for (let turns = 100; turns && isOpen(host); turns--) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Tells whether the parser may still be inside an element.
 *
 * @param {Node} host
 */
function isOpen(host) {
  /** @type {Node | null} */
  let node = host;
  while (node && !node.nextSibling) node = node.parentNode;
  return !node && document.readyState === "loading";
}
