// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAuthorWorker, bundlePreview } from "./bundle.js";
import { WORK } from "./wasm.js";

/** The folder of the bundles that only the site has. `make build` copies them into it. */
export const SITE_BUNDLES = join(WORK, "site");

/**
 * What the site's bundles are made of.
 *
 * @typedef {object} SiteParts
 * @property {string} version
 * @property {string} previewGlue
 * @property {import("../embed/payload/bytes.js").EncodedCode} previewModule
 * @property {string} authorGlue
 * @property {import("../embed/payload/bytes.js").EncodedCode} authorModule
 * @property {import("../embed/payload/bytes.js").EncodedContent} helpLines
 */

/**
 * Writes the bundles for the pages on which documents are written and reviewed: the preview of a screen, and the author's
 * module as a worker.
 *
 * @param {SiteParts} parts
 */
export async function writeSiteBundles(parts) {
  const { version, previewGlue, previewModule, helpLines } = parts;
  const { authorGlue, authorModule } = parts;
  mkdirSync(SITE_BUNDLES, { recursive: true });
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(SITE_BUNDLES, name), text);
  const payload = { module: previewModule, helpLines };
  write(
    "screen-preview.js",
    await bundlePreview(version, previewGlue, payload),
  );
  write(
    "author-worker.js",
    await bundleAuthorWorker(version, authorGlue, authorModule),
  );
}
