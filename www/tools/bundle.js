// @ts-check
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { hashedName } from "./dist.js";
import { expressionOf, factoryOf } from "./factory.js";
import { minify } from "./minify.js";
import { packagesOf } from "./notices.js";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";
import { virtualModules } from "./virtual-modules.js";

/** @typedef {import("../embed/start/load-script.js").BuiltFile} BuiltFile */

/** The npm packages that the bundles made so far contain. @type {Set<string>} */
export const bundledPackages = new Set();

/**
 * The constants of a main bundle: what it contains besides the code.
 *
 * @typedef {object} Payload
 * @property {string} version
 * @property {import("../embed/payload/bytes.js").EncodedCode} module
 * @property {BuiltFile & { sum: number }} noWasmFile
 * @property {BuiltFile} documentsFile
 * @property {BuiltFile} ownerFile
 * @property {import("../embed/payload/bytes.js").EncodedContent} helpLines
 * @property {string[]} countries
 * @property {import("../embed/documents/bundled.js").BundledDocument} document
 */

/**
 * Makes Chromium compile all functions off the main thread while the script loads, and not each at its first call. With
 * the processor slowed down four times, those calls took 60 ms before the first question, and 160 without WebAssembly.
 * See <https://v8.dev/blog/explicit-compile-hints>.
 */
const EAGER = "//# allFunctionsCalledOnLoad\n";

/**
 * Bundles element, glue, module and document into one classic script of plain ASCII.
 *
 * @param {string} glue The module that exports `createGlue`.
 * @param {Payload} payload
 * @returns {Promise<string>}
 */
export async function bundleScript(glue, payload) {
  const plugins = [
    virtualModules({
      "bundle:glue": glue,
      "bundle:payload": constants(payload),
    }),
    styles(),
  ];
  const script = await bundleAndMinify("main/script.js", plugins);
  return `${banner(payload.version)}${EAGER}${script}\n`;
}

/**
 * Bundles the same without a document as an ES module, for bundlers. The secondary files are beside it, in `dist/`.
 *
 * @param {string} glue The module that exports `createGlue`.
 * @param {Omit<Payload, "document">} payload
 * @param {string[]} files The secondary files.
 * @returns {Promise<string>}
 */
export async function bundleModule(glue, payload, files) {
  const imports = files.map(
    (file) =>
      `${JSON.stringify(file)}: () => import(${JSON.stringify(`./dist/${file}`)}),`,
  );
  const plugins = [
    virtualModules({
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
    banner(payload.version) +
    (await bundleAndMinify("main/module.js", plugins, options))
  );
}

/**
 * Makes the ES module of one language: the shared one, with a document.
 *
 * @param {string} shared The name of the shared one, in the same folder.
 * @param {Pick<Payload, "version" | "document">} payload
 */
export function bundleLanguage(shared, { version, document }) {
  const from = JSON.stringify(`./${shared}`);
  return `${banner(version)}import { define, version } from ${from};
define(${JSON.stringify(document)});
export { version };
`;
}

/**
 * Bundles the author's module with its glue.
 *
 * @param {string} glue The module that exports `createGlue`.
 * @param {import("../embed/payload/bytes.js").EncodedCode} module
 * @returns {Promise<string>} An expression.
 */
export function bundleAuthor(glue, module) {
  return bundleExpression("author/index.js", {
    "bundle:author": glue,
    "bundle:payload": constants({ module }),
  });
}

/**
 * Bundles the author's module as a script for a worker.
 *
 * @param {string} version
 * @param {string} glue
 * @param {import("../embed/payload/bytes.js").EncodedCode} module
 * @returns {Promise<string>}
 */
export async function bundleAuthorWorker(version, glue, module) {
  const plugins = [
    virtualModules({
      "bundle:author": glue,
      "bundle:payload": constants({ module }),
    }),
  ];
  return banner(version) + (await bundleAndMinify("author/worker.js", plugins));
}

/**
 * Bundles the preview of a screen as an ES module.
 *
 * @param {string} version
 * @param {string} glue
 * @param {Pick<Payload, "module" | "helpLines">} payload
 * @returns {Promise<string>}
 */
export async function bundlePreview(version, glue, payload) {
  const plugins = [
    virtualModules({
      "bundle:preview": glue,
      "bundle:payload": constants(payload),
    }),
    styles(),
  ];
  const options = /** @type {const} */ ({ format: "esm" });
  const entry = "preview/index.js";
  return banner(version) + (await bundleAndMinify(entry, plugins, options));
}

/**
 * Bundles what looks after the reviews of a document.
 *
 * @returns {Promise<string>} An expression.
 */
export const bundleReviews = () => bundleExpression("reviews/index.js", {});

/**
 * Bundles what finds an owner's document.
 *
 * @param {{ authorFile: BuiltFile, reviewsFile: BuiltFile }} files What it loads for a document in JSON.
 * @returns {Promise<string>} An expression.
 */
export function bundleDocuments(files) {
  return bundleExpression("documents/index.js", {
    "bundle:payload": constants(files),
  });
}

/**
 * Bundles what writes to the console, for owners.
 *
 * @param {string} version
 * @param {string[]} countries
 * @returns {Promise<string>} An expression.
 */
export function bundleOwner(version, countries) {
  return bundleExpression("owner/index.js", {
    "bundle:payload": constants({ version, countries }),
  });
}

/**
 * Bundles a module as an expression: a call that returns the module's default export.
 *
 * @param {string} entry
 * @param {Record<string, string>} sources
 */
async function bundleExpression(entry, sources) {
  const module = await runEsbuild(entry, [virtualModules(sources)], {
    format: "esm",
  });
  return `(${expressionOf(factoryOf(module))})().default`;
}

/**
 * Bundles a module and its imports into a module that imports nothing.
 *
 * @param {string} entry
 */
export function bundleStandalone(entry) {
  return runEsbuild(entry, [], { format: "esm" });
}

/**
 * Bundles the file that waits until a reader comes near the quiz.
 *
 * @param {string} version
 * @param {string} mainFile The file that it loads.
 * @returns {Promise<string>}
 */
export async function bundleLazy(version, mainFile) {
  const plugins = [
    virtualModules({ "bundle:payload": constants({ mainFile }) }),
  ];
  return banner(version) + (await bundleAndMinify("lazy/index.js", plugins));
}

/**
 * @param {string} entry
 * @param {import("esbuild").Plugin[]} plugins
 * @param {import("esbuild").BuildOptions} [options] Overrides of those of a classic script.
 */
async function bundleAndMinify(entry, plugins, options) {
  const script = await runEsbuild(entry, plugins, options);
  return minify(script, options?.format === "esm");
}

/**
 * @param {string} entry
 * @param {import("esbuild").Plugin[]} plugins
 * @param {import("esbuild").BuildOptions} [options]
 */
async function runEsbuild(entry, plugins, options) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, "www/embed", entry)],
    bundle: true,
    format: "iife",
    ...TARGET,
    // Members with such names are private.
    mangleProps: /^_[a-z]/,
    legalComments: "none",
    // TypeScript's older semantics of class fields: plain assignments, and nothing for those only declared.
    loader: { ".css": "text", ".js": "ts" },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins,
    logLevel: "warning",
    ...options,
    write: false,
    metafile: true,
  });
  for (const name of packagesOf(Object.keys(metafile.inputs))) {
    bundledPackages.add(name);
  }
  return outputFiles[0].text;
}

/**
 * A file that the main one loads when a page needs it.
 *
 * @typedef {object} SecondaryFile
 * @property {string} name
 * @property {string} text
 * @property {string} value The source of what it provides, exactly as in the file.
 */

/**
 * Makes a secondary file.
 *
 * @param {string} kind
 * @param {string} version
 * @param {string} value An expression: what the file provides.
 * @returns {Promise<SecondaryFile>}
 */
export async function secondaryFile(kind, version, value) {
  const minified = await minify(`provide(${value})`);
  const name = hashedName(kind, version, minified);
  const key = JSON.stringify("worth-it-quiz:shared");
  const shared = `customElements.get("worth-it-quiz")[Symbol.for(${key})]`;
  const [argument] = argumentsOf(minified);
  const source = minified.slice(argument.start, argument.end);
  const call = `${shared}.secondary.provide(${JSON.stringify(name)},${source});`;
  return { name, text: `${banner(version)}${EAGER}${call}\n`, value: source };
}

/**
 * Returns the arguments of the single call that a script consists of.
 *
 * @param {string} script
 */
function argumentsOf(script) {
  const { body } = parse(script, { ecmaVersion: "latest" });
  const [statement] = body;
  if (
    body.length !== 1 ||
    statement?.type !== "ExpressionStatement" ||
    statement.expression.type !== "CallExpression"
  ) {
    throw new Error("a secondary file is not a single call");
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
 * Lets modules import style sheets as minified text, with the prefixes that older engines need.
 *
 * @param {RegExp} [filter] The paths that it applies to.
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
