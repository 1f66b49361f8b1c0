// @ts-check
import { createGlue } from "bundle:glue";
import { helpLines, module, noWasmFile } from "bundle:payload";
import { hearWindow } from "../leave/hear-window.js";
import { pageOf } from "../dom/page.js";
import { bytesFromText, decodeCode, decodeContent } from "../payload/bytes.js";
import { countryNumber, platform } from "./platform.js";
import { checksum } from "../payload/checksum.js";

/**
 * @typedef {import("bundle:glue").Host} Host
 * @typedef {ReturnType<Engine["mount"]>} MountedQuiz
 * @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument
 * @typedef {import("../start/secondary-files.js").SecondaryFiles} SecondaryFiles
 */

/** The author's command says more about each case. */
const DAMAGED =
  "the compiled quiz was cut, changed, or made for another version; compile it again";

/** As it was when the script ran. Pages change how arrays are spread, and what functions can do. */
const { apply } = Reflect;

/**
 * The instances, none of which broke: one for all documents of the bundles, under an empty name, and one for each of an
 * owner's own, since a fault in a document takes its instance along.
 *
 * @type {Map<string, Engine>}
 */
const engines = new Map();

/** The instances that show something. @type {Set<Engine>} */
const shown = new Set();

/**
 * Returns the instance of the reader's module for a document, started by the first call.
 *
 * @param {SecondaryFiles} secondary
 * @param {string} [base] The folder of the secondary files, if the owner gave one.
 * @param {string} [source] That of an owner's own document.
 * @returns {Promise<Engine>}
 */
export function getEngine(secondary, base = "", source = "") {
  let engine = engines.get(source);
  if (!engine) {
    // Those of documents that are shown no more; the same one may come again.
    engines.forEach((other, name) => {
      if (name && !shown.has(other)) engines.delete(name);
    });
    engine = new Engine(secondary, base, source);
    engines.set(source, engine);
  }
  return engine._started;
}

/** Has every quiz of the page forget all, before the page is left. */
export function hideAll() {
  shown.forEach((engine) => engine._glue.hide());
}

/** One instance of the reader's module. */
export class Engine {
  /** Whether the instance broke, after which nothing in it may be called. */
  _broken = false;
  /** Why the instance is not WebAssembly, if so. @type {unknown} */
  noWasm;
  /** Why the instance broke. @type {unknown} */
  _breakReason;
  /** The handles by which the instance knows the documents that it has read. @type {Map<BundledDocument, number>} */
  _libraries = new Map();
  /** @type {Set<(reason: unknown) => void>} */
  _watchers = new Set();
  /** How many quizzes it shows. */
  _widgets = 0;
  _glue = createGlue();

  /**
   * @param {SecondaryFiles} secondary
   * @param {string} base
   * @param {string} source
   */
  constructor(secondary, base, source) {
    this._source = source;
    /** Resolves to itself. */
    this._started = this._start(secondary, base);
  }

  /**
   * @param {SecondaryFiles} secondary
   * @param {string} base
   * @returns {Promise<Engine>}
   */
  async _start(secondary, base) {
    try {
      const { imports, setWasm } = this._glue;
      const { exports, noWasm } = await instantiate(imports, secondary, base);
      setWasm(this._guard(exports));
      this.noWasm = noWasm;
      return this;
    } catch (error) {
      engines.delete(this._source);
      throw error;
    }
  }

  /**
   * Assesses answers.
   *
   * @param {BundledDocument} document
   * @param {unknown} answers
   * @returns {import("bundle:glue").Assessment}
   */
  assess(document, answers) {
    const report = this._run(() =>
      this._glue.assess(this._library(document), answers),
    );
    return {
      verdict: report[0],
      causes: report[2],
      reasons: report[3],
      unmet: report[4],
      safetyFirst: report[1],
    };
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
        pageOf(frame),
        frame,
        countryNumber(country),
        exitUrl,
        headingLevel,
      ),
    );
    this._widgets++;
    shown.add(this);
    return {
      free: () => {
        unmount(widget);
        if (document.source) this._forget(document);
        if (!--this._widgets) shown.delete(this);
      },
      hear: (/** @type {Window} */ view) => hearWindow(view, this._glue),
      saw: () => saw(widget),
      copied: () => copied(widget),
    };
  }

  /**
   * Calls back when the instance breaks.
   *
   * @param {(reason: unknown) => void} watcher
   * @returns {() => void} Stops it.
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
    // Split at their zeros, the texts have the indices by which the module refers to them.
    const texts = `${data.texts}\0${helpLines.texts}`.split("\0");
    const library = this._glue.read(
      decodeContent(data),
      decodeContent(helpLines),
      texts,
      platform,
    );
    // A broken instance returns nothing either: `_run` tells the two apart.
    if (!library) throw DAMAGED;
    this._libraries.set(document, library);
    return library;
  }

  /**
   * Drops a document that only one element shows.
   *
   * @param {BundledDocument} document
   */
  _forget(document) {
    this._glue.forget(this._libraries.get(document) ?? 0);
    this._libraries.delete(document);
  }

  /**
   * Runs a job that calls the instance. If the instance breaks, the reason is thrown, whatever the glue made of it.
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
    throw this._breakReason;
  }

  /**
   * Wraps the exports of an instance. Anything thrown inside marks the instance as broken, since a trap leaves its
   * memory in any state, and nothing in it is called again. It is not rethrown: most calls come from listeners, whose
   * errors would reach the page's own handlers.
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
      return apply(call, undefined, args);
    } catch (error) {
      this._break(error);
      return undefined;
    }
  }

  /** @param {unknown} reason */
  _break(reason) {
    if (this._broken) return;
    this._broken = true;
    this._breakReason = reason;
    engines.delete(this._source);
    this._watchers.forEach((watcher) => watcher(reason));
    this._watchers.clear();
  }
}

/**
 * Starts the module, as JavaScript where WebAssembly is missing, refused or fails.
 *
 * @param {WebAssembly.Imports} imports
 * @param {SecondaryFiles} secondary
 * @param {string} base
 * @returns {Promise<{ exports: WebAssembly.Exports, noWasm?: unknown }>}
 */
async function instantiate(imports, secondary, base) {
  try {
    return await startWasm(decodeCode(module), imports);
  } catch (error) {
    const { sum, ...built } = noWasmFile;
    const { file } = built;
    const start = await secondary.load(built, base);
    if (secondary.isVerbatim && sourceChecksum(start) !== sum) {
      throw new Error(`${file} was changed`, { cause: error });
    }
    return { exports: start(imports), noWasm: error };
  }
}

/**
 * Returns the checksum of a function's source text.
 *
 * @param {Function} code
 */
function sourceChecksum(code) {
  return checksum(bytesFromText(String(code)));
}

/**
 * Starts the module synchronously, so that the browser draws no frame without the quiz in between. Chromium before 114
 * accepts no more than 4 KB that way.
 *
 * @param {BufferSource} bytes
 * @param {WebAssembly.Imports} imports
 */
async function startWasm(bytes, imports) {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return (await WebAssembly.instantiate(bytes, imports)).instance;
  }
}
