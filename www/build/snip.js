// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

/**
 * What the reader's module carries and never runs. Whatever is in the table of functions counts as used, so that no
 * optimiser drops it.
 *
 * A panic ends in a trap whether or not its message was put together, and nobody would see the message: nothing else
 * in this module formats anything. The closures are those of js-sys; what a page can call is exported.
 */
const UNUSED = [
  /\brust_begin_unwind$/,
  /\bstd(\[\w+\])?::panicking::/,
  /\bdefault_alloc_error_hook$/,
  /\bcore(\[\w+\])?::fmt::/,
  /\bwasm_bindgen::convert::closures::/,
  // wasm-bindgen takes over bytes that JavaScript handed in as a boxed slice, whose room is what it holds.
  /\bRawVecInner<A>::shrink\b/,
];

/** Texts that only those functions read: the files that panics name, and the messages of the standard library's panics. */
const UNREAD = [
  /(\/rustc\/|\/[^\0]*?\/registry\/src\/|src\/)[\w./+-]+?\.rs/g,
  /Tried to shrink to a larger capacity|capacity overflow/g,
  /AccessError|RefCell already borrowed/g,
];

/**
 * Empties the functions that never run, so that an optimiser can drop what they call. One that is called all the same
 * traps. A pattern that matches nothing is an error: a new compiler or library gave what it meant another name.
 *
 * @param {string} input A module with the names of its functions.
 * @param {string} output
 */
export function snip(input, output) {
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(readFileSync(input));
  const { BulkMemory, MutableGlobals, NontrappingFPToInt, SignExt } =
    binaryen.Features;
  module.setFeatures(
    BulkMemory | MutableGlobals | NontrappingFPToInt | SignExt,
  );
  const exported = new Set(exportedNames(module));
  const idle = new Set([...UNUSED, ...UNREAD]);
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const reference = module.getFunctionByIndex(index);
    const { name, module: from } = binaryen.getFunctionInfo(reference);
    const pattern = UNUSED.find((pattern) => pattern.test(name));
    if (!pattern || from || exported.has(name)) continue;
    idle.delete(pattern);
    setBody(reference, module.unreachable());
  }
  writeFileSync(output, blank(module.emitBinary(), idle));
  module.dispose();
  if (idle.size) throw new Error(`nothing matches ${[...idle].join(", ")}`);
}

/**
 * Writes zeros over the texts that nobody reads. No other text shares their bytes, since the linker only joins texts
 * that end in a zero.
 *
 * @param {Uint8Array} wasm
 * @param {Set<RegExp>} idle The patterns that matched nothing yet.
 */
function blank(wasm, idle) {
  let bytes = Buffer.from(wasm).toString("latin1");
  for (const unread of UNREAD) {
    bytes = bytes.replace(unread, (text) => {
      idle.delete(unread);
      return "\0".repeat(text.length);
    });
  }
  return Buffer.from(bytes, "latin1");
}

/**
 * Not in the library's types.
 *
 * @type {(reference: number, body: number) => void}
 */
const setBody = /** @type {any} */ (binaryen).Function.setBody;

/** @param {binaryen.Module} module */
function* exportedNames(module) {
  for (let index = 0; index < module.getNumExports(); index++) {
    yield binaryen.getExportInfo(module.getExportByIndex(index)).value;
  }
}
