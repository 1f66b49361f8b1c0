// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { BINARYEN, WORK } from "./reader.js";
import { run } from "./run.js";
import { TARGET } from "./target.js";

/**
 * Turns the reader's module into JavaScript, for browsers that have no WebAssembly or a page that refuses it.
 *
 * @returns {Promise<string>} An expression: a function from the module's imports to its exports.
 */
export async function buildWithoutWasm() {
  const file = join(WORK, "reader.wasm2js.js");
  run(join(BINARYEN, "wasm2js"), [
    join(WORK, "reader.wasm"),
    ...["-Oz", "-o", file],
  ]);
  const source = expression(readFileSync(file, "utf8"));
  // As an argument, since an expression that nobody uses would be dropped.
  const { code } = await transform(`bring(${source})`, {
    minify: true,
    charset: "ascii",
    ...TARGET,
  });
  return code.trim().replace(/^bring\(|\);$/g, "");
}

/**
 * Its memory is read from a text, character by character. In a page that broke how characters are read, the module
 * would run on any memory, and might not come to an end.
 */
const GUARD = `const [letter] = Object.keys(imports);
  if (String.fromCharCode(letter.charCodeAt(0)) !== letter) {
    throw new Error("this page replaced charCodeAt");
  }`;

/** @param {string} module */
function expression(module) {
  const names = /^import \* as (\w+) from '\w+';$/m.exec(module);
  const body = module
    .replace(/^import .*$/gm, "")
    .replace(/^export var .*$/gm, "");
  if (!names || /^(import|export)\b/m.test(body)) {
    throw new Error("wasm2js: its output has a new form");
  }
  return `(imports) => { ${GUARD} const ${names[1]} = imports.${names[1]}; ${body} return retasmFunc; }`;
}
