// @ts-check

/**
 * Puts an element where the script's tag stands, if the page has none. A tag in the head has no place to show one.
 *
 * @param {HTMLScriptElement} script
 * @param {string} name
 */
export function standIn(script, name) {
  whenRead(() => {
    const inBody = document.body?.contains(script);
    if (!inBody || document.querySelector(name)) return;
    script.after(document.createElement(name));
  });
}

/**
 * Calls back once the page is read. Some optimisers hold one or the other sign of that back, so each counts.
 *
 * @param {() => void} then
 */
function whenRead(then) {
  if (document.readyState !== "loading") {
    then();
    return;
  }
  const signs = /** @type {const} */ ([
    [document, "readystatechange"],
    [document, "DOMContentLoaded"],
    [window, "load"],
  ]);
  const once = () => {
    for (const [target, kind] of signs) target.removeEventListener(kind, once);
    then();
  };
  for (const [target, kind] of signs) target.addEventListener(kind, once);
}
