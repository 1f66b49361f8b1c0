// @ts-check
import { SCREEN } from "../measure.js";
import { held } from "./memory.js";

/* What is left after 200 quizzes came, were started, and went. */

const WARM_UP = 50;
const MOUNTS = 200;
const WASM_PAGE = 65_536;

/** @type {import("../measure.js").Measure} */
export const growth = {
  once: true,
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.hands);
    await tab.go(pages.near(contender));
    await tab.ask("opened");
    await tab.ask("comeAndGo", WARM_UP);
    const before = await held(tab);
    const wasmBefore = await tab.ask("wasmBytes");
    await tab.ask("comeAndGo", MOUNTS);
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
