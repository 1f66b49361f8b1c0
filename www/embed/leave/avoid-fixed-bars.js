// @ts-check

/** How long a bar takes to slide in or out, in milliseconds. */
const SLIDES = 300;

/**
 * Keeps the way out clear of what a theme fixes to the top of the window: from the first screen on, and as readers
 * scroll, as screens change, and as the window does. Then it looks when all stands still, since a look takes longer than
 * an answer.
 *
 * @param {Element} host
 * @param {HTMLElement} frame What holds the quiz, in the host's shadow root.
 * @returns {() => void} Ends it.
 */
export function stayClear(host, frame) {
  let timer = 0;
  let known = 0;
  const look = () => {
    const covered = reachOfBars(host, frame, 0);
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
    frame.style.removeProperty("--covered");
  };
}

/**
 * Gives how far down the bars reach above the way out, such as one, or one below another. What takes half of the window
 * is no bar: a background, or what lies over the page for a while. Nor is what holds the quiz.
 *
 * @param {Element} host
 * @param {Element} frame
 * @param {number} covered How much of the window is known to be covered.
 * @returns {number}
 */
function reachOfBars(host, frame, covered) {
  try {
    const leave = /** @type {Element} */ (frame.querySelector(".leave"));
    const { left, width } = leave.getBoundingClientRect();
    const hits = document.elementsFromPoint(left + width / 2, covered + 1);
    const end = [...withAncestors(hits)]
      .filter((element) => isFixed(element) && !element.contains(host))
      .map((element) => element.getBoundingClientRect().bottom)
      // A bar is also found by what hangs out of it, such as a shadow.
      .find((bottom) => bottom > covered && bottom < innerHeight / 2);
    return end ? reachOfBars(host, frame, end) : covered;
  } catch {
    // Pages break methods. The quiz goes on without this one.
    return covered;
  }
}

/**
 * Adds what a bar's parts stand in: the bar itself may let the pointer through.
 *
 * @param {Element[]} elements
 */
function withAncestors(elements) {
  /** @type {Set<Element>} */
  const all = new Set();
  for (const element of elements) {
    let next = /** @type {Element | null} */ (element);
    for (; next; next = next.parentElement) all.add(next);
  }
  return all;
}

/** @param {Element} element */
function isFixed(element) {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}
