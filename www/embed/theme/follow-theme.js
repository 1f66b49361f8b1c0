// @ts-check
import { outermostElements, SWITCHES, themeSignOf } from "./theme-sign.js";

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
 * Follows the theme of the page around an element: what its style sheets say of the colour scheme, else the switches
 * that sites put on their outermost elements, else the system.
 *
 * @param {Element} host
 * @param {(dark: boolean) => void} apply Called before the next frame, and at each change.
 * @returns {() => void} Stops following.
 */
export function followTheme(host, apply) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follower = { host, apply, system };
  const schedule = () => {
    pending.add(follower);
    if (pending.size < 2) beforeNextFrame(updateAll);
  };
  const observer = new MutationObserver(schedule);
  for (const element of outermostElements()) {
    observer.observe(element, { attributeFilter: ["style", ...SWITCHES] });
  }
  system.addEventListener("change", schedule);
  schedule();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", schedule);
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
  if (document.readyState === "complete") queueMicrotask(job);
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
