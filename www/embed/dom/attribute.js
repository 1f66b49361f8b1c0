// @ts-check

/** White space and quotes of every kind, which editors leave around a value. */
const QUOTES =
  /^[\s"'\u2018-\u201f\u2032\u2033\u00ab\u00bb]+|[\s"'\u2018-\u201f\u2032\u2033\u00ab\u00bb]+$/g;

/**
 * Returns an attribute's value without the curly quotes that editors substitute for straight ones.
 *
 * @param {Element} host
 * @param {string} name
 */
export function attribute(host, name) {
  return withoutQuotes(host.getAttribute(name) ?? "");
}

/** @param {string} value */
export const withoutQuotes = (value) => value.replace(QUOTES, "");
