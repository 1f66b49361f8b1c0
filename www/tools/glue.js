// @ts-check
import { expressionOf, factoryOf } from "./factory.js";

/**
 * The names by which module and glue know each other, before and after they were made short.
 *
 * @typedef {object} Names
 * @property {[from: string, long: string, short: string][]} imports
 * @property {[long: string, short: string][]} exports
 */

/** The module name under which every import stands once the names are short. */
const IMPORTS = "a";

/**
 * Makes of the glue that wasm-bindgen wrote for bundlers a module whose `createGlue` makes an instance of it: what it
 * offers, the imports of the WebAssembly module, and what takes that one's exports.
 *
 * @param {import("./reader.js").Module} module
 * @param {string[]} offers What pages call.
 * @returns {string}
 */
export function glueModule({ glue, names }, offers) {
  const factory = factoryOf(glue);
  const own = (/** @type {string} */ name) => {
    const found = factory.exported.get(name);
    if (!found) throw new Error(`wasm-bindgen's glue does not export ${name}`);
    return found;
  };
  const imports = names.imports.map(
    ([, long, short]) => `${short}: ${own(long)}`,
  );
  const exports = names.exports
    .filter(([long]) => factory.names.has(long))
    .map(([long, short]) => `${JSON.stringify(long)}: exports.${short}`);
  const result = `{
    ${offers.map((name) => `${name}: ${own(name)}`).join(", ")},
    imports: { ${IMPORTS}: { ${imports.join(", ")} } },
    setWasm: (exports) => ${own("__wbg_set_wasm")}({ ${exports.join(", ")} }),
  }`;
  return `export const createGlue = ${expressionOf(factory, result)};`;
}
