// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best, questions, quiz, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";
import { themesOf } from "./support/themes.js";

/* From the snippet on the demo page, through all sixteen questions, to each verdict and each cause. */

const OFTEN = { D1: "often", D2: "often", D3: "often" };

/** @type {{ to: string, sheet: import("./support/quiz.js").AnswerSheet, verdict: string, cause?: string }[]} */
const JOURNEYS = [
  {
    to: "worth a talk",
    sheet: best(),
    verdict: "worth-a-talk",
  },
  {
    to: "not now",
    sheet: best({ R1: "words", R2: "one-sided" }),
    verdict: "not-now",
  },
  {
    to: "not worth it",
    sheet: best(OFTEN),
    verdict: "not-worth-it",
  },
  {
    to: "not safe, for harm",
    sheet: best({ A1: "once" }),
    verdict: "not-safe",
    cause: "harm",
  },
  {
    to: "not safe, for pressure",
    sheet: best({ R2: "pushed" }),
    verdict: "not-safe",
    cause: "pressure",
  },
  {
    to: "not safe, for the reader's own conduct",
    sheet: best({ S1: "yes" }),
    verdict: "not-safe",
    cause: "own-conduct",
  },
  {
    to: "not safe, for a request of no contact",
    sheet: best({ R2: "no-contact" }),
    verdict: "not-safe",
    cause: "no-contact",
  },
];

const total = String(questions.length);
/** The progress shown with each question. */
const ALL = questions.map(({ id }, index) => {
  const words = strings.progress?.replace("{n}", String(index + 1));
  return `${words?.replace("{total}", total)}: ${id}`;
});

const ASSESS = `
  const [sheet, done] = arguments;
  customElements.get("worth-it-quiz").assess(sheet).then(done);`;

suite("journey", (stage) => {
  for (const means of /** @type {const} */ (["mouse", "keyboard"])) {
    for (const { to, sheet, verdict, cause } of JOURNEYS) {
      it(`by ${means} to ${to}`, async () => {
        const reader = await stage.visit("post.html", means);
        assert.deepEqual(await reader.take(sheet), ALL);
        const { heading, text, themes } = await reader.result();
        assert.equal(heading, results.verdicts[verdict]?.title);
        const told = cause ? results.causes[cause] : results.verdicts[verdict];
        for (const line of [...(told?.text ?? []), ...(told?.next ?? [])]) {
          assert.ok(text.includes(line), `missing: ${line}`);
        }
        // Not by `run`: WebKit's driver never comes back from a script that returns a promise.
        const assessment = await stage.driver.executeAsyncScript(ASSESS, sheet);
        assert.deepEqual(themes, themesOf(quiz, assessment, sheet));
      });
    }
  }
});
