// @ts-check
import { fileOf, snippet } from "../snippet.js";

/** @typedef {import("../snippet.js").Choices} Choices */

const NAME = "worth-it-quiz";

/**
 * Shows the quiz in a frame of this site, with this site's files.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Choices} choices
 * @param {(problem: string) => void} tell Is told why a document of one's own can't be shown; an empty text where it can,
 *   or is not known yet.
 */
export function preview(frame, choices, tell) {
  const page = frame.contentDocument;
  if (page?.readyState !== "complete" || page.URL === "about:blank") {
    frame.addEventListener("load", () => preview(frame, choices, tell), {
      once: true,
    });
    return;
  }
  const { documentElement } = page;
  const main = /** @type {Element} */ (page.querySelector("main"));
  const { theme } = document.documentElement.dataset;
  if (theme) documentElement.dataset.theme = theme;
  else delete documentElement.dataset.theme;
  const element = page.adoptNode(elementOf(choices));
  tell("");
  element.addEventListener("worth-it-quiz:error", (event) =>
    tell(/** @type {CustomEvent} */ (event).detail.message),
  );
  main.replaceChildren(element);
  load(page, fileOf({ ...choices, loading: "whole", pin: undefined }));
}

/**
 * Returns the element of the exact line. Its styles are set one by one, which no page's policy forbids.
 *
 * @param {Choices} choices
 */
function elementOf(choices) {
  const plain = { ...choices, properties: {}, height: undefined };
  const parsed = new DOMParser().parseFromString(snippet(plain), "text/html");
  const element = /** @type {HTMLElement} */ (parsed.querySelector(NAME));
  for (const [name, value] of Object.entries(choices.properties)) {
    if (value) element.style.setProperty(name, value);
  }
  return element;
}

/**
 * @param {Document} page
 * @param {string} file
 */
function load(page, file) {
  if (page.querySelector(`script[src="${file}"]`)) return;
  const script = page.createElement("script");
  script.src = file;
  page.head.append(script);
}
