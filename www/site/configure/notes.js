// @ts-check
import { get } from "../dom.js";
import { ownFolder } from "../own-folder.js";
import { contrast } from "../snippet.js";
import { canPin } from "./choices.js";

/* What is said beside the fields, and below the line. */

/** @typedef {import("../snippet.js").Choices} Choices */

/** The background of an accent, in the two themes. */
const CARDS = { light: "#ffffff", dark: "#1a2123" };
/** The contrast that WCAG 2.2 requires of text. */
const LEGIBLE = 4.5;

/** The messages for addresses that can't be used, by what was found there. */
const REFUSALS = {
  missing: (/** @type {string} */ address) =>
    `Nothing is served at ${address}, so there is no line to copy. Copy the files there first, or mend the address.`,
  differs: (/** @type {string} */ address) =>
    `At ${address} is another file than the one to pin. Copy this version there, or take the pin off.`,
  refused: (/** @type {string} */ address) =>
    `Something answers at ${address}, and browsers load no script from there: the server may send it as text, or want a password. Open the address in a private window.`,
  other: (/** @type {string} */ address) =>
    `At ${address} is another script than the quiz. Mend the address, or copy the files there anew.`,
  pinned: (/** @type {string} */ address) =>
    `${address} does not let other sites read it (no CORS header), so a pinned line would not load. Take the pin off.`,
};

/**
 * Returns why a line would not work with the file at an address; empty if it would.
 *
 * @param {import("./serving.js").ServingState} found
 * @param {Choices} choices
 * @param {string} address
 */
export function refusalOf(found, { pin }, address) {
  if (found === "closed" && pin) return REFUSALS.pinned(address);
  return found === "closed" || found === "served"
    ? ""
    : REFUSALS[found](address);
}

/**
 * Returns what is known of the file at an address.
 *
 * @param {import("./serving.js").ServingState} found
 * @param {string} address
 */
export function noteOf(found, address) {
  const own = address.startsWith(ownFolder());
  if (found === "closed" && !own) {
    return `Something answers at ${address}; this page may not look at it. Open the address: it should show a script.`;
  }
  return own
    ? "This site serves the file."
    : `The file is served at ${address}.`;
}

/**
 * Shows each problem under its field.
 *
 * @param {HTMLFormElement} form
 * @param {import("./choices.js").FieldProblems} problems
 */
export function showProblems(form, problems) {
  for (const input of form.querySelectorAll("input[aria-describedby*=error]")) {
    const problem = problems.get(input.id) ?? "";
    const output = get(`${input.id}-error`, HTMLElement);
    output.textContent = problem;
    output.hidden = !problem;
    if (problem) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
}

/** @param {Choices} choices */
export function pinNote(choices) {
  get("pin", HTMLInputElement).disabled = !canPin(choices);
  get("pin-hint", HTMLElement).textContent = canPin(choices)
    ? "The browser then refuses the file if one byte of it is changed. You get no later version by itself, and its host has to send CORS headers."
    : "The lazy file brings the quiz by itself, so a pin would not hold. Choose one file to pin it.";
}

/**
 * Warns if an accent has too little contrast with the card of a theme that may apply, or with the text on it.
 *
 * @param {Choices} choices
 */
export function accentNote({ properties, attributes }) {
  const accent = properties["--wiq-accent"];
  get("accent-field", HTMLElement).hidden = !accent;
  const theme = attributes.theme ?? "";
  const themes = Object.entries(CARDS).filter(
    ([name]) => !theme || name === theme,
  );
  const weak = accent
    ? themes.filter(
        ([, card]) => contrast(accent, cardIn(properties, card)) < LEGIBLE,
      )
    : [];
  const words = weak.map(
    ([name, card]) =>
      `Too weak in the ${name} theme: ${contrast(String(accent), cardIn(properties, card)).toFixed(1)} to 1, where text needs ${LEGIBLE}. Choose another colour, or one theme.`,
  );
  const on = properties["--wiq-on-accent"] ?? "";
  if (accent && isDigits(on) && contrast(accent, on) < LEGIBLE) {
    words.push(
      `Text on it is too weak: ${contrast(accent, on).toFixed(1)} to 1.`,
    );
  }
  get("accent-note", HTMLElement).textContent = words.join(" ");
}

/** Returns the owner's own background, if its contrast can be computed. @param {Record<string, string>} properties @param {string} card */
function cardIn(properties, card) {
  const own = properties["--wiq-background"] ?? "";
  return isDigits(own) ? own : card;
}

/** @param {string} colour */
const isDigits = (colour) => /^#[\da-f]{6}$/i.test(colour);
