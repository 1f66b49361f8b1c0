// @ts-check
import { html, nothing } from "lit-html";
import { viewsOf } from "../model/preview-screen.js";
import { isTranslation, progressOf } from "../model/source.js";
import { fieldsOf } from "./fields.js";
import { listOf } from "./list.js";
import { outputOf } from "./output.js";
import { problemsOf } from "./problems.js";

/* What is shown of an open document: the bar, the list of screens, the preview and the fields. */

/**
 * @typedef {import("../editor.js").Editor} Editor
 *
 * @typedef {import("./fields.js").FieldActions & {
 *   select: (key: string) => void,
 *   move: (up: boolean) => void,
 *   jump: (problem: import("../model/problems.js").Problem) => void,
 *   copy: (text: string, what: string) => void,
 *   travel: (way: "undo" | "redo") => void,
 *   close: () => void,
 *   look: (view: import("../model/preview-screen.js").View) => void,
 *   tryIt: () => void,
 * }} DeskActions
 */

/** What a view of a screen is called. */
const VIEWS = {
  screen: "The question",
  unanswered: "Without an answer",
  result: "In the result",
};

/**
 * @param {Editor} editor
 * @param {{ hints: Record<string, string>, tried: boolean }} state
 * @param {DeskActions} actions
 */
export function deskOf(editor, { hints, tried }, actions) {
  const { select, move, write, make, jump, copy } = actions;
  const { screen } = editor;
  return html`<div class="desk-bar">
      ${barOf(editor, actions)} ${problemsOf(editor, jump)}
      ${outputOf(editor, copy)}
    </div>
    <div class="desk" data-state=${editor.isSettled ? "settled" : "busy"}>
      <div class="desk-list">
        <h2 class="unseen">Screens</h2>
        ${listOf(editor, { select, move })}
        <p class="small" id="screens-help">
          The arrow keys go from screen to screen. Alt with them moves a
          question; so does dragging it.
        </p>
      </div>
      <div class="desk-preview">${previewOf(editor, tried, actions)}</div>
      <div class="desk-fields" id="fields">
        <h2 id="fields-title" tabindex="-1">
          ${screen.code ? html`${screen.code} ` : nothing}<span dir="auto"
            >${screen.title}</span
          >
        </h2>
        ${fieldsOf(editor, hints, { write, make })}
      </div>
    </div>`;
}

/**
 * @param {Editor} editor
 * @param {DeskActions} actions
 */
function barOf(editor, { travel, close }) {
  const { history, document, english } = editor;
  const { past, future } = history;
  return html`<div class="desk-tools">
    <button
      class="button plain"
      type="button"
      aria-keyshortcuts="Control+Z"
      ?disabled=${!past.length}
      @click=${() => travel("undo")}
    >
      Undo
    </button>
    <button
      class="button plain"
      type="button"
      aria-keyshortcuts="Control+Shift+Z"
      ?disabled=${!future.length}
      @click=${() => travel("redo")}
    >
      Redo
    </button>
    <button class="button plain" type="button" @click=${close}>
      Open another
    </button>
    <p class="small desk-progress">
      ${isTranslation(document) ? progressText(progressOf(english, document)) : nothing}
      ${editor.isUnsaved ? "Not saved yet." : nothing}
    </p>
  </div>`;
}

/** @param {{ done: number, all: number }} progress */
const progressText = ({ done, all }) =>
  `${done} of ${all} texts differ from the English ones.`;

/**
 * @param {Editor} editor
 * @param {boolean} tried
 * @param {DeskActions} actions
 */
function previewOf(editor, tried, { look, tryIt }) {
  const views = viewsOf(editor.screen);
  return html`<div class="preview-head">
      <h2>Preview</h2>
      <label class="check"
        ><input type="checkbox" .checked=${tried} @change=${tryIt} />Try
        it</label
      >
      ${
        views.length > 1
          ? html`<fieldset class="views">
              <legend class="unseen">What the preview shows</legend>
              ${views.map(
                (view) =>
                  html`<label
                    ><input
                      type="radio"
                      name="view"
                      .checked=${view === editor.view}
                      @change=${() => look(view)}
                    />${VIEWS[view]}</label
                  >`,
              )}
            </fieldset>`
          : nothing
      }
    </div>
    <p class="small preview-note">${editor.stands || nothing}</p>
    <div
      class="preview-scroll"
      role="region"
      aria-label="Preview of the screen"
      tabindex="0"
    >
      <div id="preview-place"></div>
    </div>`;
}
