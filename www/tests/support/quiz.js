// @ts-check
import { readFileSync } from "node:fs";

/* The English document: its words, by which the tests find what is on the screen, and its questions. */

/**
 * @typedef {"clear" | "mild" | "mild-blocking" | "serious" | "met" | "unmet" | "unknown" | `red-${string}`} Signal
 * @typedef {{ id: string, text: string, signal: Signal }} Choice
 * @typedef {{ id: string, text: string, hint?: string, choices: Choice[] }} Question
 * @typedef {{ id: string, title: string, notice?: { title: string, text: string[] }, questions: Question[] }} Section
 * @typedef {{ title: string, safetyTitle?: string, text?: string[], next?: string[] }} VerdictText
 *
 * @typedef {object} Quiz
 * @property {string} title
 * @property {Record<string, string>} strings
 * @property {Section[]} sections
 * @property {{
 *   verdicts: Record<string, VerdictText>,
 *   causes: Record<string, { text: string[], next: string[], note?: string }>,
 *   topics: Record<string, { name: string, why?: string, unmet: string }>,
 * }} results
 */

/** Choice ids by question id; what is missing is blank. @typedef {Record<string, unknown>} Sheet */

const path = new URL("../../quizzes/en.json", import.meta.url);

/** @type {Quiz} */
export const quiz = JSON.parse(readFileSync(path, "utf8"));
export const { strings, results } = quiz;
export const questions = quiz.sections.flatMap((section) => section.questions);

const hard = quiz.sections.find((section) => section.notice);
if (!hard?.notice) throw new Error("en.json: no section has a notice");
export const notice = hard.notice;
/** The questions that the notice announces. */
export const hardIds = hard.questions.map((question) => question.id);

/**
 * Finds a question by its id or its text.
 *
 * @param {string} idOrText
 * @returns {Question}
 */
export function question(idOrText) {
  const found = questions.find(
    ({ id, text }) => id === idOrText || text === idOrText,
  );
  if (!found) throw new Error(`no question "${idOrText}"`);
  return found;
}

/**
 * Gives the choice that a sheet names for a question. Anything that is no choice of it is a blank.
 *
 * @param {Sheet} sheet
 * @param {string} id
 */
export function choiceIn(sheet, id) {
  return question(id).choices.find((choice) => choice.id === sheet[id]);
}

/** The sheet with the best answer everywhere, but for what is said otherwise. @param {Sheet} [but] */
export function best(but = {}) {
  const sheet = questions.map(({ id, choices }) => [id, choices[0]?.id]);
  return { .../** @type {Sheet} */ (Object.fromEntries(sheet)), ...but };
}
