// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* Without WebAssembly, on a page with so many quizzes that the module's memory grows repeatedly. */

const QUIZZES = 200;

/** Counts how often an old buffer of the memory is detached. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Many</title>
  <link rel="icon" href="data:,"><script>
    delete window.WebAssembly;
    window.detached = 0;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (message, transfer) {
      window.detached += transfer ? transfer.length : 0;
      return postMessage.call(this, message, transfer);
    };
  </script></head><body>
  <script async src="worth-it-quiz.js"></script>
  ${"<worth-it-quiz></worth-it-quiz>".repeat(QUIZZES)}</body></html>`;

suite("growing memory without WebAssembly", (stage) => {
  it(`${QUIZZES} quizzes: the first and the last give the right verdict`, async (test) => {
    stage.site.page("many.html", PAGE);
    const first = await stage.visit("many.html");
    const last = new Reader(stage.driver, "script", QUIZZES - 1);
    await last.until("start");
    const grown = await stage.run("return window.detached;");
    test.diagnostic(`the memory grew ${grown} times`);
    assert.ok(grown > 0);
    for (const [reader, sheet, verdict] of /** @type {const} */ ([
      [last, best(), "worth-a-talk"],
      [first, best({ A1: "once" }), "not-safe"],
    ])) {
      await reader.take(sheet);
      const { heading } = await reader.result();
      assert.equal(heading, results.verdicts[verdict]?.title);
    }
  });
});
