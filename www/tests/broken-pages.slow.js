// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { breaks, libraries } from "./broken-pages.js";
import { best, choiceIn, questions, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/*
 * Pages whose own scripts broke the language: the quiz works, reports that it can't, or stands still; it never returns
 * another verdict. A hostile script, which would lie rather than break, is out of scope.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */

const OUTER = `<!doctype html><html lang="en"><head><title>Whole</title>
  <link rel="icon" href="data:,"><script src="support/broken-frames.js"></script>
  </head><body></body></html>`;
const BROKEN = `<!doctype html><html lang="en"><head><title>Broken</title>
  <link rel="icon" href="data:,"><script>parent.prepare(window);</script></head><body>
  <worth-it-quiz><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz>
  <script async src="worth-it-quiz.js"></script></body></html>`;

/**
 * @param {import("./support/quiz.js").AnswerSheet} sheet
 * @param {string} verdict
 */
function task(sheet, verdict) {
  const answers = questions.map(({ id, text }) => [
    text,
    choiceIn(sheet, id)?.text,
  ]);
  return {
    answers: Object.fromEntries(answers),
    verdict: results.verdicts[verdict]?.title,
  };
}

/** The worst first, so that anything left over from it would show in the best. */
const TASKS = [
  task(best({ A1: "more", S1: "yes" }), "not-safe"),
  task(best(), "worth-a-talk"),
];

const TRY = `
  const [list, when, tasks, words, done] = arguments;
  (async () => {
    const ends = [];
    for (const script of list) ends.push(await tryBroken(script, when, tasks, words));
    return ends;
  })().then(done, (error) => done(String(error)));`;

const LEAVE = `
  const [list, words, done] = arguments;
  (async () => {
    const ends = [];
    for (const script of list) ends.push(await leaveBroken(script, words));
    return ends;
  })().then(done, (error) => done(String(error)));`;

const UNHEARD = "nothing that the reader does is heard, or not as what it was";
const UNMARKED = "the buttons are drawn without what tells them apart";
const UNDRAWN = "what is appended does not arrive, and no error tells it";
const UNREMOVED = "what was taken away stays, over what came in its place";

/**
 * The pages in which the quiz stands still or blank, which can't be fixed without our own copy of the language.
 *
 * @type {Record<string, string>}
 */
const STANDS_STILL = {
  "EventTarget.prototype.addEventListener gives nothing": UNHEARD,
  "listeners that run later": UNHEARD,
  "Element.prototype.setAttribute gives nothing": UNMARKED,
  "Node.prototype.appendChild gives nothing": UNDRAWN,
  "Element.prototype.remove gives nothing": UNREMOVED,
};

/**
 * The pages that are not left by the button.
 *
 * @type {Record<string, string>}
 */
const STAYS = {};

/** The permitted ends: the verdict, the fallback, the owner's link, or the other site. */
const GOOD = new Set(["right", "fallback", "link", "left"]);

/** The number of parts of each half, each of which can be run by itself. */
const PARTS = 4;

suite("broken pages", (stage) => {
  for (const when of ["before", "after"]) {
    for (let part = 1; part <= PARTS; part++) {
      it(`where the page breaks things ${when} us, part ${part}`, async (test) => {
        const pages = breaks().filter((_, place) => place % PARTS === part - 1);
        const ends = await takeAll(stage, pages, when);
        /** @type {Record<string, number>} */
        const counts = {};
        const wrong = [];
        const stuck = [];
        for (const [place, end] of ends.entries()) {
          const kind = end.replace(/ at .*|: .*/s, "");
          counts[kind] = (counts[kind] ?? 0) + 1;
          const [name = ""] = pages[place] ?? [];
          if (kind === "wrong") wrong.push(`${name}: ${end}`);
          else if (!GOOD.has(kind)) stuck.push({ name, end });
        }
        test.diagnostic(`${pages.length} pages: ${JSON.stringify(counts)}`);
        for (const { name, end } of stuck) {
          test.diagnostic(`${name}: ${end}, since ${STANDS_STILL[name]}`);
        }
        assert.deepEqual(wrong, []);
        assert.equal(ends.length, pages.length);
        assert.deepEqual(
          stuck.filter(({ name }) => !(name in STANDS_STILL)),
          [],
        );
      });
    }
  }
  it("where Leave is pressed after the page broke things", async (test) => {
    const pages = libraries();
    // The other site is one of ours, since a machine without a net would wait for a real one.
    await open(stage, `exit-url="${stage.exit.url}"`);
    const scripts = pages.map(([, script]) => script);
    /** @type {string[]} */
    const ends = await stage.driver.executeAsyncScript(LEAVE, scripts, strings);
    const stays = pages
      .map(([name], place) => ({ name, end: ends[place] }))
      .filter(({ end }) => end !== "left");
    for (const { name, end } of stays) test.diagnostic(`${name}: ${end}`);
    assert.equal(ends.length, pages.length);
    assert.deepEqual(
      stays.filter(({ name }) => !(name in STAYS)),
      [],
    );
  });
});

/**
 * @param {Stage} stage
 * @param {string} [attributes] Of the quiz.
 */
async function open({ site, driver }, attributes = "") {
  site.settings.instrument = false;
  site.page("outer.html", OUTER);
  site.page(
    "broken.html",
    BROKEN.replace("<worth-it-quiz", `$& ${attributes}`),
  );
  await driver.get(`${site.url}outer.html`);
  await driver.manage().setTimeouts({ script: 600_000 });
}

/**
 * @param {Stage} stage
 * @param {[name: string, script: string][]} pages
 * @param {string} when
 * @returns {Promise<string[]>} How each ended.
 */
async function takeAll(stage, pages, when) {
  await open(stage);
  const scripts = pages.map(([, script]) => script);
  return stage.driver.executeAsyncScript(TRY, scripts, when, TASKS, strings);
}
