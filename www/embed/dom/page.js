// @ts-check

/**
 * Returns a document as its class defines it. An image, a form or a frame of a page stands in for whatever of the
 * document has its name: after `<img name=currentScript>`, `document.currentScript` is that image
 * (<https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem>).
 *
 * @param {Document} document
 * @returns {Document}
 */
export function withoutNames(document) {
  const { apply, get, set } = Reflect;
  return new Proxy(document, {
    get(target, name) {
      const value = get(Document.prototype, name, target);
      return typeof value === "function"
        ? (/** @type {unknown[]} */ ...args) => apply(value, target, args)
        : value;
    },
    set: (target, name, value) => set(Document.prototype, name, value, target),
  });
}

/** The document that the script runs in. Where a server imports the module there is none, and nothing is asked of it. */
export const page =
  typeof document === "undefined"
    ? /** @type {Document} */ ({})
    : withoutNames(document);

/**
 * Returns the document that a node is in now, or the document itself. A page may move an element into that of a frame or
 * a popup.
 *
 * @param {Node} node
 */
export function pageOf(node) {
  const own = node.ownerDocument ?? /** @type {Document} */ (node);
  return own === document ? page : withoutNames(own);
}

/**
 * Returns the window that a node is in now.
 *
 * @param {Node} node
 */
export const viewOf = (node) => pageOf(node).defaultView ?? window;

/**
 * Returns what is around an element, from the inside out: its ancestors as they are laid out, out of every shadow root
 * and through every slot that the page leaves open.
 *
 * @param {Element} element
 * @returns {Element[]}
 */
export function surroundingsOf(element) {
  return withSurroundings(element).slice(1);
}

/**
 * Returns an element and what is around it.
 *
 * @param {Element} element
 * @returns {Element[]}
 */
export function withSurroundings(element) {
  const found = [element];
  /** @type {any} */
  let next = element;
  while ((next = next.assignedSlot ?? next.parentNode ?? next.host)) {
    if (next.nodeType === Node.ELEMENT_NODE) found.push(next);
  }
  return found;
}
