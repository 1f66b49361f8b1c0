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
    height: heightIn(text, problems),
    help: {
      text: text("help-text") || HELP.text,
      address: helpAddress(text("help-address"), problems),
    },
  };
  const exit = readExit(text("exit-url"), choices.folder);
  choices.attributes["exit-url"] = exit.address;
  if (exit.problem) problems.set("exit-url", exit.problem);
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

/** What the link for readers without scripts may do: open a page, or begin a call. */
const HELP_PROTOCOLS = ["https:", "http:", "tel:"];

/**
 * Returns where the help link leads: the usual page where the given address can't be used.
 *
 * @param {string} given
 * @param {FieldProblems} problems
 */
function helpAddress(given, problems) {
  if (!given) return HELP.address;
  const url = parsed(given);
  if (url && HELP_PROTOCOLS.includes(url.protocol)) return url.href;
  problems.set("help-address", "It begins with https://, http:// or tel:");
  return HELP.address;
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
 * Judges the address of an exit by the element's own rules, and returns it in the one form in which it was judged.
 *
 * @param {string} given
 * @param {string} folder Where the owner's files are, which is the owner's own site.
 * @returns {{ address: string, problem: string }} The address is empty where it can't be used.
 */
function readExit(given, folder) {
  const refuse = (/** @type {string} */ problem) => ({ address: "", problem });
  if (!given) return refuse("");
  const url = parsed(given);
  if (!url) return refuse("This is no full address. It begins with https://");
  if (url.protocol !== "https:") return refuse("It has to begin with https://");
  if (url.username || url.password)
    return refuse("Take out the name and the password.");
  const own = [location.href, folder].map((address) => parsed(address));
  if (own.some((page) => page && isOneSite(page.hostname, url.hostname)))
    return refuse("Take another site than your own.");
  return { address: url.href, problem: "" };
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
