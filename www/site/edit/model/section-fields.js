// @ts-check
import { textsGroup } from "./text-fields.js";

/* The fields of a section and its notice. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 */

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @returns {FieldGroup[]}
 */
export function sectionGroups(document, { section = 0 }) {
  const found = document.sections[section];
  if (!found) return [];
  const groups = [sectionGroup(section, found.questions.length)];
  if (!found.notice) return [...groups, noNotice(section)];
  const path = ["sections", section, "notice"];
  const texts = found.notice.text;
  return [
    ...groups,
    noticeGroup(section, path),
    textsGroup([...path, "text"], texts, "Text of the notice"),
  ];
}

/**
 * @param {number} section
 * @param {number} count The number of its questions.
 * @returns {FieldGroup}
 */
function sectionGroup(section, count) {
  const path = ["sections", section];
  return {
    title: "Section",
    path,
    fields: [
      {
        path: [...path, "title"],
        label: "Title",
        kind: "text",
        hint: "The time or theme that its questions share. It stands above each.",
      },
      {
        path: [...path, "id"],
        label: "Id",
        kind: "line",
        code: true,
        hint: "Readers never see it.",
      },
    ],
    buttons: [
      {
        label: "Add a question here",
        goes: `question:${section}:${count}`,
        change: {
          type: "addQuestion",
          section,
          index: count,
          role: "disrespect",
        },
      },
      {
        label: "Remove this section and its questions",
        quiet: true,
        goes: `section:${Math.max(0, section - 1)}`,
        change: { type: "removeSection", section },
      },
    ],
  };
}

/** @param {number} section @returns {FieldGroup} */
const noNotice = (section) => ({
  title: "Notice",
  hint: "A screen before a hard section, from which readers can skip it.",
  fields: [],
  buttons: [
    {
      label: "Add a notice",
      change: { type: "setNotice", section, notice: true },
    },
  ],
});

/**
 * @param {number} section
 * @param {Path} path
 * @returns {FieldGroup}
 */
const noticeGroup = (section, path) => ({
  title: "Notice",
  path,
  fields: [{ path: [...path, "title"], label: "Heading", kind: "text" }],
  buttons: [
    {
      label: "Remove the notice",
      quiet: true,
      change: { type: "setNotice", section, notice: false },
    },
  ],
});
