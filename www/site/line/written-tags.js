// @ts-check
import { DOUBLE, SINGLE } from "./entities.js";

/*
 * Start tags as they are written, whatever became of their quotes. A browser takes a curly quote for a part of the value,
 * and ends a value at the apostrophe in a word; here it ends where its writer meant it to.
 */

/** Attributes as they are written, by name in lower case; the first of each. @typedef {Map<string, string>} Written */

/**
 * @typedef {object} WrittenTag
 * @property {Written} attributes
 * @property {number} start Where it begins in the text.
 * @property {number} end Where it ends, after its last sign.
 */

/** The most that a tag may take, in characters, so that one which never ends costs no more. */
const LONGEST = 8_192;

/** How many places are looked at where a tag may be. */
const MOST = 50;

const SPACE = /[\s\u00a0\u200b\ufeff]*/y;
const NAME = new RegExp(`[^\\s=>/\\]}"'<${DOUBLE}${SINGLE}]+`, "y");
const EQUALS = /\s*=\s*/y;
/**
 * What stands in quotes, by their kind. The closing one stands before a space, the tag's end, or, where a minifier took the
 * space away, before the next attribute.
 */
const QUOTED = [`"${DOUBLE}`, `'${SINGLE}`].map(
  (quotes) =>
    new RegExp(
      `[${quotes}]([^]*?)[${quotes}](?=[\\s\\u00a0/>\\]}]|$|[a-z-]+=["'])`,
      "y",
    ),
);
/** A value of JSX: a text or a style. */
const BRACED = /\{(?:"(?:[^"\\]|\\.)*"|\{[^{}]*\})\}/y;
const BARE = { ">": /[^\s>]*/y, "]": /[^\s\]]*/y, "}": /[^\s}>]*/y };

/** Reads a text from one place to the next. */
class Cursor {
  at = 0;

  /** @param {string} text */
  constructor(text) {
    this._text = text;
  }

  /** Whether something is left. */
  get more() {
    return this.at < this._text.length;
  }

  /** The sign that stands here. */
  get sign() {
    return this._text[this.at];
  }

  /**
   * Goes on behind what stands here, if it is of a kind.
   *
   * @param {RegExp} pattern A sticky one.
   */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this._text);
    if (found) this.at += found[0].length;
    return found;
  }
}

/**
 * Finds the first start tag with a name.
 *
 * @param {string} text
 * @param {string} name
 * @returns {WrittenTag | undefined}
 */
export function firstTag(text, name) {
  const found = startOf(name).exec(text);
  return found ? tagAt(text, found.index, found[0].length, ">") : undefined;
}

/**
 * Finds a start tag with a name, one of whose values has what a pattern finds.
 *
 * @param {string} text
 * @param {string} name
 * @param {RegExp} pattern A global one.
 * @returns {{ tag: WrittenTag, value: string } | undefined}
 */
export function tagWith(text, name, pattern) {
  let looked = 0;
  for (const { index } of text.matchAll(pattern)) {
    if (++looked > MOST) break;
    const from = Math.max(0, index - LONGEST);
    const starts = [...text.slice(from, index).matchAll(startOf(name))];
    const last = starts[starts.length - 1];
    if (!last) continue;
    const tag = tagAt(text, from + last.index, last[0].length, ">");
    const value = [...tag.attributes.values()].find(
      (given) => given.search(pattern) >= 0,
    );
    if (value !== undefined) return { tag, value };
  }
  return undefined;
}

/** @param {string} name */
const startOf = (name) => new RegExp(`<${name}(?=[\\s/>])`, "gi");

/**
 * Reads a tag, or a shortcode.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} name How many characters come before its attributes.
 * @param {keyof typeof BARE} end What ends it.
 * @returns {WrittenTag}
 */
export function tagAt(text, start, name, end) {
  const begin = start + name;
  const cursor = new Cursor(text.slice(begin, begin + LONGEST));
  /** @type {Written} */
  const attributes = new Map();
  while (cursor.more) {
    cursor.take(SPACE);
    if (cursor.sign === end) {
      cursor.at++;
      break;
    }
    const attribute = cursor.take(NAME)?.[0].toLowerCase();
    if (!attribute) cursor.at++;
    else {
      const value = readValue(cursor, BARE[end]);
      if (!attributes.has(attribute)) attributes.set(attribute, value);
    }
  }
  return { attributes, start, end: begin + cursor.at };
}

/**
 * @param {Cursor} cursor
 * @param {RegExp} bare
 */
function readValue(cursor, bare) {
  if (!cursor.take(EQUALS)) return "";
  const braced = cursor.take(BRACED);
  if (braced) return braced[0];
  for (const pattern of QUOTED) {
    const found = cursor.take(pattern);
    if (found) return found[1] ?? "";
  }
  return cursor.take(bare)?.[0] ?? "";
}
