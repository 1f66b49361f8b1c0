// @ts-check
import { html, nothing } from "lit-html";
import { HELP, snippet } from "../../snippet.js";
import { SHIPPED } from "./opening.js";
import { fileName, toBase64, toJson } from "../model/output.js";

/* What can be taken along: files, and lines to paste. */

/** @typedef {import("../editor.js").Editor} Editor */

/**
 * @param {Editor} editor
 * @param {(text: string, what: string) => void} copy
 */
export function outputOf(editor, copy) {
  const { document, bytes } = editor;
  const name = fileName(document);
  return html`<details class="output-panel" id="output">
    <summary>Take it with you</summary>
    <div class="output-ways">
      <div>
        <h2>The document</h2>
        <p class="small">JSON, to go on with later and for translators.</p>
        ${button(`Save ${name}.json`, true, () =>
          save(editor, new Blob([toJson(document)]), `${name}.json`),
        )}
      </div>
      ${siteWay(editor, name, copy)}
      <div>
        <h2>Where you can't put files</h2>
        <p class="small">
          The whole quiz in one text, to paste into a post that takes HTML.
        </p>
        ${button("Copy the text", Boolean(bytes), () =>
          copy(inlineText(document, bytes), "The text"),
        )}
      </div>
    </div>
    <p class="small" id="wait">
      ${bytes ? nothing : "What readers load waits until nothing is wrong any more."}
    </p>
  </details>`;
}

/**
 * @param {Editor} editor
 * @param {string} name
 * @param {(text: string, what: string) => void} copy
 */
function siteWay(editor, name, copy) {
  const { document, bytes } = editor;
  const line = lineFor(document, `${name}.quiz`);
  return html`<div>
    <h2>For your site</h2>
    <p class="small">The compiled form, which readers load.</p>
    ${button(`Save ${name}.quiz`, Boolean(bytes), () =>
      save(editor, blobOf(bytes), `${name}.quiz`),
    )}
    <p class="small">Put it beside your post, and paste this line:</p>
    <pre tabindex="0" aria-label="The line to paste"><code>${line}</code></pre>
    ${button("Copy the line", true, () => copy(line, "The line"))}
    <a href="configure.html">Configure it further</a>
  </div>`;
}

/**
 * @param {string} label
 * @param {boolean} works
 * @param {() => void} act
 */
const button = (label, works, act) =>
  html`<button
    class="button plain"
    type="button"
    ?disabled=${!works}
    aria-describedby=${works ? nothing : "wait"}
    @click=${act}
  >
    ${label}
  </button>`;

/** @param {Uint8Array | undefined} bytes */
const blobOf = (bytes) =>
  new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]);

/**
 * @param {Editor["document"]} document
 * @param {string} address
 */
export function lineFor({ lang, dir }, address) {
  const language = Object.hasOwn(SHIPPED, lang) ? lang : "en";
  return snippet({
    folder: new URL("./", location.href).href,
    language,
    loading: "whole",
    pin: undefined,
    attributes: {
      ...(lang === language ? {} : { lang }),
      ...(dir === "rtl" ? { dir } : {}),
      ...(address ? { document: address } : {}),
    },
    properties: {},
    height: undefined,
    help: HELP,
  });
}

/**
 * Returns the line with the compiled document inside the element.
 *
 * @param {Editor["document"]} document
 * @param {Uint8Array | undefined} bytes
 */
export function inlineText(document, bytes) {
  const script = `<script type="text/plain">${toBase64(bytes ?? new Uint8Array())}</script>`;
  return lineFor(document, "").replace(
    "</worth-it-quiz>",
    () => `${script}</worth-it-quiz>`,
  );
}

/**
 * @param {Editor} editor
 * @param {Blob} blob
 * @param {string} name
 */
function save(editor, blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  editor.saved();
}
