// @ts-check
import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

/* The list of screens: one stop for Tab, the arrow keys move in it. */

/** @typedef {import("../editor.js").Editor} Editor */
/** @typedef {import("../model/screens.js").Screen} Screen */
/** @typedef {import("../model/screens.js").ScreenGroup} ScreenGroup */

/**
 * @param {Editor} editor
 * @param {{ select: (key: string) => void, move: (up: boolean) => void }} actions
 */
export function listOf(editor, { select, move }) {
  const { groups, screen, problems } = editor;
  const counts = new Map();
  for (const problem of problems) {
    counts.set(problem.screen, (counts.get(problem.screen) ?? 0) + 1);
  }
  const shown = groups.map((group) => ({
    ...group,
    // It is there only while it has something.
    screens: group.screens.filter(
      ({ key }) => key !== "rest" || counts.has(key),
    ),
  }));
  return html`<div
    class="screens"
    id="screens"
    role="listbox"
    aria-label="Screens"
    aria-describedby="screens-help"
    @click=${(/** @type {Event} */ { target }) => {
      const option = /** @type {Element} */ (target).closest("[role=option]");
      const key = option?.getAttribute("data-key");
      if (key) select(key);
    }}
    @keydown=${(/** @type {KeyboardEvent} */ event) =>
      onKey(event, keysOf(shown), screen.key, { select, move })}
  >
    ${shown.map((group, index) => groupOf(group, index, screen.key, counts))}
  </div>`;
}

/**
 * @param {ScreenGroup} group
 * @param {number} index
 * @param {string} chosen
 * @param {Map<string, number>} counts
 */
function groupOf({ title, section, screens }, index, chosen, counts) {
  const id = `group-${index}`;
  return html`<div class="screen-group" role="group" aria-labelledby=${id}>
    <div class="screen-group-title" id=${id} dir="auto">${title}</div>
    <div class="screen-items" data-section=${section ?? nothing}>
      ${repeat(
        screens,
        ({ key }) => key,
        (screen) => {
          const count = counts.get(screen.key) ?? 0;
          const isChosen = screen.key === chosen;
          const { key, code, title } = screen;
          return guard([key, code, title, isChosen, count], () =>
            optionOf(screen, isChosen, count),
          );
        },
      )}
    </div>
  </div>`;
}

/**
 * @param {Screen} screen
 * @param {boolean} isChosen
 * @param {number} count
 */
function optionOf({ key, kind, code, title, isText }, isChosen, count) {
  return html`<div
    class="screen ${kind === "question" ? "is-question" : ""}"
    role="option"
    aria-selected=${isChosen}
    tabindex=${isChosen ? 0 : -1}
    data-key=${key}
  >
    ${code ? html`<span class="screen-code">${code}</span> ` : nothing}
    <span class="screen-title" dir=${isText ? "auto" : nothing}>${title}</span>
    ${
      count
        ? html`<span class="count"
            >${count}<span class="unseen">
              ${count === 1 ? " problem" : " problems"}</span
            ></span
          >`
        : nothing
    }
  </div>`;
}

/** @param {ScreenGroup[]} groups */
const keysOf = (groups) =>
  groups.flatMap(({ screens }) => screens.map(({ key }) => key));

/** How many screens PageUp and PageDown pass. */
const PAGE = 10;

/**
 * @param {KeyboardEvent} event
 * @param {string[]} keys
 * @param {string} chosen
 * @param {{ select: (key: string) => void, move: (up: boolean) => void }} actions
 */
function onKey(event, keys, chosen, { select, move }) {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  if (altKey) {
    if (key !== "ArrowUp" && key !== "ArrowDown") return;
    event.preventDefault();
    move(key === "ArrowUp");
    return;
  }
  const at = keys.indexOf(chosen);
  /** @type {Record<string, number>} */
  const targets = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: keys.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return;
  event.preventDefault();
  const next = keys[Math.min(keys.length - 1, Math.max(0, target))];
  if (next) select(next);
}
