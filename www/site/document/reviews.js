// @ts-check
import { listTexts } from "./texts.js";

/*
 * What follows from a document's reviews: whether its texts are those that were read. The command finds out the same by
 * `src/author/reviewed.rs`.
 */

/**
 * @typedef {object} Review
 * @property {string} who
 * @property {string} role
 * @property {string} when
 * @property {Record<string, string>} digests
 *
 * @typedef {object} Reviewed The reviews of a document, taken together.
 * @property {string} who By whom: every name once.
 * @property {string} when The date of the last review.
 * @property {{ key: string, kind: "changed" | "new" | "gone" }[]} changes Where the document has other texts than those
 *   that were read last.
 */

/**
 * Returns the reviews of a document that keeps the rules; none for a draft.
 *
 * @param {{ reviews?: Review[] | null }} document
 * @returns {Promise<Reviewed | undefined>} Rejected where the page has no SHA-256, as without HTTPS.
 */
export async function reviewedOf(document) {
  const reviews = document.reviews ?? [];
  if (!reviews.length) return undefined;
  const dates = reviews.map(({ when }) => when).sort();
  return {
    who: [...new Set(reviews.map(({ who }) => who))].join(", "),
    when: dates[dates.length - 1] ?? "",
    changes: await changesSince(reviews, document),
  };
}

/**
 * @param {Review[]} reviews The last one that read a text counts for it.
 * @param {object} document
 */
async function changesSince(reviews, document) {
  const read = new Map(
    reviews.flatMap(({ digests }) => Object.entries(digests)),
  );
  /** @type {Reviewed["changes"]} */
  const changes = [];
  for (const { key, text } of listTexts(document)) {
    const known = read.get(key);
    read.delete(key);
    if (!known) changes.push({ key, kind: "new" });
    else if (known !== (await digest(key, text))) {
      changes.push({ key, kind: "changed" });
    }
  }
  for (const key of read.keys()) changes.push({ key, kind: "gone" });
  return changes;
}

/**
 * Returns the SHA-256 of the key of a place, a zero byte and the text in the normal form NFC, in hexadecimal digits.
 *
 * @param {string} key
 * @param {string} text
 */
export async function digest(key, text) {
  const bytes = new TextEncoder().encode(`${key}\0${text.normalize("NFC")}`);
  const sum = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(sum)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
