// @ts-check
import { asksAbout } from "./coverage.js";
import { removeQuestion } from "./questions.js";

/* Leaving a subject out with a reason, and asking about it again. Each works on a draft. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./edits.js").Sources} Sources
 */

/**
 * Takes out every question about a subject, and the sections that are left without any. The reason is blank at first, which
 * the author's module complains about until it is written.
 *
 * @param {QuizDocument} draft
 * @param {{ subject: string }} change
 */
export function omit(draft, { subject }) {
  const { sections } = draft;
  for (let section = sections.length - 1; section >= 0; section--) {
    const questions = sections[section]?.questions ?? [];
    const found = questions.flatMap((question, index) =>
      asksAbout(question, subject) ? [index] : [],
    );
    for (const question of found.reverse()) {
      removeQuestion(draft, { section, question });
    }
    if (found.length && !questions.length) sections.splice(section, 1);
  }
  draft.omits ??= {};
  draft.omits[subject] ??= "";
}

/**
 * Takes back that a subject is left out, and puts in our questions about it that are not there.
 *
 * @param {QuizDocument} draft
 * @param {{ subject: string }} change
 * @param {Sources} sources
 */
export function ask(draft, { subject }, { words }) {
  delete draft.omits?.[subject];
  for (const section of words.sections) {
    for (const question of section.questions) {
      if (asksAbout(question, subject))
        bringBack(draft, section, question, words);
    }
  }
}

/**
 * Puts a shipped question where it stands among ours, as far as its neighbours are there.
 *
 * @param {QuizDocument} draft
 * @param {import("./document.js").Section} section
 * @param {import("./document.js").Question} question
 * @param {QuizDocument} words
 */
function bringBack(draft, section, question, words) {
  const { id } = question;
  const all = draft.sections.flatMap(({ questions }) => questions);
  if (all.some((other) => other.id === id)) return;
  let home = draft.sections.find((other) => other.id === section.id);
  if (!home) {
    home = structuredClone({ ...section, questions: [] });
    const at = words.sections.indexOf(section);
    draft.sections.splice(at, 0, home);
    home = /** @type {import("./document.js").Section} */ (
      draft.sections[at] ?? draft.sections.at(-1)
    );
  }
  const order = section.questions.map((other) => other.id);
  const before = order.slice(0, order.indexOf(id)).reverse();
  const ids = home.questions.map((other) => other.id);
  const neighbour = before.find((other) => ids.includes(other));
  const index = neighbour === undefined ? 0 : ids.indexOf(neighbour) + 1;
  home.questions.splice(index, 0, structuredClone(question));
  const topic = words.results.topics[id];
  if (topic && !Object.hasOwn(draft.results.topics, id)) {
    draft.results.topics[id] = structuredClone(topic);
  }
}
