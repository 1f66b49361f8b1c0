// @ts-check

/**
 * Keeps the way out clear of what a theme fixes to the top of the window, such as a bar, or one below another: tells
 * the style sheet how far down that reaches. What takes half of the window is no bar: a background, or what lies over
 * the page for a while.
 *
 * @param {HTMLElement} frame What holds the quiz.
 * @param {number} [covered] How much of the window is known to be covered.
 */
export function keepClear(frame, covered = 0) {
  try {
    const end = document
      .elementsFromPoint(innerWidth / 2, covered + 1)
      .filter(isFixed)
      .map((element) => element.getBoundingClientRect().bottom)
      // A bar is also found by what hangs out of it, such as a shadow.
      .find((bottom) => bottom > covered && bottom < innerHeight / 2);
    if (end) keepClear(frame, end);
    else tell(frame, covered);
  } catch {
    // Pages break methods. The quiz goes on without this one.
  }
}

/**
 * Says it in the frame's style, unless it says so: everything in the frame inherits that, and is styled anew.
 *
 * @param {HTMLElement} frame
 * @param {number} covered
 */
function tell({ style }, covered) {
  if (parseFloat(style.getPropertyValue("--covered") || "0") !== covered) {
    style.setProperty("--covered", `${covered}px`);
  }
}

/** @param {Element} element */
function isFixed(element) {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}
