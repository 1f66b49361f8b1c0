// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { breaks } from "./broken-pages.js";
import { best, choiceIn, questions, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/*
 * Pages whose own scripts broke the language under us: the quiz works, says that it can't, or stands still; it never
 * gives another verdict. A hostile script, which would not break but lie, is out of scope.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */

const OUTER = `<!doctype html><html lang="en"><head><title>Whole</title>
  <link rel="icon" href="data:,"><script src="support/breaker.js"></script>
  </head><body></body></html>`;
const BROKEN = `<!doctype html><html lang="en"><head><title>Broken</title>
  <link rel="icon" href="data:,"><script>parent.prepare(window);</script></head><body>
  <worth-it-quiz><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz>
  <script async src="worth-it-quiz.js"></script></body></html>`;

/**
 * @param {import("./support/quiz.js").Sheet} sheet
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

/** The worst first, so that what is left of it would show in the best. */
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

suite("broken pages", (stage) => {
  for (const when of ["before", "after"]) {
    it(`where the page breaks things ${when} us`, async (test) => {
      stage.site.settings.instrument = false;
      stage.site.page("outer.html", OUTER);
      stage.site.page("broken.html", BROKEN);
      await stage.driver.get(`${stage.site.url}outer.html`);
      await stage.driver.manage().setTimeouts({ script: 600_000 });
      const all = breaks();
      /** @type {string[]} */
      const ends = await stage.driver.executeAsyncScript(
        TRY,
        all.map(([, script]) => script),
        when,
        TASKS,
        strings,
      );
      /** @type {Record<string, number>} */
      const counts = {};
      const failed = [];
      for (const [place, end] of ends.entries()) {
        const kind = end.replace(/ at .*|: .*/s, "");
        counts[kind] = (counts[kind] ?? 0) + 1;
        if (!/^(right|fallback|link|left)$/.test(end)) {
          failed.push(`${all[place]?.[0]}: ${end}`);
        }
      }
      test.diagnostic(`${all.length} pages: ${JSON.stringify(counts)}`);
      // Where a page leaves nothing to draw or to hear with, the quiz stands still; these are told, and are no verdict.
      for (const page of failed) test.diagnostic(page);
      assert.deepEqual(
        failed.filter((page) => page.includes(": wrong")),
        [],
      );
    });
  }
});
