// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run.js";

/*
 * The public addresses of the project, all derived from `repository` in www/package.json, so that a fork changes that
 * line and runs `make format`. Run as a program, it writes the README's links anew; with --check, it says whether they
 * are right.
 */

/**
 * @typedef {object} Addresses
 * @property {string} repository Where the source is.
 * @property {string} bugs Where to report what is wrong.
 * @property {string} license The text of the licence.
 * @property {string} releases
 * @property {string} downloads The folder of the newest release's files; ends with a slash.
 * @property {string} homepage The project's site; ends with a slash.
 * @property {string} npm The package's page.
 */

/**
 * Returns the addresses of a repository.
 *
 * @param {string} repository As npm writes it short: `github:owner/name`.
 * @param {string} packageName
 * @returns {Addresses}
 */
export function addressesOf(repository, packageName) {
  const [, owner, name] =
    /^github:([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  if (!owner || !name) {
    throw new Error(
      `www/package.json: repository has to be "github:owner/name", not ${JSON.stringify(repository)}`,
    );
  }
  const source = `https://github.com/${owner}/${name}`;
  const host = `${owner.toLowerCase()}.github.io`;
  return {
    repository: source,
    bugs: `${source}/issues`,
    license: `${source}/blob/HEAD/LICENSE`,
    releases: `${source}/releases`,
    downloads: `${source}/releases/latest/download/`,
    homepage: `https://${host}/${name.toLowerCase() === host ? "" : `${name}/`}`,
    npm: `https://www.npmjs.com/package/${packageName}`,
  };
}

const { repository, name } = JSON.parse(
  readFileSync(join(ROOT, "www/package.json"), "utf8"),
);

/** Those of this project. */
export const addresses = addressesOf(repository, name);

/** The README's links, by the label that its text uses. */
const LINKS = {
  "the script": `${addresses.downloads}worth-it-quiz.js`,
  "the plugin": `${addresses.downloads}worth-it-quiz.wordpress.zip`,
  "all files": `${addresses.downloads}worth-it-quiz.files.zip`,
  "older releases": addresses.releases,
  npm: addresses.npm,
  "the site": addresses.homepage,
  configurator: `${addresses.homepage}configure.html`,
  recipes: `${addresses.homepage}recipes.html`,
  checker: `${addresses.homepage}check.html`,
  issues: addresses.bugs,
};

const README = join(ROOT, "README.md");
const BLOCK = /(<!-- addresses -->\n)[^]*(?=<!-- \/addresses -->)/;

/** @param {string} readme */
function filled(readme) {
  if (!BLOCK.test(readme)) throw new Error("README.md: no <!-- addresses -->");
  const lines = Object.entries(LINKS).map(([label, to]) => `[${label}]: ${to}`);
  return readme.replace(BLOCK, `$1\n${lines.join("\n")}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = readFileSync(README, "utf8");
  const right = filled(readme);
  if (!process.argv.includes("--check")) {
    writeFileSync(README, right);
  } else if (readme !== right) {
    console.error("README.md: its addresses are old; run make format");
    process.exitCode = 1;
  }
}
