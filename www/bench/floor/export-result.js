// @ts-check
/* Exports a result: prints it alone, or copies it as text. */

/**
 * Prints a result and nothing else of the page.
 *
 * @param {HTMLElement} body
 */
export function printResult(body) {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;visibility:hidden";
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: printer } = frame;
  for (const line of textOf(body).split("\n")) {
    const paragraph = paper?.createElement("p");
    if (!paper || !paragraph) continue;
    paragraph.textContent = line;
    paper.body.append(paragraph);
  }
  printer?.addEventListener("afterprint", () => frame.remove());
  printer?.print();
}

/**
 * Copies a result. If that fails, shows the text, selected.
 *
 * @param {HTMLElement} body
 * @param {() => void} done Called once the text is on the clipboard.
 */
export async function copyResult(body, done) {
  const text = textOf(body);
  try {
    await navigator.clipboard.writeText(text);
    done();
  } catch {
    const shown = document.createElement("textarea");
    shown.readOnly = true;
    shown.value = text;
    body.querySelector(".tools")?.append(shown);
    shown.select();
  }
}

/** @param {HTMLElement} body */
function textOf(body) {
  const parts = [...body.children].filter((part) => part.className !== "tools");
  return parts
    .map((part) => /** @type {HTMLElement} */ (part).innerText)
    .join("\n");
}
