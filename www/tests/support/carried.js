// @ts-check
import { readFileSync } from "node:fs";

const DIST = new URL("../../dist/", import.meta.url);

/** How a WebAssembly module begins, in hexadecimal. */
const MODULE = /"(0061736d01000000[0-9a-f]+)"/;

/**
 * Reads a built file.
 *
 * @param {string} name
 */
export const built = (name) => readFileSync(new URL(name, DIST), "utf8");

/**
 * Finds the digits of the module that a file carries, if any.
 *
 * @param {string} script
 */
export const digitsOf = (script) => MODULE.exec(script)?.[1];
