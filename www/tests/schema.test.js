// @ts-check
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import ajv from "ajv/dist/2020.js";

/* Validates every document against the JSON Schemas that are shipped, by an independent validator. */

const QUIZZES = new URL("../quizzes/", import.meta.url);

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(name, QUIZZES), "utf8"));

/** @param {string} name */
function validator(name) {
  return new ajv.Ajv2020({ allErrors: true }).compile(read(name));
}

/** Returns the names of the documents, one for each language. */
const documents = readdirSync(QUIZZES).filter((name) =>
  /^[a-z]{2,3}(-[A-Z]{2})?\.json$/.test(name),
);

/** The messages for documents of the wrong shape. */
const SHAPE =
  /: (missing field|unknown (field|word)|expected an? .+, and this is)/;

/**
 * The broken documents that are valid JSON, each with whether its shape is valid.
 *
 * @returns {Generator<{ name: string, document: unknown, fits: boolean }>}
 */
function* broken() {
  /** @type {{ name: string, told: string, from?: string, to?: string }[]} */
  const rows = read("../../tests/broken.json");
  const english = readFileSync(new URL("en.json", QUIZZES), "utf8");
  for (const { name, told, from, to = "" } of rows) {
    // A validator gets values, which have no duplicate keys, and JavaScript accepts lone surrogates.
    if (from === undefined || /keep one|half a char/.test(told)) continue;
    try {
      const document = JSON.parse(english.replace(from, () => to));
      yield { name, document, fits: !SHAPE.test(told) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}

describe("schema", () => {
  it("every shipped document fits", () => {
    const fits = validator("quiz.schema.json");
    assert.ok(documents.length >= 6);
    for (const name of documents) {
      assert.ok(fits(read(name)), `${name}: ${JSON.stringify(fits.errors)}`);
    }
  });

  it("a document may say where its schema is, and add help lines", () => {
    const fits = validator("quiz.schema.json");
    const [line] = read("helplines.json").lines;
    const more = { $schema: "worth-it-quiz.schema.json", helpLines: [line] };
    assert.ok(fits({ ...read("en.json"), ...more }));
    assert.ok(!fits({ ...read("en.json"), helpLines: [{ ...line, nme: 1 }] }));
  });

  it("the help lines fit", () => {
    const fits = validator("helplines.schema.json");
    assert.ok(fits(read("helplines.json")), JSON.stringify(fits.errors));
  });

  it("it refuses the shapes that the checker refuses, and no others", () => {
    const valid = validator("quiz.schema.json");
    const seen = { true: 0, false: 0 };
    for (const { name, document, fits } of broken()) {
      assert.equal(valid(document), fits, name);
      seen[`${fits}`]++;
    }
    assert.ok(seen.true >= 15 && seen.false >= 25, JSON.stringify(seen));
  });
});
