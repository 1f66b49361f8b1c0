// @ts-check
import { nameOf, textsGroup } from "./text-fields.js";
import { DOMAINS } from "./vocabulary.js";

/* The fields of the results. */

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
export function resultGroups(document, { result = "" }) {
  const { verdicts, causes, safety } = document.results;
  if (result === "safety") {
    const path = ["results", "safety", "text"];
    return [
      textsGroup(path, safety.text, "Where an answer about harm is open"),
    ];
  }
  const cause = causes[result];
  if (!cause) {
    const path = ["results", "verdicts", result];
    return [
      verdictGroup(path),
      textsGroup([...path, "text"], verdicts[result]?.text, "Paragraphs"),
      textsGroup(
        [...path, "next"],
        verdicts[result]?.next,
        "Next steps",
        "Step",
      ),
    ];
  }
  const path = ["results", "causes", result];
  const groups = [
    verdictGroup(["results", "verdicts", "not-safe"]),
    textsGroup([...path, "text"], cause.text, "Paragraphs"),
    textsGroup([...path, "next"], cause.next, "Next steps", "Step"),
  ];
  if (result === "harm") return [...groups, careGroup(document)];
  groups.push({
    title: "Beside another cause",
    fields: [
      {
        path: [...path, "note"],
        label: "Note",
        kind: "text",
        hint: "One short note, where another cause comes first.",
      },
    ],
  });
  return groups;
}

/** @param {Path} path @returns {FieldGroup} */
const verdictGroup = (path) => ({
  title: "The verdict",
  path,
  fields: [
    { path: [...path, "title"], label: "Title", kind: "text" },
    {
      path: [...path, "safetyTitle"],
      label: "Title where an answer about harm is open",
      kind: "text",
      optional: true,
    },
  ],
});

/** @param {QuizDocument} document @returns {FieldGroup} */
const careGroup = ({ results }) => ({
  title: "Lines of care",
  path: ["results", "care"],
  hint: "Each is shown where an answer about this kind of harm was red.",
  fields: (results.care ? DOMAINS : []).map((domain) => ({
    path: ["results", "care", domain],
    label: nameOf(domain),
    kind: "text",
    optional: true,
  })),
});
