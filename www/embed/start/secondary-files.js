// @ts-check
import { addressOf, inject } from "./load-script.js";

/** The files that only some pages need, each loaded once, from where the main file came from. */
export class Secondary {
  /** What the files brought. @type {Map<string, any>} */
  _brought = new Map();
  /** @type {Map<string, Promise<any>>} */
  _loading = new Map();
  /** Tells whether the files come as they were built: a bundler may write them in another way. */
  isVerbatim = true;

  /**
   * @param {string} source The address of the main file; empty where no tag says it.
   * @param {string} nonce The nonce of its tag.
   */
  constructor(source, nonce) {
    this._source = source;
    this._nonce = nonce;
  }

  /**
   * Takes what a file brings. Only the files themselves call it.
   *
   * @param {string} file
   * @param {any} value
   */
  bring(file, value) {
    this._brought.set(file, value);
  }

  /**
   * Loads a file. After a failure, the next call tries again.
   *
   * @param {string} file Its name.
   * @param {string} base The folder that the owner gave, if any.
   * @returns {Promise<any>} What it brings.
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
    await inject(address, this._nonce);
    return this._given(file, address);
  }

  /**
   * Gives what a file brought, once it ran.
   *
   * @param {string} file
   * @param {string} address
   */
  _given(file, address) {
    const value = this._brought.get(file);
    if (!value) throw new Error(`${address} is another file`);
    return value;
  }
}
