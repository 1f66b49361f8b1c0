// @ts-check

/**
 * Moves the focus to an element, and scrolls just far enough to show its beginning. Where the page replaced these
 * methods, the quiz goes on without.
 *
 * @param {HTMLElement} element
 */
export function focusAndReveal(element) {
  try {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  } catch (error) {
    console.warn(`worth-it-quiz: ${error}`);
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
