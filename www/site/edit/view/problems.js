// @ts-check
import { html, nothing } from "lit-html";

/* The list of all problems. Each leads to its field. */

/** @typedef {import("../editor.js").Editor} Editor */

/** The most that are listed, so that the page stays quick. */
const MOST = 200;

/**
 * @param {Editor} editor
 * @param {(problem: import("../model/problems.js").Problem) => void} jump
 */
export function problemsOf(editor, jump) {
  const { problems, failed } = editor;
  const count = problems.length;
  const words = failed
    ? "Not checked"
    : count === 1
      ? "1 problem"
      : count
        ? `${count} problems`
        : "No problems";
  return html`<details class="problems" id="problems" ?data-any=${count > 0}>
    <summary>${words}</summary>
    ${
      failed
        ? html`<p class="note warn">
            Nothing can be checked in this browser, or under this site's policy:
            ${failed}. You can still save the JSON, and check it by the command.
          </p>`
        : nothing
    }
    ${
      count
        ? html`<ol class="problem-list">
            ${problems.slice(0, MOST).map(
              (problem) =>
                html`<li>
                  <button
                    class="link"
                    type="button"
                    @click=${() => jump(problem)}
                  >
                    <code>${problem.path}</code> ${problem.message}
                  </button>
                </li>`,
            )}
          </ol>`
        : html`<p class="small">
            The command would say that this document is right. It can't read:
            what the words mean, only people can check.
          </p>`
    }
    ${count > MOST ? html`<p class="small">And ${count - MOST} more.</p>` : nothing}
  </details>`;
}
