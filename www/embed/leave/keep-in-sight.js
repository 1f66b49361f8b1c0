// @ts-check
import { each } from "../dom/each.js";
import { viewOf, withSurroundings } from "../dom/page.js";

/**
 * Returns a function that brings the bar with the leave button back into sight where it can't stick to the window: any
 * ancestor that clips, such as a wrapper with `overflow-x: hidden`, becomes what it sticks to, even one that never
 * scrolls, and goes off the screen along with it (<https://github.com/w3c/csswg-drafts/issues/865>). So the bar is
 * shifted by what is missing. It measures little, and may run whenever the page scrolls.
 *
 * @param {Element} host
 * @param {HTMLElement} frame The element that holds the quiz, in the host's shadow root.
 */
export function keepInSight(host, frame) {
  const view = viewOf(host);
  const clipping = withSurroundings(host).filter(
    (element) => view.getComputedStyle(element).overflowY !== "visible",
  );
  let shift = 0;
  return () => {
    const bar = /** @type {HTMLElement | null} */ (frame.querySelector(".bar"));
    // Only what clips takes the bar along.
    if (!bar?.parentElement || !clipping.length) return;
    const boxOf = (/** @type {Element} */ element) =>
      element.getBoundingClientRect();
    const { top, bottom, height } = boxOf(bar);
    const scale = height / bar.offsetHeight || 1;
    let edge = 0;
    each(clipping, (element) => (edge = Math.max(edge, boxOf(element).top)));
    const clear = parseFloat(view.getComputedStyle(bar).top) || 0;
    const missing = (edge - top) / scale + clear;
    const room = (boxOf(bar.parentElement).bottom - bottom) / scale;
    // From where it stands by itself, and no further than the end of the quiz.
    const next = Math.max(0, shift + Math.min(missing, room));
    if (Math.abs(next - shift) < 0.5) return;
    shift = next;
    frame.style.setProperty("--shift", `${shift}px`);
  };
}
