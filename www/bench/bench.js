// @ts-check
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { Browser } from "./browser.js";
import { OUT } from "./content.js";
import { CONTENDERS } from "./contenders.js";
import * as measures from "./measures.js";
import { Pages } from "./pages.js";
import { report } from "./report/report.js";
import { Server } from "./server.js";
import { Samples } from "./statistics.js";

/* Measures every contender, in rounds, and writes RESULTS.md. BENCH_ROUNDS is their number; fewer make a short trial.
   BENCH_ONLY selects contenders by their ids, separated by commas; then the results go to target/bench/. */

/** @typedef {import("./contender.js").Contender} Contender */

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
if (!Number.isInteger(ROUNDS) || ROUNDS < 1) {
  throw new Error("BENCH_ROUNDS has to be a whole number, 1 or more");
}

/** The contenders to measure. */
const CHOSEN = chosen(process.env.BENCH_ONLY);
const WHOLE = CHOSEN.length === CONTENDERS.length;

/** How long one measure of one contender may take, in milliseconds. */
const PATIENCE = 120_000;

/** @type {[string, import("./measure.js").Measure][]} */
const MEASURES = Object.entries(measures);
const samples = new Samples();
const server = await Server.start();
const pages = new Pages(server);

/**
 * @param {string | undefined} ids
 * @returns {Contender[]}
 */
function chosen(ids) {
  if (!ids) return CONTENDERS;
  return ids.split(",").map((id) => {
    const contender = CONTENDERS.find((own) => own.id === id.trim());
    if (contender) return contender;
    const known = CONTENDERS.map((own) => own.id).join(", ");
    throw new Error(`BENCH_ONLY: "${id}" is none of ${known}`);
  });
}

/**
 * @param {import("./measure.js").Measure} measure
 * @param {Contender} contender
 * @param {number} round
 */
const applies = ({ once, only, loading }, { id, loadsOnly }, round) =>
  (!once || round === 0) &&
  (!only || only === id) &&
  (!loadsOnly || Boolean(loading));

/** @param {number} round */
async function goRound(round) {
  const browser = await Browser.open();
  try {
    for (const index of CHOSEN.keys()) {
      const contender = CHOSEN[(index + round) % CHOSEN.length];
      if (contender) await goThrough(browser, contender, round);
    }
    return browser.version;
  } finally {
    await browser.close();
  }
}

/**
 * @param {Browser} browser
 * @param {Contender} contender
 * @param {number} round
 */
async function goThrough(browser, contender, round) {
  for (const [name, measure] of MEASURES) {
    if (!applies(measure, contender, round)) continue;
    const work = measure.run({ browser, pages }, contender);
    const values = await inTime(work, `${contender.id}, ${name}`);
    samples.add(contender.id, values);
  }
}

/**
 * @template T
 * @param {Promise<T>} work
 * @param {string} what
 * @returns {Promise<T>}
 */
async function inTime(work, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let late;
  const never = new Promise((_, reject) => {
    const error = new Error(`${what}: not done after ${PATIENCE / 1000} s`);
    late = setTimeout(() => reject(error), PATIENCE);
  });
  try {
    await Promise.race([work, never]);
  } catch (error) {
    throw new Error(`bench: ${what}`, { cause: error });
  } finally {
    clearTimeout(late);
  }
  return work;
}

/** The sizes of our files by themselves. */
function ownWeights() {
  const weigh = (/** @type {RegExp} */ name) =>
    pages.weigh(pages.names().filter((own) => name.test(own))).brotli;
  return {
    main: weigh(/^worth-it-quiz\.js$/),
    lazy: weigh(/^worth-it-quiz\.lazy\.js$/),
    withoutWasm: weigh(/^worth-it-quiz\.no-wasm\./),
  };
}

try {
  console.log("bench: bundling the contenders");
  await pages.prepare(CHOSEN);
  const before = loadavg()[0] ?? 0;
  let browser = "";
  for (let round = 0; round < ROUNDS; round++) {
    const begun = Date.now();
    browser = await goRound(round);
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`bench: round ${round + 1} of ${ROUNDS}, ${seconds} s`);
  }
  for (const contender of CHOSEN) {
    const names = pages.loaded.get(contender) ?? [];
    samples.add(contender.id, pages.weigh(names));
  }
  const folder = WHOLE ? fileURLToPath(new URL("./", import.meta.url)) : OUT;
  const run = {
    rounds: ROUNDS,
    contenders: CHOSEN,
    whole: WHOLE,
    browser,
    load: /** @type {[number, number]} */ ([before, loadavg()[0] ?? 0]),
    brotli: ownWeights(),
  };
  await report(samples, run, folder);
  console.log(`bench: written to ${folder}`);
} finally {
  await server.close();
}
