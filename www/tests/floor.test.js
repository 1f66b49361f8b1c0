// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { readQuiz } from "../bench/floor/quiz.js";
import { assess } from "../bench/floor/rule.js";

/* The vanilla quiz that `make bench` measures ours against decides as ours does, or it would be no floor. */

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const quiz = readQuiz(read("../quizzes/en.json"));

for (const { name, answers, ...expected } of read("../../tests/cases.json")) {
  it(`the floor: ${name}`, () =>
    assert.deepEqual(assess(quiz, answers), expected));
}

it("the floor: something left out keeps the best verdict out of reach", () => {
  const [best] = read("../../tests/cases.json");
  const partial = { ...quiz, omits: { money: "asked elsewhere" } };
  assert.equal(assess(quiz, best.answers).verdict, "worth-a-talk");
  assert.equal(assess(partial, best.answers).verdict, "not-now");
});
