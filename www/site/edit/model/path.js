// @ts-check

/* Paths into a document, as the author's module writes them: `sections[0].questions[2].choices[0].signal`. */

/** @typedef {import("./document.js").Path} Path */

/**
 * @param {Path} path
 * @returns {string} A dot for the document itself.
 */
export function formatPath(path) {
  if (!path.length) return ".";
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      return index ? `.${step}` : step;
    })
    .join("");
}

/**
 * Returns the value at a path; undefined where there is none.
 *
 * @param {unknown} document
 * @param {Path} path
 * @returns {any}
 */
export function valueAt(document, path) {
  let value = /** @type {any} */ (document);
  for (const step of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/**
 * Returns the path that a text stands for in a document; undefined where it leads nowhere. Names may have dots and brackets.
 *
 * @param {unknown} document
 * @param {string} text
 * @returns {Path | undefined}
 */
export function resolvePath(document, text) {
  if (!text) return [];
  if (typeof document !== "object" || document === null) return undefined;
  const isList = Array.isArray(document);
  for (const name of Object.keys(document)) {
    const step = isList ? Number(name) : name;
    const rest = restAfter(isList ? `[${name}]` : name, text);
    if (rest === undefined) continue;
    const path = resolvePath(valueAt(document, [step]), rest);
    if (path) return [step, ...path];
  }
  return undefined;
}

/**
 * Returns what follows a step in a path; undefined where the path begins otherwise.
 *
 * @param {string} step
 * @param {string} text
 */
function restAfter(step, text) {
  if (!text.startsWith(step)) return undefined;
  const rest = text.slice(step.length);
  return !rest || /^[.[]/.test(rest) ? rest.replace(/^\./, "") : undefined;
}

/**
 * Returns whether a path leads to a value, or into it.
 *
 * @param {string} outer
 * @param {string} inner
 */
export function leadsInto(outer, inner) {
  if (outer === "." || outer === inner) return true;
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}
