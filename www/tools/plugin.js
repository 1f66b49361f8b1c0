// @ts-check
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { DIST } from "./dist.js";
import { ROOT } from "./run.js";

/* Makes the WordPress plugin from its folder and the quiz's files: one zip, as its upload page takes it. */

const NAME = "worth-it-quiz";
const SOURCE = join(ROOT, "www", "wordpress", NAME);
const OUT = join(ROOT, "www", "dist-plugin");
export const PLUGIN = join(OUT, `${NAME}.zip`);
/** The same input gives the same bytes: a zip knows no time before this one. */
const TIME = new Date(1980, 0, 1);

const manifest = () =>
  JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/**
 * Gives the plugin's own files, the version filled in.
 *
 * @param {string} version
 */
function own(version) {
  const names = readdirSync(SOURCE);
  return names.map((name) => {
    const text = readFileSync(join(SOURCE, name), "utf8");
    return [name, strToU8(text.replaceAll("{{version}}", version))];
  });
}

/**
 * Gives the quiz's files. Those named after the version stay out: a plugin is updated as a whole.
 *
 * @param {string[]} names
 */
const quiz = (names) =>
  names.map((name) => [`quiz/${name}`, readFileSync(join(DIST, name))]);

function makePlugin() {
  const { version, files } = manifest();
  const folder = Object.fromEntries([
    ...own(version),
    ...quiz(
      Object.keys(files).filter((name) => !name.endsWith(`.${version}.js`)),
    ),
    ["LICENSE", readFileSync(join(ROOT, "LICENSE"))],
  ]);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(PLUGIN, zipSync({ [NAME]: folder }, { mtime: TIME }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makePlugin();
  console.log(`plugin: ${PLUGIN}`);
}
