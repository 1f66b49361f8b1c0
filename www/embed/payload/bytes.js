// @ts-check

import { checksum } from "./checksum.js";

/*
 * How a script of plain ASCII carries bytes. What is mostly text is carried as text. Code is carried as hexadecimal
 * digits: editors, minifiers, templates and pages that inline the script leave those alone, and they compress as well
 * as the bytes themselves. With base64 instead, the reader's file is 2.9 KB larger.
 */

/**
 * Code as a script carries it.
 *
 * @typedef {object} EncodedCode
 * @property {string} digits Two hexadecimal digits a byte, in lower case.
 * @property {number} sum The checksum of the bytes.
 */

/**
 * Decodes code, and throws where the checksum does not match.
 *
 * @param {EncodedCode} encoded
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function decodeCode({ digits, sum }) {
  // Engines have had a method of their own since 2025, which takes next to no time.
  const { fromHex = bytesFromHex } = /** @type {any} */ (Uint8Array);
  const bytes = fromHex.call(Uint8Array, digits);
  if (checksum(bytes) !== sum) throw new Error("the module was changed");
  return bytes;
}

/** @param {string} digits */
function bytesFromHex(digits) {
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    const high = digits.charCodeAt(2 * index);
    const low = digits.charCodeAt(2 * index + 1);
    // The letters a to f have the codes 97 to 102, the digits 48 to 57.
    bytes[index] =
      16 * ((high & 15) + 9 * (high >> 6)) + (low & 15) + 9 * (low >> 6);
  }
  return bytes;
}

/**
 * Returns the bytes of a text in which each character stands for one.
 *
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFromText(text) {
  const bytes = new Uint8Array(text.length);
  // Four times as fast as `Uint8Array.from`.
  for (let index = 0; index < text.length; index++) {
    bytes[index] = text.charCodeAt(index);
  }
  return bytes;
}

/** The length of the header of the compiled form, in bytes. */
const HEADER = 13;

/**
 * A compiled document, or the compiled help lines, as a script carries them. The texts stay text, since the page needs
 * them as such.
 *
 * @typedef {object} EncodedContent
 * @property {string} head The bytes before the first text, a character each.
 * @property {string} texts All texts, with a zero before the first and after each.
 */

/**
 * Splits the compiled form into its head and its texts.
 *
 * @param {Uint8Array} bytes
 * @returns {EncodedContent}
 */
export function encodeContent(bytes) {
  const start = bytes.indexOf(0, HEADER);
  const [head, texts] = [bytes.slice(0, start), bytes.slice(start)];
  return { head: textFromBytes(head), texts: new TextDecoder().decode(texts) };
}

/**
 * Restores the compiled form.
 *
 * @param {EncodedContent} content
 */
export function decodeContent({ head, texts }) {
  const tail = new TextEncoder().encode(texts);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(bytesFromText(head));
  bytes.set(tail, head.length);
  return bytes;
}

/**
 * Returns a text in which each character stands for a byte.
 *
 * @param {Uint8Array} bytes
 */
export function textFromBytes(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
