// @ts-check
import { quantile } from "../statistics.js";

/**
 * @typedef {object} Column
 * @property {string} metric
 * @property {string} label
 * @property {(value: number) => string} show
 * @property {number} [part] The quantile to show, from 0 to 1; the median with its range by default.
 *
 * @typedef {{ title: string, note: string, columns: Column[] }} ReportSection
 */

const whole = (/** @type {number} */ value) =>
  Math.round(value).toLocaleString("en");
const fine = (/** @type {number} */ value) => value.toFixed(value < 1 ? 3 : 2);
const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0);
const kib = (/** @type {number} */ value) => (value / 1024).toFixed(1);

/** @type {(metric: string, label: string, show: Column["show"], part?: number) => Column} */
const column = (metric, label, show, part) => ({ metric, label, show, part });

/** The tables, in their order. @type {ReportSection[]} */
export const SECTIONS = [
  {
    title: "Bytes",
    note: "Every file that the page loads for the quiz until the first question, in bytes. *Wire* counts the answers' headers too.",
    columns: [
      column("raw", "raw", whole),
      column("gzip", "gzip -9", whole),
      column("brotli", "brotli 11", whole),
      column("wire", "wire", whole),
      column("requests", "requests", whole),
    ],
  },
  {
    title: "First question",
    note: "Milliseconds from the start of the navigation until the first question was drawn and a click would have hit its first answer, with a cold cache. Where a start screen comes before, its button was pressed in the first frame in which it could be. *Slow*: the processor four times slower, 1.6 Mbit/s, 150 ms. *Script* and *task*: what the main thread spent until then, unthrottled. *Shift*: the sum of layout shifts without input.",
    columns: [
      column("first", "unthrottled", ms),
      column("firstSlow", "slow", ms),
      column("script", "script", ms),
      column("task", "task", ms),
      column("shift", "shift", fine),
    ],
  },
  {
    title: "Answers",
    note: "Milliseconds. *Next paint*: from a real click (on a choice, or on the button that leads on) to the next frame that was drawn, with the processor four times slower. *One answer*: a choice and the button that leads on, until the next question stands in the document, without the wait for a frame, unthrottled, on average.",
    columns: [
      column("paint", "next paint, p50", ms, 0.5),
      column("paint", "next paint, p98", ms, 0.98),
      column("answer", "one answer", fine),
    ],
  },
  {
    title: "Memory",
    note: "*After the result*: what the whole page holds, in KiB, after the garbage was collected. *wasm*: of it, the module's memory. *Growth*: what 200 quizzes that came, were started and went again left behind, after 50 to warm up; counted once.",
    columns: [
      column("memory", "after the result", kib),
      column("wasm", "wasm", kib),
      column("growthNodes", "nodes", whole),
      column("growthListeners", "listeners", whole),
      column("growthHeap", "heap, KiB", kib),
      column("growthPages", "wasm pages", whole),
    ],
  },
  {
    title: "Several quizzes",
    note: "Milliseconds until so many more quizzes, put into the page at once, show their first screens and a frame with them was drawn.",
    columns: [
      column("one", "1", ms),
      column("ten", "10", ms),
      column("fifty", "50", ms),
    ],
  },
  {
    title: "A hundred questions",
    note: "The document repeated with new ids; ours as a compiled document of an owner's, which takes two more requests. Milliseconds, unthrottled.",
    columns: [
      column("first", "first of 16", ms),
      column("hundredFirst", "first of 100", ms),
      column("answer", "answer of 16", fine),
      column("hundredAnswer", "answer of 100", fine),
    ],
  },
];

/**
 * Returns a cell.
 *
 * @param {Column} column
 * @param {number[]} values
 */
export function cell({ show, part }, values) {
  if (values.length === 0) return "";
  const middle = show(quantile(values, part ?? 0.5));
  if (part !== undefined) return middle;
  const [low, high] = [show(Math.min(...values)), show(Math.max(...values))];
  return low === high ? middle : `${middle} (${low}–${high})`;
}
