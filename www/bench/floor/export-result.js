// @ts-check
/* Exports a result: prints it alone, or copies it as text. */

/** What shows that the print dialog is closed. `afterprint` comes too early in some browsers. */
const AFTER_PRINT = ["pointerdown", "keydown", "pagehide"];

/**
 * Prints a result and nothing else of the page: a copy of it stands beside the page's body until the reader goes on.
 *
 * @param {HTMLElement} body
 */
export function printResult(body) {
  const host = document.createElement("div");
  const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (body.getRootNode());
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = adoptedStyleSheets;
  const paper = document.createElement("div");
  paper.className = "frame";
  const sheet = /** @type {HTMLElement} */ (body.parentElement?.cloneNode());
  sheet.className = "sheet";
  sheet.append(resultOf(body));
  paper.append(sheet);
  root.append(paper);
  const page = document.createElement("style");
  page.textContent = "@media print{body{display:none!important}}";
  host.append(page);
  document.documentElement.append(host);
  window.print();
  for (const type of AFTER_PRINT) {
    addEventListener(type, () => host.remove(), { capture: true, once: true });
  }
}

/**
 * Copies a text. If that fails, shows it, selected.
 *
 * @param {HTMLElement} body
 * @param {string} text
 * @param {() => void} done Called once the text is on the clipboard.
 */
export async function copyText(body, text, done) {
  try {
    await navigator.clipboard.writeText(text);
    done();
  } catch {
    body.querySelector("textarea")?.remove();
    const area = document.createElement("textarea");
    area.readOnly = true;
    area.textContent = text;
    const heading = body.querySelector(".heading");
    area.setAttribute("aria-label", heading?.textContent ?? "");
    body.querySelector(".tools > :last-child")?.before(area);
    area.select();
  }
}

/**
 * Returns a result as text: a line for each text, since each has an element of its own.
 *
 * @param {HTMLElement} body
 */
export function resultText(body) {
  return [...resultOf(body).querySelectorAll("*")]
    .filter((element) => !element.childElementCount)
    .map((element) => {
      const { localName, textContent } = element;
      if (/^h\d/.test(localName)) return `\n${textContent}`;
      return element.matches("li, li > :first-child")
        ? `- ${textContent}`
        : textContent;
    })
    .join("\n")
    .trim();
}

/**
 * Returns a copy of a result without what is of use only on the screen.
 *
 * @param {HTMLElement} body
 */
function resultOf(body) {
  const copy = /** @type {HTMLElement} */ (body.cloneNode(true));
  const keepsWords = copy.querySelector(".tools input:checked");
  const ticked = copy.querySelector(".also input:checked");
  const remove = (/** @type {string} */ selector) =>
    copy.querySelectorAll(selector).forEach((element) => element.remove());
  copy.querySelectorAll(".tick").forEach((tick) => {
    if (!tick.querySelector("input:checked")) tick.remove();
  });
  remove("input, .tools, .country, .actions, .change");
  if (!keepsWords) remove(".say");
  if (!ticked) remove(".also");
  return copy;
}
