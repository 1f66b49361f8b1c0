// @ts-check

/* What can be undone and redone. Documents share what did not change, so each step takes next to no memory. */

/** @typedef {import("./document.js").QuizDocument} QuizDocument */

/**
 * A change that was made.
 *
 * @typedef {object} Step
 * @property {QuizDocument} before
 * @property {QuizDocument} after
 * @property {string} label What it did, in words.
 * @property {string} screen The key of the screen on which it was made.
 * @property {string} [field] The path of the field, if it was one.
 * @property {string} [merge] What a later change has to have in common with it to count as the same step.
 */

/**
 * @typedef {object} History
 * @property {QuizDocument} document
 * @property {Step[]} past The last one is undone first.
 * @property {Step[]} future The last one is redone first.
 */

/**
 * @param {QuizDocument} document
 * @returns {History}
 */
export function begin(document) {
  return { document, past: [], future: [] };
}

/**
 * Adds a change. What was undone before can't be redone any more.
 *
 * @param {History} history
 * @param {QuizDocument} after The same object where nothing changed, which adds nothing.
 * @param {Omit<Step, "before" | "after">} about
 * @returns {History}
 */
export function commit(history, after, about) {
  const { document, past } = history;
  if (after === document) return history;
  const last = past.at(-1);
  const merges = about.merge !== undefined && last?.merge === about.merge;
  const step =
    merges && last
      ? { ...last, ...about, before: last.before, after }
      : { ...about, before: document, after };
  const kept = merges ? past.slice(0, -1) : past;
  return { document: after, past: [...kept, step], future: [] };
}

/**
 * Ends the step at hand, so that further typing in the same field is a step of its own.
 *
 * @param {History} history
 * @returns {History}
 */
export function settle(history) {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  const past = [...history.past.slice(0, -1), { ...last, merge: undefined }];
  return { ...history, past };
}

/**
 * @param {History} history
 * @returns {{ history: History, step: Step | undefined }} The step that was undone, if there was one.
 */
export function undo({ document, past, future }) {
  const step = past.at(-1);
  if (!step) return { history: { document, past, future }, step };
  const history = {
    document: step.before,
    past: past.slice(0, -1),
    future: [...future, { ...step, merge: undefined }],
  };
  return { history, step };
}

/**
 * @param {History} history
 * @returns {{ history: History, step: Step | undefined }} The step that was redone, if there was one.
 */
export function redo({ document, past, future }) {
  const step = future.at(-1);
  if (!step) return { history: { document, past, future }, step };
  const history = {
    document: step.after,
    past: [...past, step],
    future: future.slice(0, -1),
  };
  return { history, step };
}
