// @ts-check
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { HEIGHTS } from "../site/heights.js";
import { HELP } from "../site/snippet.js";
import { addresses } from "./addresses.js";
import { languages } from "./content.js";
import { DIST } from "./dist.js";
import { ROOT } from "./run.js";
import { zipped } from "./zip.js";

/* Zips the WordPress plugin from its folder and the quiz's files, ready for WordPress's upload page. */

/** @typedef {import("./dist.js").Manifest} Manifest */

const NAME = "worth-it-quiz";
const SOURCE = join(ROOT, "www", "wordpress", NAME);
const QUIZZES = join(ROOT, "www", "quizzes");
const OUT = join(ROOT, "www", "dist-plugin");
export const PLUGIN = join(OUT, `${NAME}.zip`);

/** @returns {Manifest} */
const readManifest = () =>
  JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/** @param {string} name A language, or `helplines`. */
const readSource = (name) =>
  JSON.parse(readFileSync(join(QUIZZES, `${name}.json`), "utf8"));

/**
 * Returns what the plugin offers to choose from, as `choices()` in includes/choices.php describes it.
 *
 * @param {Manifest} manifest
 */
export function choicesOf({ version, files }) {
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  /** @type {{ country?: string }[]} */
  const lines = readSource("helplines").lines;
  const codes = new Set(lines.flatMap(({ country }) => country ?? []));
  return {
    languages: languages()
      .sort((a, b) => Number(b === "en") - Number(a === "en"))
      .map((code) => languageRow(code, version, files)),
    countries: Object.fromEntries(
      [...codes].sort().map((code) => [code, english.of(code)]),
    ),
  };
}

/**
 * @param {string} code
 * @param {string} version
 * @param {Manifest["files"]} files
 */
function languageRow(code, version, files) {
  const { dir, strings } = readSource(code);
  const height = HEIGHTS[code];
  if (!height) throw new Error(`heights.js: how high is the quiz in ${code}?`);
  const file = code === "en" ? `${NAME}.js` : `${NAME}.${code}.js`;
  const digest = files[file]?.integrity.replace(/^sha384-/, "") ?? "";
  return {
    code,
    dir,
    file,
    // Of the bytes too, so that two builds of one version are not taken for the same.
    version: `${version}-${Buffer.from(digest, "base64").toString("hex").slice(0, 8)}`,
    height,
    link: code === "en" ? HELP.text : strings.servesDirectory,
  };
}

/**
 * Returns the plugin's own files, with the placeholders filled in.
 *
 * @param {Record<string, string>} words
 * @returns {[string, Uint8Array][]}
 */
function pluginFiles(words) {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(SOURCE, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(SOURCE, name), "utf8");
      return [name, strToU8(filled(name, text, words))];
    });
}

/**
 * @param {string} name
 * @param {string} text
 * @param {Record<string, string>} words
 */
function filled(name, text, words) {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, key) => {
    const word = words[key];
    if (word === undefined) throw new Error(`${name}: what is ${placeholder}?`);
    return word;
  });
}

/**
 * Returns the quiz's files, except the pinned ones: a plugin is updated as a whole.
 *
 * @param {Manifest} manifest
 * @returns {[string, Uint8Array][]}
 */
const quizFiles = ({ version, files }) =>
  Object.keys(files)
    .filter((name) => !name.endsWith(`.${version}.js`))
    .map((name) => [`quiz/${name}`, readFileSync(join(DIST, name))]);

function makePlugin() {
  const manifest = readManifest();
  const { version } = manifest;
  const { homepage, repository } = addresses;
  const folder = Object.fromEntries([
    ...pluginFiles({ version, homepage, repository }),
    ...quizFiles(manifest),
    ["choices.json", strToU8(JSON.stringify(choicesOf(manifest), null, 2))],
    ["LICENSE", readFileSync(join(ROOT, "LICENSE"))],
  ]);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(PLUGIN, zipped({ [NAME]: folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makePlugin();
  console.log(`plugin: ${PLUGIN}`);
}
