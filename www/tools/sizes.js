// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { ROOT } from "./run.js";

/**
 * What a file weighs, in bytes.
 *
 * @typedef {object} Size
 * @property {number} raw
 * @property {number} gzip At level 9.
 * @property {number} brotli At level 11.
 */

/**
 * @param {Uint8Array} bytes
 * @returns {Size}
 */
export function sizeOf(bytes) {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: byBrotli(bytes),
  };
}

/** @param {Uint8Array} bytes */
function byBrotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** Brotli bytes by file name, without version and hash. @returns {Record<string, number>} */
const readBudget = () =>
  JSON.parse(readFileSync(join(ROOT, "www/tools/budget.json"), "utf8"));

/**
 * Prints what each file weighs.
 *
 * @param {Record<string, Size>} sizes By file name.
 */
export function printSizes(sizes) {
  const budget = readBudget();
  console.log("bytes (raw, gzip -9, brotli 11, budget for brotli)");
  for (const [name, { raw, gzip, brotli }] of Object.entries(sizes)) {
    console.log(
      `  ${name}: ${raw}, ${gzip}, ${brotli}, ${budget[plainName(name)] ?? "none"}`,
    );
  }
}

/**
 * Lists the files that weigh more than they may. Another compiler than the pinned one may write a heavier module, which
 * is no fault of the tree: so a test asks, not the build.
 *
 * @param {Record<string, Size>} sizes By file name.
 */
export function overBudget(sizes) {
  const budget = readBudget();
  return Object.keys(sizes).filter(
    (name) => sizes[name].brotli > (budget[plainName(name)] ?? Infinity),
  );
}

/** @param {string} name */
function plainName(name) {
  return name.replace(/\.\d+\.\d+\.\d+-[0-9a-f]+\.js$/, ".js");
}
