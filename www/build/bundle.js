// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";

/**
 * What a bundle carries besides the code.
 *
 * @typedef {object} Payload
 * @property {string} version
 * @property {string} module
 * @property {string} withoutWasm
 * @property {string} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents.js").BundledDocument} document
 */

/**
 * Packs element, glue, module and document into one classic script of plain ASCII.
 *
 * @param {string} glue The factory of the glue.
 * @param {Payload} payload
 * @returns {Promise<string>}
 */
export async function bundle(glue, payload) {
  return pack("main.js", payload.version, [
    virtual({
      "bundle:glue": glue,
      "bundle:payload": constants(payload),
    }),
    styles(),
  ]);
}

/**
 * Packs the file that waits for a reader to come near.
 *
 * @param {string} version
 * @returns {Promise<string>}
 */
export function bundleLazy(version) {
  return pack("lazy.js", version, []);
}

/**
 * @param {string} entry
 * @param {string} version
 * @param {import("esbuild").Plugin[]} plugins
 */
async function pack(entry, version, plugins) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "www/embed", entry)],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    charset: "ascii",
    ...TARGET,
    // Members that begin so are the classes' own.
    mangleProps: /^_[a-z]/,
    legalComments: "none",
    loader: { ".css": "text" },
    banner: { js: banner(version) },
    plugins,
    logLevel: "warning",
  });
  return escapeControls(outputFiles[0].text);
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
  return `${banner(version)}\n${find}.secondary.bring(${JSON.stringify(name)},${value});\n`;
}

/**
 * Writes control characters as escapes. esbuild leaves them bare in strings, where editors and servers strip them.
 *
 * @param {string} script
 */
function escapeControls(script) {
  return script.replace(
    // eslint-disable-next-line no-control-regex -- these are what it is about
    /[\0-\x09\x0b-\x1f\x7f]/g,
    (control) => `\\x${Buffer.from(control).toString("hex")}`,
  );
}

/** @param {string} version */
function banner(version) {
  return `/*! worth-it-quiz ${version} | MIT */`;
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
      onResolve({ filter: /^bundle:/ }, ({ path }) => ({
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
          ...TARGET,
        });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
}
