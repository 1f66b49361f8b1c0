// @ts-check

/**
 * Inserts an element where the script's tag is, if the page has none. A script in the head has no place for one.
 *
 * @param {HTMLScriptElement} script
 * @param {string} name
 */
export function autoInsert(script, name) {
  whenParsed(() => {
    const inBody = document.body?.contains(script);
    if (!inBody || document.querySelector(name)) return;
    script.after(document.createElement(name));
  });
}

/**
 * Calls back once the page is parsed. Some optimisers hold back one or other of the signs of that, so any will do.
 *
 * @param {() => void} callback
 */
function whenParsed(callback) {
  if (document.readyState !== "loading") {
    callback();
    return;
  }
  const signs = /** @type {const} */ ([
    [document, "readystatechange"],
    [document, "DOMContentLoaded"],
    [window, "load"],
  ]);
  const once = () => {
    for (const [target, type] of signs) target.removeEventListener(type, once);
    callback();
  };
  for (const [target, type] of signs) target.addEventListener(type, once);
}
