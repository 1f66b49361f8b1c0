// @ts-check

/** FNV-1a with 32 bits: see <https://www.rfc-editor.org/rfc/rfc9923>. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Sums bytes up, so that a module which somebody or something changed on its way never runs. Each byte is taken in by
 * a step that can be undone, so that no change of a single one is missed.
 *
 * @param {Uint8Array} bytes
 * @returns {number} 32 bits.
 */
export function checksum(bytes) {
  let sum = BASIS;
  for (let place = 0; place < bytes.length; place++) {
    sum = Math.imul(sum ^ /** @type {number} */ (bytes[place]), PRIME);
  }
  return sum >>> 0;
}
