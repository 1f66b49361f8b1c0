// @ts-check
import css from "./widget.css";

/** One sheet for all widgets of the page, created by the first. @type {CSSStyleSheet | undefined} */
let shared;

/**
 * Adds the widget's styles to a shadow root.
 *
 * @param {ShadowRoot} root
 * @param {string} nonce
 */
export function addWidgetStyles(root, nonce) {
  return addStyles(root, nonce, css, () => (shared ??= constructSheet(css)));
}

/**
 * Adds styles to a root or to the page. Constructed sheets pass any content security policy; where there are none
 * (Safari before 16.4), a style element with the script's nonce takes their place.
 *
 * @param {Document | ShadowRoot} target
 * @param {string} nonce
 * @param {string} text
 * @param {() => CSSStyleSheet} [sheet]
 * @returns {() => void} Removes them again.
 */
export function addStyles(
  target,
  nonce,
  text,
  sheet = () => constructSheet(text),
) {
  try {
    const own = sheet();
    const others = () =>
      [...target.adoptedStyleSheets].filter((other) => other !== own);
    target.adoptedStyleSheets = [...others(), own];
    if (target.adoptedStyleSheets.length) {
      return () => void (target.adoptedStyleSheets = others());
    }
  } catch {
    // There are no constructed sheets.
  }
  const element = document.createElement("style");
  if (nonce) element.nonce = nonce;
  element.textContent = text;
  (target instanceof Document ? target.head : target).append(element);
  return () => element.remove();
}

/** @param {string} text */
function constructSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
