// @ts-check
import { canonical, fileOf, HELP } from "./snippet.js";

/** @typedef {import("./snippet.js").Choices} Choices */
/** @typedef {{ version: string, files: Record<string, { integrity: string }> }} Manifest */

/** The attributes that have fields of their own. */
const ATTRIBUTES = ["country", "exit-url", "heading-level", "theme", "base"];

/** Why values can't be used, by the name of the field. @typedef {Map<string, string>} FieldProblems */

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
  /** @param {string} name @param {string} fallback */
  const address = (name, fallback) => {
    const problem = addressProblem(text(name) || fallback);
    if (problem) problems.set(name, problem);
    return problem ? fallback : text(name) || fallback;
  };

  /** @type {Choices} */
  const choices = {
    folder: address("folder", ownFolder()),
    language: text("language"),
    loading: text("loading") === "lazy" ? "lazy" : "whole",
    pin: undefined,
    attributes: {
      ...Object.fromEntries(ATTRIBUTES.map((name) => [name, text(name)])),
      document: text("document"),
      ...(text("lang") ? { lang: text("lang") } : {}),
      debug: data.has("debug") ? "debug" : "",
    },
    properties: propertiesIn(data),
    height: heightIn(text),
    help: {
      text: text("help-text") || HELP.text,
      address: address("help-address", HELP.address),
    },
  };
  const problem = exitProblem(text("exit-url"));
  if (problem) {
    problems.set("exit-url", problem);
    choices.attributes["exit-url"] = "";
  }
  if (data.has("pin") && canPin(choices))
    choices.pin = pinOf(choices, manifest);
  return { choices, problems };
}

/** The lazy file can't be pinned, since it loads the main one without an integrity. @param {Pick<Choices, "loading">} choices */
export function canPin({ loading }) {
  return loading === "whole";
}

/** Returns the folder of this page. */
export function ownFolder() {
  return new URL("./", location.href).href;
}

/**
 * @param {Choices} choices
 * @param {Manifest} manifest
 */
function pinOf(choices, { version, files }) {
  const file = files[fileOf({ ...choices, pin: undefined })];
  return file && { version, integrity: file.integrity };
}

/** @param {FormData} data */
function propertiesIn(data) {
  const properties = Object.fromEntries(
    [...data].flatMap(([name, value]) =>
      name.startsWith("--wiq-") ? [[name, String(value)]] : [],
    ),
  );
  if (!data.has("own-accent")) delete properties["--wiq-accent"];
  return properties;
}

/** @param {(name: string) => string} text */
function heightIn(text) {
  const [wide, narrow] = ["height-wide", "height-narrow"].map(
    (name) => Math.round(Number(text(name))) || 0,
  );
  return wide || narrow
    ? { wide: Number(wide), narrow: Number(narrow) }
    : undefined;
}

/** @param {string} address */
function addressProblem(address) {
  try {
    canonical(address);
    return "";
  } catch {
    return "This is no full address. It begins with https://";
  }
}

/**
 * Returns what is wrong with the address of an exit, by the element's own rules.
 *
 * @param {string} address
 */
function exitProblem(address) {
  if (!address) return "";
  const problem = addressProblem(address);
  if (problem) return problem;
  const { protocol, origin } = new URL(address);
  if (protocol !== "https:") return "It has to begin with https://";
  return origin === location.origin ? "Take another site than this one." : "";
}
