// @ts-check
import { each } from "./each.js";

/** @typedef {[type: string, listener: (event: any) => void][]} Listeners */

/**
 * Listens to events before the page's own handlers, which may stop them on their way.
 *
 * @param {EventTarget} target
 * @param {Listeners} listeners
 * @param {AddEventListenerOptions} [options]
 * @returns {() => void} Ends it.
 */
export function listen(target, listeners, options) {
  const settings = { ...options, capture: true };
  each(listeners, (listener) =>
    target.addEventListener(listener[0], listener[1], settings),
  );
  return () =>
    each(listeners, (listener) =>
      target.removeEventListener(listener[0], listener[1], settings),
    );
}
