// @ts-check
import { AUDIENCES, INVOLVED, MEANS } from "./vocabulary.js";

/* The fields of the names of countries and of help lines. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./screens.js").Screen} Screen
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 */

/** @param {QuizDocument} document @returns {FieldGroup[]} */
export function countryGroups({ strings, helpLines }) {
  const codes = Object.keys(strings.countries ?? {});
  return [
    {
      title: "Names of countries",
      path: ["strings", "countries"],
      hint: "Only where yours are to win over the browser's. An empty name takes it out.",
      fields: codes.map((code) => ({
        path: ["strings", "countries", code],
        label: code,
        kind: "line",
        optional: true,
      })),
      buttons: [...new Set((helpLines ?? []).map(({ country }) => country))]
        .filter((code) => code && !codes.includes(code))
        .map((code) => ({
          label: `Name ${code} yourself`,
          change: { type: "nameCountry", code: String(code) },
        })),
    },
  ];
}

/**
 * @param {QuizDocument} document
 * @param {Screen} screen
 * @returns {FieldGroup[]}
 */
export function lineGroups({ helpLines }, { index = 0 }) {
  const line = helpLines?.[index];
  if (!line || !helpLines) return [];
  const path = ["helpLines", index];
  const contacts = [...path, "contacts"];
  const count = line.contacts.length;
  return [
    {
      title: "Help line",
      path,
      tools: {
        list: ["helpLines"],
        index,
        count: helpLines.length,
        name: "line",
      },
      fields: fieldsOfLine(path),
      buttons: [
        {
          label: "Add a way to reach it",
          change: {
            type: "insert",
            path: contacts,
            index: count,
            value: { kind: "call", display: "", dial: "" },
          },
        },
      ],
    },
    ...line.contacts.map((_, contact) => ({
      title: `Way ${contact + 1}`,
      path: [...contacts, contact],
      tools: { list: contacts, index: contact, count, name: "way" },
      fields: fieldsOfContact([...contacts, contact]),
    })),
  ];
}

/** @param {Path} path */
const fieldsOfLine = (path) => [
  plain(path, "name", "Name", "What the service calls itself."),
  plain(path, "country", "Country", COUNTRY, true),
  choice(path, "serves", "For whom", AUDIENCES),
  plain(
    path,
    "region",
    "Part of the country",
    "Empty where it covers the whole.",
    true,
  ),
  plain(path, "hours", "Hours", HOURS, true),
  plain(path, "page", "Page", "An address that begins with https://", true),
  choice(path, "mayInvolve", "May bring in", INVOLVED, true),
  plain(path, "source", "Source", SOURCE),
  plain(path, "sourceDate", "Date of the source", "", true),
];

const COUNTRY =
  "Two capital letters, such as IE. Empty for a list for every country.";
const HOURS =
  "always, or such as {1}–{5} 9–17, where {1} to {7} stand for Monday to Sunday.";
const SOURCE = "Where you checked these facts. Readers never see it.";

/** @param {Path} path */
const fieldsOfContact = (path) => [
  choice(path, "kind", "Means", MEANS),
  plain(path, "display", "As people write it"),
  plain(path, "dial", "As a phone dials it", "Digits alone.", true),
  plain(path, "keyword", "Word to send", "Only in a text message.", true),
  plain(path, "option", "Key to press once the call is answered", "", true),
  plain(
    path,
    "address",
    "Address of a chat",
    "An address that begins with https://",
    true,
  ),
];

/**
 * @param {Path} path
 * @param {string} name
 * @param {string} label
 * @param {string} [hint]
 * @param {boolean} [optional]
 * @returns {Field}
 */
const plain = (path, name, label, hint, optional) => ({
  ...{ path: [...path, name], label, kind: "line", code: true },
  ...{ hint, optional },
});

/**
 * @param {Path} path
 * @param {string} name
 * @param {string} label
 * @param {string[]} values
 * @param {boolean} [optional]
 * @returns {Field}
 */
const choice = (path, name, label, values, optional) => ({
  ...{ path: [...path, name], label, kind: "select", code: true, optional },
  options: {
    ...(optional ? { "": "nobody" } : {}),
    ...Object.fromEntries(values.map((value) => [value, value])),
  },
});
/** @param {QuizDocument} document @returns {FieldGroup[]} */
export function linesGroups(document) {
  return [
    {
      title: "Lines of your own",
      path: ["helpLines"],
      hint: "They stand before ours and take none away. Call each number before you publish it.",
      fields: [],
      buttons: [
        {
          label: "Add a line",
          goes: `line:${document.helpLines?.length ?? 0}`,
          change: {
            type: "insert",
            path: ["helpLines"],
            index: document.helpLines?.length ?? 0,
            value: {
              country: "",
              name: "",
              serves: "anyone",
              contacts: [{ kind: "call", display: "", dial: "" }],
              source: "",
            },
          },
        },
      ],
    },
  ];
}
