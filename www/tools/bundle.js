// @ts-check
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { hashedName } from "./dist.js";
import { expressionOf, factoryOf } from "./factory.js";
import { minify } from "./minify.js";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";
import { virtual } from "./virtual.js";

/**
 * What a bundle carries besides the code.
 *
 * @typedef {object} Payload
 * @property {string} version
 * @property {import("../embed/payload/bytes.js").Carried} module
 * @property {{ file: string, sum: number }} withoutWasm
 * @property {string} ownDocuments
 * @property {string} forOwners
 * @property {import("../embed/payload/bytes.js").Compiled} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents/bundled.js").BundledDocument} document
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
  const script = await pack("main/script.js", plugins);
  return `${banner(payload.version)}${EAGER}${script}\n`;
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
  return (
    banner(payload.version) + (await pack("main/module.js", plugins, options))
  );
}

/**
 * Packs the author's module with its glue.
 *
 * @param {string} glue The factory of the glue.
 * @param {import("../embed/payload/bytes.js").Carried} module
 * @returns {Promise<string>} An expression.
 */
export function bundleAuthor(glue, module) {
  return expression("author/index.js", {
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
  return expression("documents/index.js", {
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
  return expression("owner/index.js", {
    "bundle:payload": constants({ version, countries }),
  });
}

/**
 * Packs a module as an expression: a call that gives what the module exports by default.
 *
 * @param {string} entry
 * @param {Record<string, string>} sources
 */
async function expression(entry, sources) {
  const module = await bundled(entry, [virtual(sources)], { format: "esm" });
  return `(${expressionOf(factoryOf(module))})().default`;
}

/**
 * Puts a module and those that it imports together, as one that imports nothing.
 *
 * @param {string} entry
 */
export function bundleHelper(entry) {
  return bundled(entry, [], { format: "esm" });
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
  return banner(version) + (await pack("lazy/index.js", plugins));
}

/**
 * @param {string} entry
 * @param {import("esbuild").Plugin[]} plugins
 * @param {import("esbuild").BuildOptions} [options] Other than those of a classic script.
 */
async function pack(entry, plugins, options) {
  const script = await bundled(entry, plugins, options);
  return minify(script, options?.format === "esm");
}

/**
 * @param {string} entry
 * @param {import("esbuild").Plugin[]} plugins
 * @param {import("esbuild").BuildOptions} [options]
 */
async function bundled(entry, plugins, options) {
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
  return outputFiles[0].text;
}

/**
 * A file that the main one loads on need.
 *
 * @typedef {object} SecondaryFile
 * @property {string} name
 * @property {string} text
 * @property {string} value The text of what it brings, as it stands in the file.
 */

/**
 * Packs a file that the main one loads on need.
 *
 * @param {string} kind
 * @param {string} version
 * @param {string} value An expression: what the file brings.
 * @returns {Promise<SecondaryFile>}
 */
export async function secondary(kind, version, value) {
  const short = await minify(`bring(${value})`);
  const name = hashedName(kind, version, short);
  const key = JSON.stringify("worth-it-quiz:shared");
  const find = `customElements.get("worth-it-quiz")[Symbol.for(${key})]`;
  const [call] = callOf(short);
  const brought = short.slice(call.start, call.end);
  const bring = `${find}.secondary.bring(${JSON.stringify(name)},${brought});`;
  return { name, text: `${banner(version)}${EAGER}${bring}\n`, value: brought };
}

/**
 * Gives the arguments of the one call that a script is.
 *
 * @param {string} script
 */
function callOf(script) {
  const { body } = parse(script, { ecmaVersion: "latest" });
  const [statement] = body;
  if (
    body.length !== 1 ||
    statement?.type !== "ExpressionStatement" ||
    statement.expression.type !== "CallExpression"
  ) {
    throw new Error("a secondary file is no single call");
  }
  return statement.expression.arguments;
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
