// @ts-check
import css from "./widget.css";

/** One sheet for all widgets of the page, made when the first asks. @type {CSSStyleSheet | undefined} */
let shared;

/**
 * Styles a shadow root as a widget's.
 *
 * @param {ShadowRoot} root
 * @param {string} nonce
 */
export function style(root, nonce) {
  return adopt(root, nonce, css, () => (shared ??= construct(css)));
}

/**
 * Styles a root or the page. Constructed sheets pass any content security policy; where there are none (Safari before
 * 16.4), a style element with the script's nonce does.
 *
 * @param {Document | ShadowRoot} target
 * @param {string} nonce
 * @param {string} text
 * @param {() => CSSStyleSheet} [sheet]
 * @returns {() => void} Takes the sheet away again.
 */
export function adopt(target, nonce, text, sheet = () => construct(text)) {
  try {
    const own = sheet();
    const others = () =>
      [...target.adoptedStyleSheets].filter((other) => other !== own);
    target.adoptedStyleSheets = [...others(), own];
    if (target.adoptedStyleSheets.length) {
      return () => void (target.adoptedStyleSheets = others());
    }
  } catch {
    // Falls through to the older form.
  }
  const element = document.createElement("style");
  if (nonce) element.nonce = nonce;
  element.textContent = text;
  (target instanceof Document ? target.head : target).append(element);
  return () => element.remove();
}

/** @param {string} text */
function construct(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
