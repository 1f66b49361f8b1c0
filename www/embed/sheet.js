// @ts-check
import css from "./widget.css";

/** One sheet for all widgets of the page, made when the first asks. @type {CSSStyleSheet | undefined} */
let shared;

/**
 * Styles a shadow root. Constructed sheets pass any content security policy; where there are none (Safari before
 * 16.4), a style element with the script's nonce does.
 *
 * @param {ShadowRoot} root
 * @param {string} nonce
 * @returns {string} Which of the two it was.
 */
export function style(root, nonce) {
  try {
    if (!shared) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shared = sheet;
    }
    root.adoptedStyleSheets = [shared];
    if (root.adoptedStyleSheets.length) return "constructed";
  } catch {
    // Falls through to the older form.
  }
  const element = document.createElement("style");
  if (nonce) element.nonce = nonce;
  element.textContent = css;
  root.append(element);
  return element.sheet ? "a style element" : "none: the page refuses it";
}
