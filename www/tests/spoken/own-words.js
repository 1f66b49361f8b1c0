// @ts-check

/* What Orca adds by itself differs from release to release; what it says of the quiz does not. */

/** What a screen reader calls things, and what it says of their states. */
const READERS_WORDS = new RegExp(
  [
    "leaving( \\d+)? (list|panel|group)s?",
    "list with \\d+ items?",
    "nesting level \\d+",
    "heading level \\d",
    "(not )?selected",
    "(not )?checked",
    "radio button",
    "check ?box",
    "combo ?box",
    "(push )?button",
    "((un)?visited )?link",
    "panel",
    "(focus|browse) mode",
  ]
    .map((words) => `\\b${words}\\b`)
    .join("|"),
  "gi",
);

/** What must not be heard at all: what a page's listeners and live regions have readers say. */
export const NOISE = /\b(clickable|notification|alert)\b/gi;

/**
 * Returns what is left of what was said without the reader's own words and without signs, in small letters, each word with
 * spaces of its own around it. So lines may break anywhere, and what is said twice in a row is found twice.
 *
 * @param {string} said
 */
export function ownWords(said) {
  const words = said
    .replace(READERS_WORDS, " ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).map((word) => ` ${word} `).join("");
}

/**
 * Returns how often a text is said.
 *
 * @param {string} text
 * @param {string} said
 */
export const timesSaid = (text, said) =>
  ownWords(said).split(ownWords(text)).length - 1;
