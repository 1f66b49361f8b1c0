// @ts-check
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { formatPath, resolvePath, valueAt } from "../model/path.js";
import { atFields } from "../model/problems.js";
import { fieldGroups } from "../model/fields.js";
import { isTranslation, sourceOf } from "../model/source.js";

/* The fields of the screen at hand. */

/**
 * @typedef {import("../editor.js").Editor} Editor
 * @typedef {import("../model/fields.js").Field} Field
 * @typedef {import("../model/fields.js").FieldGroup} FieldGroup
 * @typedef {import("../model/fields.js").ItemTools} ItemTools
 * @typedef {import("../model/problems.js").Problem} Problem
 * @typedef {import("../model/edits.js").Change} Change
 */

/**
 * What fields can do.
 *
 * @typedef {object} FieldActions
 * @property {(field: Field, value: string) => void} write
 * @property {(change: Change, about: { label: string, goes?: string, focus?: string }) => void} make
 *
 * What the fields are drawn from.
 *
 * @typedef {object} Context
 * @property {Editor} editor
 * @property {Map<string, Problem[]>} problems By the path of the field that shows them.
 * @property {Record<string, string>} hints What the schema says of labels.
 * @property {FieldActions} actions
 */

/**
 * @param {Editor} editor
 * @param {Record<string, string>} hints
 * @param {FieldActions} actions
 */
export function fieldsOf(editor, hints, actions) {
  const { document, screen, sources } = editor;
  const groups = fieldGroups(document, screen, sources.stock);
  const paths = groups.flatMap(({ path, fields }) => [
    ...(path ? [path] : []),
    ...fields.map((field) => field.path),
  ]);
  const own = editor.problems.filter(
    (problem) => problem.screen === screen.key,
  );
  const problems = atFields(own, paths);
  const context = { editor, problems, hints, actions };
  return html`${messages(context, "", "fields-problems")}
  ${repeat(
    groups,
    ({ title }, index) => `${screen.key} ${index} ${title}`,
    (group, index) => groupOf(context, group, `g${index}`),
  )}`;
}

/**
 * @param {Context} context
 * @param {FieldGroup} group
 * @param {string} id
 */
function groupOf(context, group, id) {
  const { title, path, hint, lock, fields, tools, buttons = [] } = group;
  const place = path ? formatPath(path) : undefined;
  const isField = fields.some((field) => formatPath(field.path) === place);
  return html`<section
    class="field-group"
    aria-labelledby=${id}
    data-path=${place ?? nothing}
  >
    <div class="field-group-head">
      <h3 id=${id} tabindex="-1">${title}</h3>
      ${tools ? toolsOf(context, tools) : nothing}
    </div>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${lock ? html`<p class="lock">${lock}</p>` : nothing}
    ${place === undefined || isField ? nothing : messages(context, place, `${id}-problems`)}
    ${repeat(
      fields,
      (field) => formatPath(field.path),
      (field) => fieldOf(context, field),
    )}
    ${
      buttons.length
        ? html`<div class="field-buttons">
            ${buttons.map(
              ({ label, change, goes, quiet }) =>
                html`<button
                  class="button ${quiet ? "quiet" : "plain"}"
                  type="button"
                  @click=${() =>
                    context.actions.make(change, {
                      label,
                      goes,
                      focus: goes || quiet ? undefined : "last",
                    })}
                >
                  ${label}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </section>`;
}

/**
 * @param {Context} context
 * @param {Field} field
 */
function fieldOf(context, field) {
  const { document } = context.editor;
  const place = formatPath(field.path);
  const id = `field ${place}`.replaceAll(" ", "_");
  const source = sourceText(context, field);
  const hint = field.hint ?? context.hints[place];
  const found = context.problems.get(place) ?? [];
  const described = Object.entries({ source, hint, problems: found[0] })
    .flatMap(([name, value]) => (value ? `${id}-${name}` : []))
    .join(" ");
  const { kind, label } = field;
  if (kind === "checks") return checksOf(context, field, id);
  const control = { id, described, isWrong: found.length > 0, document };
  return html`<div class="field" data-path=${place}>
    <div class="field-head">
      <label for=${id}>${label}</label>
      ${field.tools ? toolsOf(context, field.tools) : nothing}
    </div>
    ${
      source === undefined
        ? nothing
        : html`<p class="source" id="${id}-source" lang="en" dir="ltr">
            <span class="unseen">English: </span>${source}
          </p>`
    }
    ${controlOf(context, field, control)}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${messages(context, place, `${id}-problems`)}
  </div>`;
}

/**
 * @param {Context} context
 * @param {Field} field
 */
function sourceText({ editor }, { path, code }) {
  const { document, english } = editor;
  if (code || !isTranslation(document)) return undefined;
  return sourceOf(english, document, path);
}

/** The fewest rows of a field for a text, and the characters that stand in one. */
const ROWS = 2;
const COLUMNS = 44;

/**
 * @param {Context} context
 * @param {Field} field
 * @param {{ id: string, described: string, isWrong: boolean, document: Editor["document"] }} control
 */
function controlOf(context, field, { id, described, isWrong, document }) {
  const { kind, code, lock } = field;
  const value = valueAt(document, field.path) ?? "";
  const write = (/** @type {Event} */ { target }) =>
    context.actions.write(
      field,
      /** @type {HTMLInputElement} */ (target).value,
    );
  const lang = code ? nothing : document.lang || nothing;
  const dir = code ? "ltr" : document.dir;
  const about = described || nothing;
  const invalid = isWrong ? "true" : nothing;
  if (kind === "select") {
    return html`<select
      id=${id}
      aria-describedby=${about}
      aria-invalid=${invalid}
      ?disabled=${Boolean(lock)}
      .value=${live(value)}
      @change=${write}
    >
      ${Object.entries(field.options ?? {}).map(
        ([option, name]) =>
          html`<option value=${option} ?selected=${option === value}>
            ${name}
          </option>`,
      )}
    </select>`;
  }
  if (kind === "line") {
    return html`<input
      id=${id}
      lang=${lang}
      dir=${dir}
      autocomplete="off"
      aria-describedby=${about}
      aria-invalid=${invalid}
      ?readonly=${Boolean(lock)}
      .value=${live(value)}
      @input=${write}
    />`;
  }
  const rows = Math.max(ROWS, Math.ceil(value.length / COLUMNS));
  return html`<textarea
    id=${id}
    lang=${lang}
    dir=${dir}
    rows=${rows}
    autocomplete="off"
    aria-describedby=${about}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${write}
  ></textarea>`;
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string} id
 */
function checksOf(context, field, id) {
  const { path, label, options = {} } = field;
  const values = valueAt(context.editor.document, path) ?? [];
  const place = formatPath(path);
  return html`<fieldset class="field checks" data-path=${place}>
    <legend>${label}</legend>
    <div class="check-row">
      ${Object.entries(options).map(
        ([value, name]) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(values.includes(value))}
              @change=${() =>
                context.actions.make(
                  { type: "toggle", path, value },
                  { label: `${label}: ${name}` },
                )}
            />${name}</label
          >`,
      )}
    </div>
    ${messages(context, place, `${id}-problems`)}
  </fieldset>`;
}

/**
 * The buttons that move and remove an item of a list.
 *
 * @param {Context} context
 * @param {ItemTools} tools
 */
function toolsOf({ actions, editor }, { list, index, count, name }) {
  const what = `${name} ${index + 1}`;
  const first = list[0];
  const kinds = /** @type {Record<string, string>} */ ({
    also: "tick",
    helpLines: "line",
  });
  const kind = list.length === 1 ? kinds[String(first)] : undefined;
  const goes = (/** @type {number} */ to) =>
    kind ? `${kind}:${to}` : undefined;
  const move = (/** @type {number} */ to, /** @type {string} */ label) =>
    actions.make(
      { type: "move", path: list, from: index, to },
      { label, goes: goes(to), focus: `move ${formatPath(list)} ${to}` },
    );
  const key = `${formatPath(list)} ${index}`;
  return html`<div class="item-tools" data-screen=${editor.screenKey}>
    <button
      type="button"
      class="tool"
      data-tool="move ${key}"
      aria-label="Move ${what} up"
      ?disabled=${index === 0}
      @click=${() => move(index - 1, `Move ${what} up`)}
    >
      ↑
    </button>
    <button
      type="button"
      class="tool"
      data-tool="down ${key}"
      aria-label="Move ${what} down"
      ?disabled=${index + 1 >= count}
      @click=${() => move(index + 1, `Move ${what} down`)}
    >
      ↓
    </button>
    <button
      type="button"
      class="tool"
      aria-label="Remove ${what}"
      @click=${() =>
        actions.make(
          { type: "remove", path: list, index },
          { label: `Remove ${what}`, goes: goes(Math.max(0, index - 1)) },
        )}
    >
      ✕
    </button>
  </div>`;
}

/** What the module calls out of place, so that taking it out mends it. */
const OUT_OF_PLACE =
  /^unknown field|no question has this id|take (it|this) out/;

/**
 * The problems that belong to a field or a group, in the words of the command.
 *
 * @param {Context} context
 * @param {string} place
 * @param {string} id
 */
function messages({ problems, editor, actions }, place, id) {
  const found = problems.get(place) ?? [];
  if (!found.length) return html`<div id=${id}></div>`;
  return html`<ul class="field-problems" id=${id}>
    ${found.map(
      ({ path, message }) =>
        html`<li>
          ${path === place ? nothing : html`<code>${path}</code> `}${message}
          ${
            OUT_OF_PLACE.test(message)
              ? html`<button
                  class="link"
                  type="button"
                  @click=${() => {
                    const found = resolvePath(editor.document, path);
                    if (!found) return;
                    const change = { type: "takeOut", path: found };
                    actions.make(/** @type {Change} */ (change), {
                      label: `Take out ${path}`,
                    });
                  }}
                >
                  Take it out
                </button>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}
