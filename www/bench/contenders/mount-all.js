// @ts-check

/** Mounts a quiz in an element, and returns a function that removes it. @typedef {(element: Element) => () => void} MountQuiz */

/**
 * Mounts the quiz where the page asks for one, and lets the measures mount more.
 *
 * @param {MountQuiz} mount
 */
export function mountAll(mount) {
  /** @type {any} */ (globalThis).quizMount = mount;
  document.querySelectorAll(".bench-quiz").forEach(mount);
}
