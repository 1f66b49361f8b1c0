// @ts-check

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
  // By index, since some pages change how arrays are iterated.
  const settings = { ...options, capture: true };
  for (const listener of listeners) {
    target.addEventListener(listener[0], listener[1], settings);
  }
  return () => {
    for (const listener of listeners) {
      target.removeEventListener(listener[0], listener[1], settings);
    }
  };
}
