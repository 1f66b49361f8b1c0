// @ts-check

/**
 * Every public name of the element, once: the Custom Elements Manifest is generated from this list, and a test compares
 * the code, the types, docs/ and the configurator with it.
 */

/** @typedef {{ name: string, description: string }} Named */

/** @type {(Named & { type: string, default?: string })[]} */
export const attributes = [
  {
    name: "lang",
    type: "string",
    description:
      "Picks among the loaded documents: the exact language, then the one without region, then the first loaded. Also taken from the nearest ancestor.",
  },
  {
    name: "country",
    type: "string",
    description:
      "ISO 3166-1 code of the country whose help lines are shown first. Without it: the international directories.",
  },
  {
    name: "exit-url",
    type: "string",
    default: "https://www.bbc.com/weather",
    description:
      "Where Leave goes: https on another site, without personal content.",
  },
  {
    name: "heading-level",
    type: '"1" | "2" | "3" | "4" | "5" | "6"',
    default: "2",
    description: "Level of the quiz's heading.",
  },
  {
    name: "theme",
    type: '"auto" | "light" | "dark"',
    default: "auto",
    description: "Auto follows the page, then the system.",
  },
  {
    name: "document",
    type: "string",
    description: "Address of an owner's own document, compiled or JSON.",
  },
  {
    name: "base",
    type: "string",
    description:
      "The folder of the built files, where the script was inlined or moved by an optimiser.",
  },
  {
    name: "debug",
    type: "boolean",
    description: "Prints one table in the console, for the owner.",
  },
];

/** They bubble and cross shadow roots. @type {(Named & { type: string })[]} */
export const events = [
  {
    name: "worth-it-quiz:ready",
    type: "Event",
    description: "The start screen stands.",
  },
  {
    name: "worth-it-quiz:start",
    type: "Event",
    description: "The reader started.",
  },
  {
    name: "worth-it-quiz:finish",
    type: "Event",
    description:
      "The reader reached a result; once a run. It says nothing of the result.",
  },
  {
    name: "worth-it-quiz:error",
    type: "CustomEvent<{ message: string }>",
    description: "The quiz cannot run, and the fallback stands.",
  },
];

/** @type {Named[]} */
export const parts = [
  { name: "primary", description: "A screen's main button." },
  { name: "leave", description: "The way out." },
  { name: "back", description: "The button to the question before." },
  { name: "question", description: "A question with its choices." },
  { name: "choice", description: "One choice." },
  { name: "progress", description: "How far the reader is." },
  { name: "verdict", description: "The verdict of a result." },
  { name: "reasons", description: "What decided it." },
  { name: "open", description: "The questions left open." },
  { name: "help", description: "The help lines." },
];

/** @type {(Named & { light: string, dark: string, default?: string })[]} */
export const properties = [
  {
    name: "--wiq-accent",
    light: "#1f5f59",
    dark: "#8fd0c4",
    description: "Buttons, links and marks.",
  },
  {
    name: "--wiq-on-accent",
    light: "#fff",
    dark: "#0f2522",
    description: "Text on the accent.",
  },
  {
    name: "--wiq-background",
    light: "#fff",
    dark: "#1a2123",
    description: "The card.",
  },
  {
    name: "--wiq-surface",
    light: "#f4f7f6",
    dark: "#232c2e",
    description: "Choices and boxes on the card.",
  },
  {
    name: "--wiq-text",
    light: "#1f2a2c",
    dark: "#e8edec",
    description: "Text.",
  },
  {
    name: "--wiq-muted",
    light: "#55626a",
    dark: "#a9b6b7",
    description: "Quieter text.",
  },
  {
    name: "--wiq-border",
    light: "#d5dddc",
    dark: "#3a4648",
    description: "Lines between things.",
  },
  {
    name: "--wiq-control",
    light: "#6f7d80",
    dark: "#8b9a9c",
    description: "Edges of what can be pressed.",
  },
  {
    name: "--wiq-error",
    light: "#a5281b",
    dark: "#ffa79a",
    description: "Errors in place.",
  },
  {
    name: "--wiq-radius",
    light: "10px",
    dark: "10px",
    description: "How round corners are.",
  },
  {
    name: "--wiq-font",
    light: "inherit",
    dark: "inherit",
    description: "The font; the page's by default.",
  },
  {
    name: "--wiq-top",
    light: "var(--covered)",
    dark: "var(--covered)",
    default: "the height of what the page fixes there",
    description:
      "How far below the top of the window the way out stays while the quiz is scrolled.",
  },
];

/** Of the element's class. @type {(Named & { type: string, parameter?: { name: string, type: string } })[]} */
export const statics = [
  { name: "version", type: "string", description: "The version that runs." },
  {
    name: "assess",
    type: "Promise<Assessment>",
    parameter: { name: "answers", type: "Answers" },
    description:
      "Assesses answers by the rule that readers run. What is missing or unknown counts as unanswered.",
  },
  {
    name: "check",
    type: "Promise<Trouble[]>",
    parameter: { name: "document", type: "string | Uint8Array" },
    description: "Gives all that is wrong with an owner's document.",
  },
  {
    name: "compile",
    type: "Promise<Uint8Array>",
    parameter: { name: "document", type: "string | Uint8Array" },
    description:
      "Gives the form of an owner's document that readers download; rejects with the list of what is wrong.",
  },
];
