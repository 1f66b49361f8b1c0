// @ts-check
import { each } from "../dom/each.js";
import { listen } from "../dom/listen.js";

/** @typedef {Pick<import("bundle:glue").ReaderGlue, "press" | "hide" | "restore">} Ears */

/**
 * What a reader may do while Shift is down, so that the press is for something else: turning the wheel, dragging, or
 * typing where the page keeps the keys to itself. `mousedown` is missing where a page prevents `pointerdown`.
 */
const OTHER = ["mousedown", "pointerdown", "wheel", "input"];

/**
 * Tells the module what happens in a window: the keys that leave the page, and that the page goes and comes back.
 *
 * @param {Window} view
 * @param {Ears} ears
 * @returns {() => void} Ends it.
 */
export function hearWindow(view, { press, hide, restore }) {
  /** @type {import("../dom/listen.js").Listeners} */
  const listeners = [
    [
      "keydown",
      ({ key, repeat, timeStamp }) => {
        // Pages and extensions dispatch events without a key, which are none of the reader's doing.
        if (key === undefined) return;
        press(key === "Shift" ? +repeat : 3, timeStamp);
      },
    ],
    [
      "keyup",
      ({ key, timeStamp }) => {
        if (key === "Shift") press(2, timeStamp);
      },
    ],
    ["pagehide", hide],
    [
      "pageshow",
      ({ persisted }) => {
        if (persisted) restore();
      },
    ],
  ];
  each(OTHER, (type) =>
    listeners.push([type, ({ timeStamp }) => press(3, timeStamp)]),
  );
  // Passive, so that the page scrolls smoothly.
  return listen(view, listeners, { passive: true });
}
