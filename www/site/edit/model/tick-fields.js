// @ts-check
import { labelGroup, nameOf } from "./text-fields.js";
import { SITUATIONS } from "./vocabulary.js";

/* The fields of the boxes to tick. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 */

/** @param {QuizDocument} document @returns {FieldGroup[]} */
export function ticksGroups(document) {
  return [
    labelGroup(document, "ticks", "The boxes to tick"),
    {
      title: "Boxes",
      path: ["also"],
      hint: "Each box that a reader ticks adds steps to the result. None touches the verdict.",
      fields: [],
      buttons: [
        {
          label: "Add a box",
          goes: `tick:${document.also?.length ?? 0}`,
          change: {
            type: "insert",
            path: ["also"],
            index: document.also?.length ?? 0,
            value: {
              id: freeName(document.also ?? []),
              text: "",
              steps: [{ when: [], text: "" }],
            },
          },
        },
      ],
    },
  ];
}

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @returns {FieldGroup[]}
 */
export function tickGroups({ also }, { index = 0 }) {
  const tick = also?.[index];
  if (!tick || !also) return [];
  const path = ["also", index];
  const situations = Object.fromEntries(
    SITUATIONS.map((id) => [id, nameOf(id)]),
  );
  return [
    {
      title: "Box",
      path,
      tools: { list: ["also"], index, count: also.length, name: "box" },
      fields: [
        { path: [...path, "text"], label: "Label", kind: "text" },
        { path: [...path, "id"], label: "Id", kind: "line", code: true },
      ],
      buttons: [
        {
          label: "Add a step",
          change: {
            type: "insert",
            path: [...path, "steps"],
            index: tick.steps.length,
            value: { when: [], text: "" },
          },
        },
      ],
    },
    ...tick.steps.map((_, step) => {
      const at = [...path, "steps", step];
      /** @type {FieldGroup} */
      const group = {
        title: `Step ${step + 1}`,
        path: at,
        tools: {
          list: [...path, "steps"],
          index: step,
          count: tick.steps.length,
          name: "step",
        },
        fields: [
          { path: [...at, "text"], label: "Text", kind: "text" },
          {
            path: [...at, "when"],
            label: "When",
            kind: "checks",
            options: situations,
          },
          {
            path: [...at, "unless"],
            label: "Unless",
            kind: "checks",
            options: situations,
          },
        ],
      };
      return group;
    }),
  ];
}

/** @param {{ id: string }[]} list */
function freeName(list) {
  let number = 1;
  while (list.some(({ id }) => id === `own-${number}`)) number++;
  return `own-${number}`;
}
