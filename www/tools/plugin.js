// @ts-check
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { DIST } from "./dist.js";
import { ROOT } from "./run.js";
import { zipped } from "./zip.js";

/* Zips the WordPress plugin from its folder and the quiz's files, ready for WordPress's upload page. */

const NAME = "worth-it-quiz";
const SOURCE = join(ROOT, "www", "wordpress", NAME);
const OUT = join(ROOT, "www", "dist-plugin");
export const PLUGIN = join(OUT, `${NAME}.zip`);

const readManifest = () =>
  JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/**
 * Returns the plugin's own files, with the version filled in.
 *
 * @param {string} version
 */
function pluginFiles(version) {
  const names = readdirSync(SOURCE);
  return names.map((name) => {
    const text = readFileSync(join(SOURCE, name), "utf8");
    return [name, strToU8(text.replaceAll("{{version}}", version))];
  });
}

/**
 * Returns the quiz's files, except the pinned ones: a plugin is updated as a whole.
 *
 * @param {string[]} names
 */
const quizFiles = (names) =>
  names.map((name) => [`quiz/${name}`, readFileSync(join(DIST, name))]);

function makePlugin() {
  const { version, files } = readManifest();
  const folder = Object.fromEntries([
    ...pluginFiles(version),
    ...quizFiles(
      Object.keys(files).filter((name) => !name.endsWith(`.${version}.js`)),
    ),
    ["LICENSE", readFileSync(join(ROOT, "LICENSE"))],
  ]);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(PLUGIN, zipped({ [NAME]: folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makePlugin();
  console.log(`plugin: ${PLUGIN}`);
}
