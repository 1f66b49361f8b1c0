// @ts-check

/* Where the focus goes after something was done. */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function get(id) {
  const element = document.getElementById(id);
  if (element) return element;
  throw new Error(`no #${id} in this page`);
}

/**
 * Focuses an element, and scrolls by the least that shows it.
 *
 * @param {HTMLElement | null | undefined} element
 */
function focus(element) {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}

/** Focuses the screen that is chosen in the list. */
export function focusScreen() {
  /** @type {HTMLElement | null} */
  const option = document.querySelector("[role=option][aria-selected=true]");
  focus(option);
}

/** Scrolls the list by the least that shows the screen that is chosen. */
export function revealScreen() {
  const option = document.querySelector("[role=option][aria-selected=true]");
  option?.scrollIntoView({ block: "nearest" });
}

/** @param {string} id */
export function focusHeading(id) {
  focus(document.getElementById(id));
}

const CONTROLS = "input:not([readonly]), textarea, select:not(:disabled)";

/**
 * Focuses a field, or what is nearest to a path.
 *
 * @param {string} place The path of a field, `first` for the first of all, `last` for the last text of its group.
 * @returns {boolean} Whether there was one.
 */
export function focusField(place) {
  const found =
    place === "first" || place === "last" ? edge(place) : near(place);
  focus(found);
  return Boolean(found);
}

/** @param {"first" | "last"} which @returns {HTMLElement | null | undefined} */
function edge(which) {
  if (which === "first") return get("fields").querySelector(CONTROLS);
  const group =
    document.activeElement?.closest(".field-group") ?? get("fields");
  /** @type {HTMLElement[]} */
  const all = [...group.querySelectorAll(`.field > :is(${CONTROLS})`)].map(
    (control) => /** @type {HTMLElement} */ (control),
  );
  return all.at(-1);
}

/** @param {string} place @returns {HTMLElement | null | undefined} */
function near(place) {
  /** @type {HTMLElement[]} */
  const holders = [...get("fields").querySelectorAll("[data-path]")].map(
    (holder) => /** @type {HTMLElement} */ (holder),
  );
  const around = holders
    .filter(({ dataset: { path = "" } }) => place.startsWith(path))
    .sort(
      (a, b) => (b.dataset.path?.length ?? 0) - (a.dataset.path?.length ?? 0),
    );
  for (const holder of around) {
    /** @type {HTMLElement | null} */
    const control =
      holder.querySelector(CONTROLS) ?? holder.querySelector("h3");
    if (control) return control;
  }
  return undefined;
}

/**
 * Focuses a button that moves an item, in the place to which the item moved; where it can't go further, the other one.
 *
 * @param {string} key
 */
export function focusTool(key) {
  const find = (/** @type {string} */ name) =>
    /** @type {HTMLButtonElement | undefined} */ (
      [...document.querySelectorAll("[data-tool]")].find(
        (tool) => tool.getAttribute("data-tool") === name,
      )
    );
  const up = find(key);
  const tool = up?.disabled ? find(key.replace(/^move/, "down")) : up;
  focus(tool);
}
