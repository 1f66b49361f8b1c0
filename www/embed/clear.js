// @ts-check

/** How long a bar takes to slide in or out, in milliseconds. */
const SLIDES = 300;

/**
 * Keeps the way out clear of what a theme fixes to the top of the window: from the first screen on, and as readers
 * scroll, as screens change, and as the window does. Then it looks when all stands still, since a look takes longer than
 * an answer.
 *
 * @param {HTMLElement} frame What holds the quiz.
 * @returns {() => void} Ends it.
 */
export function stayClear(frame) {
  let timer = 0;
  let known = 0;
  const look = () => {
    const covered = reachOfBars(0);
    if (covered === known) return;
    known = covered;
    frame.style.setProperty("--covered", `${covered}px`);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, SLIDES);
  };
  look();
  // Each screen takes the focus.
  frame.addEventListener("focusin", later);
  // Any part of the page may be what is scrolled.
  addEventListener("scroll", later, true);
  addEventListener("resize", later);
  return () => {
    clearTimeout(timer);
    frame.removeEventListener("focusin", later);
    removeEventListener("scroll", later, true);
    removeEventListener("resize", later);
  };
}

/**
 * Gives how far down the bars reach, such as one, or one below another. What takes half of the window is no bar: a
 * background, or what lies over the page for a while.
 *
 * @param {number} covered How much of the window is known to be covered.
 * @returns {number}
 */
function reachOfBars(covered) {
  try {
    const end = document
      .elementsFromPoint(innerWidth / 2, covered + 1)
      .filter(isFixed)
      .map((element) => element.getBoundingClientRect().bottom)
      // A bar is also found by what hangs out of it, such as a shadow.
      .find((bottom) => bottom > covered && bottom < innerHeight / 2);
    return end ? reachOfBars(end) : covered;
  } catch {
    // Pages break methods. The quiz goes on without this one.
    return covered;
  }
}

/** @param {Element} element */
function isFixed(element) {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}
