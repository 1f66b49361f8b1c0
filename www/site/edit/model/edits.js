// @ts-check
import { produce } from "immer";
import { ask, omit } from "./omissions.js";
import { isEditable } from "./open.js";
import { formatPath, valueAt } from "./path.js";
import {
  addQuestion,
  addTopic,
  moveQuestion,
  putBack,
  removeQuestion,
  renameQuestion,
  setRole,
} from "./questions.js";
import { Refusal } from "./refusal.js";
import { LOCKED } from "./stock.js";
import { signalsOf } from "./vocabulary.js";

/* Every change that the editor can make, as plain data in, a new document out. Nothing else changes a document. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./stock.js").Stock} Stock
 */

/**
 * A change.
 *
 * @typedef {{ type: "set", path: Path, value: string, optional?: boolean }
 *   | { type: "insert", path: Path, index: number, value: unknown }
 *   | { type: "remove", path: Path, index: number }
 *   | { type: "move", path: Path, from: number, to: number }
 *   | { type: "toggle", path: Path, value: string }
 *   | { type: "setRole", section: number, question: number, role: string, domain?: string }
 *   | { type: "addQuestion", section: number, index: number, role: string, domain?: string }
 *   | { type: "removeQuestion", section: number, question: number }
 *   | { type: "moveQuestion", from: [number, number], to: [number, number] }
 *   | { type: "putBack", section: number, question: number }
 *   | { type: "addTopic", id: string }
 *   | { type: "addSection", index: number, notice: boolean }
 *   | { type: "removeSection", section: number }
 *   | { type: "setNotice", section: number, notice: boolean }
 *   | { type: "nameCountry", code: string }
 *   | { type: "takeOut", path: Path }
 *   | { type: "omit", subject: string }
 *   | { type: "ask", subject: string }} Change
 */

/**
 * What a change may need to know besides the document.
 *
 * @typedef {object} Sources
 * @property {Stock} stock The shipped questions.
 * @property {QuizDocument} words The shipped document from which words are taken: of the same language, or English.
 */

/** @type {{ [Type in Change["type"]]: (draft: QuizDocument, change: Extract<Change, { type: Type }>, sources: Sources) => void }} */
const CHANGES = {
  set: setText,
  insert(draft, { path, index, value }, { stock }) {
    listAt(draft, path, stock).splice(index, 0, value);
  },
  remove(draft, { path, index }, { stock }) {
    listAt(draft, path, stock).splice(index, 1);
  },
  move(draft, { path, from, to }, { stock }) {
    const list = listAt(draft, path, stock);
    if (from < 0 || to < 0 || from >= list.length || to >= list.length) return;
    list.splice(to, 0, ...list.splice(from, 1));
  },
  toggle(draft, { path, value }, { stock }) {
    const list = listAt(draft, path, stock);
    const index = list.indexOf(value);
    if (index < 0) list.push(value);
    else list.splice(index, 1);
  },
  setRole: (draft, change, { stock }) => setRole(draft, change, stock),
  addQuestion,
  removeQuestion,
  moveQuestion,
  putBack,
  addTopic,
  addSection(draft, { index, notice }) {
    draft.sections.splice(index, 0, {
      id: freeId(draft.sections, "section"),
      title: draft.sections[Math.max(0, index - 1)]?.title ?? "",
      ...(notice ? { notice: { title: "", text: [""] } } : {}),
      questions: [],
    });
  },
  removeSection(draft, { section }) {
    const questions = draft.sections[section]?.questions ?? [];
    for (let question = questions.length - 1; question >= 0; question--) {
      removeQuestion(draft, { section, question });
    }
    draft.sections.splice(section, 1);
  },
  setNotice(draft, { section, notice }) {
    const found = draft.sections[section];
    if (!found) return;
    if (notice) found.notice ??= { title: "", text: [""] };
    else delete found.notice;
  },
  nameCountry(draft, { code }) {
    draft.strings.countries ??= {};
    draft.strings.countries[code] ??= "";
  },
  takeOut(draft, { path }, { stock }) {
    refuseLocked(draft, path, stock);
    const holder = valueAt(draft, path.slice(0, -1));
    const name = path.at(-1);
    if (typeof name !== "string" || !isObject(holder)) return;
    delete holder[name];
    if (!isEditable(draft)) throw new Refusal("The document needs this.");
  },
  omit,
  ask,
};

/**
 * Makes a change.
 *
 * @param {QuizDocument} document
 * @param {Change} change
 * @param {Sources} sources
 * @returns {QuizDocument} The same object where nothing changes.
 * @throws {Refusal} Where the change would touch what a shipped question keeps, or makes no sense.
 */
export function edit(document, change, sources) {
  const make = /** @type {(...parts: any[]) => void} */ (CHANGES[change.type]);
  return produce(document, (draft) => make(draft, change, sources));
}

/**
 * Returns an id that none of a list has yet: a word and a number.
 *
 * @param {{ id: string }[]} list
 * @param {string} word
 */
export function freeId(list, word) {
  let number = 1;
  while (list.some(({ id }) => id === `${word}-${number}`)) number++;
  return `${word}-${number}`;
}

/**
 * Returns why a value can't be changed; an empty text where it can.
 *
 * @param {QuizDocument} document
 * @param {Path} path
 * @param {Stock} stock
 */
export function lockOf(document, path, stock) {
  const [top, , list, , ...rest] = path;
  if (top !== "sections" || list !== "questions" || !rest.length) return "";
  const question = valueAt(document, path.slice(0, 4));
  return stock.has(question?.id) && !isWording(rest) ? LOCKED : "";
}

/**
 * Returns whether a part of a question is one of its texts.
 *
 * @param {Path} rest The path from the question on.
 */
function isWording([field, choice, part]) {
  if (field === "choices") return choice !== undefined && part === "text";
  return field === "text" || field === "hint";
}

/**
 * @param {QuizDocument} draft
 * @param {Extract<Change, { type: "set" }>} change
 * @param {Sources} sources
 */
function setText(draft, { path, value, optional }, { stock }) {
  refuseLocked(draft, path, stock);
  const holder = /** @type {any} */ (valueAt(draft, path.slice(0, -1)));
  const name = path.at(-1) ?? "";
  if (!isObject(holder) || !isText(valueAt(draft, path) ?? "")) {
    throw new Refusal(`There is no text at ${formatPath(path)}.`);
  }
  const set = setterOf(path);
  if (set) set(draft, path, value, stock);
  else if (value === "" && optional) delete holder[name];
  else holder[name] = value;
}

/**
 * Returns what sets the parts of a question on which others depend; undefined for a plain text.
 *
 * @param {Path} path
 * @returns {((draft: QuizDocument, path: Path, value: string, stock: Stock) => void) | undefined}
 */
function setterOf(path) {
  const name = path.at(-1);
  if (path[2] !== "questions") return undefined;
  if (path.length === 7) return name === "signal" ? setSignal : undefined;
  if (path.length !== 5) return undefined;
  if (name === "id") return renameQuestion;
  return name === "role" || name === "domain" ? setPart : undefined;
}

/**
 * Sets the role of a question, or its kind of harm.
 *
 * @param {QuizDocument} draft
 * @param {Path} path
 * @param {string} value
 * @param {Stock} stock
 */
function setPart(draft, path, value, stock) {
  const [, section, , index, part] = path;
  const { role } = valueAt(draft, path.slice(0, 4));
  const [type, question] = [/** @type {const} */ ("setRole"), Number(index)];
  const weights = part === "role" ? { role: value } : { role, domain: value };
  const change = { type, section: Number(section), question, ...weights };
  setRole(draft, change, stock);
}

/** @type {(value: any) => boolean} */
const isObject = (value) => typeof value === "object" && value !== null;
/** @param {unknown} value */
const isText = (value) => typeof value === "string";

/**
 * @param {QuizDocument} draft
 * @param {Path} path
 * @param {string} value
 */
function setSignal(draft, path, value) {
  const question = valueAt(draft, path.slice(0, 4));
  if (!signalsOf(question).includes(value)) {
    throw new Refusal("A question of this role takes no such signal.");
  }
  valueAt(draft, path.slice(0, 6)).signal = value;
}

/**
 * Returns a list that may be changed as such. Sections and questions have changes of their own.
 *
 * @param {QuizDocument} draft
 * @param {Path} path
 * @param {Stock} stock
 * @returns {unknown[]}
 */
function listAt(draft, path, stock) {
  refuseLocked(draft, path, stock);
  const name = path.at(-1);
  const holder = valueAt(draft, path.slice(0, -1));
  const ours = name === "sections" || name === "questions";
  if (ours || !holder || typeof holder !== "object" || name === undefined) {
    throw new Refusal(`There is no list at ${formatPath(path)}.`);
  }
  const list = (holder[name] ??= []);
  if (!Array.isArray(list)) {
    throw new Refusal(`There is no list at ${formatPath(path)}.`);
  }
  return list;
}

/**
 * @param {QuizDocument} draft
 * @param {Path} path
 * @param {Stock} stock
 */
function refuseLocked(draft, path, stock) {
  const reason = lockOf(draft, path, stock);
  if (reason) throw new Refusal(reason);
}
