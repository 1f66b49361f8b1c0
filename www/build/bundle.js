// @ts-check
import { join } from "node:path";
import { build } from "esbuild";
import { minify } from "./minify.js";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";
import { textsLast } from "./texts-last.js";
import { virtual } from "./virtual.js";

/**
 * What a bundle carries besides the code.
 *
 * @typedef {object} Payload
 * @property {string} version
 * @property {string} module
 * @property {string} withoutWasm
 * @property {string} ownDocuments
 * @property {string} forOwners
 * @property {string} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents.js").BundledDocument} document
 */

/**
 * Has Chromium compile all functions beside the main thread, while the script loads, and not each when it is first
 * called: with the processor four times slower, that took 60 ms before the first question, and 160 without WebAssembly.
 * See <https://v8.dev/blog/explicit-compile-hints>.
 */
const EAGER = "//# allFunctionsCalledOnLoad\n";

/**
 * Packs element, glue, module and document into one classic script of plain ASCII.
 *
 * @param {string} glue The factory of the glue.
 * @param {Payload} payload
 * @returns {Promise<string>}
 */
export async function bundle(glue, payload) {
  const plugins = [
    virtual({
      "bundle:glue": glue,
      "bundle:payload": constants(payload),
    }),
    styles(),
  ];
  const script = await pack("main.js", plugins);
  return `${banner(payload.version)}${EAGER}${textsLast(script)}`;
}

/**
 * Packs the same as an ES module, for bundlers. The secondary files stand beside it, in `dist/`.
 *
 * @param {string} glue The factory of the glue.
 * @param {Payload} payload
 * @param {string[]} files The secondary files.
 * @returns {Promise<string>}
 */
export async function bundleModule(glue, payload, files) {
  const imports = files.map(
    (file) =>
      `${JSON.stringify(file)}: () => import(${JSON.stringify(`./dist/${file}`)}),`,
  );
  const plugins = [
    virtual({
      "bundle:glue": glue,
      "bundle:payload": constants(payload),
      "bundle:importers": `export const importers = { ${imports.join(" ")} };`,
    }),
    styles(),
  ];
  const options = /** @type {const} */ ({
    format: "esm",
    external: files.map((file) => `./dist/${file}`),
  });
  return banner(payload.version) + (await pack("module.js", plugins, options));
}

/**
 * Packs the author's module with its glue.
 *
 * @param {string} glue The factory of the glue.
 * @param {string} module The module, packed.
 * @returns {Promise<string>} An expression.
 */
export function bundleAuthor(glue, module) {
  return expression("author.js", {
    "bundle:author": glue,
    "bundle:payload": constants({ module }),
  });
}

/**
 * Packs what finds an owner's document.
 *
 * @param {string} author The name of the file with the author's module.
 * @returns {Promise<string>} An expression.
 */
export function bundleDocuments(author) {
  return expression("own-documents.js", {
    "bundle:payload": constants({ author }),
  });
}

/**
 * Packs what speaks to owners.
 *
 * @param {string} version
 * @param {string[]} countries
 * @returns {Promise<string>} An expression.
 */
export function bundleOwner(version, countries) {
  return expression("owner.js", {
    "bundle:payload": constants({ version, countries }),
  });
}

/**
 * Packs a module as an expression that gives what it exports by default.
 *
 * @param {string} entry
 * @param {Record<string, string>} sources
 */
async function expression(entry, sources) {
  const script = await pack(entry, [virtual(sources)], {
    globalName: "brought",
  });
  const packed = /^(?:"use strict";)?var brought=(.*);\s*$/s.exec(script)?.[1];
  if (!packed) throw new Error(`${entry}: esbuild wrote it in a new form`);
  return `${packed}.default`;
}

/**
 * Packs the file that waits for a reader to come near.
 *
 * @param {string} version
 * @param {string} main The file that it brings.
 * @returns {Promise<string>}
 */
export async function bundleLazy(version, main) {
  const plugins = [virtual({ "bundle:payload": constants({ main }) })];
  return banner(version) + (await pack("lazy.js", plugins));
}

/**
 * @param {string} entry
 * @param {import("esbuild").Plugin[]} plugins
 * @param {import("esbuild").BuildOptions} [options] Other than those of a classic script.
 */
async function pack(entry, plugins, options) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "www/embed", entry)],
    bundle: true,
    format: "iife",
    ...TARGET,
    // Members that begin so are the classes' own.
    mangleProps: /^_[a-z]/,
    legalComments: "none",
    // TypeScript's older way with fields: plain assignments, and nothing for those that are only declared.
    loader: { ".css": "text", ".js": "ts" },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins,
    logLevel: "warning",
    ...options,
    write: false,
  });
  return minify(outputFiles[0].text, options?.format === "esm");
}

/**
 * Packs a file that the main one loads on need.
 *
 * @param {string} name
 * @param {string} version
 * @param {string} value An expression: what the file brings.
 */
export function secondary(name, version, value) {
  const key = JSON.stringify("worth-it-quiz:shared");
  const find = `customElements.get("worth-it-quiz")[Symbol.for(${key})]`;
  return `${banner(version)}${EAGER}${find}.secondary.bring(${JSON.stringify(name)},${value});\n`;
}

/** @param {string} version */
function banner(version) {
  return `/*! worth-it-quiz ${version} | MIT */\n`;
}

/** @param {object} values */
function constants(values) {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/**
 * Takes style sheets in as short text. Prefixed forms are added for older engines.
 *
 * @param {RegExp} [filter] Which ones.
 * @returns {import("esbuild").Plugin}
 */
export function styles(filter = /\.css$/) {
  return {
    name: "styles",
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const { outputFiles } = await build({
          entryPoints: [path],
          write: false,
          bundle: true,
          minify: true,
          ...TARGET,
        });
        return { contents: outputFiles[0].text.trim(), loader: "text" };
      });
    },
  };
}
