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

/** @type {Worker | undefined} */
let worker;
let calls = 0;
/** @type {Map<number, { resolve: (reading: Reading) => void, reject: (reason: Error) => void }>} */
const waiting = new Map();

/**
 * Checks a document, and compiles it where nothing is wrong. Calls are answered in their order.
 *
 * @param {string} text JSON.
 * @returns {Promise<Reading>} Rejected where the browser or the page allows no WebAssembly.
 */
export function readDocument(text) {
  worker ??= start();
  const id = ++calls;
  const { promise, resolve, reject } = withResolvers();
  waiting.set(id, { resolve, reject });
  worker.postMessage({ id, text });
  return promise;
}

function start() {
  const started = new Worker(new URL("./author-worker.js", import.meta.url));
  started.addEventListener("message", ({ data }) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed === undefined) call?.resolve(data);
    else call?.reject(new Error(data.failed));
  });
  started.addEventListener("error", () => {
    for (const { reject } of waiting.values()) {
      reject(new Error("author-worker.js did not load"));
    }
    waiting.clear();
    worker = undefined;
  });
  return started;
}

/** Does what `Promise.withResolvers` does, which older browsers lack. */
function withResolvers() {
  /** @type {(reading: Reading) => void} */
  let resolve = () => {};
  /** @type {(reason: Error) => void} */
  let reject = () => {};
  /** @type {Promise<Reading>} */
  const promise = new Promise((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}
