// @ts-check
import { html, nothing } from "lit-html";

/* What is shown before a document is open: where to begin. */

/** The shipped documents. @type {Record<string, string>} */
export const SHIPPED = {
  en: "English",
  ar: "العربية (draft)",
  de: "Deutsch (draft)",
  es: "Español (draft)",
  fr: "Français (draft)",
  "pt-BR": "Português do Brasil (draft)",
};

/**
 * What went wrong with a document that was to be opened.
 *
 * @typedef {object} OpeningProblem
 * @property {string} title
 * @property {string[]} lines
 */

/**
 * @param {OpeningProblem | undefined} problem
 * @param {{ ship: (lang: string) => void, file: (file: File) => void, paste: (text: string) => void }} actions
 */
export function openingOf(problem, { ship, file, paste }) {
  return html`<div class="opening">
    ${
      problem
        ? html`<div class="note bad" id="opening-problem" tabindex="-1">
            <p><strong>${problem.title}</strong></p>
            <ul>
              ${problem.lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="opening-ways">
      ${shippedWay(ship)} ${fileWay(file)} ${pasteWay(paste)}
    </div>
  </div>`;
}

/**
 * Returns a handler of a form that takes one of its fields.
 *
 * @param {string} name
 * @param {(value: string) => void} take
 */
const submit = (name, take) => (/** @type {Event} */ event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  take(String(new FormData(form).get(name)));
};

/** @param {(lang: string) => void} ship */
const shippedWay = (ship) =>
  html`<form class="opening-way" @submit=${submit("shipped", ship)}>
    <h2>Begin with ours</h2>
    <div class="field">
      <label for="shipped">Document</label>
      <select id="shipped" name="shipped">
        ${Object.entries(SHIPPED).map(
          ([lang, name]) => html`<option value=${lang}>${name}</option>`,
        )}
      </select>
    </div>
    <p class="hint">
      To translate, open English and change the language on the first screen:
      the English texts then stand beside yours.
    </p>
    <button class="button" type="submit">Open ours</button>
  </form>`;

/** @param {(file: File) => void} file */
const fileWay = (file) =>
  html`<div class="opening-way">
    <h2>Go on with yours</h2>
    <div class="field">
      <label for="file">A file of your own, in JSON</label>
      <input
        id="file"
        type="file"
        accept=".json,application/json"
        @change=${(/** @type {Event} */ { target }) => {
          const input = /** @type {HTMLInputElement} */ (target);
          const [chosen] = input.files ?? [];
          if (chosen) file(chosen);
          input.value = "";
        }}
      />
    </div>
    <p class="hint">Or drop it anywhere on this page.</p>
  </div>`;

/** @param {(text: string) => void} paste */
const pasteWay = (paste) =>
  html`<form class="opening-way" @submit=${submit("pasted", paste)}>
    <h2>Paste it</h2>
    <div class="field">
      <label for="pasted">JSON of a document</label>
      <textarea
        id="pasted"
        name="pasted"
        class="code"
        spellcheck="false"
        autocomplete="off"
      ></textarea>
    </div>
    <button class="button" type="submit">Open what I pasted</button>
  </form>`;
