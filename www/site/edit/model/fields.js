// @ts-check
import { countryGroups, lineGroups, linesGroups } from "./line-fields.js";
import { omissionGroups } from "./omission-fields.js";
import { questionGroups } from "./question-fields.js";
import { resultGroups } from "./result-fields.js";
import { sectionGroups } from "./section-fields.js";
import { labelGroup, labelLists } from "./text-fields.js";
import { tickGroups, ticksGroups } from "./tick-fields.js";

/* The fields of each screen, as data: where each stands in the document, and how it is called. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./stock.js").Stock} Stock
 */

/**
 * A field.
 *
 * @typedef {object} Field
 * @property {Path} path
 * @property {string} label
 * @property {"line" | "text" | "select" | "checks"} kind `checks`: boxes for the items of a list.
 * @property {boolean} [optional] Whether an empty text takes the field out.
 * @property {boolean} [code] Whether it is no text for readers, so that nothing is translated.
 * @property {string} [lock] Why it can't be changed.
 * @property {Record<string, string>} [options] Names by value.
 * @property {string} [hint]
 * @property {ItemTools} [tools]
 *
 * @typedef {object} ItemTools What can be done with an item of a list.
 * @property {Path} list
 * @property {number} index
 * @property {number} count
 * @property {string} name What it is called, as in "Remove paragraph 2".
 *
 * @typedef {object} Button
 * @property {string} label
 * @property {import("./edits.js").Change} change
 * @property {string} [goes] The key of the screen to which the change leads.
 * @property {string} [hint]
 * @property {boolean} [quiet] Whether it takes something away.
 *
 * @typedef {object} FieldGroup
 * @property {string} title
 * @property {Path} [path] Where problems belong that no field of the group is near.
 * @property {string} [hint]
 * @property {string} [lock]
 * @property {boolean} [closed] Whether it is folded at first.
 * @property {Field[]} fields
 * @property {Button[]} [buttons]
 * @property {ItemTools} [tools] Of the group as a whole, where it is an item of a list.
 */

/**
 * Returns the fields of a screen, in groups.
 *
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @param {Stock} stock
 * @returns {FieldGroup[]}
 */
export function fieldGroups(document, screen, stock) {
  const make = GROUPS[screen.kind];
  return make ? make(document, screen, stock) : [];
}

/** @type {Partial<Record<import("./screens.js").ScreenKind, (document: QuizDocument, screen: Screen, stock: Stock) => FieldGroup[]>>} */
const GROUPS = {
  about: () => [ABOUT],
  omits: omissionGroups,
  start: (document) => [
    {
      title: "Title",
      fields: [{ path: ["title"], label: "Title of the quiz", kind: "line" }],
    },
    labelGroup(document, "start", "Texts of the start screen"),
    ...labelLists(document, "start"),
  ],
  section: sectionGroups,
  question: questionGroups,
  result: resultGroups,
  resultLabels: (document) => [
    labelGroup(document, "result", "Around the result"),
  ],
  ticks: ticksGroups,
  tick: tickGroups,
  help: (document) => [labelGroup(document, "help", "Words of the help lines")],
  countries: countryGroups,
  lines: linesGroups,
  line: lineGroups,
  everywhere: (document) => [
    labelGroup(document, "everywhere", "On every screen"),
    labelGroup(document, "question", "On every question"),
    labelGroup(document, "notice", "On every notice"),
  ],
  problem: (document) => [
    labelGroup(document, "problem", "Where the quiz can't run"),
  ],
};

/** @type {FieldGroup} */
const ABOUT = {
  title: "Language and name",
  fields: [
    {
      path: ["lang"],
      label: "Language",
      kind: "line",
      code: true,
      hint: "A tag such as en, nl or pt-BR. With another language than English, the English texts stand beside the fields.",
    },
    {
      path: ["dir"],
      label: "Direction",
      kind: "select",
      code: true,
      options: { ltr: "left to right", rtl: "right to left, as in Arabic" },
    },
    {
      path: ["id"],
      label: "Id of the quiz",
      kind: "line",
      code: true,
      hint: "Readers never see it.",
    },
    {
      path: ["version"],
      label: "Version of your texts",
      kind: "line",
      code: true,
      hint: "In any form. Readers never see it.",
    },
  ],
};
