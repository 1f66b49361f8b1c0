// @ts-check

/*
 * How a script of plain ASCII carries a WebAssembly module: as letters, digits and full stops. Editors, minifiers,
 * templates and pages that take the script in read nothing else into those, as they may into quotes, `<`, `&`, `$`,
 * `{`, `--` or a backslash.
 *
 * A compressor finds more where like stands beside like. So the code comes in columns: all opcodes, then for each
 * opcode all its operands. A byte is one character below 36 and where it is among the commonest, which the first column
 * lists; else two. Measured with a module of 39,014 bytes, the reader's whole file by brotli 11 and gzip -9: 31,058 and
 * 35,700; with hexadecimal in place of the columns 33,129 and 39,096, of which some 380 bytes are this code. The list
 * came later, and saves 100 and 200 more.
 *
 * It is read once, by functions that the browser has not run before, so into arrays whose size is known. With the
 * processor four times slower, that takes Chromium 25 ms; with arrays that grow, 45, and more to clear them away.
 */

/** The opcodes of WebAssembly's first version whose instructions have a form of their own. */
export const BLOCK = 0x02;
export const IF = 0x04;
export const END = 0x0b;
export const BRANCH_TABLE = 0x0e;
export const CALL_INDIRECT = 0x11;
export const LOAD = 0x28;
export const LAST_STORE = 0x3e;
export const FLOAT = 0x43;
export const DOUBLE = 0x44;

/** How many bytes the size of a function takes, whatever it is: up to 2 MiB. */
export const SIZE = 3;
/** Two columns, by numbers that no opcode has. */
const LOCALS = 256;
const OPCODES = 257;

/**
 * Reads a module from its columns: common bytes, what comes before and after the code, the locals, the opcodes, and the
 * operands of each opcode that has any, after the opcode itself.
 *
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(packed) {
  return new Unpacking(columnsOf(packed)).module();
}

/** A module that is being put together. */
class Unpacking {
  /** @type {number[]} */
  _starts;
  /** @type {Uint8Array<ArrayBuffer>} */
  _numbers;
  /** @type {Uint8Array<ArrayBuffer>} */
  _module;
  _end = 0;
  /** Where each column goes on; 0 where there is none. */
  _places = new Uint32Array(OPCODES + 1);

  /** @param {ReturnType<typeof columnsOf>} columns */
  constructor({ numbers, starts }) {
    this._numbers = numbers;
    this._starts = starts;
    // At most, each number is a byte, each opcode brings one more, and each function, of two numbers, its size.
    this._module = new Uint8Array(4 * numbers.length);
    for (const start of starts.slice(5, -1)) {
      this._places[numbers[start]] = start + 1;
    }
    this._places[LOCALS] = starts[3];
    this._places[OPCODES] = starts[4];
  }

  module() {
    this._part(1);
    while (this._places[OPCODES] < this._starts[5]) this._function();
    this._part(2);
    return this._module.subarray(0, this._end);
  }

  /** @param {number} place */
  _part(place) {
    const part = this._numbers.subarray(
      this._starts[place],
      this._starts[place + 1],
    );
    this._module.set(part.map(lettered), this._end);
    this._end += part.length;
  }

  /** Copies the next function, after its size: seven bits a byte, the lowest first. */
  _function() {
    const start = this._end + SIZE;
    this._end = start;
    for (let groups = this._number(LOCALS); groups > 0; groups--) {
      this._number(LOCALS);
      this._byte(LOCALS);
    }
    this._instructions();
    const size = this._end - start;
    this._module.set([size | 128, (size >> 7) | 128, size >> 14], start - SIZE);
  }

  /** Copies instructions, until one ends the function. */
  _instructions() {
    for (let depth = 1; depth && this._places[OPCODES] < this._starts[5];) {
      const opcode = this._byte(OPCODES);
      if (opcode >= BLOCK && opcode <= IF) depth++;
      if (opcode === END) depth--;
      // The alignment, which is a hint only.
      if (opcode >= LOAD && opcode <= LAST_STORE) this._end++;
      if (this._places[opcode]) this._operands(opcode);
    }
  }

  /** @param {number} opcode */
  _operands(opcode) {
    if (opcode >= FLOAT) {
      for (let left = opcode === FLOAT ? 4 : 8; left--;) this._byte(opcode);
      return;
    }
    let left = this._number(opcode);
    if (opcode === BRANCH_TABLE) while (left-- >= 0) this._number(opcode);
    // There is one table.
    if (opcode === CALL_INDIRECT) this._end++;
  }

  /**
   * Copies a number of seven bits a byte.
   *
   * @param {number} column
   * @returns {number} The number, where it is below 128.
   */
  _number(column) {
    for (;;) {
      const byte = this._byte(column);
      if (!(byte > 127)) return byte;
    }
  }

  /**
   * Copies a byte. There is always one, unless someone changed the script; then there is no module in the end.
   *
   * @param {number} column
   */
  _byte(column) {
    return (this._module[this._end++] = this._numbers[this._places[column]++]);
  }
}

/**
 * Swaps the numbers that are written as one letter with the codes of those letters. So texts outside the code are
 * written as they are.
 *
 * @param {number} byte
 */
export function lettered(byte) {
  if (byte > 9 && byte < 36) return byte + 87;
  return byte > 96 && byte < 123 ? byte - 87 : byte;
}

/**
 * Reads bytes from digits of base 36. Of the capitals, those from `T` on stand before the last digit of a number, the
 * others for the numbers of the first column. A full stop ends a column.
 *
 * @param {string} packed
 */
function columnsOf(packed) {
  const numbers = new Uint8Array(packed.length);
  const starts = [0];
  let size = 0;
  let high = 0;
  for (let place = 0; place < packed.length; place++) {
    const code = packed.charCodeAt(place);
    if (code < 48) starts.push(size);
    else if (code > 83 && code < 91) high = 36 * (code - 83);
    else {
      numbers[size++] =
        code > 64 && code < 91
          ? numbers[code - 65]
          : high + code - (code > 96 ? 87 : 48);
      high = 0;
    }
  }
  starts.push(size);
  return { numbers, starts };
}
