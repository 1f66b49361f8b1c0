// @ts-check
import {
  BRANCH_TABLE,
  CALL_INDIRECT,
  DOUBLE,
  FLOAT,
  LAST_STORE,
  LOAD,
  lettered,
  unpack,
} from "../embed/unpack.js";

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
  const { before, after, locals, opcodes, operands, plain } = new Columns(
    module,
  );
  const named = [...operands]
    .sort(([one], [other]) => one - other)
    .map(([opcode, column]) => [opcode, ...column]);
  const backwards = [locals, opcodes, ...named].map((column) =>
    column.toReversed(),
  );
  const packed = [before.map(lettered), after.map(lettered), ...backwards]
    .map((column) => column.map(digits).join(""))
    .join(".");
  if (!plain.equals(unpack(packed))) {
    throw new Error("pack: the module would not come back");
  }
  return packed;
}

/** @param {number} byte */
function digits(byte) {
  const high = Math.floor(byte / 36);
  const low = (byte % 36).toString(36);
  return high ? (10 + high).toString(36).toUpperCase() + low : low;
}

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
  /** The module without alignments. */
  plain;
  #at = PREAMBLE;

  /** @param {Uint8Array} module */
  constructor(module) {
    this.plain = Buffer.from(module);
    for (;;) {
      const id = this.plain.readUInt8(this.#at++);
      if (id === CODE) break;
      const size = this.#number();
      this.#at += size;
    }
    this.before.push(...module.subarray(0, this.#at));
    this.#number();
    for (let left = this.#number(); left; left--) this.#body();
    this.after.push(...module.subarray(this.#at));
  }

  #body() {
    const end = this.#number() + this.#at;
    for (let groups = this.#number(this.locals); groups; groups--) {
      this.#number(this.locals);
      this.#copy(1, this.locals);
    }
    while (this.#at < end) this.#instruction();
  }

  #instruction() {
    const [opcode] = this.#copy(1, this.opcodes);
    if (opcode > LAST) throw new Error(`pack: opcode ${opcode} is newer`);
    if (!WITH_OPERANDS.some(([from, to]) => opcode >= from && opcode <= to)) {
      return;
    }
    const column = this.operands.get(opcode) ?? [];
    this.operands.set(opcode, column);
    if (opcode >= LOAD && opcode <= LAST_STORE) this.plain[this.#at++] = 0;
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
    const bytes = this.plain.subarray(this.#at, this.#at + count);
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
