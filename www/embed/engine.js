// @ts-check
import { createGlue } from "bundle:glue";
import { helpLines, module } from "bundle:payload";
import { bytesFromHex } from "./hex.js";

/**
 * @typedef {import("bundle:glue").Content} Content
 * @typedef {import("./documents.js").BundledDocument} BundledDocument
 */

/** The instance that serves the page. A new one is started after it broke. @type {Promise<Engine> | undefined} */
let current;

/**
 * Gives the page's one instance of the reader's module, started when the first widget asks.
 *
 * @returns {Promise<Engine>}
 */
export function engine() {
  current ??= Engine.start().catch((error) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** One instance of the reader's module. */
export class Engine {
  /** Tells whether the instance broke. Nothing may be called in it then. */
  broken = false;
  /** @type {import("bundle:glue").Glue} */
  #glue;
  /** @type {Map<BundledDocument, Content>} */
  #contents = new Map();
  /** @type {Set<(reason: unknown) => void>} */
  #watchers = new Set();

  /** @private */
  constructor() {
    this.#glue = createGlue(
      guard(
        () => this.broken,
        (reason) => this.#break(reason),
      ),
    );
  }

  static async start() {
    const engine = new Engine();
    await engine.#glue.default({ module_or_path: bytesFromHex(module) });
    return engine;
  }

  /**
   * Gives a document, ready to be shown.
   *
   * @param {BundledDocument} document
   * @returns {Content}
   */
  content(document) {
    const known = this.#contents.get(document);
    if (known) return known;
    const content = new this.#glue.Content(
      bytesFromHex(document.data),
      bytesFromHex(helpLines),
    );
    this.#contents.set(document, content);
    return content;
  }

  /**
   * Calls back when the instance breaks.
   *
   * @param {(reason: unknown) => void} watcher
   * @returns {() => void} Ends it.
   */
  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** @param {unknown} reason */
  #break(reason) {
    if (this.broken) return;
    this.broken = true;
    current = undefined;
    this.#watchers.forEach((watcher) => watcher(reason));
    this.#watchers.clear();
  }
}

/**
 * Stands in for `WebAssembly` before the glue: it wraps what an instance exports, so that whatever is thrown inside
 * (a trap leaves the memory in any state) marks the instance as broken, and nothing is called in it again.
 *
 * @param {() => boolean} isBroken
 * @param {(reason: unknown) => void} onBreak
 */
function guard(isBroken, onBreak) {
  /**
   * @param {string} name
   * @param {Function} call
   */
  const wrap =
    (name, call) =>
    /** @param {unknown[]} args */
    (...args) => {
      if (isBroken()) return undefined;
      try {
        return call(...args);
      } catch (error) {
        onBreak(error);
        // A listener's error would reach the page's own handlers, and nobody waits for its value.
        if (isListener(name)) return undefined;
        throw error;
      }
    };
  /** @param {WebAssembly.Exports} exports */
  const wrapAll = (exports) => {
    /** @type {Record<string, unknown>} */
    const wrapped = {};
    for (const [name, value] of Object.entries(exports)) {
      wrapped[name] = typeof value === "function" ? wrap(name, value) : value;
    }
    return wrapped;
  };
  return {
    /**
     * @param {BufferSource} bytes
     * @param {WebAssembly.Imports} imports
     */
    async instantiate(bytes, imports) {
      const { instance, module } = await WebAssembly.instantiate(bytes, imports);
      return { instance: { exports: wrapAll(instance.exports) }, module };
    },
    Instance: WebAssembly.Instance,
    Module: WebAssembly.Module,
  };
}

/**
 * Tells an export by which the glue runs a listener.
 *
 * @param {string} name
 */
function isListener(name) {
  return name.includes("wasm_bindgen_func_elem") || name.includes("closure");
}
