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
 * It is read once, by functions that the browser has not run before: so by few, with their state in variables, from and
 * into arrays whose size is known. That takes Chromium two thirds of the time that a class of small methods takes, after
 * a pass of its own over the characters.
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
/** A column of its own, by a number that no opcode has. */
const LOCALS = 256;
/** What ends a column, by its code. */
const FULL_STOP = 46;
/** The capitals `T` to `Z`, by their codes: they stand before the last digit of a number. */
const HIGH = 84;
const HIGHEST = 90;

/**
 * Reads a module from its columns: common bytes, what comes before and after the code, the locals, the opcodes, and the
 * operands of each opcode that has any, after the opcode itself. From a script that someone changed comes no module, but
 * the end comes.
 *
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
// eslint-disable-next-line max-lines-per-function -- Methods that share their state take half as long again; see above.
export function unpack(packed) {
  const codes = new TextEncoder().encode(packed);
  const [before, after, locals, opcodes, ...operands] = startsOf(packed);
  const nests = new Int8Array(256).fill(1, BLOCK, IF + 1);
  nests[END] = -1;
  /** Loads and stores tell an alignment, which is a hint only. */
  const hints = new Uint8Array(256).fill(1, LOAD, LAST_STORE + 1);
  /** What a character stands for, by its code. */
  const numbers = new Uint8Array(128).map((_, code) => valueOf(code));
  /** Where each column goes on; 0 where there is none. */
  const places = new Uint32Array(LOCALS + 1);
  // At most, each character is a byte, each opcode brings one more, and each function, of two numbers, its size.
  const module = new Uint8Array(4 * codes.length);
  let place = 0;
  let end = 0;

  const more = () => codes[place] > FULL_STOP;

  const read = () => {
    const code = codes[place++];
    const high = code >= HIGH && code <= HIGHEST;
    return high ? 36 * numbers[code] + numbers[codes[place++]] : numbers[code];
  };

  /** Copies a number of seven bits a byte, and gives it, where it is below 128. */
  const number = () => {
    let byte;
    while ((byte = module[end++] = read()) > 127);
    return byte;
  };

  const float = (/** @type {number} */ left) => {
    while (left--) module[end++] = read();
  };

  /** Copies what is no code, from here to the end of the column. */
  const text = () => {
    while (more()) module[end++] = lettered(read());
  };

  /** Copies the function whose opcodes come next, after its size: seven bits a byte, the lowest first. */
  const body = () => {
    const start = (end += SIZE);
    let next = place;
    place = places[LOCALS];
    for (let left = 2 * number(); left > 0; left--) number();
    places[LOCALS] = place;
    for (let depth = 1; depth && codes[next] > FULL_STOP;) {
      place = next;
      const opcode = (module[end++] = read());
      next = place;
      depth += nests[opcode];
      end += hints[opcode];
      place = places[opcode];
      if (!place) continue;
      if (opcode < FLOAT) {
        let left = number();
        if (opcode === BRANCH_TABLE) while (left-- >= 0) number();
        // There is one table.
        if (opcode === CALL_INDIRECT) end++;
      } else float(opcode === FLOAT ? 4 : 8);
      places[opcode] = place;
    }
    place = next;
    const size = end - start;
    module.set([size | 128, (size >> 7) | 128, size >> 14], start - SIZE);
  };

  for (let code = 65; more(); code++) numbers[code] = read();
  for (place of operands) if (more()) places[read()] = place;
  places[LOCALS] = locals;
  place = before;
  text();
  for (place = opcodes; more();) body();
  place = after;
  text();
  return module.subarray(0, end);
}

/**
 * Gives where each column but the first starts, and where one more would.
 *
 * @param {string} packed
 */
function startsOf(packed) {
  let start = 0;
  return packed.split(".").map(({ length }) => (start += length + 1));
}

/**
 * Gives what a digit is worth, or a capital that stands before one. The other capitals are told by the first column.
 *
 * @param {number} code
 */
function valueOf(code) {
  if (code < 65) return code - 48;
  return code < 97 ? code - HIGH + 1 : code - 87;
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
