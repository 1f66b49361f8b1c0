// @ts-check
/* What the lazy file costs a page before its quiz is near: bytes, and time on the main thread. */

/** The window of a small laptop. */
const LAPTOP = { width: 1100, height: 900 };
/** The trace entries of the main thread running a script. Some are nested in others. */
const WORK = /^(EvaluateScript|v8\.compile|FunctionCall|v8\.run)$/;
const CATEGORIES =
  "devtools.timeline,v8.execute,disabled-by-default-v8.compile";
/** How long the page is observed after it is loaded, in milliseconds. */
const WATCH = 500;

/** @type {import("../measure.js").Measure} */
export const farAway = {
  loading: true,
  only: "lazy",
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(LAPTOP);
    const entries = await trace(tab, pages.far(contender));
    await tab.close();
    const files = pages.files(contender);
    const own = entries.filter(({ name, args }) => {
      const url = args?.data?.url ?? args?.fileName ?? "";
      return WORK.test(name) && files.has(String(url).replace(/^.*\//, ""));
    });
    if (own.length === 0) throw new Error("the trace says nothing of the file");
    return { farTime: total(own) };
  },
};

/**
 * An entry of a trace. Times are in microseconds; `tdur` is the thread's own time, without interruptions
 * by other programs.
 *
 * @typedef {{ name: string, ts: number, dur?: number, tdur?: number, args?: any }} TraceEntry
 */

/**
 * Opens a page and records a trace.
 *
 * @param {import("../tab.js").Tab} tab
 * @param {string} url
 * @returns {Promise<TraceEntry[]>}
 */
async function trace(tab, url) {
  /** @type {TraceEntry[]} */
  const entries = [];
  const stop = tab.hear(({ method, params }) => {
    if (method === "Tracing.dataCollected") entries.push(...params.value);
  });
  await tab.send("Tracing.start", { categories: CATEGORIES });
  await tab.go(url);
  await new Promise((resolve) => setTimeout(resolve, WATCH));
  const complete = tab.until("Tracing.tracingComplete");
  await tab.send("Tracing.end");
  await complete;
  stop();
  return entries;
}

/**
 * Returns the total of the entries, without nested ones, in milliseconds.
 *
 * @param {TraceEntry[]} entries
 */
function total(entries) {
  let end = 0;
  let sum = 0;
  for (const entry of [...entries].sort((a, b) => a.ts - b.ts)) {
    const { ts, dur = 0, tdur = dur } = entry;
    if (ts < end) continue;
    sum += tdur;
    end = ts + dur;
  }
  return sum / 1000;
}
