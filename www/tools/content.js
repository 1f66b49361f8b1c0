// @ts-check
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { encodeContent } from "../embed/payload/bytes.js";
import { WORK } from "./wasm.js";
import { ROOT, run } from "./run.js";

const QUIZZES = join(ROOT, "www", "quizzes");

/** Returns the languages of the documents. */
export function languages() {
  return readdirSync(QUIZZES)
    .map((name) => /^([a-z]{2,3}(-[A-Z]{2})?)\.json$/.exec(name)?.[1])
    .filter((lang) => lang !== undefined);
}

/**
 * Compiles a document.
 *
 * @param {string} lang
 * @returns {import("../embed/documents/bundled.js").BundledDocument}
 */
export function buildDocument(lang) {
  const file = join(QUIZZES, `${lang}.json`);
  const { dir, strings } = JSON.parse(readFileSync(file, "utf8"));
  return {
    lang,
    dir,
    problem: {
      title: strings.problemTitle,
      text: strings.problemText,
      lost: strings.problemLost,
      help: strings.openHelp,
      retry: strings.problemRetry,
      leave: strings.leave,
    },
    data: compile(file, `${lang}.quiz`),
  };
}

/**
 * Compiles the help lines.
 *
 * @returns {{ countries: string[], data: import("../embed/payload/bytes.js").EncodedContent }}
 */
export function buildHelpLines() {
  const file = join(QUIZZES, "helplines.json");
  const { lines } = JSON.parse(readFileSync(file, "utf8"));
  const countries = new Set(
    lines.flatMap(
      (/** @type {{ country?: string }} */ line) => line.country ?? [],
    ),
  );
  return {
    countries: [...countries],
    data: compile(file, "helplines.quiz", "--help-lines"),
  };
}

/** Returns the JSON Schema of documents, for owners' editors. */
export function readSchema() {
  return readFileSync(join(QUIZZES, "quiz.schema.json"), "utf8");
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string[]} options
 */
function compile(file, name, ...options) {
  const out = join(WORK, name);
  run("cargo", [
    ...["run", "--quiet", "--bin", "check", "--", file],
    ...options,
    ...["--compile", out],
  ]);
  return encodeContent(readFileSync(out));
}
