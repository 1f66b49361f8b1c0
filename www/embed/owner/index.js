// @ts-check
import { messageFor } from "./messages.js";
import { report } from "./report.js";

/* The bundle that writes to the console, for owners. Only pages with `debug` or a mistake load it. */

/**
 * Warns of an attribute that can't be used.
 *
 * @param {string} name
 * @param {string} value
 */
function warn(name, value) {
  // Losing the owner's own exit matters more than a warning.
  const level = name === "exit-url" ? "error" : "warn";
  console[level](`worth-it-quiz: ${messageFor(name, value)}`);
}

export default { warn, report };
