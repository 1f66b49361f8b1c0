// @ts-check

/* An ICO file of one picture: a directory of one entry, then the picture as a PNG, which every browser of today reads. */

const HEADER = 22;
const SIDE_AT = 16;

/**
 * Returns the file of a PNG.
 *
 * @param {Buffer} png At most 255 pixels wide and high.
 */
export function icoOf(png) {
  const header = Buffer.alloc(HEADER);
  // An icon, one picture.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(png.readUInt32BE(SIDE_AT), 6);
  header.writeUInt8(png.readUInt32BE(SIDE_AT + 4), 7);
  // One colour plane of 32 bits.
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(HEADER, 18);
  return Buffer.concat([header, png]);
}

/** Returns the PNG of such a file. @param {Buffer} ico */
export function pngOf(ico) {
  return ico.subarray(HEADER);
}
