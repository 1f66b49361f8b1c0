// @ts-check
import { HELP, contrast, fileOf } from "../snippet.js";
import {
  addressOf,
  exitProblem,
  helpAddress,
  NO_ADDRESS,
} from "../line/options.js";
import { ownFolder } from "../own-folder.js";
import { lookProblem } from "./looks.js";

/** @typedef {import("../snippet.js").Choices} Choices */
/** @typedef {{ version: string, files: Record<string, { integrity: string }> }} Manifest */

/** The attributes that have fields of their own. */
const ATTRIBUTES = ["country", "exit-url", "heading-level", "theme", "base"];

/** Why values can't be used, by the name of the field. @typedef {Map<string, string>} FieldProblems */

/** The colours of text on an accent, of which the one that can be read better is taken. */
const ON_ACCENT = ["#ffffff", "#141414"];

/**
 * Returns what the owner chose.
 *
 * @param {HTMLFormElement} form
 * @param {Manifest} manifest
 * @returns {{ choices: Choices, problems: FieldProblems }}
 */
export function readChoices(form, manifest) {
  const data = new FormData(form);
  const text = (/** @type {string} */ name) =>
    String(data.get(name) ?? "").trim();
  /** @type {FieldProblems} */
  const problems = new Map();
  const folder = folderIn(text("folder"), problems);

  /** @type {Choices} */
  const choices = {
    folder,
    language: text("language"),
    loading: text("loading") === "lazy" ? "lazy" : "whole",
    pin: undefined,
    attributes: {
      ...Object.fromEntries(ATTRIBUTES.map((name) => [name, text(name)])),
      "exit-url": exitIn(text("exit-url"), folder, problems),
      document: text("document"),
      ...(text("lang") ? { lang: text("lang") } : {}),
      debug: data.has("debug") ? "debug" : "",
    },
    properties: propertiesIn(data, problems),
    height: heightIn(text, problems),
    help: {
      text: text("help-text") || HELP.text,
      address: helpIn(text("help-address"), problems),
    },
  };
  if (data.has("pin") && canPin(choices))
    choices.pin = pinOf(choices, manifest);
  return { choices, problems };
}

/** The lazy file can't be pinned, since it loads the main one without an integrity. @param {Pick<Choices, "loading">} choices */
export function canPin({ loading }) {
  return loading === "whole";
}

/**
 * @param {Choices} choices
 * @param {Manifest} manifest
 */
function pinOf(choices, { version, files }) {
  const file = files[fileOf({ ...choices, pin: undefined })];
  return file && { version, integrity: file.integrity };
}

/**
 * @param {FormData} data
 * @param {FieldProblems} problems
 */
function propertiesIn(data, problems) {
  /** @type {Record<string, string>} */
  const properties = {};
  for (const [name, given] of data) {
    const value = String(given).trim();
    if (!name.startsWith("--wiq-") || !value) continue;
    if (name === "--wiq-accent" && !data.has("own-accent")) continue;
    const problem = lookProblem(name, value);
    if (problem) problems.set(name, problem);
    else properties[name] = value;
  }
  const accent = properties["--wiq-accent"];
  if (accent && !data.get("--wiq-on-accent"))
    properties["--wiq-on-accent"] = onAccent(accent);
  return properties;
}

/**
 * Returns the colour of text on an accent that can be read better.
 *
 * @param {string} accent
 */
export function onAccent(accent) {
  const [light = "", dark = ""] = ON_ACCENT;
  return contrast(accent, light) >= contrast(accent, dark) ? light : dark;
}

/**
 * @param {(name: string) => string} text
 * @param {FieldProblems} problems
 */
function heightIn(text, problems) {
  const [wide = 0, narrow = 0] = ["height-wide", "height-narrow"].map(
    (name) => {
      const height = Math.round(Number(text(name))) || 0;
      if (height >= 0) return height;
      problems.set(name, "A height is 0 or more, in pixels.");
      return 0;
    },
  );
  return wide || narrow ? { wide, narrow } : undefined;
}

/**
 * Returns the folder of the quiz's files: this site's own where none is given, or the given one can't be used.
 *
 * @param {string} given
 * @param {FieldProblems} problems
 */
function folderIn(given, problems) {
  if (!given) return ownFolder();
  const url = addressOf(given);
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  problems.set("folder", NO_ADDRESS);
  return ownFolder();
}

/**
 * Returns where the help link leads: the usual page where none is given, or the given one can't be used.
 *
 * @param {string} given
 * @param {FieldProblems} problems
 */
function helpIn(given, problems) {
  if (!given) return HELP.address;
  const address = helpAddress(given);
  if (address) return address;
  problems.set("help-address", "It begins with https://, http:// or tel:");
  return HELP.address;
}

/**
 * Returns the address of an exit in the one form in which it was judged: empty where none is given, or the given one can't
 * be used.
 *
 * @param {string} given
 * @param {string} folder Where the owner's files are, which is the owner's own site.
 * @param {FieldProblems} problems
 */
function exitIn(given, folder, problems) {
  const url = addressOf(given);
  const problem = given && exitProblem(url, [location.href, folder]);
  if (!problem) return url?.href ?? "";
  problems.set("exit-url", problem);
  return "";
}
