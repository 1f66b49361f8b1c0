// @ts-check

/** FNV-1a with 32 bits: see <https://www.rfc-editor.org/rfc/rfc9923>. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Returns the checksum of some bytes, so that a module which was altered on its way never runs. Each step is
 * reversible, so every change of a single byte is detected.
 *
 * @param {Uint8Array} bytes
 * @returns {number} 32 bits.
 */
export function checksum(bytes) {
  let sum = BASIS;
  for (let index = 0; index < bytes.length; index++) {
    sum = Math.imul(sum ^ /** @type {number} */ (bytes[index]), PRIME);
  }
  return sum >>> 0;
}
