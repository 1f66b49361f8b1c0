// @ts-check

/* Whether the editor can show a document at all. What else is wrong with it, it shows at its fields. */

/** @param {unknown} value */
const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {unknown} value */
const isText = (value) => typeof value === "string";
/** @param {unknown} value */
const isTexts = (value) => Array.isArray(value) && value.every(isText);
/** @param {unknown} value */
const isNone = (value) => value === undefined || value === null;

/**
 * @param {(value: any) => boolean} each
 * @returns {(value: unknown) => boolean}
 */
const listOf = (each) => (value) => Array.isArray(value) && value.every(each);
/**
 * @param {(value: any) => boolean} each
 * @returns {(value: unknown) => boolean}
 */
const mapOf = (each) => (value) =>
  isObject(value) && Object.values(/** @type {object} */ (value)).every(each);
/**
 * @param {(value: any) => boolean} is
 * @returns {(value: unknown) => boolean}
 */
const maybe = (is) => (value) => isNone(value) || is(value);
/**
 * @param {Record<string, (value: any) => boolean>} fields
 * @returns {(value: unknown) => boolean}
 */
const shape = (fields) => (value) =>
  isObject(value) &&
  Object.entries(fields).every(([name, is]) =>
    is(/** @type {any} */ (value)[name]),
  );

const isChoice = shape({ id: isText, text: isText, signal: isText });
const isQuestion = shape({
  id: isText,
  role: isText,
  domain: maybe(isText),
  text: isText,
  hint: maybe(isText),
  choices: listOf(isChoice),
});
const isSection = shape({
  id: isText,
  title: isText,
  notice: maybe(shape({ title: isText, text: isTexts })),
  questions: listOf(isQuestion),
});
const isVerdict = shape({
  title: isText,
  safetyTitle: maybe(isText),
  text: maybe(isTexts),
  next: maybe(isTexts),
});
const isCause = shape({ text: isTexts, next: isTexts, note: maybe(isText) });
const isTopic = shape({
  name: isText,
  why: maybe(isText),
  unmet: isText,
  say: maybe(isText),
});
const isResults = shape({
  verdicts: shape({
    "not-safe": isVerdict,
    "not-worth-it": isVerdict,
    "not-now": isVerdict,
    "worth-a-talk": isVerdict,
  }),
  safety: shape({ text: isTexts }),
  causes: shape({
    harm: isCause,
    pressure: isCause,
    "own-conduct": isCause,
    "no-contact": isCause,
  }),
  care: maybe(mapOf(isText)),
  topics: mapOf(isTopic),
});
const isStep = shape({ when: isTexts, unless: maybe(isTexts), text: isText });
const isTick = shape({ id: isText, text: isText, steps: listOf(isStep) });
const isLine = shape({
  name: isText,
  serves: isText,
  contacts: listOf(mapOf(maybe(isText))),
});
/** @param {[string, unknown]} field */
function isLabel([name, value]) {
  if (name === "countries") return maybe(mapOf(isText))(value);
  return isNone(value) || isText(value) || isTexts(value);
}

/**
 * Returns whether the editor can show a document.
 *
 * @param {unknown} document
 * @returns {document is import("./document.js").QuizDocument}
 */
export function isEditable(document) {
  return shape({
    id: isText,
    version: isText,
    lang: isText,
    dir: isText,
    title: isText,
    strings: (strings) =>
      isObject(strings) && Object.entries(strings).every(isLabel),
    sections: listOf(isSection),
    results: isResults,
    omits: maybe(mapOf(isText)),
    helpLines: maybe(listOf(isLine)),
    also: maybe(listOf(isTick)),
  })(document);
}
