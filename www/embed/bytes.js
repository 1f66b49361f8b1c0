// @ts-check

/* How a script of plain ASCII carries bytes: code as digits, texts as text. Either is what packs best. */

/**
 * Reads bytes from hexadecimal digits.
 *
 * @param {string} digits
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFromHex(digits) {
  const byte = (/** @type {unknown} */ _, /** @type {number} */ place) =>
    parseInt(digits.slice(2 * place, 2 * place + 2), 16);
  return Uint8Array.from({ length: digits.length / 2 }, byte);
}

/**
 * Reads bytes from a text in which each character stands for one.
 *
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFromText(text) {
  const bytes = new Uint8Array(text.length);
  // A quarter of the time that `Uint8Array.from` takes.
  for (let place = 0; place < text.length; place++) {
    bytes[place] = text.charCodeAt(place);
  }
  return bytes;
}

/** The bytes before the body of the compiled form. */
const HEADER = 13;

/**
 * Cuts the body of the compiled form at its zero bytes. Its texts are among the pieces, and the module knows where.
 *
 * @param {Uint8Array} compiled
 */
export function textsOf(compiled) {
  return new TextDecoder().decode(compiled.subarray(HEADER)).split("\0");
}
