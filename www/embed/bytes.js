// @ts-check

import { checksum } from "./checksum.js";

/*
 * How a script of plain ASCII carries bytes. What is mostly text is carried as text, a character a byte. Code is carried as
 * hexadecimal digits: editors, minifiers, templates and pages that take the script in read nothing else into those, and a
 * compressor finds in them what it would find in the bytes. The reader's file with base64 in their place has 2.9 KB more.
 */

/**
 * Code as a script carries it.
 *
 * @typedef {object} Carried
 * @property {string} digits Two hexadecimal digits a byte, in lower case.
 * @property {number} sum The checksum of the bytes.
 */

/**
 * Reads code, and throws where it is not what was carried.
 *
 * @param {Carried} carried
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function codeOf({ digits, sum }) {
  const bytes = new Uint8Array(digits.length / 2);
  for (let place = 0; place < bytes.length; place++) {
    const high = digits.charCodeAt(2 * place);
    const low = digits.charCodeAt(2 * place + 1);
    // The letters a to f have the codes 97 to 102, the digits 48 to 57.
    bytes[place] =
      16 * ((high & 15) + 9 * (high >> 6)) + (low & 15) + 9 * (low >> 6);
  }
  if (checksum(bytes) !== sum) throw new Error("the module was changed");
  return bytes;
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
