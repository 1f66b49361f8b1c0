// @ts-check
import { viewOf } from "./page.js";

/**
 * Moves the focus to the heading of a new screen, and scrolls just far enough to show where the screen begins. Where the
 * page replaced these methods, the quiz goes on without.
 *
 * @param {HTMLElement} heading
 */
export function focusAndReveal(heading) {
  try {
    heading.focus({ preventScroll: true });
    reveal(/** @type {Element} */ (heading.closest(".widget")));
    if (heading.localName === "fieldset") moveCaret(heading);
  } catch (error) {
    console.warn(`worth-it-quiz: ${error}`);
  }
}

/**
 * Scrolls to a quiz by the least that shows its beginning, so that nothing of a new screen is under the bar, however high
 * that is.
 *
 * @param {Element} widget
 */
function reveal(widget) {
  const topOf = (/** @type {Element | null} */ element) =>
    element?.getBoundingClientRect().top ?? 0;
  // "nearest" leaves alone what sticks out on both sides; then the bar is away from its place.
  const stuck = topOf(widget.firstElementChild) - topOf(widget) > 2;
  widget.scrollIntoView({ block: stuck ? "start" : "nearest" });
}

/**
 * Moves the caret along with the focus where it stood in the screen that went, as it does in Firefox with a screen reader,
 * which reads on from there. Elsewhere the caret, and what a reader selected, is left alone. It is for a question alone:
 * of a heading that has the caret too, Orca says nothing.
 *
 * @param {HTMLElement} question
 */
function moveCaret(question) {
  const caret = viewOf(question).getSelection();
  if (question.closest(".body")?.contains(caret?.anchorNode ?? null)) {
    caret?.collapse(question, 0);
  }
}

/**
 * Calls back once an element has been on the screen; at once where the browser can't tell.
 *
 * @param {Element} element
 * @param {() => void} callback
 * @returns {() => void} Ends it.
 */
export function whenVisible(element, callback) {
  if (!window.IntersectionObserver) {
    callback();
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    callback();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
