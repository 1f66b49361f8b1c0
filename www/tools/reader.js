// @ts-check
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ROOT, run } from "./run.js";

/** Where the steps leave what the next one takes. */
export const WORK = join(ROOT, "target", "www");

/** Where binaryen's commands are. */
export const BINARYEN = join(ROOT, "www", "node_modules", ".bin");
const WASM_OPT = join(BINARYEN, "wasm-opt");
/** Where cargo puts what it made, unless told otherwise. */
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
/** Where cargo keeps the crates that it fetched, unless told otherwise. */
const CARGO = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
const FLAGS = () => [
  // What panics tell of where the code lies: the same on every machine, and nothing of the maker's.
  ...registries().map((folder) => `--remap-path-prefix=${folder}=`),
  `--remap-path-prefix=${ROOT}=/`,
  // Newer than Safari 14, and on by default since Rust 1.82.
  "-Ctarget-feature=-reference-types,-multivalue",
];

/** Newer instructions than Safari 14 knows, written in older ones. */
const LOWERING = [
  "--llvm-memory-copy-fill-lowering",
  "--signext-lowering",
  "--llvm-nontrapping-fptoint-lowering",
];
/** What the compiler may have used, so that the optimiser can read it before it is lowered. */
const READ = [
  "--mvp-features",
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
  "--enable-mutable-globals",
];

/** Lists the folders of the registries that crates were fetched from, each named after its address. */
function registries() {
  const all = join(CARGO, "registry", "src");
  return readdirSync(all).map((name) => join(all, name));
}

/**
 * A module, small, with its glue.
 *
 * @typedef {object} Module
 * @property {Buffer} wasm
 * @property {string} glue
 * @property {import("./glue.js").Names} names
 */

/**
 * Compiles the reader's module and has wasm-bindgen write its glue.
 *
 * @param {string} wasmBindgen The command, of the crate's exact version.
 * @returns {Module}
 */
export function buildReader(wasmBindgen) {
  return buildModule(wasmBindgen, "reader", ["--no-default-features"]);
}

/**
 * Compiles the author's module.
 *
 * @param {string} wasmBindgen
 * @returns {Module}
 */
export function buildAuthor(wasmBindgen) {
  const features = ["--no-default-features", "--features", "author"];
  return buildModule(wasmBindgen, "author", features);
}

/**
 * @param {string} wasmBindgen
 * @param {string} name
 * @param {string[]} features
 * @returns {Module}
 */
function buildModule(wasmBindgen, name, features) {
  mkdirSync(WORK, { recursive: true });
  // So that all crates are where their folders can be told.
  run("cargo", ["fetch", "--quiet"]);
  const step = (/** @type {string} */ kind) => join(WORK, `${name}${kind}`);
  // Each in a folder of its own, since both are the same crate.
  const target = join(TARGET, name);
  run("cargo", [
    ...["build", "--quiet", "--release", "--lib", ...features],
    ...["--target", "wasm32-unknown-unknown", "--target-dir", target],
    ...["--config", `build.rustflags=${JSON.stringify(FLAGS())}`],
  ]);
  // The standard library comes compiled, and its list of features still names both; wasm-bindgen would use them, and
  // without any list it would guess. So it gets a list of what is really used.
  run(WASM_OPT, [
    join(target, "wasm32-unknown-unknown/release/worth_it_quiz.wasm"),
    ...READ,
    ...["-g", "--strip-target-features", "-o", step(".bare.wasm")],
  ]);
  run(WASM_OPT, [
    step(".bare.wasm"),
    ...READ,
    ...["-g", "--emit-target-features", "-o", step(".plain.wasm")],
  ]);
  run(wasmBindgen, [
    step(".plain.wasm"),
    ...["--target", "bundler", "--no-typescript"],
    ...["--out-dir", WORK, "--out-name", name],
  ]);
  run(WASM_OPT, [
    step("_bg.wasm"),
    ...READ,
    ...LOWERING,
    // The stack comes first in the memory, so its lowest 1,024 bytes hold nothing.
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
