// @ts-check
import { authorFile, reviewsFile } from "bundle:payload";
import { withCountryCodes } from "../author/country-codes.js";
import { attribute } from "../dom/attribute.js";
import { pageOf } from "../dom/page.js";
import {
  bytesFromText,
  encodeContent,
  textFromBytes,
} from "../payload/bytes.js";
import { SHARED } from "../start/shared.js";
import { inlineDocumentOf } from "./inline-document.js";

/* The bundle for owners' own documents: finds them, and has the author's module compile those in JSON. */

/**
 * @typedef {import("bundle:author").Diagnostic} Diagnostic
 * @typedef {import("./bundled.js").BundledDocument} BundledDocument
 * @typedef {import("../start/secondary-files.js").SecondaryFiles} SecondaryFiles
 */

/** The command that compiles a document in advance. */
const COMMAND = "cargo run --bin check -- FILE.json --compile FILE.quiz";

/** The first characters of a compiled document. */
const MAGIC = "WIQd";

/** The last document of each element, so that nothing is fetched twice. @type {WeakMap<Element, CachedDocument>} */
const cache = new WeakMap();

/**
 * @typedef {object} CachedDocument
 * @property {string} source Its text or its address.
 * @property {BundledDocument} document
 */

/**
 * Returns an element's own document. The texts for where the quiz can't run remain those of the bundled one.
 *
 * @param {Element} host
 * @param {BundledDocument} bundled
 * @param {string} base
 * @returns {Promise<BundledDocument>}
 */
async function find(host, bundled, base) {
  const address = attribute(host, "document");
  const script = inlineDocumentOf(host);
  const source = address || String(script?.textContent);
  const cached = cache.get(host);
  if (cached?.source === source) return cached.document;
  const name = address || "the document in the element";
  const bytes = address
    ? await load(address, host)
    : bytesOfInline(source, script?.type === "text/plain");
  const compiled = isCompiled(bytes) ? bytes : await compile(bytes, name, base);
  const document = {
    ...bundled,
    data: encodeContent(compiled),
    source,
  };
  cache.set(host, { source, document });
  return document;
}

/**
 * @param {string} source
 * @param {boolean} compiled
 */
function bytesOfInline(source, compiled) {
  return compiled ? decodeBase64(source) : bytesOf(source);
}

/**
 * @param {string} address
 * @param {Element} host
 */
async function load(address, host) {
  const response = await fetch(new URL(address, pageOf(host).baseURI).href);
  if (!response.ok) {
    throw new Error(`${address} could not be loaded (${response.status})`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {Uint8Array} bytes */
function isCompiled(bytes) {
  return textFromBytes(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {string} base
 */
async function compile(bytes, name, base) {
  try {
    return await compileByModule(bytes, base);
  } catch (error) {
    const why = Array.isArray(error)
      ? `has problems:\n${linesOf(error)}`
      : `is JSON, and nothing here can compile it (${error}); compile it with: ${COMMAND}`;
    throw new Error(`${name} ${why}`, { cause: error });
  }
}

/**
 * Words problems as the command does.
 *
 * @param {Diagnostic[]} diagnostics
 */
function linesOf(diagnostics) {
  return diagnostics
    .map(
      ({ path, message, line, column }) =>
        `${path}: ${message} (line ${line}, column ${column})`,
    )
    .join("\n");
}

/**
 * Decodes a compiled document in base64, with or without line breaks.
 *
 * @param {string} text
 */
function decodeBase64(text) {
  try {
    return bytesFromText(atob(text));
  } catch (error) {
    const why =
      "the text/plain script in the element is no base64; paste the compiled document again";
    throw new Error(why, { cause: error });
  }
}

/**
 * Returns the bytes of a text, or of a buffer.
 *
 * @param {string | ArrayBuffer | Uint8Array} source
 */
function bytesOf(source) {
  return typeof source === "string"
    ? new TextEncoder().encode(source)
    : new Uint8Array(source);
}

/**
 * Loads a file that belongs to this one.
 *
 * @param {import("../start/load-script.js").BuiltFile} file
 * @param {string} base
 */
function loadFile(file, base) {
  /** @type {{ secondary: SecondaryFiles }} */
  const { secondary } = /** @type {any} */ (
    customElements.get("worth-it-quiz")
  )[SHARED];
  return secondary.load(file, base);
}

/**
 * Compiles a document in JSON. What looks after reviews is loaded for one that has any.
 *
 * @param {Uint8Array} bytes
 * @param {string} base
 * @returns {Promise<Uint8Array>}
 */
async function compileByModule(bytes, base) {
  const author = await loadFile(authorFile, base);
  const reviewed = new TextDecoder().decode(bytes).includes('"reviews"')
    ? await loadFile(reviewsFile, base)
    : () => undefined;
  try {
    return await author.compile(bytes, await reviewed(bytes));
  } catch (error) {
    throw Array.isArray(error) ? withCountryCodes(error, bytes) : error;
  }
}

/** @typedef {string | ArrayBuffer | Uint8Array} Source */

export default {
  find,
  /** @param {Source} source */
  async check(source) {
    const bytes = bytesOf(source);
    const author = await loadFile(authorFile, "");
    return withCountryCodes(await author.check(bytes), bytes);
  },
  /** @param {Source} source */
  compile: (source) => compileByModule(bytesOf(source), ""),
};
