// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { expressionOf, factoryOf } from "../tools/factory.js";

/* Turning a module into a function, by its imports and exports alone. */

/**
 * Runs a module as a function.
 *
 * @param {string} source
 * @param {object} [imports]
 */
function run(source, imports = {}) {
  return (0, eval)(expressionOf(factoryOf(source)))(imports);
}

it("returns what the module exports, under the names that others know", () => {
  const { one, two, three, Four, renamed } = run(`
    export const one = 1, two = 2;
    export function three() { return one + two; }
    export class Four { value = 4 }
    let own = 5;
    export { own as renamed };`);
  assert.deepEqual(
    [one, two, three(), new Four().value, renamed],
    [1, 2, 3, 4, 5],
  );
});

it("takes what the module imports, in each form", () => {
  const imports = { a: { b: 1, "a name": 2, default: 3 } };
  const { all } = run(
    `export const all = [whole.b, b, named, standard];
     import * as whole from "a";
     import standard, { b, "a name" as named } from "a";`,
    imports,
  );
  assert.deepEqual(all, [1, 1, 2, 3]);
});

it("gives each call an instance of its own", () => {
  const source = `let count = 0; export const next = () => ++count;`;
  const [first, second] = [run(source), run(source)];
  first.next();
  assert.deepEqual([first.next(), second.next()], [2, 1]);
});

it("leaves alone what only looks like an import or an export", () => {
  const { text } = run(
    `export const text = "export default 1; import 'a'"; // export const x = 1`,
  );
  assert.equal(text, "export default 1; import 'a'");
});

it("knows every name that stands in the module", () => {
  const { names } = factoryOf(`const a = b.c; export { a as d };`);
  for (const name of ["a", "b", "c", "d"]) assert.ok(names.has(name), name);
  assert.ok(!names.has("e"));
});

for (const source of [
  `export default 1;`,
  `export * from "a";`,
  `export { b } from "a";`,
  `export const { a } = b;`,
]) {
  it(`refuses ${source}`, () => {
    assert.throws(() => factoryOf(source), /no factory can be made/);
  });
}
