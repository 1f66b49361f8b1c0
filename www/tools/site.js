// @ts-check
import {
  cpSync,
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
import { galleryHtml, shotsHtml } from "./gallery-page.js";
import { PICTURES, SITE_PICTURES } from "./pictures.js";
import { PLUGIN } from "./plugin.js";
import { ROOT } from "./run.js";
import { SITE_BUNDLES } from "./site-bundles.js";
import { fillPage, PARTS } from "./site-page.js";
import { bundleSiteScripts, SCRIPTS } from "./site-scripts.js";
import { TARGET } from "./target.js";
import { themeChoices, themesHtml } from "./themes-page.js";

/* Assembles the site and everything that it serves: a folder for any static host, at any path. */

const SITE = join(ROOT, "www", "site");
const QUIZZES = join(ROOT, "www", "quizzes");
const OUT = join(ROOT, "www", "dist-site");
/** The folder of the style sheet's parts. */
const STYLES = "styles";
/** The folders of what only becomes part of other files. */
const MODULES = [...SCRIPTS, "damage", "line"];

const manifest = JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/** Returns the size of a reader's download, in words. */
function downloadSize() {
  const { brotli } = manifest.files["worth-it-quiz.js"];
  return `${Math.round(brotli / 1000)} KB`;
}

/** What the pages show of the rest of the project, by the name of the placeholder. */
const PIECES = {
  size: downloadSize,
  shots: shotsHtml,
  gallery: galleryHtml,
  themes: themesHtml,
  choices: themeChoices,
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const name of readdirSync(SITE)) {
  const file = join(SITE, name);
  const out = join(OUT, name);
  if (name.endsWith(".html")) {
    writeFileSync(out, fillPage(name, readFileSync(file, "utf8"), PIECES));
  } else if (![basename(PARTS), STYLES, ...MODULES].includes(name)) {
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
cpSync(PICTURES, join(OUT, SITE_PICTURES), { recursive: true });
cpSync(QUIZZES, join(OUT, "quizzes"), { recursive: true });
// Without it, GitHub Pages leaves out files whose names begin with an underscore.
writeFileSync(join(OUT, ".nojekyll"), "");
console.log("site: www/dist-site/");
