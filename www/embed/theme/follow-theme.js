// @ts-check
import { each } from "../dom/each.js";
import { page as ownPage, pageOf, surroundingsOf } from "../dom/page.js";
import { themeSignOf } from "./theme-sign.js";

/**
 * A widget that follows the theme of the page around it.
 *
 * @typedef {object} ThemeFollower
 * @property {Element} host
 * @property {(dark: boolean) => void} apply
 * @property {MediaQueryList} system
 */

/** The followers to update before the next frame. @type {Set<ThemeFollower>} */
const pending = new Set();

/**
 * Follows the theme of the page around an element: see {@link themeSignOf}.
 *
 * What decides it may change in many ways: by an attribute of anything around the quiz, by a style sheet that is added,
 * swapped or loaded, and in the course of a transition.
 *
 * @param {Element} host
 * @param {(dark: boolean) => void} apply Called before the next frame, and at each change.
 * @returns {() => void} Stops following.
 */
export function followTheme(host, apply) {
  const page = pageOf(host);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follower = { host, apply, system };
  const schedule = () => {
    pending.add(follower);
    if (pending.size < 2) beforeNextFrame(updateAll);
  };
  const around = surroundingsOf(host);
  const observer = new MutationObserver(schedule);
  each(around, (element) => observer.observe(element, { attributes: true }));
  if (page.head) {
    observer.observe(page.head, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  const scheduleFor = (/** @type {Event} */ { target, type }) => {
    const tells =
      type === "load" || around.includes(/** @type {any} */ (target));
    if (tells) schedule();
  };
  system.addEventListener("change", schedule);
  page.addEventListener("load", scheduleFor, true);
  page.addEventListener("transitionend", scheduleFor);
  schedule();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", schedule);
    page.removeEventListener("load", scheduleFor, true);
    page.removeEventListener("transitionend", scheduleFor);
    pending.delete(follower);
  };
}

/**
 * Runs a job before the next frame is drawn. While the page loads, it waits until the first screen is there, since
 * reading styles forces a layout. Later, an element may be added while a frame is being made, and only a microtask
 * still runs before that frame is drawn.
 *
 * @param {() => void} job
 */
function beforeNextFrame(job) {
  if (ownPage.readyState === "complete") queueMicrotask(job);
  else requestAnimationFrame(job);
}

/** Reads all styles before it applies any theme: a change in between would force another layout. */
function updateAll() {
  const followers = [...pending];
  pending.clear();
  const dark = followers.map(
    ({ host, system }) => themeSignOf(host)?.dark ?? system.matches,
  );
  followers.forEach(({ apply }, index) => apply(!!dark[index]));
}
