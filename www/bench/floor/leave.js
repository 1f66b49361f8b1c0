// @ts-check
/* Leaving: the screen is covered at once, then another site replaces this page. */

export const EXIT = "https://www.bbc.com/weather";
const WITHIN_MS = 5000;
const COVER =
  "all:initial;position:fixed;inset:0;z-index:2147483647;background:#fff;padding:2em;font:16px system-ui,sans-serif";

/** @param {import("./quiz.js").Strings} strings */
export function leave(strings) {
  const cover = document.createElement("div");
  cover.style.cssText = COVER;
  const link = document.createElement("a");
  link.href = EXIT;
  link.rel = "noreferrer";
  link.textContent = strings.leavingLink ?? "";
  cover.append(link);
  document.documentElement.append(cover);
  const { title } = document;
  document.title = strings.leaving ?? "";
  const policy = document.createElement("meta");
  policy.name = "referrer";
  policy.content = "no-referrer";
  document.head.append(policy);
  const undo = () => {
    cover.remove();
    policy.remove();
    document.title = title;
  };
  addEventListener("pageshow", undo, { once: true });
  location.replace(EXIT);
}

/**
 * Calls back when Shift alone is pressed three times within five seconds.
 *
 * @param {() => void} go
 * @returns {() => void} Ends it.
 */
export function watchExitKeys(go) {
  /** @type {number[]} */
  let presses = [];
  let alone = false;
  /** @param {KeyboardEvent} event */
  const down = ({ key, repeat }) => {
    if (key !== "Shift") forget();
    else if (!repeat) alone = true;
  };
  /** @param {KeyboardEvent} event */
  const up = ({ key, timeStamp }) => {
    if (key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses.slice(-2), timeStamp];
    if (presses.length < 3 || timeStamp - (presses[0] ?? 0) > WITHIN_MS) return;
    presses = [];
    go();
  };
  const forget = () => {
    presses = [];
    alone = false;
  };
  addEventListener("keydown", down, true);
  addEventListener("keyup", up, true);
  addEventListener("mousedown", forget, true);
  return () => {
    removeEventListener("keydown", down, true);
    removeEventListener("keyup", up, true);
    removeEventListener("mousedown", forget, true);
  };
}
