// @ts-check
import { labelsOf } from "./labels.js";

/* The fields of labels, and of lists of texts. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 */

/**
 * Returns the fields of the labels of a kind of screen, but those that are lists.
 *
 * @param {QuizDocument} document
 * @param {string} kind
 * @param {string} title
 * @returns {FieldGroup}
 */
export function labelGroup({ strings }, kind, title) {
  const names = labelsOf(kind, strings).filter(
    (name) => !Array.isArray(strings[name]),
  );
  const fields = names.map((name) => ({
    path: ["strings", name],
    label: nameOf(name),
    kind: /** @type {const} */ ("text"),
    optional: typeof strings[name] !== "string",
  }));
  return { title, path: [], fields };
}

/**
 * @param {QuizDocument} document
 * @param {string} kind
 */
export function labelLists({ strings }, kind) {
  return labelsOf(kind, strings)
    .filter((name) => Array.isArray(strings[name]))
    .map((name) => textsGroup(["strings", name], strings[name], nameOf(name)));
}

/**
 * Returns a name as words: `startLead` as "Start lead".
 *
 * @param {string} name
 */
export function nameOf(name) {
  const words = name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Returns the group of a list of texts.
 *
 * @param {Path} path
 * @param {string[] | null | undefined} texts
 * @param {string} title
 * @param {string} [name] What one of them is called.
 * @returns {FieldGroup}
 */
export function textsGroup(path, texts, title, name = "Paragraph") {
  const list = texts ?? [];
  return {
    title,
    path,
    fields: list.map((_, index) => ({
      path: [...path, index],
      label: `${name} ${index + 1}`,
      kind: "text",
      tools: {
        list: path,
        index,
        count: list.length,
        name: name.toLowerCase(),
      },
    })),
    buttons: [
      {
        label: `Add a ${name.toLowerCase()}`,
        change: { type: "insert", path, index: list.length, value: "" },
      },
    ],
  };
}
