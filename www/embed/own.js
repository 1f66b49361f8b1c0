// @ts-check

/**
 * Tells whether an element has a document of its own.
 *
 * @param {Element} host
 */
export function hasOwn(host) {
  return host.hasAttribute("document") || !!host.querySelector("script");
}
