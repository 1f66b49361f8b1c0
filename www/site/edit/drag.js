// @ts-check
import Sortable from "sortablejs";

/* Dragging questions in the list, by mouse or finger. */

/**
 * @param {HTMLElement} list
 * @param {(change: import("./model/edits.js").Change, goes: string) => void} move
 */
export function dragQuestions(list, move) {
  const make = (/** @type {Element} */ items) => {
    if (Sortable.get(/** @type {HTMLElement} */ (items))) return;
    /** Where the dragged element stood, to put it back: the list is drawn from the document alone. @type {Node | null} */
    let next = null;
    Sortable.create(/** @type {HTMLElement} */ (items), {
      group: "questions",
      draggable: ".is-question",
      // Fingers scroll; holding one drags.
      delay: 200,
      delayOnTouchOnly: true,
      forceFallback: true,
      fallbackTolerance: 4,
      animation: 120,
      onStart: ({ item }) => {
        next = item.nextSibling;
      },
      onEnd: ({ item, from, to, oldDraggableIndex, newDraggableIndex }) => {
        from.insertBefore(item, next);
        const start = [Number(from.dataset.section), oldDraggableIndex ?? 0];
        const end = [Number(to.dataset.section), newDraggableIndex ?? 0];
        if (start.join() === end.join()) return;
        move(
          {
            type: "moveQuestion",
            from: /** @type {[number, number]} */ (start),
            to: /** @type {[number, number]} */ (end),
          },
          `question:${end.join(":")}`,
        );
      },
    });
  };
  const makeAll = () =>
    list.querySelectorAll("[data-section]").forEach((items) => make(items));
  makeAll();
  new MutationObserver(makeAll).observe(list, {
    childList: true,
    subtree: true,
  });
}
