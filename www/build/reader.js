// @ts-check
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./run.js";

/** Where the steps leave what the next one takes. */
export const WORK = join(ROOT, "target", "www");

/** Where binaryen's commands are. */
export const BINARYEN = join(ROOT, "www", "node_modules", ".bin");
const WASM_OPT = join(BINARYEN, "wasm-opt");
const COMPILED = join(
  ROOT,
  "target/wasm32-unknown-unknown/release/worth_it_quiz.wasm",
);

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

/**
 * Compiles the reader's module and has wasm-bindgen write its glue.
 *
 * @param {string} wasmBindgen The command, of the crate's exact version.
 * @returns {{ wasm: Buffer, glue: string, names: import("./glue.js").Names }}
 */
export function buildReader(wasmBindgen) {
  mkdirSync(WORK, { recursive: true });
  const step = (/** @type {string} */ name) => join(WORK, name);
  run("cargo", [
    ...["build", "--quiet", "--release", "--lib", "--no-default-features"],
    ...["--target", "wasm32-unknown-unknown"],
  ]);
  // The list of features that the compiler wrote names reference types and multivalue, and wasm-bindgen would use
  // them; without any list it would guess. So it gets a list of what is really used.
  run(WASM_OPT, [
    COMPILED,
    ...READ,
    ...["--strip-target-features", "-o", step("bare.wasm")],
  ]);
  run(WASM_OPT, [
    step("bare.wasm"),
    ...READ,
    ...["--emit-target-features", "-o", step("plain.wasm")],
  ]);
  run(wasmBindgen, [
    step("plain.wasm"),
    ...["--target", "bundler", "--no-typescript"],
    ...["--out-dir", WORK, "--out-name", "reader"],
  ]);
  run(WASM_OPT, [
    step("reader_bg.wasm"),
    ...READ,
    ...LOWERING,
    ...["-Oz", "--one-caller-inline-max-function-size=0", "--converge"],
    ...["--strip-debug", "--strip-producers"],
    ...["--strip-target-features", "-o", step("small.wasm")],
  ]);
  const names = run(WASM_OPT, [
    step("small.wasm"),
    ...["--mvp-features", "--enable-mutable-globals"],
    ...["--minify-imports-and-exports-and-modules"],
    ...["-o", step("reader.wasm")],
  ]);
  return {
    wasm: readFileSync(step("reader.wasm")),
    glue: readFileSync(step("reader_bg.js"), "utf8"),
    names: JSON.parse(names),
  };
}
