// @ts-check
import { build } from "esbuild";
import { TARGET } from "./target.js";
import { trim } from "./trim.js";
import { virtual } from "./virtual.js";

/**
 * The names by which module and glue know each other, before and after they were made short.
 *
 * @typedef {object} Names
 * @property {[from: string, long: string, short: string][]} imports
 * @property {[long: string, short: string][]} exports
 */

/** The module name under which every import stands once the names are short. */
const IMPORTS = "a";
/** Where wasm-bindgen would copy modules of ours. What takes numbers alone is imported straight from there. */
const SNIPPETS = "./snippets/";
/** The name of what wasm-bindgen wrote, in the build. */
const GLUE = "bundle:wasm-bindgen";

/**
 * Makes a factory of the glue that wasm-bindgen wrote for bundlers, so that each call gives one of its own: what it
 * offers, the imports of the module, and what takes the exports.
 *
 * @param {import("./reader.js").Module} module
 * @param {string} offers What pages call, as a list for `export`.
 * @returns {Promise<string>} A module that exports `createGlue`.
 */
export async function factoryOf({ glue, names }, offers) {
  const { outputFiles } = await build({
    stdin: { contents: entry(names, offers), loader: "js" },
    bundle: true,
    format: "esm",
    ...TARGET,
    plugins: [ownModules, virtual({ [GLUE]: shorten(trim(glue), names) })],
    write: false,
  });
  const [{ text }] = outputFiles;
  const imports = text.match(/^import .+;$/gm) ?? [];
  const end = text.lastIndexOf("export {");
  const body = text.slice(0, end).replace(/^import .+;$/gm, "");
  const exported = text
    .slice(end)
    .replace("export {", "return {")
    .replace(/(\w+) as (\w+)/g, "$2: $1");
  return `${imports.join("\n")}\nexport function createGlue() {\n${body}${exported}}`;
}

/**
 * Leaves the modules of ours that the crate names to the bundle, from where wasm-bindgen would copy them.
 *
 * @type {import("esbuild").Plugin}
 */
const ownModules = {
  name: "own-modules",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/snippets\// }, ({ path }) => ({
      path: path.replace(/^\.\/snippets\/[^/]+/, "."),
      external: true,
    }));
  },
};

/**
 * @param {Names} names
 * @param {string} offers
 */
function entry({ imports }, offers) {
  const sources = imports.map(([from, long, short], number) => {
    const source = from.startsWith(SNIPPETS) ? from : GLUE;
    return {
      brings: `import { ${long} as import${number} } from "${source}";`,
      entry: `${short}: import${number}`,
    };
  });
  return `
    ${sources.map(({ brings }) => brings).join("\n")}
    export { ${offers}, __wbg_set_wasm as setWasm } from "${GLUE}";
    export const imports = { ${IMPORTS}: { ${sources.map(({ entry }) => entry).join(", ")} } };`;
}

/**
 * Has the glue call the module's exports by their short names.
 *
 * @param {string} glue
 * @param {Names} names
 */
function shorten(glue, { exports }) {
  const short = new Map(exports);
  return glue.replace(/\bwasm\.(\w+)/g, (all, long) => {
    const name = short.get(long);
    if (!name) throw new Error(`glue: ${all} is not exported`);
    return `wasm.${name}`;
  });
}
