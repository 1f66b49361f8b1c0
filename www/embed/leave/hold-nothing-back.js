// @ts-check
import { each } from "../dom/each.js";

/*
 * Pages ask before they are left: by `beforeunload`, or by the newer `navigate`, which they may cancel. A reader who
 * leaves must not be asked, least of all over a covered page. On these two, browsers call the listeners in the order in
 * which they came, whether they capture or not, so none of ours would come first. Instead, the events can't be cancelled
 * any more. Frames of other sites are out of reach.
 */

/**
 * Keeps the page from holding a reader back.
 *
 * @param {Window} view
 * @returns {() => void} Ends it.
 */
export function holdNothingBack(view) {
  /** @type {(() => void)[]} */
  const undo = [];
  for (const left of reachableWindows(view)) {
    const { BeforeUnloadEvent, NavigateEvent, onbeforeunload } = left;
    left.onbeforeunload = null;
    undo.push(() => void (left.onbeforeunload = onbeforeunload));
    each([BeforeUnloadEvent, NavigateEvent], (kind) =>
      each(["preventDefault", "returnValue"], (name) => {
        if (kind) undo.push(disarm(kind.prototype, name));
      }),
    );
  }
  return () => each(undo, (restore) => restore());
}

/**
 * Makes a member of a class do nothing, called or set.
 *
 * @param {object} prototype
 * @param {string} name
 * @returns {() => void} Restores it.
 */
function disarm(prototype, name) {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  const nothing = () => {};
  Reflect.defineProperty(prototype, name, {
    get: () => nothing,
    set: nothing,
    configurable: true,
  });
  return () => {
    Reflect.deleteProperty(prototype, name);
    if (own) Reflect.defineProperty(prototype, name, own);
  };
}

/**
 * Returns every window that is left along with this one, as far as the page may touch it: each is asked.
 *
 * @param {Window} view
 * @returns {Set<any>}
 */
function reachableWindows(view) {
  /** @type {Set<any>} */
  const found = new Set();
  const add = (/** @type {any} */ window) => {
    try {
      // Throws where it belongs to another site.
      if (!window.document || found.has(window)) return;
      found.add(window);
      // A window's frames are its items.
      each(window, add);
    } catch {
      // Nothing can be done there.
    }
  };
  add(view);
  add(view.top);
  return found;
}
