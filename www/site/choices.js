// @ts-check
import { fileOf, HELP } from "./snippet.js";

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
    properties: propertiesIn(data),
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

const NO_ADDRESS = "This is no full address. It begins with https://";

/**
 * Returns the folder of the quiz's files: this site's own where none is given, or the given one can't be used.
 *
 * @param {string} given
 * @param {FieldProblems} problems
 */
function folderIn(given, problems) {
  if (given && parsed(given)) return given;
  if (given) problems.set("folder", NO_ADDRESS);
  return ownFolder();
}

/** What the link for readers without scripts may do: open a page, or begin a call. */
const HELP_PROTOCOLS = ["https:", "http:", "tel:"];

/**
 * Returns where the help link leads: the usual page where none is given, or the given one can't be used.
 *
 * @param {string} given
 * @param {FieldProblems} problems
 */
function helpIn(given, problems) {
  if (!given) return HELP.address;
  const url = parsed(given);
  if (url && HELP_PROTOCOLS.includes(url.protocol)) return url.href;
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
  const url = parsed(given);
  const problem = given && exitProblem(url, folder);
  if (!problem) return url?.href ?? "";
  problems.set("exit-url", problem);
  return "";
}

/**
 * Returns what is wrong with the address of an exit, by the element's own rules; empty if nothing is.
 *
 * @param {URL | undefined} url
 * @param {string} folder
 */
function exitProblem(url, folder) {
  if (!url) return NO_ADDRESS;
  if (url.protocol !== "https:") return "It has to begin with https://";
  if (url.username || url.password)
    return "Take out the name and the password.";
  const own = [location.href, folder].map((address) => parsed(address));
  const isOwn = own.some(
    (page) => page && isOneSite(page.hostname, url.hostname),
  );
  return isOwn ? "Take another site than your own." : "";
}

/** @param {string} address */
function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * Returns whether one host is the other, or a part of it.
 *
 * @param {string} one
 * @param {string} other
 */
function isOneSite(one, other) {
  const [a = "", b = ""] = [one, other].map((host) =>
    host.replace(/^www\.|\.$/g, ""),
  );
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
