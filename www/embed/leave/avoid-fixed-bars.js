// @ts-check
import { each } from "../dom/each.js";
import { pageOf, surroundingsOf, viewOf } from "../dom/page.js";
import { keepInSight } from "./keep-in-sight.js";

/** How long a bar takes to slide in or out, in milliseconds. */
const SLIDE = 300;

/**
 * Keeps the leave button in sight, and clear of bars that a theme fixes to the top of the window. It measures at once, and again
 * after the reader scrolls, the screen changes or the window is resized; then it waits until everything is still, since
 * measuring takes longer than answering.
 *
 * @param {Element} host
 * @param {HTMLElement} frame The element that holds the quiz, in the host's shadow root.
 * @returns {() => void} Stops it.
 */
export function avoidFixedBars(host, frame) {
  const view = viewOf(host);
  const place = keepInSight(host, frame);
  let timer = 0;
  let known = 0;
  const measure = () => {
    const covered = bottomOfBars(host, frame, 0);
    if (covered === known) return;
    known = covered;
    frame.style.setProperty("--covered", `${covered}px`);
    place();
  };
  const measureLater = () => {
    place();
    view.clearTimeout(timer);
    timer = view.setTimeout(measure, SLIDE);
  };
  measure();
  place();
  // Each new screen takes the focus.
  frame.addEventListener("focusin", measureLater);
  // Any part of the page may be the one that scrolls.
  view.addEventListener("scroll", measureLater, true);
  view.addEventListener("resize", measureLater);
  return () => {
    view.clearTimeout(timer);
    frame.removeEventListener("focusin", measureLater);
    view.removeEventListener("scroll", measureLater, true);
    view.removeEventListener("resize", measureLater);
    frame.style.removeProperty("--covered");
    frame.style.removeProperty("--shift");
  };
}

/**
 * Returns how far down the bars above the leave button reach, whether there is one or several below each other.
 * Anything that takes up half of the window is no bar but a background or a temporary overlay, and neither is anything
 * that contains the quiz.
 *
 * @param {Element} host
 * @param {Element} frame
 * @param {number} covered How much of the window is known to be covered.
 * @returns {number}
 */
function bottomOfBars(host, frame, covered) {
  try {
    const leave = /** @type {Element} */ (frame.querySelector(".leave"));
    const { left, width } = leave.getBoundingClientRect();
    const around = surroundingsOf(host);
    const hits = pageOf(host).elementsFromPoint(left + width / 2, covered + 1);
    const end = [...withAncestors(hits)]
      .filter((element) => isFixed(element) && !around.includes(element))
      .map((element) => element.getBoundingClientRect().bottom)
      // A bar may also be hit where something overflows it, such as a shadow.
      .find(
        (bottom) => bottom > covered && bottom < viewOf(host).innerHeight / 2,
      );
    return end ? bottomOfBars(host, frame, end) : covered;
  } catch {
    // Some pages break these methods. The quiz works without this.
    return covered;
  }
}

/**
 * Adds the elements' ancestors: a bar may itself ignore the pointer, while its parts do not.
 *
 * @param {Element[]} elements
 */
function withAncestors(elements) {
  /** @type {Set<Element>} */
  const all = new Set();
  each(elements, (element) => {
    let next = /** @type {Element | null} */ (element);
    for (; next; next = next.parentElement) all.add(next);
  });
  return all;
}

/** @param {Element} element */
function isFixed(element) {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}
