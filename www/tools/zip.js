// @ts-check
import { zipSync } from "fflate";

/** The earliest time a zip can hold, so that the same input gives the same bytes. */
const TIME = new Date(1980, 0, 1);

/**
 * Returns a zip, the same for the same files.
 *
 * @param {import("fflate").Zippable} entries
 */
export const zipped = (entries) => zipSync(entries, { mtime: TIME });
