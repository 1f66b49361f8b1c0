// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { ROOT } from "./run.js";

/** The oldest engine that runs us. */
const TARGET = "safari14";
/** esbuild counts a narrow fault of Safari 14 against it: a default that names a variable of the same pattern. */
const SUPPORTED = { destructuring: true };

/**
 * What a bundle carries besides the code.
 *
 * @typedef {object} Payload
 * @property {string} version
 * @property {string} module
 * @property {string} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents.js").BundledDocument} document
 */

/**
 * Packs element, glue, module and document into one classic script of plain ASCII.
 *
 * @param {string} glue What wasm-bindgen wrote.
 * @param {Payload} payload
 * @param {string} outfile
 */
export async function bundle(glue, payload, outfile) {
  const factory = await factoryOf(glue);
  await build({
    entryPoints: [join(ROOT, "www/embed/main.js")],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    charset: "ascii",
    target: TARGET,
    supported: SUPPORTED,
    legalComments: "none",
    loader: { ".css": "text" },
    banner: { js: `/*! worth-it-quiz ${payload.version} | MIT */` },
    plugins: [
      virtual({
        "bundle:glue": factory,
        "bundle:payload": constants(payload),
      }),
      styles(),
    ],
    logLevel: "warning",
  });
}

/**
 * Makes a factory of the glue, so that each call gives an instance of its own. What stands in for `WebAssembly` is
 * the caller's.
 *
 * @param {string} glue
 */
async function factoryOf(glue) {
  const { outputFiles } = await build({
    stdin: { contents: comparingBuffers(glue), loader: "js" },
    bundle: true,
    format: "iife",
    globalName: "glue",
    plugins: [virtual({ __wbindgen_externref_xform__: fixedSlots(glue) })],
    target: TARGET,
    supported: SUPPORTED,
        write: false,
  });
  return `export function createGlue(WebAssembly) { ${outputFiles[0].text}; return glue; }`;
}

/**
 * Answers a question of the module's that wasm-bindgen 0.2.130 leaves open where it uses no reference types: how many
 * slots of the glue's heap hold fixed values. The glue knows, since it never frees them.
 *
 * @param {string} glue
 */
function fixedSlots(glue) {
  const slots = /if \(idx < (\d+)\) return;/.exec(glue)?.[1];
  if (!slots) throw new Error("glue: the fixed slots are kept in a new way");
  return `export const __wbindgen_externref_statics_end = () => ${slots};`;
}

/**
 * Has the glue renew its views of the memory whenever the buffer is another one. It takes a grown memory's old buffer
 * to be detached, which is so in WebAssembly, but not where the module was turned into JavaScript.
 *
 * @param {string} glue
 */
export function comparingBuffers(glue) {
  const fresh = glue.replace(
    /if \((cached\w+) === null \|\| .+\) \{/g,
    "if ($1 === null || $1.buffer !== wasm.memory.buffer) {",
  );
  const views = new Set(glue.match(/\bcached\w+Memory\d+\b/g));
  const checks = fresh.split(".buffer !== wasm.memory.buffer) {").length - 1;
  if (views.size !== checks) {
    throw new Error("glue: a view of the memory is checked in a new way");
  }
  return fresh;
}

/** @param {object} values */
function constants(values) {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/**
 * Serves modules that exist only in the build.
 *
 * @param {Record<string, string>} sources By name.
 * @returns {import("esbuild").Plugin}
 */
function virtual(sources) {
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(bundle:|__)/ }, ({ path }) => ({
        path,
        namespace: "virtual",
      }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
        contents: sources[path],
        resolveDir: ROOT,
      }));
    },
  };
}

/**
 * Takes style sheets in as short text. Prefixed forms are added for older engines.
 *
 * @returns {import("esbuild").Plugin}
 */
function styles() {
  return {
    name: "styles",
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), {
          loader: "css",
          minify: true,
          target: TARGET,
    supported: SUPPORTED,
        });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
}
