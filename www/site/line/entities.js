// @ts-check

/* Character references and quotes of HTML, as editors leave them in a line. */

/** Quotes that editors put in the place of straight ones, for a set of characters. */
export const DOUBLE = "\u201c-\u201f\u2033\u00ab\u00bb";
export const SINGLE = "\u2018-\u201b\u2032";

const QUOTE_NAMES =
  /&(?:amp;)?(#0*82(?:1[6-9]|2[0-3]|42|43)|#x20(?:1[89a-f]|3[23])|[lrb]d?[sq]?quo|laquo|raquo|[pP]rime);/gi;

/**
 * Returns a text in which references to quotes that editors write are those quotes.
 *
 * @param {string} text
 */
export const withPlainQuotes = (text) =>
  text.replace(QUOTE_NAMES, (reference) =>
    decode(reference.replace(/^&amp;/i, "&")),
  );

/**
 * Returns what a text says whose signs are written as references: `&lt;` is `<`.
 *
 * @param {string} text
 * @returns {string}
 */
export function decode(text) {
  if (!text.includes("&")) return text;
  const parsed = new DOMParser().parseFromString(
    text.replaceAll("<", "&lt;"),
    "text/html",
  );
  // The parser drops white space in front of a body's first word.
  const before = /^\s*/.exec(text)?.[0] ?? "";
  return before + (parsed.body.textContent ?? "");
}

/** Whether a value was escaped once more than it should be. @param {string} value As it is written. */
export const isEscapedTwice = (value) =>
  /&amp;(amp|quot|lt|gt|apos|#0?39|#x27);/i.test(value);
