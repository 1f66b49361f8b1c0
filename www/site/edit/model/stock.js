// @ts-check

/* What the shipped questions keep in every document: their role, and the ids, order and signals of their choices. */

/** @typedef {import("./document.js").QuizDocument} QuizDocument */
/** @typedef {import("./document.js").Question} Question */

/** The shipped questions by id. @typedef {Map<string, Question>} Stock */

/** Why these parts can't be changed. */
export const LOCKED =
  "This is one of our questions. It keeps its id, its role and what its answers mean in every document, so that no document makes a red answer softer. Its words are yours to change.";
/** Why an id can't be taken. */
export const TAKEN =
  "This is the id of one of our questions, which keeps its own answers and meanings. Give your question another id.";

/**
 * Returns the shipped questions.
 *
 * @param {QuizDocument} english
 * @returns {Stock}
 */
export function stockOf(english) {
  return new Map(
    english.sections
      .flatMap(({ questions }) => questions)
      .map((question) => [question.id, question]),
  );
}

/**
 * Returns whether the weights of a question are those of the shipped one with its id. Documents may leave out choices that
 * we added later; the author's module says which.
 *
 * @param {Question} question
 * @param {Question} shipped
 */
export function hasStockWeights(question, shipped) {
  const weights = (/** @type {Question} */ { role, domain, choices }) =>
    JSON.stringify([
      role,
      domain ?? null,
      choices.map(({ id, signal }) => [id, signal]),
    ]);
  return weights(question) === weights(shipped);
}
