// @ts-check
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { it } from "node:test";
import { parse } from "acorn";
import { ROOT } from "../tools/run.js";
import { overBudget } from "../tools/sizes.js";
import { built, digitsOf } from "./support/built-files.js";

/* The built files contain nothing that Safari 14 does not support, and have no name that filter lists block. */

const DIST = new URL("../dist/", import.meta.url);
const FILES = readdirSync(DIST).filter((name) => name.endsWith(".js"));

/** Safari 14 supports ECMAScript 2020 and the logical assignments of 2021; a class field, of 2022, would be an error. */
const LEVEL = 2021;

/** What public filter lists for advertisements and trackers look for in paths. */
const BLOCKED = /\/(embed|ads?|stats|counter|track|pixel|analytics)\b/i;

for (const name of FILES) {
  it(`${name}: is a classic script of ECMAScript ${LEVEL}`, () => {
    parse(built(name), { ecmaVersion: LEVEL, sourceType: "script" });
  });

  it(`${name}: is plain ASCII`, () => {
    assert.equal(/[^\n -~]/.exec(built(name)), null);
  });

  it(`${name}: has a name that no filter list blocks`, () => {
    assert.doesNotMatch(`/${name}`, BLOCKED);
  });
}

it("each file keeps its budget", () => {
  const { files } = JSON.parse(built("manifest.json"));
  assert.deepEqual(overBudget(files), []);
});

it("a file of one byte more than its budget would be found", () => {
  const brotli = Number.MAX_SAFE_INTEGER;
  const files = { "worth-it-quiz.js": { raw: 0, gzip: 0, brotli } };
  assert.deepEqual(overBudget(files), ["worth-it-quiz.js"]);
});

it("the parser refuses what is newer", () => {
  const field = "class A { b = 1 }";
  assert.throws(() => parse(field, { ecmaVersion: LEVEL }), SyntaxError);
});

it("another file knows each secondary file by its name", () => {
  const secondary = FILES.filter((name) => /-[0-9a-f]{8}\.js$/.test(name));
  assert.ok(secondary.length > 0);
  for (const name of secondary) {
    const others = FILES.filter((other) => other !== name);
    assert.ok(
      others.some((other) => built(other).includes(name)),
      name,
    );
  }
});

it("the module runs in an engine that has WebAssembly's first version only", () => {
  const sections = moduleSections();
  // Reference types and multivalue would show in the types; bulk memory in a section of its own.
  assert.ok(!sections.has(12), "a data count, which bulk memory needs");
  for (const type of sections.get(1) ?? []) {
    assert.ok(type.results <= 1, "a function with several results");
    assert.ok(
      type.all.every((kind) => kind >= 0x7c),
      "a type of reference",
    );
  }
});

it("the modules name no folder of the machine that built them", () => {
  for (const name of FILES) {
    const digits = digitsOf(built(name)) ?? "";
    const module = Buffer.from(digits, "hex").toString("latin1");
    for (const folder of [ROOT, homedir()]) {
      assert.ok(!module.includes(folder), `${name}: ${folder}`);
    }
  }
});

/** Returns the module's sections; the first has the function types. */
function moduleSections() {
  const digits = digitsOf(built("worth-it-quiz.js"));
  assert.ok(digits, "the main file carries no module");
  const bytes = Buffer.from(digits, "hex");
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const kinds = () => Array.from({ length: number() }, () => bytes[at++] ?? 0);
  /** @type {Map<number, { results: number, all: number[] }[]>} */
  const sections = new Map();
  while (at < bytes.length) {
    const id = bytes[at++] ?? 0;
    const end = number() + at;
    const types = [];
    for (let left = id === 1 ? number() : 0; left > 0; left--) {
      at++;
      const [params, results] = [kinds(), kinds()];
      types.push({ results: results.length, all: [...params, ...results] });
    }
    sections.set(id, types);
    at = end;
  }
  return sections;
}
