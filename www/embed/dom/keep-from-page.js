// @ts-check

/*
 * Keeps what readers do with a control from the page's own handlers, where these would let a native control be. Outside
 * the closed root every event seems to come from the element itself, which looks like plain content: an arrow key on an
 * answer would turn the page's slide, a letter in the list of countries would open its search, and a press on a button
 * would follow the card around the quiz (mousetrap#245, swiper#3862).
 *
 * Handlers that capture come before these. The page still hears the keys that concern it, and whatever is done beside
 * the controls.
 */

/** What a press on a control consists of, as far as pages act on it. */
const PRESSES = ["click", "mousedown", "pointerdown", "touchstart"];
const KEYS = ["keydown", "keypress", "keyup"];

/** What takes every key that is typed into it, and what takes those that press it. */
const FIELDS = "input, select, textarea";
const CONTROLS = `${FIELDS}, a, button, label`;

/**
 * @param {HTMLElement} host
 * @param {ShadowRoot} root The host's. On an element, screen readers would call all that is in it clickable.
 */
export function keepFromPage(host, root) {
  for (const type of [...PRESSES, ...KEYS]) {
    root.addEventListener(
      type,
      (event) => {
        if (isOurs(host, event)) event.stopPropagation();
      },
      { passive: true },
    );
  }
}

/**
 * @param {HTMLElement} host
 * @param {Event} event
 */
function isOurs(host, event) {
  const target = /** @type {Element} */ (event.target);
  // The owner's own link, which is in our slot.
  if (host.contains(target)) return false;
  if (!("key" in event)) return !!target.closest(CONTROLS);
  const { key, ctrlKey, metaKey, altKey } = /** @type {KeyboardEvent} */ (
    event
  );
  if (ctrlKey || metaKey || altKey || /^(Escape|Tab|Shift|F\d+)$/.test(key)) {
    return false;
  }
  return !!target.closest(/^(Enter| )$/.test(key) ? CONTROLS : FIELDS);
}
