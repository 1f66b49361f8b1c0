// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { questions } from "./support/quiz.js";
import { SCREENS } from "./support/screens.js";
import { suite } from "./support/suite.js";

/*
 * How hard the English screens are to read in the page, by the Flesch–Kincaid grade of the packages `flesch-kincaid` and
 * `syllable`. Native tests apply the same to every result and sentence.
 */

/** The highest grade that a screen may have. */
const HARDEST = 7;

/** @param {string} text What a screen shows, a label or paragraph a line. */
function grade(text) {
  const lines = text.split("\n").filter((line) => /\p{L}/u.test(line));
  const words = lines.join(" ").match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const sentences = lines.flatMap((line) =>
    line.split(/[.?!:](?:\s|$)/).filter((part) => /\p{L}/u.test(part)),
  );
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** @param {string} text */
function assertEasy(text) {
  const years = grade(text);
  assert.ok(years <= HARDEST, `grade ${years.toFixed(1)}:\n${text}`);
}

it("knows a hard text", () => {
  const hard =
    "Notwithstanding considerable methodological heterogeneity, participants consistently reported deteriorating interpersonal relationships.";
  assert.ok(grade(hard) > 20);
});

suite("words", (stage) => {
  // The texts are the same in each engine.
  if (stage.engine !== "chromium") return;

  for (const { name, go } of SCREENS) {
    it(`is easy to read: ${name}`, async () => {
      const reader = await stage.visit();
      await go(reader);
      assertEasy((await reader.look()).text);
    });
  }

  it("is easy to read: every question", async () => {
    const reader = await stage.visit();
    await reader.start();
    for (let passed = 0; passed < questions.length;) {
      assertEasy((await reader.look()).text);
      if ((await reader.kind()) === "question") {
        passed++;
        await reader.choose("skip");
      }
      await reader.continue();
    }
    assert.equal(await reader.kind(), "result");
  });
});
