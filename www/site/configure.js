// @ts-check
import { canPin, ownFolder, readChoices } from "./choices.js";
import { preview } from "./preview.js";
import { serving } from "./serving.js";
import { canonical, contrast, fileOf, folderOf, snippet } from "./snippet.js";

/* The configurator: reads the form, shows the line and the quiz. Nothing is stored. */

/** @typedef {import("./snippet.js").Choices} Choices */
/** @typedef {import("./choices.js").Manifest} Manifest */

/** The properties that have a field under "More looks". */
const PROPERTIES = {
  "--wiq-on-accent": "Text on the accent",
  "--wiq-background": "The card",
  "--wiq-surface": "Choices and boxes",
  "--wiq-text": "Text",
  "--wiq-muted": "Quieter text",
  "--wiq-border": "Lines",
  "--wiq-control": "Edges of controls",
  "--wiq-error": "Errors",
  "--wiq-radius": "Corners, such as 10px",
  "--wiq-font": "Font",
  "--wiq-top":
    "How far below the top of the window the way out stays, such as 60px",
};
/** The background of an accent, in the two themes. */
const CARDS = { light: "#ffffff", dark: "#1a2123" };
/** The contrast that WCAG 2.2 requires of text. */
const LEGIBLE = 4.5;
/** How long to wait for more typing, in milliseconds. */
const PAUSE = 250;

/** The messages for addresses that can't be used, by what was found there. */
const REFUSALS = {
  missing: (/** @type {string} */ address) =>
    `Nothing is served at ${address}, so there is no line to copy. Copy the files there first, or mend the address.`,
  differs: (/** @type {string} */ address) =>
    `At ${address} is another file than the one to pin. Copy this version there, or take the pin off.`,
  pinned: (/** @type {string} */ address) =>
    `${address} does not let other sites read it (no CORS header), so a pinned line would not load. Take the pin off.`,
};

/** @template {Element} Kind @param {string} id @param {new () => Kind} kind @returns {Kind} */
function get(id, kind) {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`no #${id} in this page`);
}

const form = get("choices", HTMLFormElement);
const output = get("snippet", HTMLElement);
const copy = get("copy", HTMLButtonElement);
const copied = get("copied", HTMLElement);
const served = get("served", HTMLElement);
/** Counts the changes, so that outdated answers are dropped. */
let change = 0;

/** @param {string} name */
async function json(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** @param {Manifest} manifest */
async function show(manifest) {
  const current = ++change;
  const { choices, problems } = readChoices(form, manifest);
  showProblems(problems);
  pinNote(choices);
  accentNote(choices);
  copied.textContent = "";
  const text = textOf(choices);
  const address = canonical(folderOf(choices.folder) + fileOf(choices));
  const found = await serving(address, choices.pin?.integrity);
  if (current !== change) return;
  const refusal =
    [...problems.values()][0] ??
    text.problem ??
    refused(found, choices, address);
  output.textContent = refusal ? "" : text.line;
  copy.disabled = Boolean(refusal);
  served.textContent = refusal || note(found, address);
  if (!text.problem) preview(get("preview", HTMLIFrameElement), choices);
}

/** @param {Choices} choices @returns {{ line: string, problem?: string }} */
function textOf(choices) {
  try {
    return { line: snippet(choices) };
  } catch (error) {
    return { line: "", problem: String(error).replace(/^\w+: /, "") };
  }
}

/**
 * @param {import("./serving.js").ServingState} found
 * @param {Choices} choices
 * @param {string} address
 */
function refused(found, { pin }, address) {
  if (found === "closed" && pin) return REFUSALS.pinned(address);
  return found === "missing" || found === "differs"
    ? REFUSALS[found](address)
    : "";
}

/**
 * @param {import("./serving.js").ServingState} found
 * @param {string} address
 */
function note(found, address) {
  const own = address.startsWith(ownFolder());
  if (found === "closed" && !own) {
    return `Something answers at ${address}; this page may not look at it. Open the address: it should show a script.`;
  }
  return own
    ? "This site serves the file."
    : `The file is served at ${address}.`;
}

/** Shows each problem under its field. @param {import("./choices.js").FieldProblems} problems */
function showProblems(problems) {
  for (const input of form.querySelectorAll("input[aria-describedby*=error]")) {
    const problem = problems.get(input.id) ?? "";
    const output = get(`${input.id}-error`, HTMLElement);
    output.textContent = problem;
    output.hidden = !problem;
    input.toggleAttribute("aria-invalid", Boolean(problem));
    if (problem) input.setAttribute("aria-invalid", "true");
  }
}

/** @param {Choices} choices */
function pinNote(choices) {
  get("pin", HTMLInputElement).disabled = !canPin(choices);
  get("pin-hint", HTMLElement).textContent = canPin(choices)
    ? "The browser then refuses the file if one byte of it is changed. You get no later version by itself, and its host has to send CORS headers."
    : "The lazy file brings the quiz by itself, so a pin would not hold. Choose one file to pin it.";
}

/** Warns if an accent has too little contrast in a theme that may apply. @param {Choices} choices */
function accentNote({ properties, attributes }) {
  const accent = properties["--wiq-accent"];
  get("accent-field", HTMLElement).hidden = !accent;
  const theme = attributes.theme ?? "";
  const themes = Object.entries(CARDS).filter(
    ([name]) => !theme || name === theme,
  );
  const weak = accent
    ? themes.filter(([, card]) => contrast(accent, card) < LEGIBLE)
    : [];
  get("accent-note", HTMLElement).textContent = weak
    .map(
      ([name, card]) =>
        `Too weak in the ${name} theme: ${contrast(String(accent), card).toFixed(1)} to 1, where text needs ${LEGIBLE}. Choose another colour, or one theme.`,
    )
    .join(" ");
}

function addProperties() {
  const fields = Object.entries(PROPERTIES).map(([name, label]) => {
    const field = document.createElement("div");
    field.className = "field";
    const title = document.createElement("label");
    title.htmlFor = name;
    const code = document.createElement("code");
    code.textContent = name;
    title.append(`${label} `, code);
    const input = document.createElement("input");
    input.id = name;
    input.name = name;
    field.append(title, input);
    return field;
  });
  get("properties", HTMLElement).append(...fields);
}

async function addCountries() {
  /** @type {{ lines: { country?: string }[] }} */
  const { lines } = await json("quizzes/helplines.json");
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  const codes = new Set(lines.flatMap(({ country }) => country ?? []));
  const options = [...codes]
    .map((code) => new Option(`${names.of(code)} (${code})`, code))
    .sort((a, b) => a.text.localeCompare(b.text, "en"));
  get("country", HTMLSelectElement).append(...options);
}

/** Copies the line, or selects it if the browser refuses. */
async function copyLine() {
  try {
    await navigator.clipboard.writeText(output.textContent ?? "");
    copied.textContent = "Copied.";
  } catch {
    getSelection()?.selectAllChildren(output);
    copied.textContent = "Selected. Press Ctrl+C, or ⌘C.";
  }
}

async function start() {
  get("folder", HTMLInputElement).value ||= ownFolder();
  addProperties();
  /** @type {Manifest} */
  const manifest = await json("manifest.json");
  await addCountries();
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => show(manifest), PAUSE);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  copy.addEventListener("click", copyLine);
  await show(manifest);
}

start().catch((error) => {
  served.textContent = `This page could not be started: ${error.message}.`;
  copy.disabled = true;
});
