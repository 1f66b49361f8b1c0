// @ts-check
import { OutputBlock } from "../output-block.js";
import { get, make } from "../dom.js";
import { readCountries } from "../line/countries.js";
import { neededFile, outputs, SYSTEMS } from "../line/outputs.js";
import { ownFolder } from "../own-folder.js";
import { readChoices } from "./choices.js";
import { defaultsOf } from "./defaults.js";
import { offerLoading } from "./load-line.js";
import { PROPERTIES, readTheme, THEMES } from "./looks.js";
import {
  accentNote,
  noteOf,
  pinNote,
  refusalOf,
  showProblems,
} from "./notes.js";
import { preview } from "./preview.js";
import { serving } from "./serving.js";

/* The configurator: reads the form, shows the line and the quiz. Nothing is stored. */

/** @typedef {import("../snippet.js").Choices} Choices */
/** @typedef {import("./choices.js").Manifest} Manifest */

/** How long to wait for more typing, in milliseconds. */
const PAUSE = 250;

const form = get("choices", HTMLFormElement);
const list = get("outputs", HTMLElement);
const served = get("served", HTMLElement);
/** @type {OutputBlock[]} */
const blocks = [];
/** Counts the changes, so that outdated answers are dropped. */
let change = 0;

/** Why the preview shows no document of one's own. @param {string} problem */
function documentNote(problem) {
  const note = get("document-note", HTMLElement);
  note.hidden = !problem;
  note.textContent = problem && `It can't be shown here: ${problem}`;
}

/** @param {Manifest} manifest */
async function show(manifest) {
  const current = ++change;
  const { choices, problems } = readChoices(form, manifest);
  showProblems(form, problems);
  pinNote(choices);
  accentNote(choices);
  const system = get("system", HTMLSelectElement).value;
  const { made, problem } = outputsOf(system, choices);
  const [wrong] = [...problems.values(), problem].filter(Boolean);
  const { refusal, note } = await judge(system, choices, wrong);
  if (current !== change) return;
  write(refusal ? made.map(({ label }) => ({ label, code: "" })) : made);
  served.textContent = refusal || note;
  if (!problem)
    preview(get("preview", HTMLIFrameElement), choices, documentNote);
}

/**
 * Finds out whether there is something to copy, and what is known of its file.
 *
 * @param {string} system
 * @param {Choices} choices
 * @param {string | undefined} wrong What is wrong with the choices.
 * @returns {Promise<{ refusal: string, note: string }>} An empty refusal where there is.
 */
async function judge(system, choices, wrong) {
  const address = wrong ? undefined : neededFile(system, choices);
  if (!address) {
    const note = "The quiz's files come with the plugin or the package.";
    return { refusal: wrong ?? "", note };
  }
  const found = await serving(address, choices.pin?.integrity);
  return {
    refusal: refusalOf(found, choices, address),
    note: noteOf(found, address),
  };
}

/**
 * @param {string} system
 * @param {Choices} choices
 */
function outputsOf(system, choices) {
  try {
    return { made: outputs(system, choices), problem: "" };
  } catch (error) {
    const problem = String(error).replace(/^\w+: /, "");
    return { made: [{ label: "The line", code: "" }], problem };
  }
}

/** Shows what to paste, in the blocks that are there. @param {import("../line/outputs.js").Output[]} made */
function write(made) {
  for (const [index, { label, code }] of made.entries()) {
    const block = (blocks[index] ??= new OutputBlock(label));
    block.label = label;
    block.code = code;
  }
  list.replaceChildren(
    ...blocks.slice(0, made.length).map(({ element }) => element),
  );
}

function addProperties() {
  const fields = Object.entries(PROPERTIES).map(([name, { label }]) => {
    const error = `${name}-error`;
    return make(
      "div",
      { class: "field" },
      make("label", { for: name }, `${label} `, make("code", {}, name)),
      make("input", { id: name, name, "aria-describedby": error }),
      make("p", { class: "field-error", id: error, hidden: "" }),
    );
  });
  get("properties", HTMLElement).append(...fields);
}

/** @param {string} id @param {[value: string, text: string][]} options */
function addOptions(id, options) {
  const elements = options.map(([value, text]) => new Option(text, value));
  get(id, HTMLSelectElement).append(...elements);
}

/** Puts a theme into the fields. */
async function applyTheme() {
  const name = get("preset", HTMLSelectElement).value;
  if (!name) return;
  const properties = await readTheme(name);
  get("theme", HTMLSelectElement).value = THEMES[name] ?? "";
  get("own-accent", HTMLInputElement).checked = true;
  get("accent", HTMLInputElement).value = properties["--wiq-accent"] ?? "";
  for (const property of Object.keys(PROPERTIES)) {
    get(property, HTMLInputElement).value = properties[property] ?? "";
  }
}

/** Has what follows from the language follow it, where the owner left it as it was. @param {string} before @param {string} now */
async function followLanguage(before, now) {
  const [old, next] = await Promise.all([defaultsOf(before), defaultsOf(now)]);
  const follow = (
    /** @type {string} */ id,
    /** @type {string | number} */ was,
    /** @type {string | number} */ becomes,
  ) => {
    const field = get(id, HTMLInputElement);
    if (field.value === String(was)) field.value = String(becomes);
  };
  follow("help-text", old.help, next.help);
  follow("height-wide", old.height.wide, next.height.wide);
  follow("height-narrow", old.height.narrow, next.height.narrow);
}

async function start() {
  get("folder", HTMLInputElement).value ||= ownFolder();
  addProperties();
  addOptions("system", Object.entries(SYSTEMS));
  const response = await fetch("manifest.json");
  if (!response.ok) throw new Error(`manifest.json: ${response.status}`);
  /** @type {Manifest} */
  const manifest = await response.json();
  const countries = await readCountries();
  addOptions(
    "country",
    countries.listed().map(([code, name]) => [code, `${name} (${code})`]),
  );
  let timer = 0;
  let language = get("language", HTMLSelectElement).value;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => show(manifest), PAUSE);
  };
  form.addEventListener("input", async ({ target }) => {
    const { id, value } = /** @type {HTMLSelectElement} */ (target);
    if (id === "own-line") return;
    if (id === "preset") await applyTheme();
    if (id === "language") {
      const before = language;
      language = value;
      await followLanguage(before, value);
    }
    later();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  offerLoading(form, countries, () => {
    language = get("language", HTMLSelectElement).value;
    later();
  });
  await show(manifest);
}

start().catch((error) => {
  served.textContent = `This page could not be started: ${error.message}.`;
  write([]);
});
