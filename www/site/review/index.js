// @ts-check
import { readDocument } from "../author-module.js";
import { listTexts } from "../document/texts.js";
import { Desk } from "./desk.js";
import { get } from "../dom.js";
import { ReviewWork } from "./work.js";

/* The page on which somebody reviews the texts of a document. Nothing is stored or sent: what there is, is in the page. */

/** @typedef {import("./work.js").ExportedReview} ExportedReview */

const form = get("begin", HTMLFormElement);
const choice = get("document", HTMLSelectElement);
const who = get("who", HTMLInputElement);
const role = get("role", HTMLInputElement);
const ownField = get("own-field", HTMLElement);
const error = get("begin-error", HTMLElement);

/** @param {string} name */
async function json(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} did not load`);
  return response.json();
}

/** Returns the text of a chosen file; nothing where none is. @param {string} id */
async function fileOf(id) {
  return get(id, HTMLInputElement).files?.[0]?.text();
}

/**
 * Returns the review that the reader goes on with, if any.
 *
 * @returns {Promise<ExportedReview | undefined>}
 */
async function earlier() {
  const text = await fileOf("earlier");
  if (text === undefined) return undefined;
  let review;
  try {
    review = JSON.parse(text);
  } catch {
    review = undefined;
  }
  if (Array.isArray(review?.texts) && review.document?.lang) return review;
  throw new Error("The file is no review that this page saved.");
}

/** Returns the document to review as text. @param {string} lang */
async function documentText(lang) {
  if (choice.value !== "own") {
    return JSON.stringify(await json(`quizzes/${lang}.json`));
  }
  const text = await fileOf("own");
  if (text === undefined) throw new Error("Choose the file of your document.");
  return text;
}

/** Says what is missing at its field, and returns whether nothing is. */
function isFilled() {
  const missing = [
    [who, "who-error", "Write a name."],
    [role, "role-error", "Write what you are."],
  ].filter(([input, id, message]) => {
    const { value } = /** @type {HTMLInputElement} */ (input);
    const isMissing = !value.trim();
    get(String(id), HTMLElement).textContent = isMissing ? String(message) : "";
    /** @type {HTMLInputElement} */ (input).setAttribute(
      "aria-invalid",
      String(isMissing),
    );
    return isMissing;
  });
  const [first] = missing;
  if (first) /** @type {HTMLInputElement} */ (first[0]).focus();
  return !first;
}

async function begin() {
  const resumed = await earlier();
  if (resumed) {
    who.value ||= resumed.who;
    role.value ||= resumed.role;
  }
  if (!isFilled()) return;
  const text = await documentText(resumed?.document.lang ?? choice.value);
  const bytes = await compiled(text);
  const [table, english, schema, { reasons }] = await Promise.all(
    ["helplines.json", "en.json", "quiz.schema.json", "reasons.json"].map(
      (name) => json(`quizzes/${name}`),
    ),
  );
  const work = new ReviewWork(JSON.parse(text), table);
  const others = listTexts(work.document.lang === "en" ? {} : english);
  const desk = new Desk(work, {
    english: new Map(others.map(({ key, text }) => [key, text])),
    schema,
    reasons,
    table,
    bytes,
    reviewer: () => ({
      who: who.value.trim(),
      role: role.value.trim(),
      when: today(),
    }),
  });
  form.hidden = true;
  desk.open(resumed && work.resume(resumed));
}

/**
 * Returns a document in its compiled form; nothing without WebAssembly, where nothing is checked and there are no
 * pictures, and the texts can be read all the same.
 *
 * @param {string} text
 */
async function compiled(text) {
  const reading = await readDocument(text).catch(() => undefined);
  const [problem] = reading?.problems ?? [];
  if (!problem) return reading?.bytes;
  const { path, message } = problem;
  throw new Error(`The document has a mistake: ${path}: ${message}`);
}

/** Returns the date where the reader is. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

choice.addEventListener("change", () => {
  ownField.hidden = choice.value !== "own";
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  error.textContent = "";
  begin().catch(({ message }) => (error.textContent = message));
});
