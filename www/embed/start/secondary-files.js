// @ts-check
import { addressOf, loadScript } from "./load-script.js";

/** The files that only some pages need, each loaded once, from the main file's folder. */
export class SecondaryFiles {
  /** What each file provided. @type {Map<string, any>} */
  _provided = new Map();
  /** @type {Map<string, Promise<any>>} */
  _loading = new Map();
  /** Whether the files are served as they were built: a bundler may rewrite them. */
  isVerbatim = true;

  /**
   * @param {string} source The address of the main file; empty where no script tag reveals it.
   * @param {string} nonce The nonce of its tag.
   */
  constructor(source, nonce) {
    this._source = source;
    this._nonce = nonce;
  }

  /**
   * Takes what a file provides. Only the files themselves call it.
   *
   * @param {string} file
   * @param {any} value
   */
  provide(file, value) {
    this._provided.set(file, value);
  }

  /**
   * Loads a file. After a failure, the next call tries again.
   *
   * @param {string} file Its name.
   * @param {string} base The folder that the owner gave, if any.
   * @returns {Promise<any>} What it provides.
   */
  load(file, base) {
    let loading = this._loading.get(file);
    if (!loading) {
      loading = this._fetch(file, base);
      this._loading.set(file, loading);
      loading.catch(() => this._loading.delete(file));
    }
    return loading;
  }

  /**
   * @param {string} file
   * @param {string} base
   */
  async _fetch(file, base) {
    const address = addressOf(file, base, this._source);
    await loadScript(address, this._nonce);
    return this._valueOf(file, address);
  }

  /**
   * Returns what a file provided when it ran.
   *
   * @param {string} file
   * @param {string} address
   */
  _valueOf(file, address) {
    const value = this._provided.get(file);
    if (!value) throw new Error(`${address} is another file`);
    return value;
  }
}
