// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { parse, tokTypes } from "acorn";
import { built } from "./support/built-files.js";
import { Random } from "./support/random.js";
import { suite } from "./support/suite.js";

/*
 * Scripts that were damaged in transit: a module or a document with one character changed, a file that was cut or
 * extended. Each returns the right verdicts, shows the fallback or leaves the owner's link; none returns another verdict.
 */

/** The number of damages of each kind. */
const COUNT = Number(process.env.WIQ_DAMAGES ?? 60);
/** The number of scripts sent to the browser at once. */
const BATCH = 20;
/** The least length of a text that carries a module or a document. */
const LONG = 1000;
/** The most characters to remove or add. */
const MOST = 300;

const CHARACTERS = [
  ..."0123456789abcdefABCDEFghijklmnopqrstuvwxyz .,;:_-+*/<>(){}[]'\"\\$&%#",
];

/** @type {{ answers: object, verdict: string }[]} */
const TASKS = JSON.parse(
  readFileSync(new URL("../../tests/cases.json", import.meta.url), "utf8"),
).map((/** @type {any} */ { answers, verdict }) => ({ answers, verdict }));

const TRY = `
  const [scripts, tasks, bases, done] = arguments;
  (async () => {
    const ends = [];
    for (const [index, script] of scripts.entries()) {
      ends.push(await tryScript(script, tasks, bases[index] ?? ""));
    }
    return ends;
  })().then(done, (error) => done(String(error)));`;

const MAIN = built("worth-it-quiz.js");

/** @typedef {(random: Random) => string} DamageScript */

/**
 * Returns where the module, the document and the help lines are in a script, without their quotes.
 *
 * @param {string} script
 */
function carriedIn(script) {
  /** @type {[number, number][]} */
  const ranges = [];
  parse(script, {
    ecmaVersion: 2021,
    onToken({ type, start, end }) {
      if (type !== tokTypes.string) return;
      const text = script.slice(start + 1, end - 1);
      const long = text.length >= LONG && /^(0061736d|\\0)/.test(text);
      if (long || text.startsWith("WIQ")) ranges.push([start + 1, end - 1]);
    },
  });
  return ranges;
}

const CARRIED = carriedIn(MAIN);

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {string} by
 */
const spliced = (text, from, to, by) =>
  text.slice(0, from) + by + text.slice(to);

/** @param {Random} random @param {readonly [number, number]} range */
const offsetIn = (random, [from, to]) => from + random.below(to - from);

/** Changes one character of what is carried. @type {DamageScript} */
function changed(random) {
  const offset = offsetIn(random, random.one(CARRIED));
  return spliced(MAIN, offset, offset + 1, random.one(CHARACTERS));
}

/** Removes or adds characters, in what is carried or at the end. @type {DamageScript} */
function cutOrExtended(random) {
  const offset = offsetIn(random, random.one([...CARRIED, [0, MAIN.length]]));
  const length = 1 + random.below(MOST);
  return random.one([
    () => spliced(MAIN, offset, offset + length, ""),
    () => spliced(MAIN, offset, offset, MAIN.slice(offset - length, offset)),
    () => spliced(MAIN, offset, offset, random.one(CHARACTERS)),
    () => MAIN.slice(0, offset),
    () => MAIN + MAIN.slice(offset, offset + length),
  ])();
}

/** The permitted ends of a damaged script. */
const GOOD = ["right", "fallback", "link"];

/**
 * @param {import("./support/suite.js").Stage} stage
 * @param {string[]} scripts
 * @param {string[]} [bases]
 */
async function endsOf({ site, driver }, scripts, bases = []) {
  site.settings.instrument = false;
  site.page(
    "whole.html",
    `<!doctype html><html lang="en"><head><title>Whole</title>
     <link rel="icon" href="data:,"><script src="support/damaged-frames.js"></script></head><body></body></html>`,
  );
  await driver.get(`${site.url}whole.html`);
  await driver.manage().setTimeouts({ script: 300_000 });
  const ends = [];
  for (let from = 0; from < scripts.length; from += BATCH) {
    const batch = scripts.slice(from, from + BATCH);
    const beside = bases.slice(from, from + BATCH);
    ends.push(...(await driver.executeAsyncScript(TRY, batch, TASKS, beside)));
  }
  return ends;
}

/**
 * Counts the ends, and fails if one is not permitted.
 *
 * @param {import("node:test").TestContext} test
 * @param {string[]} ends
 */
function judge(test, ends) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  test.diagnostic(`${ends.length} scripts: ${JSON.stringify(counts)}`);
  assert.deepEqual(
    Object.keys(counts).filter((end) => !GOOD.includes(end)),
    [],
  );
  return counts;
}

suite("damaged scripts", (stage) => {
  it("finds the module, and heads and texts of the document and the help lines", () => {
    assert.equal(CARRIED.length, 1 + 2 * 2);
  });

  it("the whole script gives every verdict, with and without WebAssembly", async () => {
    const ends = await endsOf(stage, [MAIN, MAIN], ["", stage.site.url]);
    assert.deepEqual(ends, ["right", "right"]);
  });

  it(`${COUNT} changes of one character`, async (test) => {
    const random = new Random(1);
    const scripts = Array.from({ length: COUNT }, () => changed(random));
    const counts = judge(test, await endsOf(stage, scripts));
    assert.ok(Number(counts.fallback) > COUNT / 2);
  });

  it(`${COUNT} scripts that were cut or have something added`, async (test) => {
    const random = new Random(2);
    const scripts = Array.from({ length: COUNT }, () => cutOrExtended(random));
    judge(test, await endsOf(stage, scripts));
  });

  const withoutWasm = Math.ceil(COUNT / 4);
  it(`${withoutWasm} changes of the module's form in JavaScript`, async (test) => {
    const name = /worth-it-quiz\.no-wasm\.[\w.-]+\.js/.exec(MAIN)?.[0] ?? "";
    const whole = built(name);
    const random = new Random(3);
    const bases = Array.from({ length: withoutWasm }, (_, index) => {
      const offset = offsetIn(random, [200, whole.length]);
      const text = spliced(whole, offset, offset + 1, random.one(CHARACTERS));
      const folder = `damaged/${index}/`;
      stage.site.page(folder + name, text);
      return stage.site.url + folder;
    });
    const scripts = bases.map(() => MAIN);
    judge(test, await endsOf(stage, scripts, bases));
  });
});
