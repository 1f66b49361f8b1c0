// @ts-check
import {
  BRANCH_TABLE,
  CALL_INDIRECT,
  DOUBLE,
  FLOAT,
  LAST_STORE,
  LOAD,
  SIZE,
  lettered,
  unpack,
} from "../embed/unpack.js";

/** The capitals for common bytes, and those before the last digit of a number. */
const LETTERS = "ABCDEFGHIJKLMNOPQRS";
const HIGHER = "TUVWXYZ";
/** What stands before the first section. */
const PREAMBLE = 8;
/** The number of the section with the code. */
const CODE = 10;
/** The last opcode of WebAssembly's first version. */
const LAST = 0xbf;
/** The opcodes that have operands, from and to. */
const WITH_OPERANDS = [
  [0x02, 0x04],
  [0x0c, 0x0e],
  [0x10, 0x11],
  [0x20, 0x24],
  [LOAD, DOUBLE],
];

/**
 * Writes a module in the columns that `unpack` reads. All of it comes back but the alignments, which are hints.
 *
 * @param {Uint8Array} module Of WebAssembly's first version.
 * @returns {string}
 */
export function pack(module) {
  const packed = written(new Columns(module));
  if (written(new Columns(unpack(packed))) !== packed) {
    throw new Error("pack: the module would not come back");
  }
  return packed;
}

/** @param {Columns} columns */
function written({ before, after, locals, opcodes, operands }) {
  const named = [...operands]
    .sort(([one], [other]) => one - other)
    .map(([opcode, column]) => [opcode, ...column]);
  const texts = [before.map(lettered), after.map(lettered)];
  const columns = [...texts, locals, opcodes, ...named];
  const common = commonest(columns.flat());
  const write = (/** @type {number} */ byte) =>
    LETTERS[common.indexOf(byte)] ?? digits(byte);
  return [common.map(digits), ...columns.map((column) => column.map(write))]
    .map((column) => column.join(""))
    .join(".");
}

/**
 * Finds the commonest of those bytes that would take two characters.
 *
 * @param {number[]} bytes
 */
function commonest(bytes) {
  /** @type {number[]} */
  const counts = Array.from({ length: 256 }, () => 0);
  for (const byte of bytes) counts[byte]++;
  return [...counts.keys()]
    .filter((byte) => byte >= 36 && counts[byte])
    .sort((one, other) => counts[other] - counts[one])
    .slice(0, LETTERS.length)
    .sort((one, other) => one - other);
}

/** @param {number} byte */
function digits(byte) {
  const high = Math.floor(byte / 36);
  const low = (byte % 36).toString(36);
  return high ? HIGHER[high - 1] + low : low;
}

/**
 * Writes a number as WebAssembly does, seven bits a byte, the lowest first.
 *
 * @param {number} number
 * @returns {number[]}
 */
const leb = (number) =>
  number > 127 ? [(number & 127) | 128, ...leb(number >> 7)] : [number];

/** A module, taken apart. */
class Columns {
  /** @type {number[]} */
  before = [];
  /** @type {number[]} */
  after = [];
  /** @type {number[]} */
  locals = [];
  /** @type {number[]} */
  opcodes = [];
  /** By opcode. @type {Map<number, number[]>} */
  operands = new Map();
  #module;
  #at = PREAMBLE;

  /** @param {Uint8Array} module */
  constructor(module) {
    this.#module = Buffer.from(module);
    for (;;) {
      const id = this.#module.readUInt8(this.#at++);
      if (id === CODE) break;
      const size = this.#number();
      this.#at += size;
    }
    this.before.push(...module.subarray(0, this.#at));
    const end = this.#number() + this.#at;
    /** @type {number[]} */
    const count = [];
    const bodies = this.#number(count);
    let size = count.length;
    for (let left = bodies; left; left--) size += SIZE + this.#body();
    if (this.#at !== end) throw new Error("pack: the code has another size");
    this.before.push(...leb(size), ...count);
    this.after.push(...module.subarray(this.#at));
  }

  /** @returns {number} The size of the function, in bytes. */
  #body() {
    const size = this.#number();
    const end = this.#at + size;
    for (let groups = this.#number(this.locals); groups; groups--) {
      this.#number(this.locals);
      this.#copy(1, this.locals);
    }
    while (this.#at < end) this.#instruction();
    if (this.#at > end) throw new Error("pack: a body has another size");
    return size;
  }

  #instruction() {
    const [opcode] = this.#copy(1, this.opcodes);
    if (opcode > LAST) throw new Error(`pack: opcode ${opcode} is newer`);
    if (!WITH_OPERANDS.some(([from, to]) => opcode >= from && opcode <= to)) {
      return;
    }
    const column = this.operands.get(opcode) ?? [];
    this.operands.set(opcode, column);
    if (opcode >= LOAD && opcode <= LAST_STORE) this.#at++;
    if (opcode === FLOAT) this.#copy(4, column);
    else if (opcode === DOUBLE) this.#copy(8, column);
    else this.#numbers(opcode, column);
  }

  /**
   * @param {number} opcode
   * @param {number[]} column
   */
  #numbers(opcode, column) {
    const first = this.#number(column);
    if (opcode === BRANCH_TABLE) {
      for (let left = first; left >= 0; left--) this.#number(column);
    }
    if (opcode === CALL_INDIRECT) this.#number();
  }

  /**
   * @param {number} count
   * @param {number[]} column
   */
  #copy(count, column) {
    const bytes = this.#module.subarray(this.#at, this.#at + count);
    this.#at += count;
    column.push(...bytes);
    return bytes;
  }

  /**
   * Reads a number without a sign.
   *
   * @param {number[]} [column] Where its bytes go.
   */
  #number(column = []) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const [byte] = this.#copy(1, column);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
