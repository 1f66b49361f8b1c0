// @ts-check
import { ATTRIBUTES } from "../../embed/main/attributes.js";
import { HELP } from "../snippet.js";
import {
  addressOf,
  helpAddress,
  LANGUAGES,
  optionProblems,
} from "./options.js";

/* From a line as it was found to the choices that it was made by. */

/**
 * @typedef {import("./read-line.js").FoundLine} FoundLine
 * @typedef {import("./options.js").OptionProblem} OptionProblem
 * @typedef {import("../snippet.js").Choices} Choices
 *
 * @typedef {object} Mended
 * @property {string} system One of the configurator's.
 * @property {Choices} choices
 * @property {OptionProblem[]} problems The options that can't be used; where it is known what was meant, it was taken.
 * @property {string[]} missing What the line no longer says.
 */

/** The attributes that a choice stands for; the language has one of its own. */
const KEPT = ATTRIBUTES.filter((name) => name !== "lang");

/**
 * Returns the choices by which a line was made.
 *
 * @param {FoundLine} found
 * @param {import("./countries.js").Countries} countries
 * @param {string} ownFolder The folder for a line that names none.
 * @returns {Mended}
 */
export function mend(found, countries, ownFolder) {
  /** @type {string[]} */
  const missing = [];
  const folder = folderBy(found, missing, ownFolder);
  const problems = optionProblems(found.attributes, {
    countries,
    own: [folder],
  });
  const attributes = usable(found.attributes, problems);
  const file = fileBy(found.script?.address ?? "");
  const language = languageBy(file, attributes);
  return {
    system: found.form === "address" ? "html" : found.form,
    problems,
    missing,
    choices: {
      folder,
      language,
      loading: file.lazy ? "lazy" : "whole",
      pin: pinBy(file, found),
      attributes: optionsBy(attributes, language),
      ...stylesOf(found.attributes.get("style") ?? ""),
      help: helpBy(found, missing),
    },
  };
}

/** What the name of a file says. @typedef {{ lazy: boolean, language: string, version: string }} NamedFile */

/**
 * @param {NamedFile} file
 * @param {Map<string, string>} attributes
 */
function languageBy(file, attributes) {
  const lang = attributes.get("lang") ?? "";
  return file.language || (LANGUAGES.includes(lang) ? lang : "en");
}

/**
 * @param {NamedFile} file
 * @param {FoundLine} found
 * @returns {Choices["pin"]}
 */
function pinBy({ version }, { script }) {
  const integrity = script?.integrity;
  return version && integrity ? { version, integrity } : undefined;
}

/**
 * @param {Map<string, string>} attributes
 * @param {string} language
 */
function optionsBy(attributes, language) {
  const kept = KEPT.map((name) => [name, attributes.get(name) ?? ""]);
  const lang = attributes.get("lang");
  return {
    ...Object.fromEntries(kept),
    debug: attributes.has("debug") ? "debug" : "",
    ...(lang && lang !== language ? { lang } : {}),
  };
}

/**
 * Returns the attributes that can be used, with what was meant by the others.
 *
 * @param {Map<string, string>} attributes
 * @param {OptionProblem[]} problems
 */
function usable(attributes, problems) {
  const result = new Map(attributes);
  for (const { name, meant } of problems) {
    result.delete(name);
    if (meant && !result.has(meant[0])) result.set(...meant);
  }
  const exit = result.get("exit-url");
  if (exit) result.set("exit-url", new URL(exit).href);
  return result;
}

/**
 * Reads the name of a file.
 *
 * @param {string} address
 * @returns {NamedFile}
 */
function fileBy(address) {
  const [, lazy = "", rest = ""] =
    /worth-it-quiz(\.lazy)?((?:\.[\w-]+)*?)\.js/.exec(address) ?? [];
  const words = rest.split(".").filter(Boolean);
  const language = words.find((word) => LANGUAGES.includes(word)) ?? "";
  const version = /\d+\.\d+\.\d+/.exec(rest)?.[0] ?? "";
  return { lazy: Boolean(lazy), language, version };
}

/**
 * Returns the folder of the script, as an address that browsers load in pages with https.
 *
 * @param {FoundLine} found
 * @param {string[]} missing
 * @param {string} ownFolder
 */
function folderBy({ script, form }, missing, ownFolder) {
  if (!script) {
    if (form === "html")
      missing.push("the script tag, with the address of your file");
    return ownFolder;
  }
  const address = script.address.replace(/^\/\//, "https://");
  const url = addressOf(address);
  if (!url || !/^https?:$/.test(url.protocol)) {
    missing.push("the site of your file: its address begins in the middle");
    return ownFolder;
  }
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  if (!isHere) url.protocol = "https:";
  return new URL("./", url).href;
}

/**
 * @param {FoundLine} found
 * @param {string[]} missing
 */
function helpBy({ link, form }, missing) {
  if (!link && form === "html") missing.push("the help link");
  return {
    text: link?.text || HELP.text,
    address: helpAddress(link?.address ?? "") ?? HELP.address,
  };
}

/**
 * Reads what a line says of looks: custom properties, and the height that it keeps free.
 *
 * @param {string} style
 * @returns {Pick<Choices, "properties" | "height">}
 */
function stylesOf(style) {
  const parsed = document.implementation.createHTMLDocument("");
  const element = parsed.createElement("i");
  element.setAttribute("style", style);
  const names = [...element.style].filter((name) => name.startsWith("--wiq-"));
  return {
    properties: Object.fromEntries(
      names.map((name) => [name, element.style.getPropertyValue(name).trim()]),
    ),
    height: heightOf(style),
  };
}

/** @param {string} style */
function heightOf(style) {
  const single = /min-height:\s*(\d+)px/.exec(style);
  if (single) return { wide: Number(single[1]), narrow: Number(single[1]) };
  const clamp =
    /min-height:\s*clamp\(\s*(\d+)px,\s*\((.+?)\)\s*\*\s*9999,\s*(\d+)px\s*\)/.exec(
      style,
    );
  if (!clamp) return undefined;
  const [low, high] = [Number(clamp[1]), Number(clamp[3])];
  // It grows as the window gets narrower, or wider.
  return clamp[2]?.trim().startsWith("100vw")
    ? { wide: high, narrow: low }
    : { wide: low, narrow: high };
}
