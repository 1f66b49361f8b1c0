// @ts-check
import { addressOf, loadScript } from "./load-script.js";

/** How a content network names a package whose main file it serves there; the others are in the package's folder. */
const PACKAGE = /\/worth-it-quiz(@[^/]*)?$/;

/** The files that only some pages need, each loaded once, from the main file's folder. */
export class SecondaryFiles {
  /** What each file provided. @type {Map<string, any>} */
  _provided = new Map();
  /** @type {Map<string, Promise<any>>} */
  _loading = new Map();
  /** Whether the files are served as they were built: a bundler may rewrite them. */
  isVerbatim = true;

  /** @param {import("./script-tag.js").TagSettings} settings How the main file was loaded. */
  constructor(settings) {
    this._settings = settings;
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
   * @param {import("./load-script.js").BuiltFile} built
   * @param {string} base The folder that the owner gave, if any.
   * @returns {Promise<any>} What it provides.
   */
  load(built, base) {
    const { file } = built;
    let loading = this._loading.get(file);
    if (!loading) {
      loading = this._fetch(built, base);
      this._loading.set(file, loading);
      loading.catch(() => this._loading.delete(file));
    }
    return loading;
  }

  /**
   * @param {import("./load-script.js").BuiltFile} built
   * @param {string} base
   */
  async _fetch({ file, integrity }, base) {
    const source = this._settings.src.replace(PACKAGE, "$&/dist/");
    const address = addressOf(file, base, source);
    await loadScript(address, integrity, this._settings);
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
