// @ts-check
/* The rule of src/rule.rs, written by hand for one page. */

/**
 * @typedef {import("./quiz.js").Question} Question
 *
 * @typedef {object} FloorAssessment
 * @property {string} verdict
 * @property {string[]} causes
 * @property {string[]} reasons
 * @property {string[]} unmet
 * @property {boolean} safetyFirst
 */

const CAUSES = ["harm", "pressure", "own-conduct", "no-contact"];

/**
 * Assesses answers. Missing and unknown ones count as unanswered.
 *
 * @param {import("./quiz.js").NumberedQuiz} quiz
 * @param {Record<string, unknown>} answers Choice ids by question id.
 * @returns {FloorAssessment}
 */
export function assess(quiz, answers) {
  const given = quiz.questions.map((question) => ({
    ...question,
    signal: signalOf(question, answers),
  }));
  const count = (/** @type {RegExp} */ kind) =>
    given.filter(({ signal }) => kind.test(signal)).length;
  const ids = (/** @type {(answer: typeof given[number]) => boolean} */ is) =>
    given.filter(is).map(({ id }) => id);

  const mild = count(/^mild/);
  const heldBack = mild < 2 ? /^(unknown|mild-blocking)$/ : /^(unknown|mild)/;
  const { verdict, decides } = decide({
    red: count(/^red-/),
    serious: count(/^serious$/),
    mild,
    open: count(heldBack),
    heldBack,
    unmet: count(/^unmet$/),
    whole: !Object.keys(quiz.omits ?? {}).length,
  });
  return {
    verdict,
    causes: CAUSES.filter((cause) =>
      given.some(({ signal }) => signal === `red-${cause}`),
    ),
    reasons: ids(({ signal }) => decides.test(signal)),
    unmet: ids(
      ({ role, signal }) =>
        (role === "condition" && /^(unmet|unknown)$/.test(signal)) ||
        (decides === heldBack && heldBack.test(signal)),
    ),
    safetyFirst: given.some(
      ({ role, signal }) =>
        signal === "unknown" && /^(harm|own-conduct)$/.test(role),
    ),
  };
}

/**
 * Returns the signal of the answer to a question.
 *
 * @param {Question} question
 * @param {Record<string, unknown>} answers
 */
export function signalOf({ id, choices }, answers) {
  const chosen = choices.find((choice) => choice.id === answers[id]);
  return chosen?.signal ?? "unknown";
}

/**
 * Returns the first rule that matches: its verdict, and the signals that decided.
 *
 * @param {{ red: number, serious: number, mild: number, open: number, heldBack: RegExp, unmet: number, whole: boolean }} counts
 */
function decide({ red, serious, mild, open, heldBack, unmet, whole }) {
  if (red) return { verdict: "not-safe", decides: /^red-/ };
  if (serious || mild > 2) {
    const decides = mild > 2 ? /^(serious|mild)/ : /^serious$/;
    return { verdict: "not-worth-it", decides };
  }
  if (open) return { verdict: "not-now", decides: heldBack };
  return whole && !unmet
    ? { verdict: "worth-a-talk", decides: /^met$/ }
    : { verdict: "not-now", decides: /^unmet$/ };
}
