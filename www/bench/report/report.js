// @ts-check
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { limits, passes } from "./limits.js";
import { plot } from "./plot.js";
import { cell, SECTIONS } from "./sections.js";

/**
 * @typedef {import("../statistics.js").Samples} Samples
 * @typedef {import("../contender.js").Contender} Contender
 *
 * @typedef {object} BenchRun How the measures were taken.
 * @property {number} rounds
 * @property {Contender[]} contenders Those that were measured.
 * @property {boolean} whole Whether these are all of them.
 * @property {string} browser
 * @property {[before: number, after: number]} load The load of the machine, over one minute.
 * @property {{ main: number, lazy: number, withoutWasm: number }} brotli
 */

/** The number of rounds that makes results. */
const ENOUGH = 7;
const DOUBT =
  "A trial: few rounds, some contenders alone, or a machine that was busy with other work. Trust the ratios alone, and those with care.";

/**
 * Writes the tables and the plot.
 *
 * @param {Samples} samples
 * @param {BenchRun} run
 * @param {string} folder Where they go.
 */
export async function report(samples, run, folder) {
  const text = [
    ...head(run),
    ...promises(samples, run),
    ...SECTIONS.flatMap((section) => table(section, samples, run)),
  ].join("\n");
  const pretty = await format(text, { parser: "markdown" });
  writeFileSync(join(folder, "RESULTS.md"), pretty);
  writeFileSync(join(folder, "results.svg"), plot(panels(samples, run)));
}

/** @param {BenchRun} run */
function head({ rounds, browser, load, contenders, whole }) {
  const cores = cpus();
  const [before, after] = load.map((value) => value.toFixed(1));
  // Afterwards it would include that of the measures.
  const busy = load[0] > cores.length;
  return [
    "# Measured beside what owners would pick instead",
    "",
    "Written by `make bench`; not to be edited. The same quiz in the same blog post, each contender as an owner puts it in: the files that its makers publish, or one minified script where they publish none for pages; served with brotli. All go through each round one after the other, the rounds begin with another one each time, and every load has a browser profile of its own. Values are medians, with the range in brackets.",
    "",
    `${rounds === 1 ? "1 round" : `${rounds} rounds`} · ${browser.replace("/", " ")} · ${cores.length} cores, ${cores[0]?.model.trim() ?? "unknown"} · load of the machine ${before} before (the build's own among it), ${after} after`,
    "",
    ...(busy || !whole || rounds < ENOUGH ? [`**${DOUBT}**`, ""] : []),
    "![Bytes, and the time to the first question, of each contender](results.svg)",
    "",
    ...contenders.map(({ name, about }) => `- **${name}**: ${about}`),
    "",
  ];
}

/**
 * @param {Samples} samples
 * @param {BenchRun} run
 */
function promises(samples, { brotli, whole }) {
  const show = (/** @type {number} */ value) =>
    Math.abs(value) >= 100 || Number.isInteger(value)
      ? Math.round(value).toLocaleString("en")
      : value.toFixed(2);
  const told = limits(samples, brotli).filter(
    ({ value }) => whole || !Number.isNaN(value),
  );
  const rows = told.map((limit) => {
    const { what, value, limit: most, unit } = limit;
    const kept = passes(limit) ? "yes" : "**no**";
    const held = most === undefined ? " | " : `${show(most)} | ${kept}`;
    return `| ${what} | ${show(value)} ${unit} | ${held} |`;
  });
  return [
    "## Limits",
    "",
    "Ratios are medians over the rounds. The post's own time, without any quiz, is in all the times of a first question; the lines without a limit say what the floor reaches, and what comes on top of the post.",
    "",
    "| what | measured | at most | kept |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

/**
 * @param {import("./sections.js").ReportSection} section
 * @param {Samples} samples
 * @param {BenchRun} run
 */
function table({ title, note, columns }, samples, { contenders }) {
  const rows = contenders
    .map(({ id, name }) => [
      name,
      ...columns.map((column) => cell(column, samples.of(id, column.metric))),
    ])
    .filter(([, ...cells]) => cells.some(Boolean));
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [
    `## ${title}`,
    "",
    note,
    "",
    line(["", ...columns.map(({ label }) => label)]),
    line(["---", ...columns.map(() => "---:")]),
    ...rows.map(line),
    "",
  ];
}

/**
 * @param {Samples} samples
 * @param {BenchRun} run
 */
function panels(samples, { contenders }) {
  const bars = (/** @type {string} */ metric, scale = 1) =>
    contenders
      .filter(({ id }) => samples.of(id, metric).some(Boolean))
      .map(({ id, name }) => ({
        name,
        own: name.startsWith("worth-it-quiz"),
        values: samples.of(id, metric).map((value) => value * scale),
      }));
  return [
    {
      title: "First question on a weak phone and a slow network",
      unit: "ms, median and range",
      bars: bars("firstSlow"),
    },
    {
      title: "Bytes to load",
      unit: "KiB, brotli",
      bars: bars("brotli", 1 / 1024),
    },
  ];
}
