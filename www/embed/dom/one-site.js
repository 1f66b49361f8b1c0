// @ts-check

/**
 * Returns whether one host is the other, a part of it or what it is a part of; with `www.` or without.
 *
 * @param {string} one
 * @param {string} other
 */
export function isOneSite(one, other) {
  const there = siteOf(one);
  const here = siteOf(other);
  return (
    there === here || there.endsWith(`.${here}`) || here.endsWith(`.${there}`)
  );
}

/** @param {string} hostname */
const siteOf = (hostname) => hostname.replace(/^www\.|\.$/g, "");
