// @ts-check
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { DIST } from "./dist.js";
import { PLUGIN } from "./plugin.js";
import { ROOT } from "./run.js";
import { SITE_BUNDLES } from "./site-bundles.js";
import { bundleSiteScripts, SCRIPTS } from "./site-scripts.js";
import { TARGET } from "./target.js";

/* Assembles the site and everything that it serves: a folder for any static host, at any path. */

const SITE = join(ROOT, "www", "site");
const QUIZZES = join(ROOT, "www", "quizzes");
const OUT = join(ROOT, "www", "dist-site");
/** The folder of the pages' shared parts, which are not pages themselves. */
const PARTS = "parts";
/** The folder of the style sheet's parts. */
const STYLES = "styles";
/** The folders of what only becomes part of other files. */
const MODULES = [...SCRIPTS, "damage", "line"];

const manifest = JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/** @param {string} name */
function part(name) {
  return readFileSync(join(SITE, PARTS, `${name}.html`), "utf8").trim();
}

/**
 * Returns the header of a page, with its own link marked, and without links to pages that don't exist.
 *
 * @param {string} page
 */
function header(page) {
  return part("header")
    .replace(/ *<li><a href="([^"]+)">.*<\/li>\n/g, (item, name) =>
      existsSync(join(SITE, name)) ? item : "",
    )
    .replace(`href="${page}"`, `$& aria-current="page"`);
}

/** Returns the size of a reader's download, in words. */
function downloadSize() {
  const { brotli } = manifest.files["worth-it-quiz.js"];
  return `${Math.round(brotli / 1000)} KB`;
}

/**
 * Replaces the placeholders in a page, which are comments.
 *
 * @param {string} name
 * @param {string} html
 */
function fill(name, html) {
  /** @type {Record<string, () => string>} */
  const parts = {
    head: () => part("head"),
    header: () => header(name),
    footer: () => part("footer"),
    size: downloadSize,
  };
  return html.replace(/<!-- site:(\w+) -->/g, (comment, key) => {
    const make = parts[key];
    if (!make) throw new Error(`${name}: nothing fills in ${comment}`);
    return make();
  });
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const name of readdirSync(SITE)) {
  const file = join(SITE, name);
  const out = join(OUT, name);
  if (name.endsWith(".html")) {
    writeFileSync(out, fill(name, readFileSync(file, "utf8")));
  } else if (![PARTS, STYLES, ...MODULES].includes(name)) {
    cpSync(file, out, { recursive: statSync(file).isDirectory() });
  }
}
await build({
  entryPoints: [join(SITE, "site.css")],
  outfile: join(OUT, "site.css"),
  bundle: true,
  ...TARGET,
  logLevel: "warning",
  allowOverwrite: true,
});
await bundleSiteScripts(OUT);
cpSync(join(SITE, "edit", "edit.css"), join(OUT, "edit.css"));
cpSync(DIST, OUT, { recursive: true });
cpSync(SITE_BUNDLES, OUT, { recursive: true });
cpSync(PLUGIN, join(OUT, basename(PLUGIN)));
cpSync(QUIZZES, join(OUT, "quizzes"), { recursive: true });
// Without it, GitHub Pages leaves out files whose names begin with an underscore.
writeFileSync(join(OUT, ".nojekyll"), "");
console.log("site: www/dist-site/");
