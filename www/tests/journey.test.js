// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best, questions, results, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* From the snippet on the demo page, through all sixteen questions, to each verdict and each cause. */

const OFTEN = { D1: "often", D2: "often", D3: "often" };

/** @type {{ to: string, sheet: import("./support/quiz.js").AnswerSheet, verdict: string, cause?: string, reasons: string[] }[]} */
const JOURNEYS = [
  {
    to: "worth a talk",
    sheet: best(),
    verdict: "worth-a-talk",
    reasons: ["B1", "C1", "R1", "R2"],
  },
  {
    to: "not now",
    sheet: best({ R1: "words", R2: "one-sided" }),
    verdict: "not-now",
    reasons: ["R1", "R2"],
  },
  {
    to: "not worth it",
    sheet: best(OFTEN),
    verdict: "not-worth-it",
    reasons: ["D1", "D2", "D3"],
  },
  {
    to: "not safe, for harm",
    sheet: best({ A1: "once" }),
    verdict: "not-safe",
    cause: "harm",
    reasons: ["A1"],
  },
  {
    to: "not safe, for pressure",
    sheet: best({ R2: "pushed" }),
    verdict: "not-safe",
    cause: "pressure",
    reasons: ["R2"],
  },
  {
    to: "not safe, for the reader's own conduct",
    sheet: best({ S1: "yes" }),
    verdict: "not-safe",
    cause: "own-conduct",
    reasons: ["S1"],
  },
  {
    to: "not safe, for a request of no contact",
    sheet: best({ R2: "no-contact" }),
    verdict: "not-safe",
    cause: "no-contact",
    reasons: ["R2"],
  },
];

const total = String(questions.length);
/** The progress shown with each question. */
const ALL = questions.map(({ id }, index) => {
  const words = strings.progress?.replace("{n}", String(index + 1));
  return `${words?.replace("{total}", total)}: ${id}`;
});

suite("journey", (stage) => {
  for (const means of /** @type {const} */ (["mouse", "keyboard"])) {
    for (const { to, sheet, verdict, cause, reasons } of JOURNEYS) {
      it(`by ${means} to ${to}`, async () => {
        const reader = await stage.visit("post.html", means);
        assert.deepEqual(await reader.take(sheet), ALL);
        const { heading, text, reasons: shown } = await reader.result();
        assert.equal(heading, results.verdicts[verdict]?.title);
        const told = cause ? results.causes[cause] : results.verdicts[verdict];
        for (const line of [...(told?.text ?? []), ...(told?.next ?? [])]) {
          assert.ok(text.includes(line), `missing: ${line}`);
        }
        const names = reasons.map((id) => results.topics[id]?.name);
        assert.deepEqual(shown, names);
      });
    }
  }
});
