// @ts-check
import { readFileSync } from "node:fs";

const DIST = new URL("../../dist/", import.meta.url);

/** A WebAssembly module in hexadecimal, recognised by its first bytes. */
const MODULE = /"(0061736d01000000[0-9a-f]+)"/;

/**
 * Returns the text of a built file.
 *
 * @param {string} name
 */
export const built = (name) => readFileSync(new URL(name, DIST), "utf8");

/**
 * Returns the digits of the module that a file carries, if any.
 *
 * @param {string} script
 */
export const digitsOf = (script) => MODULE.exec(script)?.[1];
