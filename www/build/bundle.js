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
 * @property {string} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents.js").BundledDocument} document
 */

/**
 * Packs element, glue, module and document into one classic script of plain ASCII.
 *
 * @param {string} glue The factory of the glue.
 * @param {Payload} payload
 * @param {string} outfile
 */
export async function bundle(glue, payload, outfile) {
  await build({
    entryPoints: [join(ROOT, "www/embed/main.js")],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    charset: "ascii",
    ...TARGET,
    // Members that begin so are the classes' own.
    mangleProps: /^_[a-z]/,
    legalComments: "none",
    loader: { ".css": "text" },
    banner: { js: `/*! worth-it-quiz ${payload.version} | MIT */` },
    plugins: [
      virtual({
        "bundle:glue": glue,
        "bundle:payload": constants(payload),
      }),
      styles(),
    ],
    logLevel: "warning",
  });
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
