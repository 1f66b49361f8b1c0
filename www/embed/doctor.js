// @ts-check
import { version } from "bundle:payload";

/* What an owner wants to know when something looks wrong. Nothing of a reader's answers is known here. */

/** What the page's policy refused, as the browser told it. @type {string[]} */
const refused = [];
let listening = false;

/** Begins to note what the page's content security policy refuses. */
export function listenForRefusals() {
  if (listening) return;
  listening = true;
  document.addEventListener("securitypolicyviolation", (event) => {
    refused.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
}

/**
 * Prints one table for the owner.
 *
 * @param {import("./shared.js").Shared} shared
 * @param {object} facts
 * @param {string} facts.runs What runs the quiz, and why.
 * @param {string} facts.theme
 * @param {string} facts.styled How the style sheet got in.
 * @param {string | null | undefined} facts.language
 * @param {Iterable<string>} facts.complaints
 */
export function report({ found, loads }, facts) {
  const { runs, theme, styled, language, complaints } = facts;
  console.table({
    version,
    script: found,
    "loaded again": list(loads),
    runs,
    "style sheet": styled,
    "refused by the page's policy": list(refused),
    language,
    theme,
    attributes: list(complaints),
  });
}

/** @param {Iterable<string>} lines */
function list(lines) {
  return [...lines].join(" | ") || "none";
}
