// @ts-check
import { version } from "bundle:payload";
import { SHARED } from "./shared.js";

/** The element's name. */
export const NAME = "worth-it-quiz";

/**
 * A class that another copy of this script defined.
 *
 * @typedef {CustomElementConstructor & { version?: string, [SHARED]?: import("./shared.js").Shared }} DefinedElement
 */

/**
 * Handles a script that finds the element defined: a copy of the same version only adds its document, one of another
 * version stands down.
 *
 * @param {DefinedElement} first
 * @param {import("../documents/bundled.js").BundledDocument} bundled Of the second script.
 * @param {import("./shared.js").ScriptOrigin} origin
 */
export function joinFirstCopy(first, bundled, origin) {
  if (first.version === version) {
    first[SHARED]?.documents.add(bundled);
    first[SHARED]?.origins.push(origin);
    return;
  }
  console.warn(
    `${NAME}: version ${first.version} is here already, so ${version} stands down. Keep one script tag.`,
  );
}
