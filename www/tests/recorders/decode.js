// @ts-check
import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/* Makes a recorder's traffic readable: decodes whatever is compressed or escaped in it, however deep. */

/** Reads truncated data up to its end. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };
/** A run of base64 long enough to contain something. */
const BASE64 = /[A-Za-z0-9+/_-]{40,}={0,2}/g;
const DEPTH = 6;
/** @type {Record<string, string>} */
const CONTROLS = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const GZIP = "\x1f\x8b\b";
/** Shorter matches are chance. */
const LEAST = 8;

/**
 * Returns all the texts in some bytes: as they are, and decoded and unescaped.
 *
 * @param {Buffer} bytes
 * @param {number} [depth]
 * @returns {string[]}
 */
export function decode(bytes, depth = DEPTH) {
  const text = bytes.toString("utf8");
  const texts = [text];
  if (text.includes("%")) texts.push(unescaped(text, decodeURIComponent));
  if (text.includes("\\")) texts.push(...withoutBackslashes(text));
  if (depth === 0) return texts;
  const inner = [...inflated(bytes), ...decoded(text), ...texts.flatMap(told)];
  return [...texts, ...inner.flatMap((bytes) => decode(bytes, depth - 1))];
}

/**
 * Returns compressed bytes that a text has as characters, as in PostHog's JSON.
 *
 * @param {string} text
 */
function told(text) {
  const [, ...parts] = text.split(GZIP);
  return parts.flatMap((part) => inflated(Buffer.from(GZIP + part, "latin1")));
}

/**
 * Removes the escapes of JSON layer by layer, for JSON within JSON.
 *
 * @param {string} text
 */
function withoutBackslashes(text) {
  const layers = [];
  for (let layer = text; layer.includes("\\") && layers.length < 3;) {
    layer = layer.replace(/\\(u[0-9a-fA-F]{4}|[^u])/g, (_, escape) =>
      escape.length === 1
        ? (CONTROLS[escape] ?? escape)
        : String.fromCharCode(parseInt(escape.slice(1), 16)),
    );
    layers.push(layer);
  }
  return layers;
}

/**
 * Returns what is compressed anywhere in some bytes: a batch may have a header, or many parts.
 *
 * @param {Buffer} bytes
 */
function inflated(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length - 2; at++) {
    const part = bytes.subarray(at);
    const way = wayOf(part, at);
    const inner = way && attempt(() => way(part, LENIENT));
    if (inner && inner.length >= LEAST) found.push(inner);
  }
  return found;
}

/**
 * Returns the decompressors that may fit some bytes, by their first ones.
 *
 * @param {Buffer} bytes
 * @param {number} at
 */
function wayOf(bytes, at) {
  const head = bytes.toString("latin1", 0, 3);
  if (head === GZIP) return bytes[3] ? gunzipSync : gunzipMost;
  if (head[0] === "x" && bytes.readUInt16BE(0) % 31 === 0) return inflateSync;
  // Raw data has no header, so it is tried only for a whole body.
  return at === 0 && head > "\x7f" ? inflateRawSync : undefined;
}

/**
 * Decompresses a gzip member with a plain header, ignoring what follows, which `gunzipSync` would take for another.
 *
 * @param {Buffer} bytes
 * @param {import("node:zlib").ZlibOptions} options
 */
const gunzipMost = (bytes, options) =>
  inflateRawSync(bytes.subarray(10), options);

/** Returns what is encoded in base64. @param {string} text */
function decoded(text) {
  const runs = text.match(BASE64) ?? [];
  return runs.map((run) => Buffer.from(run, "base64"));
}

/**
 * @param {string} text
 * @param {(text: string) => string} decode
 */
function unescaped(text, decode) {
  return text
    .replace(/\+/g, " ")
    .replace(/(%[0-9A-Fa-f]{2})+/g, (run) => attempt(() => decode(run)) ?? run);
}

/**
 * @template T
 * @param {() => T} job
 */
function attempt(job) {
  try {
    return job();
  } catch {
    return undefined;
  }
}
