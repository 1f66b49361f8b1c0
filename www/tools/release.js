// @ts-check
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { changesOf } from "./changelog.js";
import { DIST } from "./dist.js";
import { PLUGIN } from "./plugin.js";
import { ROOT } from "./run.js";
import { zipped } from "./zip.js";

/*
 * Puts everything that a release carries into www/dist-release/assets/, and what it says into notes.md beside that. The
 * one argument is the heading in CHANGELOG.md; by default the version, or where that has no section yet, Unreleased.
 */

const OUT = join(ROOT, "www", "dist-release");
const ASSETS = join(OUT, "assets");
const SITE = join(ROOT, "www", "dist-site");
const PACKAGE = join(ROOT, "www", "dist-package");

/** @type {import("./dist.js").Manifest} */
const { version, files } = JSON.parse(
  readFileSync(join(DIST, "manifest.json"), "utf8"),
);

/** Whether a file is offered by itself: those with a version in their names are only in the zip. */
const isSingle = (/** @type {string} */ name) => !name.includes(`.${version}`);

/**
 * @param {string} folder
 * @returns {import("fflate").Zippable}
 */
function entriesOf(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

/** @param {string} name @param {import("fflate").Zippable} entries */
function writeZip(name, entries) {
  writeFileSync(join(ASSETS, name), zipped(entries));
}

/** Writes the sums of all files, in the form that `sha256sum --check` reads. */
function writeSums() {
  const lines = readdirSync(ASSETS)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(ASSETS, name));
      return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
    });
  writeFileSync(join(ASSETS, "SHA256SUMS"), lines.join(""));
}

/** @param {string} [heading] */
function notes(heading) {
  if (heading) return changesOf(heading);
  try {
    return changesOf(version);
  } catch {
    return changesOf("Unreleased");
  }
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(ASSETS, { recursive: true });
for (const name of Object.keys(files).filter(isSingle)) {
  copyFileSync(join(DIST, name), join(ASSETS, name));
}
copyFileSync(PLUGIN, join(ASSETS, "worth-it-quiz.wordpress.zip"));
for (const name of readdirSync(PACKAGE)) {
  copyFileSync(join(PACKAGE, name), join(ASSETS, name));
}
writeZip("worth-it-quiz.files.zip", {
  ...entriesOf(DIST),
  LICENSE: readFileSync(join(ROOT, "LICENSE")),
});
writeZip("worth-it-quiz.site.zip", entriesOf(SITE));
writeSums();
writeFileSync(join(OUT, "notes.md"), notes(process.argv[2]));
console.log(`release: ${ASSETS}`);
