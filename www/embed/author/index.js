// @ts-check
import { createGlue } from "bundle:author";
import { module } from "bundle:payload";
import { codeOf } from "../payload/bytes.js";

/* The file of the author's module: checks and compiles documents, for owners. */

/** @typedef {import("bundle:author").Trouble} Trouble */

/** The instance. After a trap there is a new one. @type {Promise<import("bundle:author").Glue> | undefined} */
let current;

/** @returns {Promise<import("bundle:author").Glue>} */
async function start() {
  const glue = createGlue();
  const { instance } = await WebAssembly.instantiate(
    codeOf(module),
    glue.imports,
  );
  glue.setWasm(instance.exports);
  return glue;
}

/**
 * Runs a job in the module.
 *
 * @template T
 * @param {(glue: import("bundle:author").Glue) => T} job
 * @returns {Promise<T>}
 */
async function run(job) {
  current ??= start();
  try {
    return job(await current);
  } catch (error) {
    // A list holds what is wrong with the document; anything else means that the instance broke.
    if (!Array.isArray(error)) current = undefined;
    throw error;
  }
}

export default {
  /** @type {(bytes: Uint8Array) => Promise<Trouble[]>} */
  check: (bytes) => run(({ check }) => check(bytes)),
  /** Rejects with the problems. @type {(bytes: Uint8Array) => Promise<Uint8Array>} */
  compile: (bytes) => run(({ compile }) => compile(bytes)),
};
