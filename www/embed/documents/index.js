// @ts-check
import { author } from "bundle:payload";
import { attribute } from "../dom/attribute.js";
import { bytesFromText, compiledOf, textFromBytes } from "../payload/bytes.js";
import { inlineOf } from "./inline-document.js";
import { SHARED } from "../start/shared.js";

/* The file for owners' own documents: finds them, and has the author's module compile what is JSON. */

/**
 * @typedef {import("bundle:author").Trouble} Trouble
 * @typedef {import("./bundled.js").BundledDocument} BundledDocument
 * @typedef {import("../start/secondary-files.js").Secondary} Secondary
 */

/** What compiles a document ahead. */
const COMMAND = "cargo run --bin check -- FILE.json --compile FILE.quiz";

/** How a compiled document begins. */
const MAGIC = "WIQd";

/** The last document of each element, so that nothing is fetched twice. @type {WeakMap<Element, Found>} */
const found = new WeakMap();

/**
 * @typedef {object} Found
 * @property {string} source Its text or its address.
 * @property {BundledDocument} document
 */

/**
 * Finds an element's own document. Where the quiz can't run, the texts of the bundled one stay.
 *
 * @param {Element} host
 * @param {BundledDocument} bundled
 * @param {string} base
 * @returns {Promise<BundledDocument>}
 */
async function find(host, bundled, base) {
  const address = attribute(host, "document");
  const script = inlineOf(host);
  const source = address || String(script?.textContent);
  const known = found.get(host);
  if (known?.source === source) return known.document;
  const name = address || "the document in the element";
  const bytes = address
    ? await load(address)
    : inline(source, script?.type === "text/plain");
  const compiled = isCompiled(bytes)
    ? bytes
    : await compiledFrom(bytes, name, base);
  const document = { ...bundled, data: compiledOf(compiled) };
  found.set(host, { source, document });
  return document;
}

/**
 * @param {string} source
 * @param {boolean} compiled
 */
function inline(source, compiled) {
  return compiled ? decode(source) : bytesOf(source);
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(new URL(address, document.baseURI).href);
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
async function compiledFrom(bytes, name, base) {
  try {
    return await (await workshop(base)).compile(bytes);
  } catch (error) {
    const why = Array.isArray(error)
      ? `has problems:\n${lines(error)}`
      : `is JSON, and nothing here can compile it (${error}); compile it with: ${COMMAND}`;
    throw new Error(`${name} ${why}`, { cause: error });
  }
}

/**
 * Words problems as the command does.
 *
 * @param {Trouble[]} troubles
 */
function lines(troubles) {
  return troubles
    .map(
      ({ path, message, line, column }) =>
        `${path}: ${message} (line ${line}, column ${column})`,
    )
    .join("\n");
}

/**
 * Reads base64, with or without line breaks. The bytes come as they were compiled.
 *
 * @param {string} text
 */
function decode(text) {
  try {
    return bytesFromText(atob(text));
  } catch (error) {
    const why =
      "the text/plain script in the element is no base64; paste the compiled document again";
    throw new Error(why, { cause: error });
  }
}

/**
 * Gives the bytes of a text, or of what holds bytes already.
 *
 * @param {string | ArrayBuffer | Uint8Array} given
 */
function bytesOf(given) {
  return typeof given === "string"
    ? new TextEncoder().encode(given)
    : new Uint8Array(given);
}

/**
 * Loads the author's module.
 *
 * @param {string} base
 */
function workshop(base) {
  /** @type {{ secondary: Secondary }} */
  const { secondary } = /** @type {any} */ (
    customElements.get("worth-it-quiz")
  )[SHARED];
  return secondary.load(author, base);
}

/**
 * @param {"check" | "compile"} job
 * @returns {(given: string | ArrayBuffer | Uint8Array) => Promise<any>}
 */
const inAuthor = (job) => async (given) =>
  (await workshop(""))[job](bytesOf(given));

export default { find, check: inAuthor("check"), compile: inAuthor("compile") };
