// @ts-check
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, run } from "./run.js";

/*
 * The licences of all that the built files contain of others: crates, as Cargo resolves them for the modules, what
 * esbuild took from npm, the standard library of Rust, and what wasm2js writes.
 */

/**
 * Something of others that is shipped.
 *
 * @typedef {object} Component
 * @property {string} name With its version.
 * @property {string} license An SPDX expression.
 * @property {string} text The text of the licence, or of each that applies.
 */

/** The files in a package's folder that hold a licence that applies, and not one that could be chosen instead. */
const LICENSE_FILE = /^(licen[cs]e(-mit|-unicode)?|notice)(\.(md|txt))?$/i;

const MIT_BODY = readFileSync(join(ROOT, "LICENSE"), "utf8").replace(
  /^[^]*?(?=Permission)/,
  "",
);

/** @param {string} holders */
const mit = (holders) =>
  `MIT License\n\nCopyright (c) ${holders}\n\n${MIT_BODY}`;

/**
 * Returns the licence texts that lie in a package's folder; the plain one where a package that takes MIT has none.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} license
 */
function licenseText(folder, name, license) {
  const files = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
  if (files.length > 0) {
    return files
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
  }
  if (/\bMIT\b/.test(license)) return mit(`the authors of ${name}`);
  throw new Error(`${name}: no text of its licence, ${license}`);
}

/**
 * Returns the crates that come into the modules: those for wasm32, without macros and build scripts, which only run
 * while it is built.
 *
 * @returns {Component[]}
 */
function crates() {
  const { packages, resolve } = JSON.parse(
    run("cargo", [
      ...["metadata", "--format-version", "1", "--locked"],
      ...["--no-default-features", "--features", "author"],
      ...["--filter-platform", "wasm32-unknown-unknown"],
    ]),
  );
  /** @type {Map<string, any>} */
  const byId = new Map(packages.map((/** @type {any} */ one) => [one.id, one]));
  /** @type {Map<string, any>} */
  const nodes = new Map(
    resolve.nodes.map((/** @type {any} */ node) => [node.id, node]),
  );
  /** @type {Set<string>} */
  const found = new Set([resolve.root]);
  for (const id of found) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      const isNormal = kinds.some((/** @type {any} */ { kind }) => !kind);
      if (isNormal && !isMacro(byId.get(pkg))) found.add(pkg);
    }
  }
  found.delete(resolve.root);
  return [...found].map((id) => {
    const { name, version, license, manifest_path: path } = byId.get(id);
    const text = licenseText(dirname(path), name, license ?? "");
    return { name: `${name} ${version}`, license, text };
  });
}

/** @param {{ targets: { kind: string[] }[] }} crate */
const isMacro = ({ targets }) =>
  targets.some(({ kind }) => kind.includes("proc-macro"));

/**
 * @param {string} name Of a package in www/node_modules/.
 * @returns {Component}
 */
function npmPackage(name) {
  const folder = join(ROOT, "www/node_modules", name);
  const { version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const text = licenseText(folder, name, license);
  return { name: `${name} ${version}`, license, text };
}

/** @returns {Component} */
function standardLibrary() {
  const file = join(ROOT, "rust-toolchain.toml");
  const version = /^channel = "(.+)"$/m.exec(readFileSync(file, "utf8"))?.[1];
  return {
    name: `the standard library of Rust ${version}`,
    license: "MIT OR Apache-2.0",
    text: mit("The Rust Project contributors"),
  };
}

/**
 * Returns the notice file of the built files.
 *
 * @param {Iterable<string>} bundled The npm packages that are in a built file.
 * @returns {string}
 */
export function noticeFile(bundled) {
  return write("worth-it-quiz is under the MIT licence. Its files contain", [
    ...crates(),
    ...[...bundled].map(npmPackage),
    // What it writes contains a little of its own.
    npmPackage("binaryen"),
    standardLibrary(),
  ]);
}

/**
 * Returns the notice file of one bundle of the site.
 *
 * @param {string} bundle Its name.
 * @param {Iterable<string>} bundled The npm packages that are in it.
 * @returns {string}
 */
export function bundleNotice(bundle, bundled) {
  const ours = `worth-it-quiz is under the MIT licence. Its ${bundle} contains`;
  return write(ours, [...bundled].map(npmPackage));
}

/**
 * @param {string} beginning
 * @param {Component[]} components
 */
function write(beginning, components) {
  /** @type {Map<string, Component[]>} */
  const byText = new Map();
  for (const component of components) {
    const text = component.text.trim().replaceAll("\r\n", "\n");
    byText.set(text, [...(byText.get(text) ?? []), component]);
  }
  const parts = [...byText].map(([text, all]) => `${heading(all)}\n\n${text}`);
  const line = "-".repeat(80);
  return (
    [`${beginning} parts of the following.`, ...parts.sort()].join(
      `\n\n${line}\n\n`,
    ) + "\n"
  );
}

/** @param {Component[]} components */
function heading(components) {
  return components
    .map(({ name, license }) => `${name} (${license})`)
    .sort()
    .join("\n");
}

/**
 * Returns the npm packages that files belong to, each once.
 *
 * @param {string[]} paths
 */
export function packagesOf(paths) {
  const names = paths.flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)].filter((name) =>
    existsSync(join(ROOT, "www/node_modules", name)),
  );
}
