// @ts-check
import { pageOf, viewOf } from "../dom/page.js";
import css from "./widget.css";

/** One sheet for all widgets of a document, created by the first. @type {WeakMap<Document, CSSStyleSheet>} */
const shared = new WeakMap();

/**
 * Adds the widget's styles to a shadow root.
 *
 * @param {ShadowRoot} root
 * @param {string} nonce
 */
export function addWidgetStyles(root, nonce) {
  const { ownerDocument } = root;
  return addStyles(root, nonce, css, () => {
    const sheet = shared.get(ownerDocument) ?? constructSheet(css, root);
    shared.set(ownerDocument, sheet);
    return sheet;
  });
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
  sheet = () => constructSheet(text, target),
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
  const page = pageOf(target);
  const element = page.createElement("style");
  if (nonce) element.nonce = nonce;
  element.textContent = text;
  ("body" in target ? page.head : target).append(element);
  return () => element.remove();
}

/**
 * A document takes only sheets that were made in it.
 *
 * @param {string} text
 * @param {Node} target
 */
function constructSheet(text, target) {
  const view = /** @type {typeof globalThis & Window} */ (viewOf(target));
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
