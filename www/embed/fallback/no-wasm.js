// @ts-check

/* What runs the module's form in JavaScript, as wasm2js writes it, in the place of WebAssembly. */

/** @typedef {(imports: WebAssembly.Imports) => WebAssembly.Exports} Factory */

/**
 * Starts the module.
 *
 * A memory of WebAssembly that grows detaches its old buffer, by which the glue knows that its views of it are stale. This
 * form leaves the old buffer as it is, so that texts would be read from where they stood before. Memory can grow only while
 * the module runs: whenever it calls out or returns, an old buffer is detached here.
 *
 * @param {Factory} factory
 * @param {WebAssembly.Imports} imports
 * @returns {WebAssembly.Exports}
 */
export function start(factory, imports) {
  refuseWhereLettersLie();
  /** @type {{ buffer: ArrayBuffer } | undefined} */
  let memory;
  /** @type {ArrayBuffer | undefined} */
  let current;
  const renew = () => {
    if (current === memory?.buffer) return;
    if (current) detach(current);
    current = memory?.buffer;
  };
  const outward = mapped(imports, (functions) =>
    mapped(functions, (call) => (/** @type {any[]} */ ...args) => {
      renew();
      return call(...args);
    }),
  );
  const inward = (/** @type {any} */ value) => {
    if (value.buffer) memory = value;
    if (typeof value !== "function") return value;
    return (/** @type {any[]} */ ...args) => {
      const result = value(...args);
      renew();
      return result;
    };
  };
  const exports = mapped(factory(outward), inward);
  renew();
  return exports;
}

/**
 * The module's memory is read from a text, letter by letter. In a page that broke how letters are read, the module would
 * run on any memory, and might not come to an end.
 */
function refuseWhereLettersLie() {
  for (const letter of "a0") {
    if (String.fromCharCode(letter.charCodeAt(0)) !== letter) {
      throw new Error("this page replaced charCodeAt");
    }
  }
}

/** @param {ArrayBuffer} buffer */
function detach(buffer) {
  const { port1 } = new MessageChannel();
  port1.postMessage(undefined, [buffer]);
  port1.close();
}

/**
 * @param {Record<string, any>} object
 * @param {(value: any) => any} change
 */
function mapped(object, change) {
  /** @type {Record<string, any>} */
  const result = {};
  for (const name in object) result[name] = change(object[name]);
  return result;
}
