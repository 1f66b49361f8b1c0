// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.js";

/* The pictures that the tests take of every screen, as images of a page. */

/** Where they are in the tree. */
export const PICTURES = join(ROOT, "www", "tests", "gallery");
/** Where they are on the site. */
export const SITE_PICTURES = "gallery";

/** Where a PNG says its width, and four bytes later its height. */
const WIDTH_AT = 16;

/**
 * Returns the size of a PNG, in pixels.
 *
 * @param {string} name
 */
function sizeOf(name) {
  const bytes = readFileSync(join(PICTURES, name));
  return {
    width: bytes.readUInt32BE(WIDTH_AT),
    height: bytes.readUInt32BE(WIDTH_AT + 4),
  };
}

/**
 * Returns a picture that keeps its place while it loads, as a link to itself: a page may show only its upper part.
 *
 * @param {string} name
 * @param {string} alt
 * @param {"lazy" | "eager"} [loading] Eager where it is in sight at once.
 */
export function picture(name, alt, loading = "lazy") {
  const { width, height } = sizeOf(name);
  const address = `${SITE_PICTURES}/${name}`;
  const image = `<img src="${address}" width="${width}" height="${height}" loading="${loading}" decoding="async" alt="${escape(alt)}" />`;
  return `<a class="picture" href="${address}">${image}</a>`;
}

/** Returns a text as HTML. @param {string} text */
export function escape(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
