// @ts-check

/** Puts a quiz into an element, and gives what takes it out again. @typedef {(element: Element) => () => void} Mount */

/**
 * Puts the quiz where the page wants one, and lets the measures put in more.
 *
 * @param {Mount} mount
 */
export function begin(mount) {
  /** @type {any} */ (globalThis).quizMount = mount;
  document.querySelectorAll(".bench-quiz").forEach(mount);
}
