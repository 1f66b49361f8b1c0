// @ts-check

/** How long a bar takes to slide in or out after a reader scrolled, in milliseconds. */
const SLIDES = 300;

/**
 * Keeps the way out clear of the page's bars while readers scroll, and as the window changes.
 *
 * @param {HTMLElement} frame
 * @returns {() => void} Ends it.
 */
export function stayClear(frame) {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(keepClear, SLIDES, frame);
  };
  later();
  // Any part of the page may be what is scrolled.
  addEventListener("scroll", later, true);
  addEventListener("resize", later);
  return () => {
    clearTimeout(timer);
    removeEventListener("scroll", later, true);
    removeEventListener("resize", later);
  };
}

/**
 * Keeps the way out clear of what a theme fixes to the top of the window, such as a bar, or one below another: tells
 * the style sheet how far down that reaches. What takes half of the window is no bar: a background, or what lies over
 * the page for a while.
 *
 * @param {HTMLElement} frame What holds the quiz.
 * @param {number} [covered] How much of the window is known to be covered.
 * @returns {boolean} Whether that is news.
 */
export function keepClear(frame, covered = 0) {
  try {
    const end = document
      .elementsFromPoint(innerWidth / 2, covered + 1)
      .filter(isFixed)
      .map((element) => element.getBoundingClientRect().bottom)
      // A bar is also found by what hangs out of it, such as a shadow.
      .find((bottom) => bottom > covered && bottom < innerHeight / 2);
    if (end) return keepClear(frame, end);
    const before = frame.style.cssText;
    frame.style.setProperty("--covered", `${covered}px`);
    return frame.style.cssText !== before;
  } catch {
    // Pages break methods. The quiz goes on without this one.
    return false;
  }
}

/** @param {Element} element */
function isFixed(element) {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}
