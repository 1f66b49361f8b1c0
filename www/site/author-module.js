// @ts-check

/* Checks and compiles documents by the author's module, which runs in a worker. */

/** @typedef {{ path: string, line: number, column: number, message: string }} Diagnostic */

/**
 * What the module says of a document.
 *
 * @typedef {object} Reading
 * @property {Diagnostic[]} problems As the command words them; none where the document is right.
 * @property {Uint8Array} [bytes] The compiled form, where it is right.
 */

/** The author's module in a worker of its own, which is started by the first call. */
export class AuthorModule {
  /** @type {Worker | undefined} */
  #worker;
  #calls = 0;
  /** @type {Map<number, { resolve: (reading: Reading) => void, reject: (reason: Error) => void }>} */
  #waiting = new Map();

  /**
   * Checks a document, and compiles it where nothing is wrong. Calls are answered in their order.
   *
   * @param {string} text JSON.
   * @returns {Promise<Reading>} Rejected where the browser or the page allows no WebAssembly.
   */
  read(text) {
    this.#worker ??= this.#start();
    const id = ++this.#calls;
    this.#worker.postMessage({ id, text });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #start() {
    const worker = new Worker(new URL("./author-worker.js", import.meta.url));
    worker.addEventListener("message", ({ data }) => {
      const call = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.failed === undefined) call?.resolve(data);
      else call?.reject(new Error(data.failed));
    });
    worker.addEventListener("error", () => {
      const reason = new Error("author-worker.js did not load");
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
      this.#worker = undefined;
    });
    return worker;
  }
}

const shared = new AuthorModule();

/**
 * Checks a document, and compiles it where nothing is wrong, as {@link AuthorModule.read} does.
 *
 * @param {string} text JSON.
 * @returns {Promise<Reading>}
 */
export const readDocument = (text) => shared.read(text);
