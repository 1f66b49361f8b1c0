// @ts-check
import { createGlue } from "bundle:author";
import { module } from "bundle:payload";
import { decodeCode } from "../payload/bytes.js";

/* The author's bundle: validates and compiles documents, for owners. */

/**
 * @typedef {import("bundle:author").AuthorGlue} AuthorGlue
 * @typedef {import("bundle:author").Diagnostic} Diagnostic
 */

/** The running instance. A new one is started after a trap. @type {Promise<AuthorGlue> | undefined} */
let current;

/** @returns {Promise<AuthorGlue>} */
async function start() {
  const glue = createGlue();
  const { instance } = await WebAssembly.instantiate(
    decodeCode(module),
    glue.imports,
  );
  glue.setWasm(instance.exports);
  return glue;
}

/**
 * Runs a job in the module.
 *
 * @template T
 * @param {(glue: AuthorGlue) => T} job
 * @returns {Promise<T>}
 */
async function run(job) {
  current ??= start();
  try {
    return job(await current);
  } catch (error) {
    // An array holds the document's problems; anything else means that the instance trapped.
    if (!Array.isArray(error)) current = undefined;
    throw error;
  }
}

const DRAFT = { who: "", when: "", changes: [] };

export default {
  /** @type {(bytes: Uint8Array) => Promise<Diagnostic[]>} */
  check: (bytes) => run(({ check }) => check(bytes)),
  /**
   * Rejects with the problems.
   *
   * @param {Uint8Array} bytes
   * @param {import("../reviews/index.js").Reviewed} [reviewed] What follows from its reviews; nothing for a draft.
   * @returns {Promise<Uint8Array>}
   */
  compile: (bytes, { who, when, changes } = DRAFT) =>
    run(({ compile }) => compile(bytes, who, when, changes.length)),
};
