// @ts-check
import { assess, signalOf } from "./rule.js";

/**
 * A question with its index, its answer's signal and the words for its theme.
 *
 * @typedef {import("./quiz.js").TopicText & {
 *   id: string,
 *   number: number,
 *   role: string,
 *   domain?: string,
 *   signal: string,
 * }} Theme
 */

/**
 * What the texts of a result depend on.
 *
 * @typedef {object} ResultFacts
 * @property {Theme[]} themes All of them.
 * @property {Set<string>} harms The kinds of harm that the reader told of, in the order of their questions.
 * @property {boolean} harmOpen Whether a question about harm done to the reader is open.
 * @property {boolean} ownOpen Whether a question about harm done by the reader is open.
 * @property {boolean} harm Whether anything speaks of harm done to the reader.
 * @property {boolean} own Whether anything speaks of harm done by the reader.
 * @property {boolean} ownOpenAlone Whether nothing speaks of harm but that open question.
 * @property {boolean} callsCrisis Whether an answer calls for crisis lines.
 *
 * @typedef {import("./rule.js").FloorAssessment & ResultFacts} Outcome
 */

/**
 * @param {import("./session.js").Session} session
 * @returns {Outcome}
 */
export function outcomeOf({ quiz, answers }) {
  const assessment = assess(quiz, answers);
  const { causes } = assessment;
  const themes = quiz.questions.map((question, number) => {
    const { id, role, domain } = question;
    const topic = quiz.results.topics[id] ?? { name: "", unmet: "" };
    const signal = signalOf(question, answers);
    return { ...topic, id, number, role, domain, signal };
  });
  const isOpen = (/** @type {string} */ asked) =>
    themes.some(({ role, signal }) => role === asked && signal === "unknown");
  const red = themes.filter(({ signal }) => signal === "red-harm");
  const harms = new Set(red.map(({ domain = "" }) => domain));
  const harmOpen = isOpen("harm");
  const ownOpen = isOpen("own-conduct");
  const harm =
    harmOpen || causes.includes("harm") || causes.includes("pressure");
  const ownTold = causes.includes("own-conduct");
  return {
    ...assessment,
    themes,
    harms,
    harmOpen,
    ownOpen,
    harm,
    own: ownOpen || ownTold,
    ownOpenAlone: ownOpen && !harm,
    callsCrisis: ownTold || harms.has("threats"),
  };
}
