// @ts-check
import { visit } from "../visit.js";

/* The page's memory after the result: JavaScript, the document, and buffers, including the module's memory. */

/** @type {import("../measure.js").Measure} */
export const memory = {
  run: async (bench, contender) => {
    const { tab } = await visit(bench, contender);
    await tab.ask("finish");
    const { heap } = await held(tab);
    const wasm = await tab.ask("wasmBytes");
    await tab.close();
    return { memory: heap, wasm };
  },
};

/**
 * Returns a page's memory after a garbage collection.
 *
 * @param {import("../tab.js").Tab} tab
 */
export async function held(tab) {
  for (let time = 0; time < 3; time++) {
    await tab.send("HeapProfiler.collectGarbage");
  }
  const usage = await tab.send("Runtime.getHeapUsage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  const { nodes, jsEventListeners } = await tab.send("Memory.getDOMCounters");
  return {
    heap: usedSize + embedderHeapUsedSize + backingStorageSize,
    nodes,
    listeners: jsEventListeners,
  };
}
