// @ts-check
import { SCREEN } from "../visit.js";

/* From the start of the navigation to the first question, drawn and ready to be pressed; and what the page did to get
   there. Where a start screen comes before, its button is pressed as soon as it can be. */

/** @type {import("../measure.js").Measure} */
export const fast = {
  loading: true,
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.controls);
    const traffic = watch(tab);
    const before = await tab.metrics();
    await tab.go(pages.near(contender));
    const first = await tab.ask("opened");
    const after = await tab.metrics();
    const shift = await tab.ask("shift");
    await tab.close();
    const spent = (/** @type {string} */ name) =>
      1000 * ((after[name] ?? 0) - (before[name] ?? 0));
    const { names, bytes } = traffic.of(pages.files(contender));
    pages.loaded.set(contender, names);
    return {
      first,
      script: spent("ScriptDuration"),
      task: spent("TaskDuration"),
      shift,
      requests: names.length,
      wire: bytes,
    };
  },
};

/** @type {import("../measure.js").Measure} */
export const slow = {
  loading: true,
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.controls);
    await tab.slowDown();
    await tab.go(pages.near(contender));
    const firstSlow = await tab.ask("opened");
    await tab.close();
    return { firstSlow };
  },
};

/**
 * Counts requests and bytes as they come over the wire, with their headers.
 *
 * @param {import("../tab.js").Tab} tab
 */
function watch(tab) {
  /** @type {Map<string, { path: string, bytes: number }>} */
  const seen = new Map();
  tab.hear(({ method, params }) => {
    if (method === "Network.requestWillBeSent") {
      const path = new URL(params.request.url).pathname.slice(1);
      seen.set(params.requestId, { path, bytes: 0 });
    }
    const request = seen.get(params?.requestId);
    if (method === "Network.loadingFinished" && request) {
      request.bytes = params.encodedDataLength;
    }
  });
  const of = (/** @type {Set<string>} */ paths) => {
    const own = [...seen.values()].filter(({ path }) => paths.has(path));
    const bytes = own.reduce((sum, request) => sum + request.bytes, 0);
    return { names: own.map(({ path }) => path), bytes };
  };
  return { of };
}
