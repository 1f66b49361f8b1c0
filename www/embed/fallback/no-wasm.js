// @ts-check

/* Runs the module as JavaScript, as wasm2js writes it, where WebAssembly is not available. */

/** @typedef {(imports: WebAssembly.Imports) => WebAssembly.Exports} InstanceFactory */

/**
 * Starts the module.
 *
 * When a WebAssembly memory grows, it detaches its old buffer, by which the glue knows that its views are stale. The
 * memory of wasm2js leaves the old buffer intact, so texts would be read from where they were before. Memory can grow
 * only while the module runs, so an old buffer is detached here whenever the module calls out or returns.
 *
 * @param {InstanceFactory} factory
 * @param {WebAssembly.Imports} imports
 * @returns {WebAssembly.Exports}
 */
export function start(factory, imports) {
  assertCharCodesWork();
  /** @type {{ buffer: ArrayBuffer } | undefined} */
  let memory;
  /** @type {ArrayBuffer | undefined} */
  let current;
  const detachStale = () => {
    if (current === memory?.buffer) return;
    if (current) detach(current);
    current = memory?.buffer;
  };
  const wrappedImports = mapValues(imports, (functions) =>
    mapValues(functions, (call) => (/** @type {any[]} */ ...args) => {
      detachStale();
      return call(...args);
    }),
  );
  const wrapExport = (/** @type {any} */ value) => {
    if (value.buffer) memory = value;
    if (typeof value !== "function") return value;
    return (/** @type {any[]} */ ...args) => {
      const result = value(...args);
      detachStale();
      return result;
    };
  };
  const exports = mapValues(factory(wrappedImports), wrapExport);
  detachStale();
  return exports;
}

/**
 * Throws where the page broke `charCodeAt`. The module's memory is decoded from a string by it; with any other memory
 * the module might never end.
 */
function assertCharCodesWork() {
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
function mapValues(object, change) {
  /** @type {Record<string, any>} */
  const result = {};
  for (const name in object) result[name] = change(object[name]);
  return result;
}
