// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleStandalone } from "./bundle.js";
import { expressionOf, factoryOf } from "./factory.js";
import { BINARYEN, WORK } from "./wasm.js";
import { run } from "./run.js";

/**
 * Compiles the reader's module to JavaScript, for browsers without WebAssembly and pages that refuse it.
 *
 * @returns {Promise<string>} An expression: a function from the module's imports to its exports. It contains all that
 *   it runs, so that a checksum of its source covers everything.
 */
export async function buildNoWasm() {
  const file = join(WORK, "reader.wasm2js.js");
  run(join(BINARYEN, "wasm2js"), [
    join(WORK, "reader.wasm"),
    ...["-Oz", "-o", file],
  ]);
  const module = expressionOf(factoryOf(readFileSync(file, "utf8")));
  const starter = expressionOf(
    factoryOf(await bundleStandalone("fallback/no-wasm.js")),
  );
  return `(imports) => (${starter})().start(${module}, imports)`;
}
