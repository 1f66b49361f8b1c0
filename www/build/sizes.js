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

/**
 * Prints what each file weighs, and fails where one passes its budget.
 *
 * @param {Record<string, Size>} sizes By file name.
 */
export function checkBudget(sizes) {
  /** Brotli bytes by file name, without version and hash. @type {Record<string, number>} */
  const budget = JSON.parse(
    readFileSync(join(ROOT, "www/build/budget.json"), "utf8"),
  );
  console.log("bytes (raw, gzip -9, brotli 11, budget for brotli)");
  for (const [name, { raw, gzip, brotli }] of Object.entries(sizes)) {
    console.log(
      `  ${name}: ${raw}, ${gzip}, ${brotli}, ${budget[plainName(name)] ?? "none"}`,
    );
  }
  const over = Object.entries(sizes).filter(
    ([name, { brotli }]) => brotli > (budget[plainName(name)] ?? Infinity),
  );
  if (over.length > 0) {
    const names = over.map(([name]) => name).join(", ");
    throw new Error(`over the budget in www/build/budget.json: ${names}`);
  }
}

/** @param {string} name */
function plainName(name) {
  return name.replace(/\.\d+\.\d+\.\d+-[0-9a-f]+\.js$/, ".js");
}
