// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { start } from "../embed/fallback/no-wasm.js";

/*
 * The module as JavaScript gets a new buffer when its memory grows. WebAssembly detaches the old one, by which the glue
 * knows that its view is stale; here, we have to.
 */

/** A module that grows its memory in each of its exports, as wasm2js writes one. */
function growing() {
  let buffer = new ArrayBuffer(65536);
  const grow = () => {
    const bytes = new Uint8Array(buffer);
    buffer = new ArrayBuffer(buffer.byteLength + 65536);
    new Uint8Array(buffer).set(bytes);
  };
  const memory = Object.create(Object.prototype, {
    buffer: { get: () => buffer },
  });
  return (/** @type {any} */ { a }) => ({
    memory,
    growAndReturn: () => {
      grow();
      return 1;
    },
    growAndCall: () => {
      grow();
      new Uint8Array(buffer)[0] = 7;
      return a.read(0);
    },
  });
}

/** Reads as the glue does: by a view that is kept until its buffer is detached. */
function glue() {
  /** @type {any} */
  let exports;
  /** @type {Uint8Array | undefined} */
  let view;
  const read = (/** @type {number} */ index) => {
    if (!view?.byteLength) view = new Uint8Array(exports.memory.buffer);
    return view[index];
  };
  return { read, take: (/** @type {any} */ given) => (exports = given) };
}

for (const [name, when] of /** @type {const} */ ([
  ["growAndCall", "the module calls out"],
  ["growAndReturn", "the module returns"],
])) {
  it(`a view is stale once the memory grew, when ${when}`, () => {
    const { read, take } = glue();
    const exports = take(start(growing(), { a: { read } }));
    const before = exports.memory.buffer;
    assert.equal(read(0), 0);
    exports[name]();
    assert.equal(before.byteLength, 0, "the old buffer is detached");
    new Uint8Array(exports.memory.buffer)[1] = 9;
    assert.equal(read(1), 9);
  });
}

it("what an import reads after growth is the new memory", () => {
  const { read, take } = glue();
  const exports = take(start(growing(), { a: { read } }));
  assert.equal(read(0), 0);
  assert.equal(exports.growAndCall(), 7);
});

it("without the watch, the same glue reads what stood there before", () => {
  const { read, take } = glue();
  const exports = take(growing()({ a: { read } }));
  assert.equal(read(0), 0);
  assert.equal(exports.growAndCall(), 0);
});

it("does not start where letters are not read as they are", () => {
  const { charCodeAt } = String.prototype;
  String.prototype.charCodeAt = () => 0;
  try {
    assert.throws(() => start(growing(), {}), /charCodeAt/);
  } finally {
    String.prototype.charCodeAt = charCodeAt;
  }
});
