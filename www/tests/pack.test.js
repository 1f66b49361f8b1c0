// @ts-check
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import binaryen from "binaryen";
import { pack } from "../build/pack.js";
import { BINARYEN } from "../build/reader.js";
import { run } from "../build/run.js";
import { unpack } from "../embed/unpack.js";
import { Dice } from "./support/dice.js";

/* Modules as letters and digits: all of a module comes back, and reading one that someone changed comes to an end. */

const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
const CHARACTERS = [..."0123456789abcxyzABCXYZ."];
const folder = mkdtempSync(join(tmpdir(), "wiq-pack-"));
after(() => rmSync(folder, { recursive: true }));

/**
 * Has binaryen make a module of random bytes.
 *
 * @param {number} seed
 */
function randomModule(seed) {
  const dice = new Dice(seed);
  const from = join(folder, "random");
  const to = join(folder, "random.wasm");
  const bytes = Array.from({ length: 2000 }, () => dice.one(BYTES));
  writeFileSync(from, Uint8Array.from(bytes));
  run(join(BINARYEN, "wasm-opt"), [
    ...[from, "--translate-to-fuzz", "--mvp-features", "-o", to],
  ]);
  return readFileSync(to);
}

/**
 * Writes a module as text, without the alignments.
 *
 * @param {Uint8Array} wasm
 */
function textOf(wasm) {
  const module = binaryen.readBinary(wasm);
  const text = module.emitText().replace(/ align=\d/g, "");
  module.dispose();
  return text;
}

/** @param {string} text */
const moduleOf = (text) => binaryen.parseText(text).emitBinary();

for (let seed = 1; seed <= 6; seed++) {
  it(`random module ${seed}: comes back`, () => {
    const wasm = randomModule(seed);
    const packed = pack(wasm);
    assert.match(packed, /^[0-9A-Za-z.]+$/);
    const back = unpack(packed);
    assert.ok(WebAssembly.validate(back));
    assert.equal(textOf(back), textOf(wasm));
  });
}

it("every byte comes back, and what is seldom in random modules", () => {
  const data = BYTES.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`);
  const locals = "(local f64 i64) ".repeat(200);
  const wasm = moduleOf(`(module
    (memory 1) (data (i32.const 0) "${data.join("")}") (table 1 funcref) (elem (i32.const 0) $many)
    (func $many (param i32) (result f64) ${locals}
      (block $a (block $b (br_table $a $b $a (local.get 0))))
      (drop (f32.load align=1 (i32.const -70000)))
      (drop (i64.const -123456789012345))
      (drop (call_indirect (param i32) (result f64) (i32.const 1) (memory.grow (memory.size))))
      (drop (f32.const 0.1)) (local.set 300 (f64.const nan:0x123456789abcd)) (local.get 300)))`);
  assert.equal(textOf(unpack(pack(wasm))), textOf(wasm));
});

it("a module that is too new is refused", () => {
  const wasm = moduleOf(
    "(module (func (param i32) (result i32) (i32.extend8_s (local.get 0))))",
  );
  assert.throws(() => pack(wasm), /opcode 192 is newer/);
});

it("reading a script that someone changed comes to an end", () => {
  const packed = pack(randomModule(1));
  const dice = new Dice(1);
  const places = Array.from(packed, (_, place) => place);
  for (let times = 0; times < 300; times++) {
    const place = dice.one(places);
    const changed = [
      packed.slice(0, place),
      packed.slice(0, place) + packed.slice(place + 1),
      packed.slice(0, place) + dice.one(CHARACTERS) + packed.slice(place + 1),
    ];
    for (const text of changed) {
      try {
        assert.ok(unpack(text).length < 2 * packed.length);
      } catch (error) {
        assert.ok(error instanceof TypeError, String(error));
      }
    }
  }
});
