// @ts-check
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addresses } from "./addresses.js";
import { DIST } from "./dist.js";
import { customElementsManifest } from "./custom-elements-manifest.js";
import { WORK } from "./wasm.js";
import { ROOT, run } from "./run.js";

/*
 * Assembles the npm package from the build's output. It has a package.json of its own, since that of www/ lists tools
 * that no user of the quiz should install.
 */

/** Where the build puts the ES modules, which are only in the package. */
const MODULES = join(WORK, "modules");
/** What the modules of all languages import. */
export const SHARED_MODULE = "shared.mjs";
/** Where the package is assembled. */
const STAGE = join(WORK, "package");
/** Where the tarball goes. */
const OUT = join(ROOT, "www", "dist-package");

/** Removes what an earlier build saved. */
export function startModules() {
  rmSync(MODULES, { recursive: true, force: true });
}

/**
 * Saves an ES module for the package.
 *
 * @param {string} name
 * @param {string} text
 */
export function writeModule(name, text) {
  mkdirSync(MODULES, { recursive: true });
  writeFileSync(join(MODULES, name), text);
}

/**
 * Returns the package.json.
 *
 * @param {string} version
 * @param {string[]} modules The names of the ES modules.
 */
function packageJson(version, modules) {
  const types = "./types/index.d.ts";
  const languages = modules.filter((file) => file !== SHARED_MODULE);
  const entries = languages.map((file) => {
    const lang = /^worth-it-quiz\.(.+)\.mjs$/.exec(file)?.[1];
    return [lang ? `./${lang}` : ".", { types, default: `./${file}` }];
  });
  const frameworks = ["react", "vue", "svelte"].map((name) => [
    `./${name}`,
    { types: `./types/${name}.d.ts` },
  ]);
  const { repository, homepage, bugs } = addresses;
  const { description } = JSON.parse(
    readFileSync(join(ROOT, "www/package.json"), "utf8"),
  );
  return {
    name: "worth-it-quiz",
    version,
    description,
    license: "MIT",
    repository: { type: "git", url: `git+${repository}.git` },
    homepage,
    bugs: { url: bugs },
    keywords: ["web-component", "custom-element", "quiz", "relationships"],
    type: "module",
    main: "./worth-it-quiz.mjs",
    module: "./worth-it-quiz.mjs",
    types,
    customElements: "./custom-elements.json",
    unpkg: "./dist/worth-it-quiz.js",
    jsdelivr: "./dist/worth-it-quiz.js",
    // Importing it defines the element.
    sideEffects: true,
    exports: {
      ...Object.fromEntries(entries),
      ...Object.fromEntries(frameworks),
      "./classic": {
        types: "./types/classic.d.ts",
        default: "./dist/worth-it-quiz.js",
      },
      "./dist/*": "./dist/*",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
  };
}

/**
 * Copies the built files, except the pinned ones: they are copies of others, and the address of a package has a version.
 *
 * @param {import("./dist.js").Manifest} manifest
 */
function copyFiles({ version, files }) {
  mkdirSync(join(STAGE, "dist"));
  const kept = Object.entries(files).filter(
    ([name]) => !name.endsWith(`.${version}.js`),
  );
  for (const [name] of kept) {
    cpSync(join(DIST, name), join(STAGE, "dist", name));
  }
  writeJson("dist/manifest.json", { version, files: Object.fromEntries(kept) });
}

/** @param {string} name @param {object} value */
function writeJson(name, value) {
  writeFileSync(join(STAGE, name), `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Assembles the package and packs it.
 *
 * @returns {string} The path of the tarball.
 */
function makePackage() {
  const manifest = JSON.parse(
    readFileSync(join(DIST, "manifest.json"), "utf8"),
  );
  const { version } = manifest;
  const modules = readdirSync(MODULES).sort();
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  copyFiles(manifest);
  cpSync(MODULES, STAGE, { recursive: true });
  cpSync(join(ROOT, "www/package/types"), join(STAGE, "types"), {
    recursive: true,
  });
  cpSync(join(ROOT, "www/package/README.md"), join(STAGE, "README.md"));
  for (const name of ["LICENSE", "CHANGELOG.md"]) {
    cpSync(join(ROOT, name), join(STAGE, name));
  }
  writeJson("package.json", packageJson(version, modules));
  writeJson("custom-elements.json", customElementsManifest());
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const packed = run("npm", [
    "pack",
    STAGE,
    "--silent",
    "--pack-destination",
    OUT,
  ]);
  return join(OUT, packed.trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`package: ${makePackage()}`);
}
