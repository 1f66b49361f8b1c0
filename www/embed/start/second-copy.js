// @ts-check
import { document as brought, version } from "bundle:payload";
import { SHARED } from "./shared.js";

/** The element's name. */
export const NAME = "worth-it-quiz";

/**
 * What another copy of this script left on its class.
 *
 * @typedef {CustomElementConstructor & { version?: string, [SHARED]?: import("./shared.js").Shared }} Registered
 */

/**
 * A later copy of the same version only adds its document; another version stands down.
 *
 * @param {Registered} first
 * @param {string} found How the later script was found.
 */
export function join(first, found) {
  if (first.version === version) {
    first[SHARED]?.documents.add(brought);
    first[SHARED]?.loads.push(found);
    return;
  }
  console.warn(
    `${NAME}: version ${first.version} is here already, so ${version} stands down. Keep one script tag.`,
  );
}
