// @ts-check

import { checksum } from "./checksum.js";

/*
 * How a script of plain ASCII carries bytes. What is mostly text is carried as text. Code is carried as
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
  // Engines of before 2025 have no reader of their own, which takes next to no time.
  const { fromHex = bytesFromHex } = /** @type {any} */ (Uint8Array);
  const bytes = fromHex.call(Uint8Array, digits);
  if (checksum(bytes) !== sum) throw new Error("the module was changed");
  return bytes;
}

/** @param {string} digits */
function bytesFromHex(digits) {
  const bytes = new Uint8Array(digits.length / 2);
  for (let place = 0; place < bytes.length; place++) {
    const high = digits.charCodeAt(2 * place);
    const low = digits.charCodeAt(2 * place + 1);
    // The letters a to f have the codes 97 to 102, the digits 48 to 57.
    bytes[place] =
      16 * ((high & 15) + 9 * (high >> 6)) + (low & 15) + 9 * (low >> 6);
  }
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
 * The compiled form as a script carries it: its texts are text there already, and a page needs them as such.
 *
 * @typedef {object} Compiled
 * @property {string} head The bytes before the first text, a character each.
 * @property {string} texts All texts, with a zero before the first and after each.
 */

/**
 * Takes the compiled form apart.
 *
 * @param {Uint8Array} bytes
 * @returns {Compiled}
 */
export function compiledOf(bytes) {
  const start = bytes.indexOf(0, HEADER);
  const [head, texts] = [bytes.slice(0, start), bytes.slice(start)];
  return { head: textFromBytes(head), texts: new TextDecoder().decode(texts) };
}

/**
 * Puts the compiled form together again.
 *
 * @param {Compiled} compiled
 */
export function bytesOf({ head, texts }) {
  const tail = new TextEncoder().encode(texts);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(bytesFromText(head));
  bytes.set(tail, head.length);
  return bytes;
}

/**
 * Gives a text in which each character stands for a byte.
 *
 * @param {Uint8Array} bytes
 */
export function textFromBytes(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
