// @ts-check

/** How long a file may take before the reader gets the fallback, in milliseconds. */
const PATIENCE = 20_000;

/** The policy under which we set a script's address, where the page wants one. */
const POLICY = "worth-it-quiz";

/** @typedef {{ createScriptURL(address: string): string }} Policy */

/** Loads the files that only some pages need, from where the main file came from. */
export class Secondary {
  /** What a file brings, once it ran. @type {Map<string, (value: any) => void>} */
  _waiting = new Map();
  /** @type {Map<string, Promise<any>>} */
  _loading = new Map();
  /** @type {Policy | undefined} */
  _policy;

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
    this._waiting.get(file)?.(value);
  }

  /**
   * Loads a file, once for the page.
   *
   * @param {string} file Its name.
   * @param {string} base The folder that the owner gave, if any.
   * @returns {Promise<any>} What it brings.
   */
  load(file, base) {
    const loading =
      this._loading.get(file) ??
      this._inject(file, base).catch((error) => {
        this._loading.delete(file);
        throw error;
      });
    this._loading.set(file, loading);
    return loading;
  }

  /**
   * @param {string} file
   * @param {string} base
   */
  async _inject(file, base) {
    const address = this._address(file, base);
    const script = document.createElement("script");
    script.src = this._trusted(address);
    script.async = true;
    if (this._nonce) script.nonce = this._nonce;
    try {
      return await new Promise((resolve, reject) => {
        const fail = (/** @type {string} */ why) =>
          reject(new Error(`${address} ${why}`));
        this._waiting.set(file, resolve);
        script.onerror = () => fail("could not be loaded");
        script.onload = () => fail("is not the file that it should be");
        setTimeout(() => fail("did not come in time"), PATIENCE);
        document.documentElement.append(script);
      });
    } finally {
      this._waiting.delete(file);
      script.remove();
    }
  }

  /**
   * @param {string} file
   * @param {string} base
   */
  _address(file, base) {
    const folder = base
      ? new URL(base.replace(/\/?$/, "/"), document.baseURI)
      : this._source;
    if (!folder) {
      throw new Error(
        `nothing says where ${file} is; give the element base="(the folder of worth-it-quiz.js)"`,
      );
    }
    return new URL(file, folder).href;
  }

  /** @param {string} address */
  _trusted(address) {
    const { trustedTypes } = /** @type {any} */ (window);
    if (!trustedTypes) return address;
    /** @type {Policy} */
    const policy = (this._policy ??= trustedTypes.createPolicy(POLICY, {
      createScriptURL: (/** @type {string} */ known) => known,
    }));
    return policy.createScriptURL(address);
  }
}
