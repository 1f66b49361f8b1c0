// @ts-check
import { readFileSync } from "node:fs";

/* The documents that are shipped: their questions, and their texts, by which the tests recognise screens. */

/**
 * @typedef {"clear" | "mild" | "mild-blocking" | "serious" | "met" | "unmet" | "unknown" | `red-${string}`} Signal
 * @typedef {{ id: string, text: string, signal: Signal }} ShippedChoice
 * @typedef {{ id: string, text: string, hint?: string, choices: ShippedChoice[] }} ShippedQuestion
 * @typedef {{ id: string, title: string, notice?: { title: string, text: string[] }, questions: ShippedQuestion[] }} ShippedSection
 * @typedef {{ title: string, safetyTitle?: string, text?: string[], next?: string[] }} ShippedVerdict
 *
 * @typedef {object} ShippedDocument
 * @property {string} lang
 * @property {"ltr" | "rtl"} dir
 * @property {string} title
 * @property {Record<string, string>} strings
 * @property {ShippedSection[]} sections
 * @property {{
 *   verdicts: Record<string, ShippedVerdict>,
 *   causes: Record<string, { text: string[], next: string[], note?: string }>,
 *   topics: Record<string, { name: string, why?: string, unmet: string }>,
 * }} results
 */

/** Choice ids by question id; a question without one is left blank. @typedef {Record<string, unknown>} AnswerSheet */

/** A document that is shipped, and what the tests look up in it. */
export class Quiz {
  /** @param {string} lang */
  constructor(lang) {
    const path = new URL(`../../quizzes/${lang}.json`, import.meta.url);
    /** @type {ShippedDocument} */
    this.document = JSON.parse(readFileSync(path, "utf8"));
    const { dir, sections, strings, results } = this.document;
    this.lang = lang;
    this.dir = dir;
    this.strings = strings;
    this.results = results;
    this.questions = sections.flatMap((section) => section.questions);
    const hard = sections.find((section) => section.notice);
    if (!hard?.notice) throw new Error(`${lang}.json: no section has a notice`);
    this.notice = hard.notice;
    /** The questions that the notice announces. */
    this.hardIds = hard.questions.map((question) => question.id);
  }

  /**
   * Returns the question with an id or a text.
   *
   * @param {string} idOrText
   * @returns {ShippedQuestion}
   */
  question(idOrText) {
    const found = this.questions.find(
      ({ id, text }) => id === idOrText || text === idOrText,
    );
    if (!found) throw new Error(`no question "${idOrText}"`);
    return found;
  }

  /**
   * Returns the choice on a sheet for a question; none if the sheet has no valid choice for it.
   *
   * @param {AnswerSheet} sheet
   * @param {string} id
   */
  choiceIn(sheet, id) {
    return this.question(id).choices.find((choice) => choice.id === sheet[id]);
  }
}

export const english = new Quiz("en");

/** Returns every document that is shipped. */
export const languages = () =>
  ["en", "ar", "de", "es", "fr", "pt-BR"].map((lang) => new Quiz(lang));

export const quiz = english.document;
export const { strings, results, questions, notice, hardIds } = english;

/** @param {string} idOrText */
export const question = (idOrText) => english.question(idOrText);

/** @param {AnswerSheet} sheet @param {string} id */
export const choiceIn = (sheet, id) => english.choiceIn(sheet, id);

/**
 * Returns the sheet with the best answer to every question, except for some. Ids are the same in every language.
 *
 * @param {AnswerSheet} [except]
 */
export function best(except = {}) {
  const sheet = questions.map(({ id, choices }) => [id, choices[0]?.id]);
  return {
    .../** @type {AnswerSheet} */ (Object.fromEntries(sheet)),
    ...except,
  };
}
