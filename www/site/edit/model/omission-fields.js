// @ts-check
import { covers, questionsAbout } from "./coverage.js";
import { nameOf } from "./text-fields.js";
import { SUBJECTS } from "./vocabulary.js";

/* What a document asks about, and what it leaves out. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 */

/**
 * @param {QuizDocument} document
 * @returns {FieldGroup[]}
 */
export function omissionGroups(document) {
  const subjects = SUBJECTS.map((subject) => {
    const reason = document.omits?.[subject];
    const omitted = typeof reason === "string";
    const asking = questionsAbout(document, subject).map(({ id }) => id);
    return omitted
      ? omittedGroup(subject)
      : askedGroup(subject, asking, covers(document, subject));
  });
  return [
    {
      title: "What is asked about",
      path: ["sections"],
      hint: "With anything left out, the best result is out of reach, and the result says so: what was not asked may be what is wrong.",
      fields: [],
    },
    ...subjects,
  ];
}

/**
 * @param {string} subject
 * @returns {FieldGroup}
 */
function omittedGroup(subject) {
  return {
    title: nameOf(subject),
    path: ["omits", subject],
    fields: [
      {
        path: ["omits", subject],
        label: `Why ${subject} is left out`,
        kind: "text",
        code: true,
      },
    ],
    buttons: [
      { label: `Ask about ${subject} again`, change: { type: "ask", subject } },
    ],
  };
}

/**
 * @param {string} subject
 * @param {string[]} asking
 * @param {boolean} enough
 * @returns {FieldGroup}
 */
function askedGroup(subject, asking, enough) {
  const names = asking.length
    ? `Asked by ${asking.join(", ")}.`
    : "Nothing asks about it.";
  return {
    title: nameOf(subject),
    path: ["omits", subject],
    hint: names,
    fields: [],
    buttons: [
      ...(enough
        ? []
        : [
            {
              label: `Ask about ${subject} with our question`,
              change: /** @type {const} */ ({ type: "ask", subject }),
            },
          ]),
      {
        label: `Leave out ${subject}`,
        quiet: true,
        change: { type: "omit", subject },
      },
    ],
  };
}
