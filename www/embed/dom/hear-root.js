// @ts-check
import { listen } from "./listen.js";

/**
 * Tells the module what a reader does in a widget: two listeners for all of it rather than one for each control, so that
 * drawing makes and drops none. They are on the root: below an element that hears clicks, Orca calls every heading and
 * question "clickable".
 *
 * In JavaScript, since what wasm-bindgen makes of a closure spreads its arguments, and some pages change how arrays are
 * iterated.
 *
 * @param {ShadowRoot} root
 * @param {number} widget
 * @param {Pick<import("bundle:glue").ReaderGlue, "clicked" | "changed">} glue
 * @returns {() => void} Ends it.
 */
export function hearRoot(root, widget, { clicked, changed }) {
  return listen(root, [
    ["click", (event) => clicked(widget, event)],
    ["change", (event) => changed(widget, event)],
  ]);
}
