// @ts-check
import leven from "leven";

/* What an owner probably meant. */

/** Common codes that are not the country's ISO code. @type {Record<string, string>} */
export const COUNTRY_ALIASES = { UK: "GB", EN: "GB", USA: "US" };

/** How far a word may be from a known one to count as a misspelling of it, in edits. */
const MAX_DISTANCE = 2;

/**
 * Returns the known word that was probably meant, if any is near enough.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @param {number} [maxDistance]
 */
export function nearest(word, known, maxDistance = MAX_DISTANCE) {
  const distance = (/** @type {string} */ other) => leven(word, other);
  const [best] = [...known].sort((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) <= maxDistance ? best : undefined;
}
