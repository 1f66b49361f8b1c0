// @ts-check
import { valueAt } from "./path.js";

/* The English text beside each text of a translation. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 */

/** Lists whose items belong together by their ids, wherever they stand. */
const BY_ID = new Set(["sections", "questions", "choices", "also"]);

/**
 * Returns the English text in the place of a text: the one with the same ids on its way. Paragraphs and steps are counted.
 *
 * @param {QuizDocument} english
 * @param {QuizDocument} document
 * @param {Path} path
 * @returns {string | undefined}
 */
export function sourceOf(english, document, path) {
  const [top, , list, ...rest] = path;
  if (top === "sections" && list === "questions" && rest.length) {
    // A question may stand in another section by now.
    const question = valueAt(document, path.slice(0, 4));
    const ours = english.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === question?.id);
    return textIn(ours, question, path.slice(4));
  }
  return textIn(english, document, path);
}

/**
 * @param {any} source
 * @param {any} value
 * @param {Path} path
 * @returns {string | undefined}
 */
function textIn(source, value, path) {
  let list = "";
  for (const step of path) {
    if (source === null || typeof source !== "object") return undefined;
    value = value?.[step];
    source =
      typeof step === "number" && BY_ID.has(list)
        ? source.find((/** @type {any} */ item) => item.id === value?.id)
        : source[step];
    list = String(step);
  }
  return typeof source === "string" ? source : undefined;
}

/**
 * Returns the paths of all texts that readers see, but names of countries and help lines, which are no translations.
 *
 * @param {QuizDocument} document
 * @returns {Path[]}
 */
export function textPaths(document) {
  /** @type {Path[]} */
  const paths = [["title"]];
  /**
   * @param {unknown} value
   * @param {Path} path
   */
  const walk = (value, path) => {
    if (typeof value === "string") {
      paths.push(path);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, [...path, index]));
    } else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) {
        if (!NOT_READ.has(name)) walk(inner, [...path, name]);
      }
    }
  };
  for (const name of ["strings", "sections", "results", "also"]) {
    walk(/** @type {any} */ (document)[name], [name]);
  }
  return paths;
}

/** The fields that hold no text for readers. */
const NOT_READ = new Set([
  ...["id", "role", "domain", "signal", "countries"],
  ...["when", "unless"],
]);

/**
 * Returns how far a translation has come: how many texts differ from the English ones, of how many that have one.
 *
 * @param {QuizDocument} english
 * @param {QuizDocument} document
 */
export function progressOf(english, document) {
  let done = 0;
  let all = 0;
  for (const path of textPaths(document)) {
    const source = sourceOf(english, document, path);
    if (source === undefined) continue;
    all++;
    if (valueAt(document, path) !== source) done++;
  }
  return { done, all };
}

/**
 * Returns whether a document is in another language than English, so that English stands beside its texts.
 *
 * @param {QuizDocument} document
 */
export const isTranslation = ({ lang }) => !/^en\b/i.test(lang.trim());
