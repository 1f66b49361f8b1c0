// @ts-check
import { createGlue } from "bundle:glue";
import { helpLines, module, withoutWasm } from "bundle:payload";
import { bytesFromText, textsOf } from "./bytes.js";
import { placeOf } from "./platform.js";
import { unpack } from "./unpack.js";

/**
 * @typedef {object} Content
 * @property {number} library What the module knows it by.
 * @property {string[]} texts
 *
 * @typedef {ReturnType<Engine["mount"]>} Mount
 * @typedef {import("./documents.js").BundledDocument} BundledDocument
 * @typedef {import("./secondary.js").Secondary} Secondary
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
  broken = false;
  /** Why it is not WebAssembly that runs, if so. @type {unknown} */
  lacking;
  /** @type {unknown} */
  _reason;
  /** @type {Map<BundledDocument, Content>} */
  _contents = new Map();
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
   */
  assess(document, answers) {
    /** @type {import("bundle:glue").Report} */
    const report = { causes: [], reasons: [], unmet: [] };
    this._run(() => {
      const { library, texts } = this._content(document);
      this._glue.assess(library, answers, { texts, nodes: [report] });
    });
    return /** @type {import("bundle:glue").Assessment} */ ({
      ...report,
      safetyFirst: !!report.safetyFirst,
    });
  }

  /**
   * Shows a document in an empty element.
   *
   * @param {BundledDocument} document
   * @param {HTMLElement} host
   * @param {Element} frame
   * @param {import("./options.js").Options} options
   * @param {Record<string, () => void>} orders What the quiz may order.
   */
  mount(document, host, frame, { country, exitUrl, headingLevel }, orders) {
    const { mount, unmount, saw, copied } = this._glue;
    const { library, texts } = this._content(document);
    const sheet = { host, texts, nodes: [frame], orders };
    const exit = placeOf(texts, exitUrl);
    const widget = this._run(() =>
      mount(library, sheet, frame, numberOf(country), exit, headingLevel),
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
  _content(document) {
    const known = this._contents.get(document);
    if (known) return known;
    const quiz = bytesFromText(document.data);
    const lines = bytesFromText(helpLines);
    const texts = [...textsOf(quiz), ...textsOf(lines)];
    const library = this._run(() => this._glue.read(quiz, lines, texts));
    if (library < 0) throw DAMAGED;
    const content = { library, texts };
    this._contents.set(document, content);
    return content;
  }

  /**
   * @template T
   * @param {() => T} job
   */
  _run(job) {
    const result = job();
    if (this.broken) throw this._reason;
    return result;
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
    if (this.broken) return undefined;
    try {
      return call(...args);
    } catch (error) {
      this._break(error);
      return undefined;
    }
  }

  /** @param {unknown} reason */
  _break(reason) {
    if (this.broken) return;
    this.broken = true;
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
    const bytes = unpack(module);
    return await instanceOf(bytes, imports);
  } catch (error) {
    const start = await secondary.load(withoutWasm, base);
    return { exports: start(imports), lacking: error };
  }
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
