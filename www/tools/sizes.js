// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { ROOT } from "./run.js";

/**
 * A file's size in bytes.
 *
 * @typedef {object} FileSize
 * @property {number} raw
 * @property {number} gzip At level 9.
 * @property {number} brotli At level 11.
 */

/**
 * @param {Uint8Array} bytes
 * @returns {FileSize}
 */
export function sizeOf(bytes) {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliSize(bytes),
  };
}

/** @param {Uint8Array} bytes */
function brotliSize(bytes) {
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
 * Prints the size of each file.
 *
 * @param {Record<string, FileSize>} sizes By file name.
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
 * Returns the files that exceed their budget. A test asserts that there are none; the build does not, since a compiler
 * other than the pinned one may produce a larger module.
 *
 * @param {Record<string, FileSize>} sizes By file name.
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
