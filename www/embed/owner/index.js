// @ts-check
import { complaintOf } from "./messages.js";
import { report } from "./report.js";

/* The file that speaks to owners, in the console. Only pages that ask for it, or that have a mistake, load it. */

/**
 * Says what is wrong with an attribute.
 *
 * @param {string} name
 * @param {string} value
 */
function complain(name, value) {
  // A way out that is not the owner's own is worth more than a warning.
  const level = name === "exit-url" ? "error" : "warn";
  console[level](`worth-it-quiz: ${complaintOf(name, value)}`);
}

export default { complain, report };
