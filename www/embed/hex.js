// @ts-check

/**
 * Reads bytes from hexadecimal digits. They pack better than base64, since a byte's digits stay together, and they
 * pass through any charset.
 *
 * @param {string} digits
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFromHex(digits) {
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}
