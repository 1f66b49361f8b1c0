// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleHelper } from "./bundle.js";
import { expressionOf, factoryOf } from "./factory.js";
import { BINARYEN, WORK } from "./reader.js";
import { run } from "./run.js";

/**
 * Turns the reader's module into JavaScript, for browsers that have no WebAssembly or a page that refuses it.
 *
 * @returns {Promise<string>} An expression: a function from the module's imports to its exports. All that it runs stands
 *   in its own text, so that a checksum of that text covers it.
 */
export async function buildWithoutWasm() {
  const file = join(WORK, "reader.wasm2js.js");
  run(join(BINARYEN, "wasm2js"), [
    join(WORK, "reader.wasm"),
    ...["-Oz", "-o", file],
  ]);
  const module = expressionOf(factoryOf(readFileSync(file, "utf8")));
  const helper = expressionOf(
    factoryOf(await bundleHelper("fallback/no-wasm.js")),
  );
  return `(imports) => (${helper})().start(${module}, imports)`;
}
