// @ts-check

/**
 * Keeps the way out clear of what a theme fixes to the top of the window, such as a bar, or one below another: tells
 * the style sheet how far down that reaches.
 *
 * @param {HTMLElement} frame What holds the quiz.
 * @param {number} [covered] How much of the window is known to be covered.
 */
export function keepClear(frame, covered = 0) {
  try {
    const bar = document
      .elementsFromPoint(innerWidth / 2, covered + 1)
      .find(isBar);
    if (bar) keepClear(frame, bar.getBoundingClientRect().bottom);
    else frame.style.setProperty("--covered", `${covered}px`);
  } catch {
    // Pages break methods. The quiz goes on without this one.
  }
}

/**
 * Tells whether an element stays where it is. What takes half of the window is no bar: a background, or what lies over
 * the page for a while.
 *
 * @param {Element} element
 */
function isBar(element) {
  return (
    /fixed|sticky/.test(getComputedStyle(element).position) &&
    element.getBoundingClientRect().bottom < innerHeight / 2
  );
}
