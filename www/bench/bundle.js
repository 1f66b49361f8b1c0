// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { styles } from "../tools/bundle.js";
import { ROOT } from "../tools/run.js";
import { TARGET } from "../tools/target.js";
import { virtualModules } from "../tools/virtual-modules.js";
import { english, OUT } from "./content.js";

/** @typedef {import("./contender.js").Contender} Contender */

/**
 * A contender's files on the server, by name, and its tags in the page.
 *
 * @typedef {object} ContenderBundle
 * @property {Map<string, Buffer>} files
 * @property {string} tags
 */

const HERE = fileURLToPath(new URL("./", import.meta.url));
/** The fallback in our tags, as in the README. */
const LINK = '<a href="https://findahelpline.com/">Find a help line</a>';
/** Our files that one of these pages may request. */
const REQUESTED =
  /^worth-it-quiz\.(js|lazy\.js|no-wasm\..*|documents\..*|owner\..*)$/;
const DIST = process.env.WIQ_DIST ?? join(ROOT, "www/dist");

/**
 * Bundles a contender with a document.
 *
 * @param {Contender} contender
 * @param {import("./floor/quiz.js").QuizDocument} document
 * @param {string} name The document's own.
 * @returns {Promise<ContenderBundle>}
 */
export async function bundleFor(contender, document, name) {
  if (contender.file) return ourPackage(contender.file, document, name);
  if (contender.content) return bundle(contender, document, name);
  return { files: new Map(), tags: "" };
}

/**
 * @param {string} file
 * @param {import("./floor/quiz.js").QuizDocument} document
 * @param {string} name
 * @returns {ContenderBundle}
 */
function ourPackage(file, document, name) {
  const files = new Map(
    readdirSync(DIST)
      .filter((own) => REQUESTED.test(own))
      .map((own) => [own, readFileSync(join(DIST, own))]),
  );
  const own = `${name}.quiz`;
  if (document !== english) files.set(own, readFileSync(join(OUT, own)));
  const attribute = files.has(own) ? ` document="${own}"` : "";
  return {
    files,
    tags: `<worth-it-quiz${attribute}>${LINK}</worth-it-quiz><script async src="${file}"></script>`,
  };
}

/**
 * Bundles one minified script. If the contender is published as scripts and style sheets, these precede it in the page.
 *
 * @param {Contender} contender
 * @param {import("./floor/quiz.js").QuizDocument} document
 * @param {string} name
 * @returns {Promise<ContenderBundle>}
 */
async function bundle({ id, content, published = [] }, document, name) {
  const { outputFiles } = await build({
    entryPoints: { [`${id}.${name}`]: join(HERE, `contenders/${id}.page.js`) },
    outdir: OUT,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    target: TARGET.target,
    supported: { destructuring: true },
    plugins: [
      virtualModules({
        "bundle:content": exportsOf(content?.(document) ?? {}),
      }),
      styles(/widget\.css$/),
    ],
    logLevel: "error",
  });
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const path of published) {
    files.set(basename(path), readFileSync(join(HERE, "node_modules", path)));
  }
  const before = [...files.keys()].map(tag).join("");
  const own = `${id}.${name}.js`;
  files.set(own, Buffer.from(outputFiles[0].contents));
  // Scripts that depend on each other are included as in their documentation: without `async`.
  const wait = published.length ? "" : "async ";
  return {
    files,
    tags: `${before}<div class="bench-quiz"></div><script ${wait}src="${own}"></script>`,
  };
}

/** @param {string} file */
const tag = (file) =>
  file.endsWith(".css")
    ? `<link rel="stylesheet" href="${file}">`
    : `<script src="${file}"></script>`;

/** @param {Record<string, unknown>} values */
const exportsOf = (values) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
