// @ts-check
import { expressionOf, factoryOf } from "./factory.js";

/**
 * The names that module and glue share, before and after minification.
 *
 * @typedef {object} MinifiedNames
 * @property {[from: string, long: string, short: string][]} imports
 * @property {[long: string, short: string][]} exports
 */

/** The module name of every import after minification. */
const IMPORTS = "a";

/**
 * Turns the glue that wasm-bindgen wrote for bundlers into a module whose `createGlue` creates an instance of it: the
 * functions that pages call, the imports of the WebAssembly module, and a setter for its exports.
 *
 * @param {import("./wasm.js").BuiltModule} module
 * @param {string[]} functions The names of the functions that pages call.
 * @returns {string}
 */
export function glueModule({ glue, names }, functions) {
  const factory = factoryOf(glue);
  const localName = (/** @type {string} */ name) => {
    const found = factory.exported.get(name);
    if (!found) throw new Error(`wasm-bindgen's glue does not export ${name}`);
    return found;
  };
  const imports = names.imports.map(
    ([, long, short]) => `${short}: ${localName(long)}`,
  );
  const exports = names.exports
    .filter(([long]) => factory.names.has(long))
    .map(([long, short]) => `${JSON.stringify(long)}: exports.${short}`);
  const result = `{
    ${functions.map((name) => `${name}: ${localName(name)}`).join(", ")},
    imports: { ${IMPORTS}: { ${imports.join(", ")} } },
    setWasm: (exports) => ${localName("__wbg_set_wasm")}({ ${exports.join(", ")} }),
  }`;
  return `export const createGlue = ${expressionOf(factory, result)};`;
}
