// @ts-check
import { median, quantile } from "../statistics.js";

/**
 * @typedef {import("../statistics.js").Samples} Samples
 *
 * @typedef {object} Limit
 * @property {string} what
 * @property {number} value
 * @property {number | undefined} limit The maximum; undefined if the value is for comparison only.
 * @property {string} unit
 */

const KIB = 1024;
const FRAME = 1000 / 60;

/**
 * Compares the measurements with what the widget promises.
 *
 * @param {Samples} samples
 * @param {{ main: number, lazy: number, withoutWasm: number }} brotli What our files weigh.
 * @returns {Limit[]}
 */
export function limits(samples, brotli) {
  return [
    ...weights(brotli),
    ...times(samples),
    ...held(samples),
    limit(
      "lazy, quiz far away: bytes added",
      brotli.lazy,
      KIB,
      "bytes, brotli",
    ),
    limit(
      "lazy, quiz far away: time of the main thread",
      median(samples.of("lazy", "farTime")),
      2,
      "ms",
    ),
  ];
}

/** @type {(what: string, value: number, limit: number | undefined, unit?: string) => Limit} */
const limit = (what, value, limit, unit = "") => ({ what, value, limit, unit });

/** @param {{ main: number, lazy: number, withoutWasm: number }} brotli */
const weights = ({ main, lazy, withoutWasm }) => [
  limit("`worth-it-quiz.js`, everything in", main, 36_672, "bytes, brotli"),
  limit("`worth-it-quiz.lazy.js`", lazy, KIB, "bytes, brotli"),
  limit("the no-wasm file", withoutWasm, 24_000, "bytes, brotli"),
];

/** @param {Samples} samples */
function times(samples) {
  const by = (/** @type {string} */ other, /** @type {string} */ name) =>
    median(samples.ratios("ours", other, name));
  const added = (/** @type {string} */ other) =>
    median(samples.ratiosAbove("blank", "ours", other, "firstSlow"));
  const p98 = (/** @type {string} */ id) =>
    quantile(samples.of(id, "paint"), 0.98);
  return [
    limit(
      "first question, slow, by the floor's",
      by("floor", "firstSlow"),
      1.12,
    ),
    limit(
      "first question, slow, by SurveyJS's",
      by("surveyjs", "firstSlow"),
      undefined,
    ),
    limit(
      "the floor's first question there, by SurveyJS's",
      median(samples.ratios("floor", "surveyjs", "firstSlow")),
      undefined,
    ),
    limit(
      "what ours adds to the post's own time there, by the floor's",
      added("floor"),
      undefined,
    ),
    limit(
      "what ours adds to the post's own time there, by SurveyJS's",
      added("surveyjs"),
      undefined,
    ),
    limit(
      "input to next paint, p98, over the floor's",
      p98("ours") - p98("floor"),
      FRAME,
      "ms",
    ),
    limit("one answer, by the floor's", by("floor", "answer"), 1),
    limit("50 quizzes, by the floor's", by("floor", "fifty"), 1.5),
  ];
}

/** @param {Samples} samples */
function held(samples) {
  const ours = (/** @type {string} */ name) => median(samples.of("ours", name));
  return [
    limit("wasm memory", ours("wasm") / KIB, 256, "KiB"),
    limit("growth over 200 mounts: nodes", ours("growthNodes"), 0),
    limit("growth over 200 mounts: listeners", ours("growthListeners"), 0),
    limit("growth over 200 mounts: wasm pages", ours("growthPages"), 0),
  ];
}

/** @param {Limit} limit */
export const passes = ({ value, limit }) =>
  limit === undefined || value <= limit;
