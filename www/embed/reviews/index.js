// @ts-check
import { reviewedOf } from "../../site/document/reviews.js";

/* The bundle that finds out whether the texts of a document are still those that were reviewed. */

/** @typedef {import("../../site/document/reviews.js").Reviewed} Reviewed */

/**
 * Returns what follows from the reviews of a document. One that can't be read or digested passes for a draft; what is
 * wrong with it is the author's module's to tell.
 *
 * @param {Uint8Array} bytes JSON.
 * @returns {Promise<Reviewed | undefined>}
 */
export default async function reviewed(bytes) {
  try {
    return await reviewedOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
