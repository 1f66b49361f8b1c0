// @ts-check

/*
 * Every text of a document that a reader may read, once, with where it stands. It is told apart from values by the names
 * of fields alone, so that a document which breaks rules can be walked too.
 */

/**
 * @typedef {object} DocumentText
 * @property {string} path Where it stands, as `check` writes it: `sections[0].questions[1].text`.
 * @property {string} key The same with ids for numbers, so that it stays where something moves:
 *   `sections.now.questions.C1.text`. Digests of reviews are over it.
 * @property {string} text As it is written, with its placeholders.
 */

/** Fields whose values are for the machine. */
const VALUES = new Set([
  ...["$schema", "id", "version", "lang", "dir"],
  ...["role", "domain", "signal", "when", "unless"],
]);
/** Fields of the document that reviews don't cover: what reviews say, help rows, and reasons that readers never see. */
const APART = new Set(["reviews", "helpLines", "omits"]);

/**
 * Lists the texts of a document, in the order in which they are written. An empty one is none.
 *
 * @param {unknown} document
 * @returns {DocumentText[]}
 */
export function listTexts(document) {
  /** @type {DocumentText[]} */
  const found = [];
  for (const [name, value] of fieldsOf(document)) {
    if (!APART.has(name)) walk(value, name, name, found);
  }
  return found;
}

/**
 * @param {unknown} value
 * @param {string} path
 * @param {string} key
 * @param {DocumentText[]} found
 */
function walk(value, path, key, found) {
  if (typeof value === "string") {
    if (value) found.push({ path, key, text: value });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const id = item?.id;
      const step = typeof id === "string" ? `.${id}` : `[${index}]`;
      walk(item, `${path}[${index}]`, key + step, found);
    });
  } else {
    for (const [name, field] of fieldsOf(value)) {
      walk(field, `${path}.${name}`, `${key}.${name}`, found);
    }
  }
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
function fieldsOf(value) {
  if (typeof value !== "object" || !value) return [];
  return Object.entries(value).filter(([name]) => !VALUES.has(name));
}
