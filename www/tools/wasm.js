// @ts-check
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ROOT, run } from "./run.js";

/** Where each step puts the files for the next one. */
export const WORK = join(ROOT, "target", "www");

/** Where binaryen's commands are. */
export const BINARYEN = join(ROOT, "www", "node_modules", ".bin");
const WASM_OPT = join(BINARYEN, "wasm-opt");
/** Cargo's output. */
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
/** Cargo's home, which has the crates that it downloaded. */
const CARGO = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
const rustFlags = () => [
  // Panic messages contain paths. These make them the same on every machine, and free of the developer's.
  ...registryFolders().map((folder) => `--remap-path-prefix=${folder}=`),
  `--remap-path-prefix=${ROOT}=/`,
  // Newer than Safari 14, and on by default since Rust 1.82.
  "-Ctarget-feature=-reference-types,-multivalue",
];

/** Replaces instructions that Safari 14 does not support. */
const LOWERING = [
  "--llvm-memory-copy-fill-lowering",
  "--signext-lowering",
  "--llvm-nontrapping-fptoint-lowering",
];
/** The features that the compiler may have used, so that the optimiser accepts them before they are lowered. */
const FEATURES = [
  "--mvp-features",
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
  "--enable-mutable-globals",
];

/** Returns the folders of the registries that crates were downloaded from. */
function registryFolders() {
  const all = join(CARGO, "registry", "src");
  return readdirSync(all).map((name) => join(all, name));
}

/**
 * An optimised module with its glue.
 *
 * @typedef {object} BuiltModule
 * @property {Buffer} wasm
 * @property {string} glue
 * @property {import("./glue.js").MinifiedNames} names
 */

/**
 * Compiles the reader's module, with the glue by wasm-bindgen.
 *
 * @param {string} wasmBindgen The command, of the crate's exact version.
 * @returns {BuiltModule}
 */
export function buildReader(wasmBindgen) {
  return buildModule(wasmBindgen, "reader", ["--no-default-features"]);
}

/**
 * Compiles the author's module.
 *
 * @param {string} wasmBindgen
 * @returns {BuiltModule}
 */
export function buildAuthor(wasmBindgen) {
  const features = ["--no-default-features", "--features", "author"];
  return buildModule(wasmBindgen, "author", features);
}

/**
 * Compiles the reader's module with a door that shows any screen, for pages of the site.
 *
 * @param {string} wasmBindgen
 * @returns {BuiltModule}
 */
export function buildPreview(wasmBindgen) {
  const features = ["--no-default-features", "--features", "preview"];
  return buildModule(wasmBindgen, "preview", features);
}

/**
 * @param {string} wasmBindgen
 * @param {string} name
 * @param {string[]} features
 * @returns {BuiltModule}
 */
function buildModule(wasmBindgen, name, features) {
  mkdirSync(WORK, { recursive: true });
  // So that the registry folders exist when the flags are made.
  run("cargo", ["fetch", "--quiet"]);
  const step = (/** @type {string} */ kind) => join(WORK, `${name}${kind}`);
  // A folder for each module, since both are the same crate.
  const target = join(TARGET, name);
  run("cargo", [
    ...["build", "--quiet", "--release", "--lib", ...features],
    ...["--target", "wasm32-unknown-unknown", "--target-dir", target],
    ...["--config", `build.rustflags=${JSON.stringify(rustFlags())}`],
  ]);
  // The precompiled standard library still declares both of the features that were turned off. wasm-bindgen would use
  // them, and without any declaration it would guess; so it gets one of what is really used.
  run(WASM_OPT, [
    join(target, "wasm32-unknown-unknown/release/worth_it_quiz.wasm"),
    ...FEATURES,
    ...["-g", "--strip-target-features", "-o", step(".bare.wasm")],
  ]);
  run(WASM_OPT, [
    step(".bare.wasm"),
    ...FEATURES,
    ...["-g", "--emit-target-features", "-o", step(".plain.wasm")],
  ]);
  run(wasmBindgen, [
    step(".plain.wasm"),
    ...["--target", "bundler", "--no-typescript"],
    ...["--out-dir", WORK, "--out-name", name],
  ]);
  run(WASM_OPT, [
    step("_bg.wasm"),
    ...FEATURES,
    ...LOWERING,
    // The stack comes first in the memory, so the lowest 1,024 bytes are unused.
    ...["-O4", "-Oz", "--converge", "--low-memory-unused"],
    ...["--strip-debug", "--strip-producers"],
    ...["--strip-target-features", "-o", step(".small.wasm")],
  ]);
  const names = run(WASM_OPT, [
    step(".small.wasm"),
    ...["--mvp-features", "--enable-mutable-globals"],
    ...["--minify-imports-and-exports-and-modules"],
    ...["-o", step(".wasm")],
  ]);
  return {
    wasm: readFileSync(step(".wasm")),
    glue: readFileSync(step("_bg.js"), "utf8"),
    names: JSON.parse(names),
  };
}
