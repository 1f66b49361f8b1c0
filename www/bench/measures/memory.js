// @ts-check
import { visit } from "../visit.js";

/* What the page holds after the result: JavaScript, the document, buffers with the module's memory among them. */

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
 * Counts what a page holds, after the garbage was collected.
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
