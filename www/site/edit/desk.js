// @ts-check
import { render } from "lit-html";
import { readDocument } from "../author-module.js";
import { dragQuestions } from "./drag.js";
import { Editor } from "./editor.js";
import { above, below } from "./model/question-fields.js";
import { isEditable } from "./model/open.js";
import { deskOf } from "./view/desk.js";
import { openingOf, SHIPPED } from "./view/opening.js";
import {
  focusField,
  focusHeading,
  focusScreen,
  focusTool,
  revealScreen,
  get,
} from "./focus.js";

/**
 * @typedef {import("./model/document.js").QuizDocument} QuizDocument
 * @typedef {import("./editor.js").Showing} Showing
 * @typedef {import("../../embed/preview/index.js").ScreenPreview} ScreenPreview
 * @typedef {import("./view/opening.js").OpeningProblem} OpeningProblem
 */

/** Why a document can't be shown at all. */
const UNSHOWABLE =
  "This can't be shown in fields. Mend it in a text editor first, then open it again.";
/** @type {Editor | undefined} */
let editor;
/** @type {ScreenPreview | undefined} */
let preview;
/** @type {OpeningProblem | undefined} */
let openingProblem;
/** @type {Record<string, string>} */
let hints = {};
let tried = false;
let scheduled = false;

/** Starts the page. */
export function begin() {
  window.addEventListener("beforeunload", (event) => {
    if (editor?.isUnsaved) event.preventDefault();
  });
  document.addEventListener("keydown", onShortcut);
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    openFile(file);
  });
  loadHints();
  draw();
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Takes what the schema says of each label. Without it, the fields have no hints. */
async function loadHints() {
  try {
    const { $defs } = JSON.parse(await load("worth-it-quiz.schema.json"));
    for (const [name, { description }] of Object.entries(
      /** @type {Record<string, { description: string }>} */ (
        $defs.Strings.properties
      ),
    )) {
      hints[`strings.${name}`] = description
        .replaceAll("\n", " ")
        .replaceAll("`", "");
    }
    draw();
  } catch {
    hints = {};
  }
}

/** @param {string} lang */
const shipped = (lang) => load(`quizzes/${lang}.json`);

/** @param {File} file */
async function openFile(file) {
  open(await file.text());
}

/**
 * Opens a document, unless something is unsaved and stays.
 *
 * @param {string} text
 */
async function open(text) {
  if (editor?.isUnsaved && !confirm(LEAVE)) return;
  const document = parse(text);
  if (!isEditable(document)) {
    openingProblem = { title: UNSHOWABLE, lines: await linesOf(text) };
    editor = undefined;
    draw();
    focusHeading("opening-problem");
    return;
  }
  const english = JSON.parse(await shipped("en"));
  const { lang } = document;
  const words =
    lang !== "en" && Object.hasOwn(SHIPPED, lang)
      ? JSON.parse(await shipped(lang))
      : english;
  openingProblem = undefined;
  editor = new Editor(document, english, words, { changed: draw, show });
  drawNow();
  dragQuestions(get("screens"), (change, goes) =>
    make(change, { label: "Move a question", goes }),
  );
  focusScreen();
}

const LEAVE = "What you changed is not saved. Leave it?";

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} text */
async function linesOf(text) {
  try {
    const { problems } = await readDocument(text);
    return problems.map(
      ({ path, message, line, column }) =>
        `${path}: ${message} (line ${line}, column ${column})`,
    );
  } catch (error) {
    return [String(error)];
  }
}

/** @param {Showing} showing */
async function show({ bytes, shown }) {
  if (!preview) {
    const address = new URL("./screen-preview.js", import.meta.url).href;
    const { ScreenPreview } = await import(address);
    preview = new ScreenPreview(get("preview-place"));
    setTried();
  }
  await preview?.show(bytes, { ...shown, headingLevel: 3 });
}

/** Whether the preview can be used, or is a picture that Tab passes over. */
function setTried() {
  preview?.host.toggleAttribute("inert", !tried);
}

/** Draws the page before the next frame. */
function draw() {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(drawNow);
}

function drawNow() {
  scheduled = false;
  const place = get("editor");
  get("main").classList.toggle("editing", Boolean(editor));
  if (!editor) {
    preview?.remove();
    preview = undefined;
    render(
      openingOf(openingProblem, { ship, file: openFile, paste: open }),
      place,
    );
    return;
  }
  render(deskOf(editor, { hints, tried }, ACTIONS), place);
}

/** @type {import("./view/desk.js").DeskActions} */
const ACTIONS = {
  select: selectAndFocus,
  move: moveQuestion,
  look: (view) => editor?.look(view),
  tryIt() {
    tried = !tried;
    setTried();
  },
  ...{ write, make, jump, copy, travel, close },
};

/** @param {string} lang */
async function ship(lang) {
  open(await shipped(lang));
}

/**
 * @param {import("./model/fields.js").Field} field
 * @param {string} value
 */
function write({ path, label, optional }, value) {
  const field = path.map(String).join(" ");
  const refused = editor?.change(
    { type: "set", path, value, optional },
    { label: `Change “${label}”`, field },
  );
  if (refused) say(refused);
}

/** @type {import("./view/fields.js").FieldActions["make"]} */
function make(change, { label, goes, focus }) {
  if (!editor) return;
  editor.settle();
  const refused = editor.change(change, { label, goes });
  drawNow();
  if (refused) {
    say(refused);
    return;
  }
  say(`Done: ${label}`);
  if (goes) revealScreen();
  if (goes) focusFirst();
  else if (focus === "last") focusField("last");
  else if (focus) focusTool(focus);
  else if (
    !document.activeElement ||
    document.activeElement === document.body
  ) {
    focusHeading("fields-title");
  }
}

/** Moves the focus into a screen to which a change led. */
function focusFirst() {
  if (!focusField("first")) focusHeading("fields-title");
}

/** @param {boolean} up */
function moveQuestion(up) {
  if (!editor) return;
  const { section, question, kind } = editor.screen;
  if (kind !== "question" || section === undefined || question === undefined)
    return;
  const { sections } = editor.document;
  const count = sections[section]?.questions.length ?? 0;
  const to = up
    ? above(sections, section, question)
    : below(sections, section, question, count);
  if (!to) return;
  const from = /** @type {[number, number]} */ ([section, question]);
  editor.settle();
  editor.change(
    { type: "moveQuestion", from, to },
    { label: "Move a question", goes: `question:${to[0]}:${to[1]}` },
  );
  drawNow();
  focusScreen();
  say(`Moved ${up ? "up" : "down"}`);
}

/** @param {string} key */
function selectAndFocus(key) {
  editor?.select(key);
  drawNow();
  focusScreen();
}

/** @param {import("./model/problems.js").Problem} problem */
function jump({ screen, place }) {
  editor?.select(screen);
  drawNow();
  if (!focusField(place)) focusHeading("fields-title");
}

/** @param {"undo" | "redo"} way */
function travel(way) {
  const step = editor?.[way]();
  if (!step) return;
  drawNow();
  say(`${way === "undo" ? "Undone" : "Redone"}: ${step.label}`);
}

/** @param {KeyboardEvent} event */
function onShortcut(event) {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!editor || altKey || !(ctrlKey || metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  // Fields before a document is open undo by themselves.
  event.preventDefault();
  travel(key === "z" && !shiftKey ? "undo" : "redo");
}

function close() {
  if (editor?.isUnsaved && !confirm(LEAVE)) return;
  editor = undefined;
  openingProblem = undefined;
  drawNow();
  focusHeading("editor-title");
}

/**
 * @param {string} text
 * @param {string} what
 */
async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    editor?.saved();
    say(`${what} is copied.`);
  } catch {
    say(`${what} could not be copied: this browser does not allow it here.`);
  }
}

/** How long it stays to be seen what was done, in milliseconds. */
const SAID = 6_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let forgetting;

/** Says what was done, where it can be seen and heard. @param {string} text */
function say(text) {
  get("said").textContent = text;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => (get("said").textContent = ""), SAID);
}
