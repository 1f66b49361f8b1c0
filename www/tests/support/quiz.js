// @ts-check
import { readFileSync } from "node:fs";

/* The shipped documents: their words, by which the tests find what is on the screen, and their questions. */

/**
 * @typedef {"clear" | "mild" | "mild-blocking" | "serious" | "met" | "unmet" | "unknown" | `red-${string}`} Signal
 * @typedef {{ id: string, text: string, signal: Signal }} Choice
 * @typedef {{ id: string, text: string, hint?: string, choices: Choice[] }} Question
 * @typedef {{ id: string, title: string, notice?: { title: string, text: string[] }, questions: Question[] }} Section
 * @typedef {{ title: string, safetyTitle?: string, text?: string[], next?: string[] }} VerdictText
 *
 * @typedef {object} Document
 * @property {string} lang
 * @property {"ltr" | "rtl"} dir
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

/** A shipped document, and what the tests look up in it. */
export class Quiz {
  /** @param {string} lang */
  constructor(lang) {
    const path = new URL(`../../quizzes/${lang}.json`, import.meta.url);
    /** @type {Document} */
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
   * Finds a question by its id or its text.
   *
   * @param {string} idOrText
   * @returns {Question}
   */
  question(idOrText) {
    const found = this.questions.find(
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
  choiceIn(sheet, id) {
    return this.question(id).choices.find((choice) => choice.id === sheet[id]);
  }
}

export const english = new Quiz("en");

/** Every shipped document. */
export const languages = () =>
  ["en", "ar", "de", "es", "fr", "pt-BR"].map((lang) => new Quiz(lang));

export const quiz = english.document;
export const { strings, results, questions, notice, hardIds } = english;

/** @param {string} idOrText */
export const question = (idOrText) => english.question(idOrText);

/** @param {Sheet} sheet @param {string} id */
export const choiceIn = (sheet, id) => english.choiceIn(sheet, id);

/**
 * The sheet with the best answer everywhere, but for what is said otherwise. Ids are the same in every language.
 *
 * @param {Sheet} [but]
 */
export function best(but = {}) {
  const sheet = questions.map(({ id, choices }) => [id, choices[0]?.id]);
  return { .../** @type {Sheet} */ (Object.fromEntries(sheet)), ...but };
}
