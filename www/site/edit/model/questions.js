// @ts-check
import { Refusal } from "./refusal.js";
import { LOCKED, TAKEN } from "./stock.js";
import { isRed, signalsOf } from "./vocabulary.js";

/* The changes that concern a whole question. Each works on a draft. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Question} Question
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./edits.js").Sources} Sources
 * @typedef {import("./edits.js").Change} Change
 */
/** @template {Change["type"]} Type @typedef {Extract<Change, { type: Type }>} Of */

/** The shipped question that a new one takes its choices from, by its role. */
const MODELS = {
  disrespect: "D1",
  harm: "A4",
  humiliation: "A8",
  "own-conduct": "S1",
};

/** @param {QuizDocument} document */
const questionsOf = (document) =>
  document.sections.flatMap(({ questions }) => questions);

/**
 * @param {QuizDocument} draft
 * @param {Of<"addQuestion">} change
 * @param {Sources} sources
 */
export function addQuestion(draft, { section, index, role, domain }, sources) {
  const list = draft.sections[section]?.questions;
  if (!list) throw new Refusal("There is no such section.");
  const id = freeQuestionId(draft);
  const question = {
    id,
    role,
    ...(role === "harm" ? { domain: domain ?? "control" } : {}),
    text: "",
    choices: choicesFor(draft, role, domain, sources),
  };
  list.splice(index, 0, question);
  addTopic(draft, { id });
}

/**
 * Adds blank words for a question in the result, which needs them.
 *
 * @param {QuizDocument} draft
 * @param {{ id: string }} change
 */
export function addTopic(draft, { id }) {
  if (id === "__proto__") throw new Refusal("This can't be an id.");
  if (!Object.hasOwn(draft.results.topics, id)) {
    draft.results.topics[id] = { name: "", unmet: "" };
  }
}

/**
 * Removes a question, and its words in the result where no other has its id.
 *
 * @param {QuizDocument} draft
 * @param {{ section: number, question: number }} change
 */
export function removeQuestion(draft, { section, question }) {
  const list = draft.sections[section]?.questions;
  const [removed] = list?.splice(question, 1) ?? [];
  if (!removed) return;
  if (!questionsOf(draft).some(({ id }) => id === removed.id)) {
    delete draft.results.topics[removed.id];
  }
}

/**
 * Moves a question to another place, given as it is before the move.
 *
 * @param {QuizDocument} draft
 * @param {Of<"moveQuestion">} change
 */
export function moveQuestion(draft, { from, to }) {
  const source = draft.sections[from[0]]?.questions;
  const target = draft.sections[to[0]]?.questions;
  if (!source?.[from[1]] || !target) return;
  const [moved] = source.splice(from[1], 1);
  if (moved) target.splice(to[1], 0, moved);
}

/**
 * Gives a shipped question its role and signals back. The words of the choices that it has stay.
 *
 * @param {QuizDocument} draft
 * @param {Of<"putBack">} change
 * @param {Sources} sources
 */
export function putBack(draft, { section, question }, { stock, words }) {
  const found = draft.sections[section]?.questions[question];
  const shipped = found && stock.get(found.id);
  if (!found || !shipped) return;
  const texts = new Map(found.choices.map(({ id, text }) => [id, text]));
  const ours = questionsOf(words).find(({ id }) => id === found.id) ?? shipped;
  found.role = shipped.role;
  if (shipped.domain) found.domain = shipped.domain;
  else delete found.domain;
  found.choices = shipped.choices.map(({ id, signal, text }) => ({
    id,
    text:
      texts.get(id) ??
      ours.choices.find((choice) => choice.id === id)?.text ??
      text,
    signal,
  }));
}

/**
 * Gives a question of one's own another role. Its choices keep their sense as far as the role has it.
 *
 * @param {QuizDocument} draft
 * @param {Of<"setRole">} change
 * @param {import("./stock.js").Stock} stock
 */
export function setRole(draft, { section, question, role, domain }, stock) {
  const found = draft.sections[section]?.questions[question];
  if (!found) return;
  if (stock.has(found.id)) throw new Refusal(LOCKED);
  found.role = role;
  if (role === "harm") found.domain = domain ?? found.domain ?? "control";
  else delete found.domain;
  const signals = signalsOf(found);
  for (const choice of found.choices) {
    if (signals.length && !signals.includes(choice.signal)) {
      choice.signal = nearest(choice.signal, signals);
    }
  }
}

/**
 * Returns the signal of another role that stands for the same: the best for the best, a red one for a red one, and for
 * anything between the next worse.
 *
 * @param {string} signal
 * @param {string[]} signals Those of the role, from the best to the worst; the last is the open one.
 */
function nearest(signal, signals) {
  const [best = "unknown", ...others] = signals;
  if (signal === "clear" || signal === "met") return best;
  const worse = others.filter((other) => other !== "unknown");
  const red = worse.find(isRed) ?? worse.at(-1) ?? "unknown";
  return isRed(signal) ? red : (worse[0] ?? "unknown");
}

/**
 * Renames a question of one's own, and the words in the result with it.
 *
 * @param {QuizDocument} draft
 * @param {Path} path To the id.
 * @param {string} id
 * @param {import("./stock.js").Stock} stock
 */
export function renameQuestion(draft, path, id, stock) {
  if (stock.has(id)) throw new Refusal(TAKEN);
  if (id === "__proto__") throw new Refusal("This can't be an id.");
  const [, section, , index] = path;
  const question = draft.sections[Number(section)]?.questions[Number(index)];
  if (!question) return;
  const before = question.id;
  question.id = id;
  const { topics } = draft.results;
  const inUse = questionsOf(draft).some((other) => other.id === before);
  if (Object.hasOwn(topics, id)) {
    if (!inUse && before !== id) delete topics[before];
  } else if (inUse || !Object.hasOwn(topics, before)) {
    addTopic(draft, { id });
  } else {
    draft.results.topics = Object.fromEntries(
      Object.entries(topics).map(([key, topic]) => [
        key === before ? id : key,
        topic,
      ]),
    );
  }
}

/** @param {QuizDocument} document */
function freeQuestionId(document) {
  const taken = new Set(questionsOf(document).map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}

/**
 * Returns the choices that a new question begins with, in the words of a shipped one with the same signals.
 *
 * @param {QuizDocument} document
 * @param {string} role
 * @param {string | undefined} domain
 * @param {Sources} sources
 */
function choicesFor(document, role, domain, { words, stock }) {
  const model = (/** @type {string} */ id) => {
    const find = (/** @type {QuizDocument} */ { sections }) =>
      sections
        .flatMap(({ questions }) => questions)
        .find((question) => question.id === id);
    return find(document) ?? find(words) ?? stock.get(id);
  };
  if (role === "condition") return conditionChoices(model("S1"));
  const key = domain === "humiliation" && role === "harm" ? domain : role;
  const choices = model(/** @type {any} */ (MODELS)[key])?.choices ?? [];
  return choices.map((choice) => ({ ...choice }));
}

/** @param {Question | undefined} model A question with *no*, *yes* and the two open choices. */
function conditionChoices(model) {
  const signals = {
    yes: "met",
    no: "unmet",
    unsure: "unknown",
    skip: "unknown",
  };
  return Object.entries(signals).map(([id, signal]) => ({
    id,
    text: model?.choices.find((choice) => choice.id === id)?.text ?? "",
    signal,
  }));
}
