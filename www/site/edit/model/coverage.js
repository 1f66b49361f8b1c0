// @ts-check
import { DOMAINS, FEWEST_CONDITIONS } from "./vocabulary.js";

/* What a document asks about. The author's module decides what is missing; the editor only shows and changes it. */

/** @typedef {import("./document.js").QuizDocument} QuizDocument */
/** @typedef {import("./document.js").Question} Question */

/**
 * Returns whether a question asks about a subject.
 *
 * @param {Question} question
 * @param {string} subject
 */
export function asksAbout({ role, domain, choices }, subject) {
  if (DOMAINS.includes(subject)) return role === "harm" && domain === subject;
  if (subject === "own-conduct") return role === "own-conduct";
  if (subject === "conditions") return role === "condition";
  return choices.some(({ signal }) => signal === "red-no-contact");
}

/**
 * Returns the questions that ask about a subject.
 *
 * @param {QuizDocument} document
 * @param {string} subject
 */
export function questionsAbout(document, subject) {
  return document.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => asksAbout(question, subject));
}

/**
 * Returns whether a document asks enough about a subject.
 *
 * @param {QuizDocument} document
 * @param {string} subject
 */
export function covers(document, subject) {
  const fewest = subject === "conditions" ? FEWEST_CONDITIONS : 1;
  return questionsAbout(document, subject).length >= fewest;
}
