// @ts-check
import { createGlue } from "bundle:glue";
import { helpLines, module, withoutWasm } from "bundle:payload";
import { bytesFromText, bytesOf, codeOf } from "../payload/bytes.js";
import { checksum } from "../payload/checksum.js";

/**
 * @typedef {import("bundle:glue").Host} Host
 * @typedef {ReturnType<Engine["mount"]>} Mount
 * @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument
 * @typedef {import("../start/secondary-files.js").Secondary} Secondary
 */

/** The author's command tells more of each case. */
const DAMAGED =
  "the compiled quiz was cut, changed, or made for another version; compile it again";

/** The instance that serves the page. A new one is started after it broke. @type {Promise<Engine> | undefined} */
let current;

/**
 * Gives the page's one instance of the reader's module, started when the first widget asks.
 *
 * @param {Secondary} secondary
 * @param {string} [base] The folder of the secondary files, where the owner gave one.
 * @returns {Promise<Engine>}
 */
export function engine(secondary, base = "") {
  current ??= Engine.start(secondary, base).catch((error) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** One instance of the reader's module. */
export class Engine {
  /** Tells whether the instance broke. Nothing may be called in it then. */
  _broken = false;
  /** Why it is not WebAssembly that runs, if so. @type {unknown} */
  lacking;
  /** @type {unknown} */
  _reason;
  /** By what number the instance knows each document that it read. @type {Map<BundledDocument, number>} */
  _libraries = new Map();
  /** @type {Set<(reason: unknown) => void>} */
  _watchers = new Set();

  _glue = createGlue();

  /**
   * @param {Secondary} secondary
   * @param {string} base
   */
  static async start(secondary, base) {
    const engine = new Engine();
    const { imports, setWasm } = engine._glue;
    const { exports, lacking } = await instantiate(imports, secondary, base);
    setWasm(engine._guard(exports));
    engine.lacking = lacking;
    return engine;
  }

  /**
   * Assesses answers.
   *
   * @param {BundledDocument} document
   * @param {unknown} answers
   * @returns {import("bundle:glue").Assessment}
   */
  assess(document, answers) {
    const [verdict, safetyFirst, causes, reasons, unmet] = this._run(() =>
      this._glue.assess(this._library(document), answers),
    );
    return { verdict, causes, reasons, unmet, safetyFirst };
  }

  /**
   * Shows a document in an empty element.
   *
   * @param {BundledDocument} document
   * @param {Host} host
   * @param {Element} frame
   * @param {import("./options.js").Options} options
   */
  mount(document, host, frame, { country, exitUrl, headingLevel }) {
    const { mount, unmount, saw, copied } = this._glue;
    const widget = this._run(() =>
      mount(
        this._library(document),
        host,
        frame,
        numberOf(country),
        exitUrl,
        headingLevel,
      ),
    );
    return {
      free: () => unmount(widget),
      saw: () => saw(widget),
      copied: () => copied(widget),
    };
  }

  /**
   * Calls back when the instance breaks.
   *
   * @param {(reason: unknown) => void} watcher
   * @returns {() => void} Ends it.
   */
  watch(watcher) {
    this._watchers.add(watcher);
    return () => this._watchers.delete(watcher);
  }

  /** @param {BundledDocument} document */
  _library(document) {
    const known = this._libraries.get(document);
    if (known) return known;
    const { data } = document;
    // Cut at their zeros, texts come at the places by which the module knows them.
    const texts = `${data.texts}\0${helpLines.texts}`.split("\0");
    const library = this._glue.read(bytesOf(data), bytesOf(helpLines), texts);
    // Where the instance broke there is none either: `_run` tells that apart.
    if (!library) throw DAMAGED;
    this._libraries.set(document, library);
    return library;
  }

  /**
   * Does what calls the instance. Where that breaks, whatever the glue makes of it gives way to the reason.
   *
   * @template T
   * @param {() => T} job
   */
  _run(job) {
    try {
      const result = job();
      if (!this._broken) return result;
    } catch (error) {
      if (!this._broken) throw error;
    }
    throw this._reason;
  }

  /**
   * Wraps what an instance exports. Whatever is thrown inside (a trap leaves the memory in any state) marks the
   * instance as broken, and nothing is called in it again. It is not thrown on: most calls come from listeners, and
   * their errors would reach the page's own handlers.
   *
   * @param {WebAssembly.Exports} exports
   */
  _guard(exports) {
    /** @type {Record<string, unknown>} */
    const guarded = {};
    for (const name in exports) {
      const value = exports[name];
      guarded[name] =
        typeof value === "function"
          ? (/** @type {unknown[]} */ ...args) => this._call(value, args)
          : value;
    }
    return guarded;
  }

  /**
   * @param {Function} call
   * @param {unknown[]} args
   */
  _call(call, args) {
    if (this._broken) return undefined;
    try {
      return call(...args);
    } catch (error) {
      this._break(error);
      return undefined;
    }
  }

  /** @param {unknown} reason */
  _break(reason) {
    if (this._broken) return;
    this._broken = true;
    this._reason = reason;
    current = undefined;
    this._watchers.forEach((watcher) => watcher(reason));
    this._watchers.clear();
  }
}

/**
 * Gives the number by which the module knows a country.
 *
 * @param {string} country
 */
function numberOf(country) {
  return country ? country.charCodeAt(0) * 256 + country.charCodeAt(1) : 0;
}

/**
 * Starts the module; where WebAssembly is missing, refused or fails, its form in JavaScript.
 *
 * @param {WebAssembly.Imports} imports
 * @param {Secondary} secondary
 * @param {string} base
 * @returns {Promise<{ exports: WebAssembly.Exports, lacking?: unknown }>}
 */
async function instantiate(imports, secondary, base) {
  try {
    return await instanceOf(codeOf(module), imports);
  } catch (error) {
    const { file, sum } = withoutWasm;
    const start = await secondary.load(file, base);
    if (secondary.isVerbatim && textSum(start) !== sum) {
      throw new Error(`${file} was changed`, { cause: error });
    }
    return { exports: start(imports), lacking: error };
  }
}

/**
 * Gives the checksum of a function's own text.
 *
 * @param {Function} code
 */
function textSum(code) {
  return checksum(bytesFromText(String(code)));
}

/**
 * Starts the module at once, so that the browser draws no frame without the quiz in between. Chromium before 114 takes
 * no more than 4 KB so.
 *
 * @param {BufferSource} bytes
 * @param {WebAssembly.Imports} imports
 */
async function instanceOf(bytes, imports) {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return (await WebAssembly.instantiate(bytes, imports)).instance;
  }
}
