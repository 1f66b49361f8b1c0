// @ts-check

/*
 * How a script of plain ASCII carries a WebAssembly module: as letters, digits and full stops. Editors, minifiers,
 * templates and pages that take the script in read nothing else into those, as they may into quotes, `<`, `&`, `$`,
 * `{`, `--` or a backslash.
 *
 * A compressor finds more where like stands beside like. So the code comes in columns: all opcodes, then for each
 * opcode all its operands. A byte is one character, or two from 36 on. Measured with a module of 39,014 bytes, the
 * reader's whole file by brotli 11 and gzip -9: 31,058 and 35,700; with hexadecimal in place of the columns 33,129 and
 * 39,096, of which some 380 bytes are this code. A further 300 would go by giving each of the commonest bytes a
 * character of its own, but for the punctuation, or the table, that this takes.
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

/**
 * Reads a module from its columns: what comes before and after its code, the locals, the opcodes, and the operands of
 * each opcode that has any. All but the first two run backwards, so that the next byte is the last one; those of
 * operands begin with their opcode.
 *
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(packed) {
  const [before, after, locals, opcodes, ...rest] = packed
    .split(".")
    .map(bytesFrom);
  /** @type {number[][]} */
  const operands = [];
  for (const column of rest) operands[take(column)] = column;
  const bodies = [];
  while (opcodes.length) bodies.push(sized(body(locals, opcodes, operands)));
  const code = sized(leb(bodies.length).concat(...bodies));
  return new Uint8Array(before.map(lettered).concat(code, after.map(lettered)));
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
 * Reads bytes from digits of base 36. A capital stands before the last digit of a number.
 *
 * @param {string} column
 */
function bytesFrom(column) {
  const numbers = column.match(/[A-Z]?./g) ?? [];
  return numbers.map((digits) => parseInt(digits, 36) % 360);
}

/**
 * Takes the next byte. There is always one, unless someone changed the script; then there is no module in the end.
 *
 * @param {number[]} column
 */
const take = (column) => /** @type {number} */ (column.pop());

/**
 * Puts the body of the next function together.
 *
 * @param {number[]} locals
 * @param {number[]} opcodes
 * @param {number[][]} operands
 */
function body(locals, opcodes, operands) {
  /** @type {number[]} */
  const bytes = [];
  for (let groups = copyNumber(locals, bytes); groups > 0; groups--) {
    copyNumber(locals, bytes);
    bytes.push(take(locals));
  }
  for (let depth = 1; depth && opcodes.length;) {
    const opcode = take(opcodes);
    bytes.push(opcode);
    if (opcode >= BLOCK && opcode <= IF) depth++;
    if (opcode === END) depth--;
    // The alignment, which is a hint only.
    if (opcode >= LOAD && opcode <= LAST_STORE) bytes.push(0);
    const column = operands[opcode];
    if (column) copyOperands(opcode, column, bytes);
  }
  return bytes;
}

/**
 * @param {number} opcode
 * @param {number[]} column
 * @param {number[]} bytes
 */
function copyOperands(opcode, column, bytes) {
  if (opcode >= FLOAT) {
    for (let left = opcode === FLOAT ? 4 : 8; left--;) bytes.push(take(column));
    return;
  }
  let left = copyNumber(column, bytes);
  if (opcode === BRANCH_TABLE) while (left-- >= 0) copyNumber(column, bytes);
  // There is one table.
  if (opcode === CALL_INDIRECT) bytes.push(0);
}

/**
 * Copies a number of seven bits a byte.
 *
 * @param {number[]} column
 * @param {number[]} bytes
 * @returns {number} The number, where it is below 128.
 */
function copyNumber(column, bytes) {
  for (;;) {
    const byte = take(column);
    bytes.push(byte);
    if (!(byte > 127)) return byte;
  }
}

/** @param {number[]} bytes */
const sized = (bytes) => leb(bytes.length).concat(bytes);

/**
 * Writes a number as WebAssembly does, seven bits a byte, the lowest first.
 *
 * @param {number} number
 * @returns {number[]}
 */
const leb = (number) =>
  number > 127 ? [(number & 127) | 128, ...leb(number >> 7)] : [number];
