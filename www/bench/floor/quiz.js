// @ts-check

/**
 * @typedef {{ id: string, text: string, signal: string }} Choice
 * @typedef {{ id: string, role: string, domain?: string, text: string, hint?: string, choices: Choice[] }} Question
 * @typedef {{ title: string, text: string[] }} Notice
 * @typedef {{ id: string, title: string, notice?: Notice, questions: Question[] }} Section
 * @typedef {{ title: string, safetyTitle?: string, text?: string[], next?: string[] }} VerdictText
 * @typedef {{ text: string[], next: string[], note?: string }} CauseText
 * @typedef {{ name: string, why?: string, unmet: string, say?: string }} TopicText
 * @typedef {{ text: string, when: string[], unless?: string[] }} AlsoStep
 * @typedef {{ id: string, text: string, steps: AlsoStep[] }} Also
 *
 * @typedef {object} Results
 * @property {Record<string, VerdictText>} verdicts
 * @property {{ text: string[] }} safety
 * @property {Record<string, CauseText>} causes
 * @property {Record<string, string>} care
 * @property {Record<string, TopicText>} topics
 *
 * @typedef {Record<string, string> & {
 *   startPoints: string[],
 *   privacyPoints: string[],
 *   countries?: Record<string, string>,
 * }} Strings
 *
 * @typedef {object} QuizDocument
 * @property {string} lang
 * @property {string} dir
 * @property {string} title
 * @property {Strings} strings
 * @property {Section[]} sections
 * @property {Results} results
 * @property {Also[]} also
 * @property {Record<string, string>} [omits]
 */

/**
 * A question with its index, and its section with the indexes of the first and last question in it.
 *
 * @typedef {Question & { section: Section, first: number, last: number }} NumberedQuestion
 */

/** A document with numbered questions. @typedef {QuizDocument & { questions: NumberedQuestion[] }} NumberedQuiz */

/**
 * @param {QuizDocument} document
 * @returns {NumberedQuiz}
 */
export function readQuiz(document) {
  /** @type {NumberedQuestion[]} */
  const questions = [];
  for (const section of document.sections) {
    const first = questions.length;
    const last = first + section.questions.length - 1;
    for (const question of section.questions) {
      questions.push({ ...question, section, first, last });
    }
  }
  return { ...document, questions };
}
