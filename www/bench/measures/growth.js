// @ts-check
import { visit } from "../visit.js";
import { held } from "./memory.js";

/* What is left after 200 quizzes were added, started and removed. */

const WARM_UP = 50;
const MOUNTS = 200;
const WASM_PAGE = 65_536;

/** @type {import("../measure.js").Measure} */
export const growth = {
  once: true,
  run: async (bench, contender) => {
    const { tab } = await visit(bench, contender);
    await tab.ask("mountAndRemove", WARM_UP);
    const before = await held(tab);
    const wasmBefore = await tab.ask("wasmBytes");
    await tab.ask("mountAndRemove", MOUNTS);
    const after = await held(tab);
    const wasmAfter = await tab.ask("wasmBytes");
    await tab.close();
    return {
      growthNodes: after.nodes - before.nodes,
      growthListeners: after.listeners - before.listeners,
      growthHeap: after.heap - before.heap,
      growthPages: (wasmAfter - wasmBefore) / WASM_PAGE,
    };
  },
};
