// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "../tools/run.js";

/** The folder of the contenders' files. */
export const OUT = join(ROOT, "target", "bench");

/**
 * @typedef {import("./floor/quiz.js").QuizDocument} QuizDocument
 * @typedef {import("./floor/help-lines.js").HelpTable} HelpTable
 */

/** @param {string} name */
const read = (name) =>
  JSON.parse(readFileSync(join(ROOT, "www/quizzes", name), "utf8"));

/** The quiz that all contenders show. @type {QuizDocument} */
export const english = read("en.json");

/**
 * Returns the help lines as readers need them, without the sources, which are for reviewers.
 *
 * @returns {HelpTable}
 */
export function readHelpTable() {
  const { emergency, lines } = read("helplines.json");
  const shown = lines.map(
    (/** @type {Record<string, unknown>} */ line) =>
      /** @type {import("./floor/help-lines.js").HelpLine} */ (
        Object.fromEntries(
          Object.entries(line).filter(([name]) => !/^source/.test(name)),
        )
      ),
  );
  return { emergency, lines: shown };
}

/**
 * Returns a document with a number of questions: the sections repeated, with new ids each time.
 *
 * @param {number} count
 * @returns {QuizDocument}
 */
export function longer(count) {
  const { sections, results } = english;
  const { topics } = results;
  /** @type {QuizDocument} */
  const long = {
    ...english,
    sections: [...sections],
    results: { ...results, topics: { ...topics } },
  };
  let left = count - sections.flatMap(({ questions }) => questions).length;
  for (let time = 2; left > 0; time++) {
    for (const section of sections) {
      const questions = section.questions.slice(0, left).map((question) => {
        const id = `${question.id}-${time}`;
        const topic = topics[question.id];
        if (topic) long.results.topics[id] = topic;
        return { ...question, id };
      });
      left -= questions.length;
      if (!questions.length) break;
      long.sections.push({
        ...section,
        id: `${section.id}-${time}`,
        questions,
      });
    }
  }
  return long;
}

/**
 * Compiles a document for our own element.
 *
 * @param {QuizDocument} document
 * @param {string} name
 */
export function compile(document, name) {
  mkdirSync(OUT, { recursive: true });
  const json = join(OUT, `${name}.json`);
  writeFileSync(json, JSON.stringify(document));
  const out = join(OUT, `${name}.quiz`);
  const command = ["run", "--quiet", "--bin", "check", "--", json];
  run("cargo", [...command, "--compile", out]);
}
