// @ts-check

/* What the editor gives out: the document as JSON, and the text to paste into a post. */

/** @typedef {import("./document.js").QuizDocument} QuizDocument */

/**
 * Returns a document as a file has it.
 *
 * @param {QuizDocument} document
 */
export const toJson = (document) => `${JSON.stringify(document, null, 2)}\n`;

/**
 * Returns the name of a document's file, without its ending: letters, digits and dashes of its id and language.
 *
 * @param {QuizDocument} document
 */
export function fileName({ id, lang }) {
  const plain = `${id}-${lang}`.replace(/[^a-zA-Z0-9-]+/g, "-");
  return plain.replace(/^-+|-+$/g, "") || "quiz";
}

/**
 * Returns a compiled document in base64, for a script inside the element.
 *
 * @param {Uint8Array} bytes
 */
export function toBase64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
